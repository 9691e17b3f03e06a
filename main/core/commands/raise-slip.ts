import type { SlipId } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import type { JobOutcome } from '../jobs/job.ts'
import { enqueueJob } from '../jobs/job-repository.ts'
import { type PaperLevel, type RaiseProblem, raisePdf } from '../signing/raise-pdf.ts'
import { getSlip, listToRaise, setRaisedFiles } from '../slips/slip-repository.ts'

export const raiseSlipKind = 'raise_slip'

/** Queues the raising of a slip in the caller's transaction; nothing where no authority is named. */
export function queueRaising(desk: Desk, slipId: SlipId): void {
  if (desk.signing.stampAuthority() === null) return
  const { ids, clock } = desk.host
  const job = { id: ids.next(), kind: raiseSlipKind, subjectId: slipId, payload: {}, now: clock.now() }
  enqueueJob(desk.db, job)
}

/** Queues every slip that is not at its highest level: after an authority was named. */
export function queueAllRaising(desk: Desk): void {
  const queueAll = desk.db.transaction(() => {
    for (const id of listToRaise(desk.db)) queueRaising(desk, id)
  })
  queueAll.immediate()
  desk.wakeJobs()
}

const order: readonly PaperLevel[] = ['b', 't', 'lt']

/**
 * Adds a proven time and revocation data to both papers of a slip, as far as authorities answer. What was raised
 * is kept at once; a paper that was signed again meanwhile is left to its own job.
 */
export async function raiseSlip(desk: Desk, id: SlipId, signal: AbortSignal): Promise<JobOutcome> {
  const authority = desk.signing.stampAuthority()
  const slip = getSlip(desk.db, id)
  const { digestA4, digestA5 } = slip
  if (authority === null || slip.state === 'prepared' || digestA4 === null || digestA5 === null) return { kind: 'done' }

  const ports = { fetch: desk.host.fetch, randomBytes: desk.host.randomBytes, signal }
  const raised: { digest: string; level: PaperLevel; problem: RaiseProblem | null }[] = []
  for (const digest of [digestA4, digestA5]) {
    const pdf = await desk.pages.get(digest)
    const outcome = await raisePdf({ pdf, stampUrl: authority.url, ...desk.signing.trust() }, ports)
    const stored = outcome.pdf === pdf ? { digest } : await desk.pages.put(outcome.pdf)
    raised.push({ digest: stored.digest, level: outcome.level, problem: outcome.problem })
  }
  const [a4, a5] = raised
  if (a4 === undefined || a5 === undefined) throw new Error('both papers are raised above')
  const level = order[Math.min(order.indexOf(a4.level), order.indexOf(a5.level))] ?? 'b'
  const before = { digestA4, digestA5 }
  setRaisedFiles(desk.db, id, { before, after: { digestA4: a4.digest, digestA5: a5.digest, level } })
  desk.events.tell({ kind: 'dossier_changed', dossierId: slip.dossierId })
  const problem = a4.problem ?? a5.problem
  if (problem === null) return { kind: 'done' }
  // A revoked certificate is for a person to look at; everything else is only waited for.
  return problem === 'certificate_revoked' ? { kind: 'dead', reason: problem } : { kind: 'retry', reason: problem }
}
