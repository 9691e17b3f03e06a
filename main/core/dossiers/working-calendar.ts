import {
  type CalendarOverride,
  type OfficeCalendar,
  type OpeningPeriod,
  unchangedCalendar,
} from '../../../shared/domain/office-calendar.ts'
import { formatDay, fromVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import { addDays, isWeekend } from './calendar/day-arithmetic.ts'
import { type ExtensionRule, HolidayData } from './calendar/holiday-data.ts'
import shippedHolidays from './calendar/holidays.json' with { type: 'json' }
import { type Holiday, holidaysOfYear } from './calendar/holidays-of-year.ts'

/** The days and hours of one office, with what it has changed itself. */
export type WorkingCalendar = {
  readonly firstDay: string
  readonly lastDay: string
  readonly hours: readonly OpeningPeriod[]
  /** What is received later counts as the next working day; null: as the procedure says. */
  readonly cutoff: string | null
  /** Where neither the office nor the procedure names a cut-off hour. */
  readonly usualCutoff: string
  readonly daysOff: ReadonlyMap<string, Holiday>
  readonly workingWeekendDays: ReadonlySet<string>
  readonly overrides: ReadonlyMap<string, CalendarOverride>
  readonly noticedYears: ReadonlySet<number>
  readonly openQuestions: readonly { readonly from: string; readonly until: string; readonly text: string }[]
  readonly extensions: readonly ExtensionRule[]
  readonly proposedNewDayAfter: number
}

/** Opening hours of one day as instants. */
export type WorkingPeriod = { readonly from: string; readonly until: string }

/** The data that came with the program; whatever is taken in later replaces them. */
export const shippedHolidayData: HolidayData = HolidayData.parse(shippedHolidays)

/** Builds the calendar of an office from the holidays of the country and what it says itself. */
export function workingCalendar(
  options: { readonly data?: HolidayData; readonly office?: Partial<OfficeCalendar> } = {},
): WorkingCalendar {
  const data = options.data ?? shippedHolidayData
  const office = { ...unchangedCalendar, ...options.office }
  const daysOff = new Map<string, Holiday>()
  for (let year = data.firstYear; year <= data.lastYear; year += 1) {
    for (const [day, holiday] of holidaysOfYear(data, year)) daysOff.set(day, holiday)
  }
  return {
    firstDay: `${data.firstYear}-01-01`,
    lastDay: `${data.lastYear}-12-31`,
    hours: office.hours ?? data.officeHours,
    cutoff: office.cutoff,
    usualCutoff: data.sameDayCutoff,
    daysOff,
    workingWeekendDays: new Set(data.swaps.map((swap) => swap.work)),
    overrides: new Map(office.days.map((override) => [override.day, override])),
    noticedYears: new Set([...data.noticedYears, ...office.noticedYears]),
    openQuestions: [...data.openQuestions, ...uncheckedSwaps(data)],
    extensions: data.extensions,
    proposedNewDayAfter: data.proposedNewDay.workingDays,
  }
}

/** True on days the desk opens, half days too; throws `calendar_out_of_range`. */
export function isWorkingDay(calendar: WorkingCalendar, day: string): boolean {
  if (day < calendar.firstDay || day > calendar.lastDay) throw new AppError('calendar_out_of_range', { day })
  const override = calendar.overrides.get(day)
  if (override) return periodsOn(calendar, override.status).length > 0
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

/** Opening hours of a day as instants, none on a day off; a half day has its half. */
export function workingPeriods(calendar: WorkingCalendar, day: string): readonly WorkingPeriod[] {
  if (!isWorkingDay(calendar, day)) return []
  return periodsOn(calendar, calendar.overrides.get(day)?.status ?? 'working').map((period) => ({
    from: fromVietnamTime(day, period.from),
    until: fromVietnamTime(day, period.until),
  }))
}

/** When the desk closes on a day; on days off, when it would have closed. */
export function closingOf(calendar: WorkingCalendar, day: string): string {
  return workingPeriods(calendar, day).at(-1)?.until ?? fromVietnamTime(day, calendar.hours.at(-1)?.until ?? '17:00')
}

/** Why a day is off, in the officer's words; null on working days and ordinary weekends. */
export function whyOff(calendar: WorkingCalendar, day: string): string | null {
  if (isWorkingDay(calendar, day)) return null
  const own = calendar.overrides.get(day)
  if (own) return own.name
  const holiday = calendar.daysOff.get(day)
  if (holiday === undefined) return null
  return holiday.expected && !calendar.noticedYears.has(Number(day.slice(0, 4)))
    ? `${holiday.name} dự kiến`
    : holiday.name
}

/** What is not announced or not checked yet between two days, each a clause for the citizen. */
export function notYetKnown(calendar: WorkingCalendar, from: string, until: string): readonly string[] {
  const clauses: string[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    if (!calendar.noticedYears.has(year)) clauses.push(`lịch nghỉ lễ và hoán đổi năm ${year} chưa công bố`)
  }
  for (const question of calendar.openQuestions) {
    const settled = [question.from, question.until].some((day) => calendar.overrides.has(day))
    if (!settled && question.from <= until && question.until >= from) clauses.push(question.text)
  }
  return [...new Set(clauses)]
}

function periodsOn(calendar: WorkingCalendar, status: CalendarOverride['status']): readonly OpeningPeriod[] {
  switch (status) {
    case 'off':
      return []
    case 'working':
      return calendar.hours
    case 'morning':
      return calendar.hours.filter((period) => period.from < '12:00')
    case 'afternoon':
      return calendar.hours.filter((period) => period.from >= '12:00')
  }
}

/** Swaps that were announced, but whose days nobody here has read in the notice. */
function uncheckedSwaps(data: HolidayData): WorkingCalendar['openQuestions'] {
  return data.swaps
    .filter((swap) => swap.unverified)
    .flatMap(({ off, work }) => {
      const text = `hoán đổi ngày ${formatDay(off)} với ${formatDay(work)} chưa đối chiếu thông báo`
      return [
        { from: off, until: off, text },
        { from: work, until: work, text },
      ]
    })
}
