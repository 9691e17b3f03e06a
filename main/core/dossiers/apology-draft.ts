import type { ApologyDraft } from '../../../shared/contract/deadlines.ts'
import { formatDay, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { addDays } from './calendar/day-arithmetic.ts'
import { openStops } from './clock-events.ts'
import { clockEventsOf, deadlineEventText } from './deadline.ts'
import type { StoredDeadlineEvent } from './deadline-repository.ts'
import type { Dossier } from './dossier.ts'
import { addWorkingDays, closingOf, isWorkingDay, type WorkingCalendar } from './working-calendar.ts'

export type ApologyQuestion = {
  readonly dossier: Pick<Dossier, 'promisedAt' | 'status'>
  readonly stored: readonly StoredDeadlineEvent[]
  readonly now: string
  readonly calendar: WorkingCalendar
}

/** The promise before and after a new day was named, which is done once (TT 03/2025/TT-VPCP, Mẫu 04); null before. */
export function findPostponement(stored: readonly StoredDeadlineEvent[]) {
  const at = stored.findIndex(({ event }) => event.kind === 'postponed')
  const [before, after] = [stored[at - 1], stored[at]]
  if (before === undefined || after === undefined) return null
  return { before: before.promisedAt, after: after.promisedAt, reason: after.reason }
}

/**
 * What the apology would say beside the dossier's own data, from the moment lateness is certain: the promised day has gone, or the desk has closed on it,
 * and the clock was running. Null before, and once a new day was named. The reason is left to people.
 */
export function draftApology({ dossier, stored, now, calendar }: ApologyQuestion): ApologyDraft | null {
  const { promisedAt } = dossier
  if (promisedAt === null || !isWaitedFor(dossier.status) || findPostponement(stored) !== null) return null
  const events = stored.map(({ event }) => event)
  const promisedOn = toVietnamTime(promisedAt).day
  if (now <= closingOf(calendar, promisedOn) || openStops(clockEventsOf(events)).length > 0) return null
  const today = toVietnamTime(now).day
  return {
    workingDaysLate: workingDaysAfter(calendar, promisedOn, today),
    facts: events.slice(1).map((event) => `${formatDay(event.at)}: ${deadlineEventText(event)}`),
    proposedDay: addWorkingDays(calendar, today, calendar.proposedNewDayAfter),
  }
}

/** The citizen still waits for a result, and the clock runs. */
function isWaitedFor(status: Dossier['status']): boolean {
  return status === 'received' || status === 'processing'
}

function workingDaysAfter(calendar: WorkingCalendar, from: string, until: string): number {
  let count = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1
  return count
}
