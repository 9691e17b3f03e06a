import type { TimeLimit } from '../../../shared/domain/procedure.ts'
import { fromVietnamTime, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import { type CountingStart, countingStart } from './calendar/counting-start.ts'
import { addDays, daysBetween } from './calendar/day-arithmetic.ts'
import { addWorkingTime, workingMsBetween } from './calendar/working-time.ts'
import { explainPromise } from './explain-promise.ts'
import {
  addWorkingDays,
  type WorkingCalendar,
  workingDayFrom,
  workingDaysBetween,
  workingPeriods,
} from './working-calendar.ts'

/** The clock stands still: a supplement, a fee or an opinion is awaited. An open pause has `until` = now. */
export type Pause = { readonly from: string; readonly until: string }

export type DueDateQuestion = {
  /** Instant of reception. */
  readonly receivedAt: string
  readonly timeLimit: TimeLimit
  readonly calendar: WorkingCalendar
  readonly pauses: readonly Pause[]
}

export type DueDate = {
  /** Instant: end of office hours of the day, or the exact time where the limit is in hours. */
  readonly promisedAt: string
  readonly promisedOn: string
  /** One Vietnamese line for the citizen. */
  readonly explanation: string
}

/** What a limit of one unit means in days or in hours; `pausedText` says how much was added for pauses. */
type Reckoned = { readonly promisedAt: string; readonly paused: number }

const hourMs = 3_600_000

/**
 * When the result is promised. Counting starts at reception, or at the next opening when the desk was closed; the day
 * of reception is not counted and a limit in days ends with the office hours of its last day (BLDS 2015 Điều 147, 148);
 * a last day that is off moves to the next working day; eight working hours are a day.
 * Throws `time_limit_unknown` and `calendar_out_of_range`.
 */
export function dueDate(question: DueDateQuestion): DueDate {
  const { receivedAt, timeLimit, calendar } = question
  const start = countingStart(calendar, receivedAt)
  const pauses = mergePauses(question.pauses)
  const reckoned = reckon(timeLimit, start, calendar, pauses)
  return {
    promisedAt: reckoned.promisedAt,
    promisedOn: toVietnamTime(reckoned.promisedAt).day,
    explanation: explainPromise({ ...reckoned, receivedAt, timeLimit, calendar, start }),
  }
}

function reckon(
  timeLimit: TimeLimit,
  start: CountingStart,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): Reckoned {
  const value = timeLimit.value
  if (value === null) throw new AppError('time_limit_unknown')
  switch (timeLimit.unit) {
    case 'same_day': {
      const late = start.at > fromVietnamTime(start.day, timeLimit.cutoff ?? '15:00')
      const day = late ? addWorkingDays(calendar, start.day, 1) : start.day
      return pausedWorkingDays(day, calendar, pauses)
    }
    case 'working_day': {
      const steps = start.moved ? Math.max(0, value - 1) : value
      return pausedWorkingDays(addWorkingDays(calendar, start.day, steps), calendar, pauses)
    }
    case 'calendar_day': {
      const steps = start.moved ? Math.max(0, value - 1) : value
      return pausedCalendarDays(addDays(start.day, steps), calendar, pauses)
    }
    case 'working_hour':
      return pausedWorkingHours(start, value, calendar, pauses)
    case 'hour':
      return pausedHours(start, value, calendar, pauses)
    case 'unknown':
      throw new AppError('time_limit_unknown')
  }
}

/** Moves the day by the working days of each pause that begins before it has ended. */
function pausedWorkingDays(day: string, calendar: WorkingCalendar, pauses: readonly Pause[]): Reckoned {
  let due = day
  let paused = 0
  for (const pause of pauses) {
    if (pause.from >= closingOf(calendar, due)) break
    const days = workingDaysBetween(calendar, toVietnamTime(pause.from).day, toVietnamTime(pause.until).day)
    due = addWorkingDays(calendar, due, days)
    paused += days
  }
  return { promisedAt: closingOf(calendar, due), paused }
}

/** Moves the day by the days of each pause, and only then off days that are no working days. */
function pausedCalendarDays(day: string, calendar: WorkingCalendar, pauses: readonly Pause[]): Reckoned {
  let due = day
  let paused = 0
  for (const pause of pauses) {
    if (pause.from >= closingOf(calendar, workingDayFrom(calendar, due))) break
    const days = daysBetween(toVietnamTime(pause.from).day, toVietnamTime(pause.until).day)
    due = addDays(due, days)
    paused += days
  }
  return { promisedAt: closingOf(calendar, workingDayFrom(calendar, due)), paused }
}

function pausedWorkingHours(
  start: CountingStart,
  hours: number,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): Reckoned {
  let total = hours * hourMs
  let due = addWorkingTime(calendar, start.at, total)
  let paused = 0
  for (const pause of pauses) {
    if (pause.from >= due) break
    const ms = workingMsBetween(calendar, later(pause.from, start.at), pause.until)
    total += ms
    paused += ms
    due = addWorkingTime(calendar, start.at, total)
  }
  return { promisedAt: due, paused: Math.ceil(paused / hourMs) }
}

/** Plain hours; an end outside office hours waits for the next opening. */
function pausedHours(
  start: CountingStart,
  hours: number,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): Reckoned {
  let due = Date.parse(start.at) + hours * hourMs
  let paused = 0
  for (const pause of pauses) {
    if (Date.parse(pause.from) >= due) break
    const ms = Math.max(0, Date.parse(pause.until) - Date.parse(later(pause.from, start.at)))
    due += ms
    paused += ms
  }
  return { promisedAt: openMoment(calendar, new Date(due).toISOString()), paused: Math.ceil(paused / hourMs) }
}

function openMoment(calendar: WorkingCalendar, instant: string): string {
  const periods = workingPeriods(calendar, toVietnamTime(instant).day)
  const period = periods.find((candidate) => instant <= candidate.until)
  if (period) return later(instant, period.from)
  return countingStart(calendar, instant).at
}

/** When the desk closes on a working day. */
function closingOf(calendar: WorkingCalendar, day: string): string {
  const last = workingPeriods(calendar, day).at(-1)
  if (!last) throw new AppError('calendar_out_of_range', { day })
  return last.until
}

function mergePauses(pauses: readonly Pause[]): readonly Pause[] {
  const merged: Pause[] = []
  for (const pause of pauses.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = merged.at(-1)
    if (last && pause.from <= last.until)
      merged[merged.length - 1] = { from: last.from, until: later(last.until, pause.until) }
    else merged.push(pause)
  }
  return merged
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
