import { addDays, isWeekend, weekdayOf } from './day-arithmetic.ts'
import type { HolidayData, HolidayRule } from './holiday-data.ts'
import { solarDayOf } from './lunar-day.ts'

export type Holiday = {
  readonly name: string
  /** True while the government has not announced which days it is. */
  readonly expected: boolean
}

/** Days off of one year and why; weekends that are no holiday are not among them. */
export function holidaysOfYear(data: HolidayData, year: number): ReadonlyMap<string, Holiday> {
  const holidays = new Map<string, Holiday>()
  const toMakeUp: { day: string; holiday: Holiday }[] = []

  for (const rule of data.rules) {
    if (year < rule.fromYear) continue
    const announced = data.announced.find((notice) => notice.year === year && notice.rule === rule.key)
    const expected = rule.byNotice && announced === undefined && !data.noticedYears.includes(year)
    for (const day of announced?.days ?? daysOfRule(rule, year)) {
      holidays.set(day, { name: rule.name, expected })
      if (rule.makeUp && announced === undefined && isWeekend(day)) {
        toMakeUp.push({ day, holiday: { name: `nghỉ bù ${rule.name}`, expected } })
      }
    }
  }
  for (const { day, holiday } of toMakeUp.toSorted((a, b) => a.day.localeCompare(b.day))) {
    holidays.set(makeUpDay(day, holidays), holiday)
  }
  for (const swap of data.swaps) {
    if (swap.off.startsWith(`${year}-`)) holidays.set(swap.off, { name: 'nghỉ hoán đổi', expected: false })
  }
  return holidays
}

function daysOfRule(rule: HolidayRule, year: number): readonly string[] {
  const [month = 1, dayOfMonth = 1] = rule.date.split('-').map(Number)
  const main = rule.calendar === 'lunar' ? solarDayOf({ year, month, dayOfMonth }) : `${year}-${rule.date}`
  const length = rule.daysBefore + 1 + rule.daysAfter
  const days = Array.from({ length }, (_, index) => addDays(main, index - rule.daysBefore))
  return rule.withAdjacentDay ? [...days, adjacentDay(main)] : days
}

/**
 * The neighbour that makes the longest run of days off, as announced in 2021–2026: 3/9 when 2/9 is a Monday, Thursday or
 * Sunday. Only expected until the year's notice is there.
 */
function adjacentDay(day: string): string {
  return [0, 1, 4].includes(weekdayOf(day)) ? addDays(day, 1) : addDays(day, -1)
}

/** The next working day after a holiday on a weekly day off (BLLĐ 45/2019/QH14 Điều 111.3). */
function makeUpDay(day: string, taken: ReadonlyMap<string, Holiday>): string {
  let candidate = addDays(day, 1)
  while (isWeekend(candidate) || taken.has(candidate)) candidate = addDays(candidate, 1)
  return candidate
}
