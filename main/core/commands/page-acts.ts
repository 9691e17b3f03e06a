import type { PageActView } from '../../../shared/contract/pages.ts'
import type { DossierId, PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import {
  findLastAct,
  findUndoneAct,
  insertAct,
  type PageAct,
  type PageStanding,
  setActUndone,
  setPageStanding,
} from '../intake/page-act-repository.ts'
import { getPage, setPageWaiting } from '../intake/page-repository.ts'
import { enqueueJob } from '../jobs/job-repository.ts'
import { recutBatches } from './cut-batch.ts'
import { binnedSince } from './empty-bin.ts'
import { fillPeople } from './fill-people.ts'
import { sendBySlips } from './send-by-slips.ts'
import { undoSend } from './send-paper.ts'

/** Does an act on pages and keeps its way back; the caller has refused what is not allowed. */
export function doPageAct(desk: Desk, actor: Actor, act: PageAct): void {
  if (act.changes.length === 0) return
  change(desk, act.dossierId, () => {
    applyStandings(desk, act, 'after')
    insertAct(desk.db, act, { officerId: actor.officerId, at: desk.host.clock.now() })
  })
}

/** Takes the last act on a dossier's pages back; throws `nothing_to_undo`. */
export function undoPageAct(desk: Desk, actor: Actor, dossierId: DossierId): PageActView {
  requireOpen(getDossier(desk.db, dossierId))
  const act = findLastAct(desk.db, dossierId)
  if (act === null) throw new AppError('nothing_to_undo')
  if (act.kind === 'send') {
    undoSend(desk, actor, act)
    return { kind: act.kind, pageId: act.pageId }
  }
  change(desk, dossierId, () => {
    applyStandings(desk, act, 'before')
    setActUndone(desk.db, act, true)
  })
  return { kind: act.kind, pageId: act.pageId }
}

/** Does again what was taken back last; throws `nothing_to_redo`. */
export function redoPageAct(desk: Desk, dossierId: DossierId): PageActView {
  requireOpen(getDossier(desk.db, dossierId))
  const act = findUndoneAct(desk.db, dossierId)
  if (act === null) throw new AppError('nothing_to_redo')
  change(desk, dossierId, () => {
    applyStandings(desk, act, 'after')
    setActUndone(desk.db, act, false)
  })
  return { kind: act.kind, pageId: act.pageId }
}

function change(desk: Desk, dossierId: DossierId, write: () => void): void {
  desk.db.transaction(write).immediate()
  desk.wakeJobs()
  desk.events.tell({ kind: 'dossier_changed', dossierId })
}

/** Papers, people and readings follow in the same transaction. */
function applyStandings(desk: Desk, { dossierId, changes }: PageAct, side: 'before' | 'after'): void {
  const stacks = new Set<ScanBatchId>()
  for (const one of changes) {
    const standing = one[side]
    if (isLaidElsewhere(standing)) stacks.add(getPage(desk.db, one.pageId).stackId)
    setPageStanding(desk.db, one.pageId, standing, binnedSince(desk))
    if (isLaidElsewhere(standing)) stacks.add(getPage(desk.db, one.pageId).stackId)
    if (standing.look !== undefined) queueReading(desk, one.pageId)
  }
  if (stacks.size === 0) return
  recutBatches(desk, [...stacks], null)
  for (const stack of stacks) sendBySlips(desk, stack)
  fillPeople(desk, dossierId)
}

function isLaidElsewhere({ binned, stackId, position, mark }: PageStanding): boolean {
  return binned !== undefined || stackId !== undefined || position !== undefined || mark !== undefined
}

/** The officer waits before this page: it is read before what came in unseen. */
const watched = -1

/** Has a page read once more, in the caller's transaction. */
export function queueReading(desk: Desk, pageId: PageId): void {
  setPageWaiting(desk.db, pageId)
  enqueueJob(desk.db, {
    id: desk.host.ids.next(),
    kind: 'read_page',
    subjectId: pageId,
    payload: {},
    now: desk.host.clock.now(),
    priority: watched,
  })
}
