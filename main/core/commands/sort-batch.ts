import type { PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import { collateSides } from '../batches/collate-sides.ts'
import type { CutWay } from '../batches/cut-papers.ts'
import type { Actor, Desk } from '../desk.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import {
  getBatch,
  joinPasses,
  listBatchPages,
  removeAnswer,
  saveAnswer,
  setCutWay as storeCutWay,
  setStatedSheets as storeStatedSheets,
} from '../intake/batch-repository.ts'
import { forgetActs, type LaidPage, listLaidPages, type PageChange } from '../intake/page-act-repository.ts'
import { getPage } from '../intake/page-repository.ts'
import { recutBatch } from './cut-batch.ts'
import { fillPeople } from './fill-people.ts'
import { doPageAct } from './page-acts.ts'
import { sendBySlips } from './send-by-slips.ts'

/** Chooses how a stack is cut; what the officer said of single pages stays. */
export function setCutWay(desk: Desk, { batchId, way }: { readonly batchId: ScanBatchId; readonly way: CutWay }): void {
  changeBatch(desk, batchId, () => storeCutWay(desk.db, batchId, JSON.stringify(way)))
}

/** Keeps how many sheets the officer counted by hand. */
export function stateSheets(
  desk: Desk,
  { batchId, sheets }: { readonly batchId: ScanBatchId; readonly sheets: number | null },
): void {
  changeBatch(desk, batchId, () => storeStatedSheets(desk.db, batchId, sheets))
}

/** Keeps why an officer found an alarm in order; without a reason it is open again. */
export function answerAlarm(
  desk: Desk,
  actor: Actor,
  { batchId, key, reason }: { readonly batchId: ScanBatchId; readonly key: string; readonly reason: string | null },
): void {
  const at = desk.host.clock.now()
  changeBatch(desk, batchId, () => {
    if (reason === null) removeAnswer(desk.db, { batchId, alarm: key })
    else saveAnswer(desk.db, { batchId, alarm: key, reason, officerId: actor.officerId, at })
  })
}

/** Says whether a page is one that was scanned before: then it is put aside, never thrown away. */
export function answerTwin(
  desk: Desk,
  actor: Actor,
  { pageId, answer }: { readonly pageId: PageId; readonly answer: 'same' | 'other' },
): void {
  const { dossierId } = getPage(desk.db, pageId)
  requireOpen(getDossier(desk.db, dossierId))
  const page = listLaidPages(desk.db, dossierId).find((one) => one.pageId === pageId)
  if (page === undefined) throw new AppError('page_missing')
  doPageAct(desk, actor, { dossierId, kind: `twin_${answer}`, pageId, changes: [twinAnswered(page, answer)] })
}

/** What an answer changes of a page that seems to repeat another. */
export function twinAnswered(
  { pageId, twinAnswer, binned }: Pick<LaidPage, 'pageId' | 'twinAnswer' | 'binned'>,
  answer: 'same' | 'other',
): PageChange {
  return { pageId, before: { twinAnswer, binned }, after: { twinAnswer: answer, binned: answer === 'same' } }
}

/** Lays the backs of a second pass between the fronts, where the numbers agree; otherwise an alarm says so. */
export function joinBacks(desk: Desk, fronts: ScanBatchId, backs: ScanBatchId): void {
  const ids = (batchId: ScanBatchId) => listBatchPages(desk.db, batchId).map(({ id }) => id)
  const order = collateSides(ids(fronts), ids(backs))
  if (order === null) return
  desk.db
    .transaction(() => {
      joinPasses(desk.db, { into: fronts, from: backs, order })
      // The order that former acts knew is gone.
      forgetActs(desk.db, getBatch(desk.db, fronts).dossierId)
      recutBatch(desk, fronts, null)
      sendBySlips(desk, fronts)
    })
    .immediate()
}

/** A change of how papers lie in an open dossier; papers and people follow it. */
function changeBatch(desk: Desk, batchId: ScanBatchId, change: () => void): void {
  const { dossierId } = getBatch(desk.db, batchId)
  requireOpen(getDossier(desk.db, dossierId))
  const run = desk.db.transaction(() => {
    change()
    recutBatch(desk, batchId, null)
    sendBySlips(desk, batchId)
    fillPeople(desk, dossierId)
  })
  run.immediate()
  desk.events.tell({ kind: 'dossier_changed', dossierId })
  desk.events.tell({ kind: 'scan_progress', dossierId, batchId })
}
