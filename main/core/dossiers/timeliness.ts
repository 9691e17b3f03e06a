import type { DeadlineView } from '../../../shared/contract/deadlines.ts'
import type { DossierStatus } from '../../../shared/domain/dossier-status.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'

export type TimelinessQuestion = {
  readonly promisedAt: string
  readonly status: DossierStatus
  /** When the result was there, or the dossier ended otherwise; null while it goes on. */
  readonly endedAt: string | null
  /** Instants at which a supplement was asked for, oldest first. */
  readonly supplementsAskedAt: readonly string[]
  readonly now: string
}

/**
 * Whether a dossier counts as late (QĐ 766/QĐ-TTg, 2.1): by day, not by minute; while no end status exists more than one
 * request for a supplement counts as late, and one that is pending ends the processing at the moment it was asked for.
 */
export function timelinessOf(question: TimelinessQuestion): DeadlineView['timeliness'] {
  const { promisedAt, status, endedAt, supplementsAskedAt, now } = question
  const promisedOn = toVietnamTime(promisedAt).day
  const late = (instant: string) => toVietnamTime(instant).day > promisedOn
  if (endedAt !== null) return late(endedAt) ? 'late_by_date' : 'on_time'
  if (supplementsAskedAt.length > 1) return 'late_by_second_supplement'
  const asked = supplementsAskedAt.at(-1)
  if (status === 'supplement_requested' && asked !== undefined) return late(asked) ? 'late_by_date' : 'running'
  return late(now) ? 'late_by_date' : 'running'
}
