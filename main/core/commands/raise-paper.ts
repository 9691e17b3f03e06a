import { z } from 'zod'
import type { EntryId, SlipId } from '../../../shared/domain/ids.ts'
import { getEntry } from '../certification/book-repository.ts'
import { findElectronicCopy, listCopiesToRaise, setRaisedCopy } from '../certification/electronic-copy-repository.ts'
import type { Desk } from '../desk.ts'
import { type JobOutcome, jobHandler } from '../jobs/job.ts'
import { enqueueJob } from '../jobs/job-repository.ts'
import { type PaperLevel, type RaiseProblem, raisePdf } from '../signing/raise-pdf.ts'
import { getSlip, listToRaise, setRaisedFiles } from '../slips/slip-repository.ts'

export const raisePaperKind = 'raise_slip'

/** A signed paper that authorities add to: a slip, or the electronic copy of a line of the certification book. */
export type PaperToRaise =
  | { readonly paper: 'slip'; readonly id: SlipId }
  | { readonly paper: 'electronic_copy'; readonly id: EntryId }

/** Queues the raising of a paper in the caller's transaction; nothing where no authority is named. */
export function queueRaising(desk: Desk, { paper, id }: PaperToRaise): void {
  if (desk.signing.stampAuthority() === null) return
  const { ids, clock } = desk.host
  const job = { id: ids.next(), kind: raisePaperKind, subjectId: id, payload: { paper }, now: clock.now() }
  enqueueJob(desk.db, job)
}

/** Queues every paper that is not at its highest level: after an authority was named. */
export function queueAllRaising(desk: Desk): void {
  const queueAll = desk.db.transaction(() => {
    for (const id of listToRaise(desk.db)) queueRaising(desk, { paper: 'slip', id })
    for (const id of listCopiesToRaise(desk.db)) queueRaising(desk, { paper: 'electronic_copy', id })
  })
  queueAll.immediate()
  desk.wakeJobs()
}

/** The job that raises signed papers when authorities can be reached. */
export function raisePaperJob(desk: Desk) {
  return jobHandler({
    kind: raisePaperKind,
    payload: z.object({ paper: z.enum(['slip', 'electronic_copy']).default('slip') }),
    run: ({ paper }, { subjectId, signal }) =>
      paper === 'slip'
        ? raiseSlip(desk, subjectId as SlipId, signal)
        : raiseElectronicCopy(desk, subjectId as EntryId, signal),
  })
}

const order: readonly PaperLevel[] = ['b', 't', 'lt']

/**
 * Adds a proven time and revocation data to both papers of a slip, as far as authorities answer. What was raised
 * is kept at once; a paper that was signed again meanwhile is left to its own job.
 */
async function raiseSlip(desk: Desk, id: SlipId, signal: AbortSignal): Promise<JobOutcome> {
  const slip = getSlip(desk.db, id)
  const { digestA4, digestA5 } = slip
  if (slip.state === 'prepared' || digestA4 === null || digestA5 === null) return { kind: 'done' }
  const a4 = await raiseFile(desk, digestA4, signal)
  const a5 = await raiseFile(desk, digestA5, signal)
  if (a4 === null || a5 === null) return { kind: 'done' }
  const level = order[Math.min(order.indexOf(a4.level), order.indexOf(a5.level))] ?? 'b'
  const before = { digestA4, digestA5 }
  setRaisedFiles(desk.db, id, { before, after: { digestA4: a4.digest, digestA5: a5.digest, level } })
  desk.events.tell({ kind: 'dossier_changed', dossierId: slip.dossierId })
  return outcomeOf(a4.problem ?? a5.problem)
}

/** The same for an electronic copy. */
async function raiseElectronicCopy(desk: Desk, id: EntryId, signal: AbortSignal): Promise<JobOutcome> {
  const before = findElectronicCopy(desk.db, id)?.digest ?? null
  const raised = before === null ? null : await raiseFile(desk, before, signal)
  if (before === null || raised === null) return { kind: 'done' }
  setRaisedCopy(desk.db, id, { before, ...raised })
  desk.events.tell({ kind: 'dossier_changed', dossierId: getEntry(desk.db, id).dossierId })
  return outcomeOf(raised.problem)
}

type Raised = { readonly digest: string; readonly level: PaperLevel; readonly problem: RaiseProblem | null }

/** Lays the raised file down beside the one it was made from; null where no authority is named. */
async function raiseFile(desk: Desk, digest: string, signal: AbortSignal): Promise<Raised | null> {
  const authority = desk.signing.stampAuthority()
  if (authority === null) return null
  const ports = { fetch: desk.host.fetch, randomBytes: desk.host.randomBytes, signal }
  const before = await desk.pages.get(digest)
  const { pdf, level, problem } = await raisePdf(
    { pdf: before, stampUrl: authority.url, ...desk.signing.trust() },
    ports,
  )
  return { digest: pdf === before ? digest : (await desk.pages.put(pdf)).digest, level, problem }
}

function outcomeOf(problem: RaiseProblem | null): JobOutcome {
  if (problem === null) return { kind: 'done' }
  // A revoked certificate is for a person to look at; everything else is only waited for.
  return problem === 'certificate_revoked' ? { kind: 'dead', reason: problem } : { kind: 'retry', reason: problem }
}
