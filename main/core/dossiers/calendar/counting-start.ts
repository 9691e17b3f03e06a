import { toVietnamTime } from '../../../../shared/domain/vietnamese-date.ts'
import { isWorkingDay, nextWorkingDay, type WorkingCalendar, workingPeriods } from '../working-calendar.ts'

/** Where a time limit begins to run. */
export type CountingStart = {
  /** Instant within office hours. */
  readonly at: string
  readonly day: string
  /** True when the desk was closed for the day: `day` is a later one and counts in full. */
  readonly moved: boolean
}

/** Reception itself, the next opening of the same day, or the morning of the next working day. */
export function countingStart(calendar: WorkingCalendar, receivedAt: string): CountingStart {
  const { day } = toVietnamTime(receivedAt)
  if (isWorkingDay(calendar, day)) {
    const period = workingPeriods(calendar, day).find((candidate) => receivedAt <= candidate.until)
    if (period) return { at: receivedAt > period.from ? receivedAt : period.from, day, moved: false }
  }
  const next = nextWorkingDay(calendar, day)
  const opening = workingPeriods(calendar, next)[0]?.from ?? receivedAt
  return { at: opening, day: next, moved: true }
}

/** True where a wall clock `HH:mm` had passed when counting began. */
export function isPast(start: CountingStart, cutoff: string): boolean {
  const { hour, minute, second } = toVietnamTime(start.at)
  const [cutoffHour = 0, cutoffMinute = 0] = cutoff.split(':').map(Number)
  return (hour - cutoffHour) * 3600 + (minute - cutoffMinute) * 60 + second > 0
}
