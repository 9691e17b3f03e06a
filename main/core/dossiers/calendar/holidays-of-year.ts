import { addDays, isWeekend, weekdayOf } from './day-arithmetic.ts'
import type { HolidayData, HolidayRule } from './holiday-data.ts'

/** Days off of one year and why; weekends that are no holiday are not among them. */
export function holidaysOfYear(data: HolidayData, year: number): ReadonlyMap<string, string> {
  const holidays = new Map<string, string>()
  const toMakeUp: { day: string; name: string }[] = []

  for (const rule of data.rules) {
    if (year < rule.fromYear) continue
    const announced = data.announced.find((notice) => notice.year === year && notice.rule === rule.key)
    const days = announced?.days ?? daysOfRule(rule, data, year)
    for (const day of days) {
      holidays.set(day, rule.name)
      if (rule.makeUp && !announced && isWeekend(day)) toMakeUp.push({ day, name: rule.name })
    }
  }
  for (const { day, name } of toMakeUp.toSorted((a, b) => a.day.localeCompare(b.day))) {
    holidays.set(makeUpDay(day, holidays), `nghỉ bù ${name}`)
  }
  for (const swap of data.swaps) {
    if (swap.off.startsWith(`${year}-`)) holidays.set(swap.off, 'nghỉ hoán đổi')
  }
  return holidays
}

function daysOfRule(rule: HolidayRule, data: HolidayData, year: number): readonly string[] {
  if (rule.calendar === 'solar') {
    const day = `${year}-${rule.date}`
    return rule.withAdjacentDay ? [day, adjacentDay(day)] : [day]
  }
  const first = data.lunar.find((dates) => dates.year === year)?.[rule.lunarDay]
  if (first === undefined) return []
  const length = rule.daysBefore + 1 + rule.daysAfter
  return Array.from({ length }, (_, index) => addDays(first, index - rule.daysBefore))
}

/** The neighbour that makes the longest run of days off, as announced in 2021–2026: 3/9 when 2/9 is a Monday, Thursday or Sunday. */
function adjacentDay(day: string): string {
  return [0, 1, 4].includes(weekdayOf(day)) ? addDays(day, 1) : addDays(day, -1)
}

/** The next working day after a holiday on a weekly day off (BLLĐ 45/2019/QH14 Điều 111.3). */
function makeUpDay(day: string, taken: ReadonlyMap<string, string>): string {
  let candidate = addDays(day, 1)
  while (isWeekend(candidate) || taken.has(candidate)) candidate = addDays(candidate, 1)
  return candidate
}
