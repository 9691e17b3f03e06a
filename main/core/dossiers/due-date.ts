import type { TimeLimit } from '../../../shared/domain/procedure.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import { type CountingStart, countingStart, isPast } from './calendar/counting-start.ts'
import { endOfDays, endOfWorkingDays, type Reckoned } from './calendar/reckon-days.ts'
import { endOfHours, endOfWorkingHours } from './calendar/reckon-hours.ts'
import { type ClockEvent, pausesOf } from './clock-events.ts'
import { explainPromise } from './explain-promise.ts'
import { type WorkingCalendar, workingDayFrom } from './working-calendar.ts'

export type DueDateQuestion = {
  /** Instant of reception. */
  readonly receivedAt: string
  readonly timeLimit: TimeLimit
  /** Day that the officer named at reception; only where the catalogue knows no limit. */
  readonly namedDay?: string | null
  readonly calendar: WorkingCalendar
  readonly events?: readonly ClockEvent[]
  /** Until when a stop that goes on is counted; without it, stops must have ended. */
  readonly now?: string
}

export type DueDate = {
  /** Instant: end of office hours of the day, or the exact time where the limit is in hours. */
  readonly promisedAt: string
  readonly promisedOn: string
  /** One Vietnamese line for the citizen. */
  readonly explanation: string
}

/** Office hours that make a day where a limit in hours is lengthened by days. */
const hoursOfDay = 8

/**
 * When the result is promised. Counting starts at reception, or at the next opening when the desk was closed; the day
 * of reception is not counted and a limit in days ends with the office hours of its last day (BLDS 2015 Điều 147, 148);
 * a last day that is off moves to the next working day; eight working hours are a day. A day at whose closing the clock
 * stands still does not count. A day that the head named in an apology holds where it is later.
 * Throws `time_limit_unknown` and `calendar_out_of_range`.
 */
export function dueDate(question: DueDateQuestion): DueDate {
  const { receivedAt, calendar } = question
  const events = question.events ?? []
  const start = countingStart(calendar, receivedAt)
  const pauses = pausesOf(events, question.now ?? receivedAt)
    .map(({ from, until }) => ({ from: later(from, start.at), until }))
    .filter(({ from, until }) => from < until)
  const timeLimit = lengthen(question.timeLimit, start, events)
  const byLaw = reckon({ timeLimit, namedDay: question.namedDay ?? null, start, calendar, pauses })

  const postponed = events.flatMap((event) => (event.kind === 'postponed' ? [event] : []))
  let due = { ...byLaw, newDay: null as string | null }
  for (const { at, newDay } of postponed) {
    const since = pauses.filter((pause) => pause.until > at).map((pause) => ({ ...pause, from: later(pause.from, at) }))
    const moved = endOfWorkingDays({ first: workingDayFrom(calendar, newDay), steps: 0, calendar, pauses: since })
    if (moved.promisedAt > due.promisedAt) due = { ...moved, paused: byLaw.paused, newDay }
  }
  return {
    promisedAt: due.promisedAt,
    promisedOn: toVietnamTime(due.promisedAt).day,
    explanation: explainPromise({ ...due, ...question, events, namedDay: question.namedDay ?? null, start }),
  }
}

type Limit = {
  readonly timeLimit: TimeLimit
  readonly namedDay: string | null
  readonly start: CountingStart
  readonly calendar: WorkingCalendar
  readonly pauses: ReturnType<typeof pausesOf>
}

function reckon({ timeLimit, namedDay, start, calendar, pauses }: Limit): Reckoned {
  if (timeLimit.unit === 'unknown' || timeLimit.value === null) {
    if (namedDay === null) throw new AppError('time_limit_unknown')
    return endOfWorkingDays({ first: workingDayFrom(calendar, namedDay), steps: 0, calendar, pauses })
  }
  const days = start.moved ? Math.max(0, timeLimit.value - 1) : timeLimit.value
  switch (timeLimit.unit) {
    case 'same_day': {
      const cutoff = calendar.cutoff ?? timeLimit.cutoff ?? calendar.usualCutoff
      const late = isPast(start, cutoff) ? 1 : 0
      return endOfWorkingDays({ first: start.day, steps: late + timeLimit.value, calendar, pauses })
    }
    case 'working_day':
      return endOfWorkingDays({ first: start.day, steps: days, calendar, pauses })
    case 'calendar_day':
      return endOfDays({ first: start.day, steps: days, calendar, pauses })
    case 'working_hour':
      return endOfWorkingHours({ start: start.at, hours: timeLimit.value, calendar, pauses })
    case 'hour':
      return endOfHours({ start: start.at, hours: timeLimit.value, calendar, pauses })
  }
}

/** The limit with what verification and the like add, in its own unit; a same-day limit of so many days is one of working days. */
function lengthen(limit: TimeLimit, start: CountingStart, events: readonly ClockEvent[]): TimeLimit {
  let result = limit
  for (const event of events) {
    if (event.kind !== 'lengthened' || result.value === null) continue
    const inHours = result.unit === 'hour' || result.unit === 'working_hour'
    const added = inHours ? event.days * (result.unit === 'hour' ? 24 : hoursOfDay) : event.days
    if (event.counts === 'more') result = { ...result, value: result.value + added }
    else if (result.unit === 'same_day') {
      // The day of reception does not count in a limit of days; where it was moved, the first day does.
      result = { ...result, unit: 'working_day', value: Math.max(event.days, start.moved ? 1 : 0) }
    } else result = { ...result, value: Math.max(result.value, added) }
  }
  return result
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
