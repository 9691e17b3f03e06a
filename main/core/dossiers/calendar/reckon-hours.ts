import { toVietnamTime } from '../../../../shared/domain/vietnamese-date.ts'
import type { Pause } from '../clock-events.ts'
import { type WorkingCalendar, workingPeriods } from '../working-calendar.ts'
import { countingStart } from './counting-start.ts'
import type { Reckoned } from './reckon-days.ts'
import { addWorkingTime, workingMsBetween } from './working-time.ts'

const hourMs = 3_600_000

export type HoursToReckon = {
  /** Instant within office hours at which counting begins. */
  readonly start: string
  readonly hours: number
  readonly calendar: WorkingCalendar
  /** Oldest first, without overlap, none before `start`. */
  readonly pauses: readonly Pause[]
}

/** So many hours of office time after `start`, not counting those in which the clock stood still. */
export function endOfWorkingHours({ start, hours, calendar, pauses }: HoursToReckon): Reckoned {
  let total = hours * hourMs
  let due = addWorkingTime(calendar, start, total)
  let paused = 0
  for (const pause of pauses) {
    if (pause.from >= due) break
    const ms = workingMsBetween(calendar, pause.from, pause.until)
    total += ms
    paused += ms
    due = addWorkingTime(calendar, start, total)
  }
  return { promisedAt: due, paused: Math.ceil(paused / hourMs) }
}

/** Plain hours; an end outside office hours, or in a stop, waits for the next opening. */
export function endOfHours({ start, hours, calendar, pauses }: HoursToReckon): Reckoned {
  let due = Date.parse(start) + hours * hourMs
  let paused = 0
  for (const pause of pauses) {
    if (pause.from >= openMoment(calendar, toInstant(due))) break
    const from = Date.parse(pause.from)
    const moved = from < due ? due + Date.parse(pause.until) - from : Math.max(due, Date.parse(pause.until))
    paused += moved - due
    due = moved
  }
  return { promisedAt: openMoment(calendar, toInstant(due)), paused: Math.ceil(paused / hourMs) }
}

function openMoment(calendar: WorkingCalendar, instant: string): string {
  const periods = workingPeriods(calendar, toVietnamTime(instant).day)
  const period = periods.find((candidate) => instant <= candidate.until)
  if (period === undefined) return countingStart(calendar, instant).at
  return instant > period.from ? instant : period.from
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString()
}
