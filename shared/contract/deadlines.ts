import { z } from 'zod'
import { StopCause } from '../domain/clock-stop.ts'
import { DossierStatus } from '../domain/dossier-status.ts'
import { DossierId } from '../domain/ids.ts'
import { Slack } from '../domain/slack.ts'
import { Day, Instant } from '../domain/vietnamese-date.ts'
import { command, Done, leadCommand, question } from './call.ts'

/** What an apology would say; a leader signs it, and fills in the reason. */
export const ApologyDraft = z.object({
  /** Working days since the promised day. */
  workingDaysLate: z.number().int().nonnegative(),
  /** What the clock says of it; the reason itself only people know. */
  facts: z.array(z.string()),
  /** Proposed, not promised: the leader decides. */
  proposedDay: Day,
})
export type ApologyDraft = z.infer<typeof ApologyDraft>

export const DeadlineStep = z.object({
  at: Instant,
  text: z.string(),
  promisedAt: Instant,
})
export type DeadlineStep = z.infer<typeof DeadlineStep>

export const DeadlineView = z.object({
  promisedAt: Instant,
  explanation: z.string(),
  /** Why the clock stands still now, the oldest stop first. */
  stops: z.array(z.object({ cause: StopCause, since: Instant })),
  /** While it stands still: what would be promised if it went on now. */
  ifResumedNow: z.object({ promisedAt: Instant, explanation: z.string() }).nullable(),
  /** Null once the dossier has ended. */
  slack: Slack.nullable(),
  supplementRequests: z.number().int().nonnegative(),
  /** Whether it counts as late, and by which rule (766/QĐ-TTg 2.1). */
  timeliness: z.enum(['running', 'on_time', 'late_by_date', 'late_by_second_supplement']),
  /** How the date came about, oldest first. */
  steps: z.array(DeadlineStep),
  canStopForOpinion: z.boolean(),
  /** What the law may add to this limit; null where nothing, or already used. */
  canLengthen: z
    .object({ name: z.string(), days: z.number().int(), counts: z.enum(['more', 'in_all']), source: z.string() })
    .nullable(),
  /** False once a new day was named: it may be named only once. */
  canPostpone: z.boolean(),
  apology: ApologyDraft.nullable(),
})
export type DeadlineView = z.infer<typeof DeadlineView>

export const RiskItem = z.object({
  dossierId: DossierId,
  code: z.string(),
  procedureName: z.string(),
  applicantName: z.string(),
  status: DossierStatus,
  promisedAt: Instant,
  slack: Slack,
  /** What stops the clock now; empty while it runs. */
  stops: z.array(StopCause),
  supplementRequests: z.number().int(),
  /** A draft of the apology waits. */
  apologyDrafted: z.boolean(),
})
export type RiskItem = z.infer<typeof RiskItem>

export const deadlineCalls = {
  /** Received dossiers without a result by slack, the least first; then those whose clock stands still. */
  risk: question.output(
    z.object({
      day: Day,
      items: z.array(RiskItem),
      /** The other running dossiers: counted, not listed. */
      calm: z.number().int(),
    }),
  ),
  /** Null before reception. */
  get: question.input(z.object({ dossierId: DossierId })).output(DeadlineView.nullable()),
  /** Another agency's opinion is awaited. Supplements and payments stop the clock by their own step. */
  stopForOpinion: command.input(z.object({ dossierId: DossierId, reason: z.string().min(1).max(1000) })).output(Done),
  resumeAfterOpinion: command.input(z.object({ dossierId: DossierId })).output(Done),
  /** Adds what the law allows for this procedure: verification and the like. */
  lengthen: command.input(z.object({ dossierId: DossierId, reason: z.string().min(1).max(1000) })).output(Done),
  /** Names a new day with an apology; only once. */
  postpone: leadCommand
    .input(z.object({ dossierId: DossierId, newDay: Day, reason: z.string().min(1).max(1000) }))
    .output(Done),
}
