import { toVietnamTime } from '../../../../shared/domain/vietnamese-date.ts'
import type { Pause } from '../clock-events.ts'
import { addWorkingDays, closingOf, isWorkingDay, type WorkingCalendar, workingDayFrom } from '../working-calendar.ts'
import { addDays, daysBetween } from './day-arithmetic.ts'

/** When a limit ends, and how much of it was added because the clock stood still, in the unit of the limit. */
export type Reckoned = { readonly promisedAt: string; readonly paused: number }

export type DaysToReckon = {
  /** The day of reception, or the first one that counts in full. */
  readonly first: string
  readonly steps: number
  readonly calendar: WorkingCalendar
  /** Oldest first, without overlap, none before reception. */
  readonly pauses: readonly Pause[]
}

/** Closing of the working day `steps` after `first`, moved by each working day at whose closing the clock stood still. */
export function endOfWorkingDays({ first, steps, calendar, pauses }: DaysToReckon): Reckoned {
  let due = addWorkingDays(calendar, first, steps)
  let paused = 0
  for (const pause of pauses) {
    if (pause.from > closingOf(calendar, due)) break
    const days = daysStopped(calendar, pause).filter((day) => isWorkingDay(calendar, day)).length
    due = addWorkingDays(calendar, due, days)
    paused += days
  }
  return { promisedAt: closingOf(calendar, due), paused }
}

/** The same in running days; an end on a day off, or one at which the clock stands still, waits for the next working day. */
export function endOfDays({ first, steps, calendar, pauses }: DaysToReckon): Reckoned {
  let due = addDays(first, steps)
  let paused = 0
  for (const pause of pauses) {
    if (pause.from > closingOf(calendar, workingDayFrom(calendar, due))) break
    const last = daysStopped(calendar, pause).at(-1)
    if (last === undefined) continue
    const moved =
      pause.from <= closingOf(calendar, due) ? addDays(due, daysStopped(calendar, pause).length) : addDays(last, 1) // the limit had ended and only its working day was awaited
    paused += Math.max(0, daysBetween(due, moved))
    if (moved > due) due = moved
  }
  return { promisedAt: closingOf(calendar, workingDayFrom(calendar, due)), paused }
}

/** Days at whose closing the clock stood still. */
function daysStopped(calendar: WorkingCalendar, pause: Pause): readonly string[] {
  const days: string[] = []
  const until = toVietnamTime(pause.until).day
  for (let day = toVietnamTime(pause.from).day; day <= until; day = addDays(day, 1)) {
    const closing = closingOf(calendar, day)
    if (pause.from <= closing && closing < pause.until) days.push(day)
  }
  return days
}
