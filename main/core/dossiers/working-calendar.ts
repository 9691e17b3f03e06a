import { fromVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import { addDays, isWeekend } from './calendar/day-arithmetic.ts'
import { type CalendarOverride, HolidayData, type OpeningPeriod } from './calendar/holiday-data.ts'
import shippedHolidays from './calendar/holidays.json' with { type: 'json' }
import { holidaysOfYear } from './calendar/holidays-of-year.ts'

/** The days and hours of one office, with what it has changed itself. */
export type WorkingCalendar = {
  readonly firstDay: string
  readonly lastDay: string
  readonly hours: readonly OpeningPeriod[]
  readonly daysOff: ReadonlyMap<string, string>
  readonly workingWeekendDays: ReadonlySet<string>
  readonly overrides: ReadonlyMap<string, CalendarOverride>
}

/** Opening hours of one day as instants. */
export type WorkingPeriod = { readonly from: string; readonly until: string }

/** Builds the calendar from the shipped data; `hours` and `overrides` are the office's own. Throws ZodError on other data. */
export function workingCalendar(options: {
  readonly data?: unknown
  readonly hours?: readonly OpeningPeriod[]
  readonly overrides?: readonly CalendarOverride[]
}): WorkingCalendar {
  const data = HolidayData.parse(options.data ?? shippedHolidays)
  const daysOff = new Map<string, string>()
  for (let year = data.firstYear; year <= data.lastYear; year += 1) {
    for (const [day, name] of holidaysOfYear(data, year)) daysOff.set(day, name)
  }
  return {
    firstDay: `${data.firstYear}-01-01`,
    lastDay: `${data.lastYear}-12-31`,
    hours: options.hours ?? data.officeHours,
    daysOff,
    workingWeekendDays: new Set(data.swaps.map((swap) => swap.work)),
    overrides: new Map((options.overrides ?? []).map((override) => [override.day, override])),
  }
}

/** True on days the desk opens, half days too; throws `calendar_out_of_range`. */
export function isWorkingDay(calendar: WorkingCalendar, day: string): boolean {
  if (day < calendar.firstDay || day > calendar.lastDay) throw new AppError('calendar_out_of_range', { day })
  const override = calendar.overrides.get(day)
  if (override) return override.status !== 'off'
  if (calendar.workingWeekendDays.has(day)) return true
  return !isWeekend(day) && !calendar.daysOff.has(day)
}

/** The first working day after `day`; throws `calendar_out_of_range`. */
export function nextWorkingDay(calendar: WorkingCalendar, day: string): string {
  let candidate = addDays(day, 1)
  while (!isWorkingDay(calendar, candidate)) candidate = addDays(candidate, 1)
  return candidate
}

/** `day` itself where the desk opens on it, otherwise the next working day. */
export function workingDayFrom(calendar: WorkingCalendar, day: string): string {
  return isWorkingDay(calendar, day) ? day : nextWorkingDay(calendar, day)
}

/** The working day that lies `count` working days after `day`; 0 gives `day`. */
export function addWorkingDays(calendar: WorkingCalendar, day: string, count: number): string {
  let result = day
  for (let step = 0; step < count; step += 1) result = nextWorkingDay(calendar, result)
  return result
}

/** How many working days lie after `from` up to and with `until`. */
export function workingDaysBetween(calendar: WorkingCalendar, from: string, until: string): number {
  let count = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1
  }
  return count
}

/** Opening hours of a day as instants, none on a day off; a half day has its half. */
export function workingPeriods(calendar: WorkingCalendar, day: string): readonly WorkingPeriod[] {
  if (!isWorkingDay(calendar, day)) return []
  const status = calendar.overrides.get(day)?.status
  return calendar.hours
    .filter((period) => {
      if (status === 'morning') return period.from < '12:00'
      if (status === 'afternoon') return period.from >= '12:00'
      return true
    })
    .map((period) => ({ from: fromVietnamTime(day, period.from), until: fromVietnamTime(day, period.until) }))
}

/** Why a day is off, in the officer's words; null on working days and ordinary weekends. */
export function whyOff(calendar: WorkingCalendar, day: string): string | null {
  if (isWorkingDay(calendar, day)) return null
  return calendar.overrides.get(day)?.name ?? calendar.daysOff.get(day) ?? null
}
