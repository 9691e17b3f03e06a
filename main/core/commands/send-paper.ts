import type { ComponentId, DossierId, PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import {
  type Batch,
  type CameFrom,
  getBatch,
  givePages,
  insertMovedBatch,
  listBatchPages,
  setPagePlace,
} from '../intake/batch-repository.ts'
import { deleteAct, findLastAct, forgetActs, insertAct } from '../intake/page-act-repository.ts'
import { getPage, getPagePosition } from '../intake/page-repository.ts'
import { nameOf } from '../questions/dossier-name.ts'
import { listBatchDocuments, type StoredDocument } from '../review/review-repository.ts'
import { recutBatch, withEvidence } from './cut-batch.ts'
import { fillPeople } from './fill-people.ts'
import { noteTwin } from './note-twin.ts'
import { openDossier } from './open-dossier.ts'
import { bringBack, moveIn, noteSent } from './send-by-slips.ts'

export type PaperHome =
  | { readonly kind: 'dossier'; readonly dossierId: DossierId }
  /** A dossier that is opened for it. */
  | { readonly kind: 'new'; readonly procedureCode: string }

/**
 * Gives the paper of a page to another open dossier, with what was confirmed on it; both histories say so, and its stack
 * still explains its sheets. Throws `dossier_closed`, and `not_found` for a page in the bin or the dossier it lies in.
 */
export function sendPaper(
  desk: Desk,
  actor: Actor,
  { pageId, to }: { readonly pageId: PageId; readonly to: PaperHome },
): DossierId {
  const { dossierId: from, stackId, binned } = getPage(desk.db, pageId)
  requireOpen(getDossier(desk.db, from))
  if (binned) throw new AppError('not_found')
  const run = desk.db.transaction(() => {
    const home =
      to.kind === 'new'
        ? openDossier(desk, actor, { procedureCode: to.procedureCode, card: [], ticket: [] })
        : to.dossierId
    requireOpen(getDossier(desk.db, home))
    if (home === from) throw new AppError('not_found')
    move(desk, actor, { paper: paperOf(desk, stackId, pageId), from, home, stackId })
    return home
  })
  const home = run.immediate()
  for (const dossierId of [from, home]) desk.events.tell({ kind: 'dossier_changed', dossierId })
  return home
}

type Paper = { readonly pageIds: readonly PageId[]; readonly documents: readonly StoredDocument[] }

/** All that lies on the pages of a paper: a sheet of cards goes as one. */
function paperOf(desk: Desk, stackId: ScanBatchId, pageId: PageId): Paper {
  const held = listBatchDocuments(desk.db, stackId)
  const own = held.filter(({ parts }) => parts.some((part) => part.pageId === pageId))
  const wanted = new Set([pageId, ...own.flatMap(({ parts }) => parts.map((part) => part.pageId))])
  const pages = listBatchPages(desk.db, stackId).filter(({ id, binned }) => wanted.has(id) && !binned)
  return { pageIds: pages.map(({ id }) => id), documents: own }
}

type Move = {
  readonly paper: Paper
  readonly from: DossierId
  readonly home: DossierId
  readonly stackId: ScanBatchId
}

function move(desk: Desk, actor: Actor, { paper: { pageIds, documents }, from, home, stackId }: Move): void {
  const at = desk.host.clock.now()
  const id = desk.host.ids.next() as ScanBatchId
  const cameFrom: CameFrom = {
    pages: pageIds.map((pageId) => ({ pageId, position: getPagePosition(desk.db, pageId) })),
    papers: documents.map(({ id: documentId, componentId }) => ({
      documentId,
      component: componentCode(desk, from, componentId),
    })),
  }
  insertMovedBatch(desk.db, { id, dossierId: home, sentFrom: stackId, cameFrom, createdAt: at })
  givePages(desk.db, pageIds, { dossierId: home, stackId: id })
  for (const page of listBatchPages(desk.db, id)) {
    const { evidence } = withEvidence(desk, page)
    if (evidence !== null) noteTwin(desk, getPage(desk.db, page.id), evidence)
  }
  moveIn(desk, id, home)
  recutBatch(desk, stackId, null)
  fillPeople(desk, from)
  const [first] = pageIds
  if (first !== undefined) {
    insertAct(desk.db, { dossierId: from, kind: 'send', pageId: first, changes: [] }, { ...actor, at })
  }
  noteSent(desk, from, `Chuyển một giấy tờ (${pageIds.length} trang) sang hồ sơ ${nameOf(desk, home)}`, actor)
  noteSent(desk, home, `Nhận một giấy tờ (${pageIds.length} trang) từ hồ sơ ${nameOf(desk, from)}`, actor)
}

/** Takes the last sending of a paper back; throws `paper_moved_on` where it lies elsewhere by now. */
export function undoSend(
  desk: Desk,
  actor: Actor,
  { dossierId, pageId }: { dossierId: DossierId; pageId: PageId },
): void {
  const batch = getBatch(desk.db, getPage(desk.db, pageId).stackId)
  const isStillThere = batch.sentFrom !== null && getBatch(desk.db, batch.sentFrom).dossierId === dossierId
  if (batch.cameFrom === null || !isStillThere) throw new AppError('paper_moved_on')
  takePaperBack(desk, actor, batch)
}

/** Brings back what a slip or an officer has sent to another dossier. */
export function bringPapersBack(desk: Desk, actor: Actor, batchId: ScanBatchId): void {
  const batch = getBatch(desk.db, batchId)
  if (batch.cameFrom === null) bringBack(desk, actor, batchId)
  else takePaperBack(desk, actor, batch)
}

/** Lays a paper that was sent to another dossier where it lay before, into the component that it had. */
function takePaperBack(desk: Desk, actor: Actor, { id, sentFrom, cameFrom, dossierId }: Batch): void {
  if (sentFrom === null || cameFrom === null) throw new AppError('not_found')
  const home = getBatch(desk.db, sentFrom).dossierId
  for (const one of [home, dossierId]) requireOpen(getDossier(desk.db, one))
  const run = desk.db.transaction(() => {
    const here = new Set(listBatchPages(desk.db, id).map((page) => page.id))
    const back = cameFrom.pages.filter(({ pageId }) => here.has(pageId))
    for (const { pageId, position } of back) {
      setPagePlace(desk.db, pageId, { dossierId: home, stackId: sentFrom, position })
    }
    forgetSend(desk, home, cameFrom)
    forgetActs(desk.db, dossierId)
    moveIn(desk, sentFrom, home, new Map(cameFrom.papers.map((paper) => [paper.documentId, paper.component])))
    recutBatch(desk, id, null)
    fillPeople(desk, dossierId)
    noteSent(desk, home, `Giấy tờ (${back.length} trang) trở về từ hồ sơ ${nameOf(desk, dossierId)}`, actor)
    noteSent(desk, dossierId, `Trả giấy tờ (${back.length} trang) về hồ sơ ${nameOf(desk, home)}`, actor)
  })
  run.immediate()
  for (const one of [home, dossierId]) desk.events.tell({ kind: 'dossier_changed', dossierId: one })
}

/** What was done before the sending can still be taken back; what was done after it knew other places. */
function forgetSend(desk: Desk, dossierId: DossierId, { pages }: CameFrom): void {
  const last = findLastAct(desk.db, dossierId)
  if (last?.kind === 'send' && last.pageId === pages[0]?.pageId) deleteAct(desk.db, last)
  else forgetActs(desk.db, dossierId)
}

function componentCode(desk: Desk, dossierId: DossierId, componentId: ComponentId | null): string | null {
  const { components } = getDossier(desk.db, dossierId)
  return components.find((component) => component.componentId === componentId)?.code ?? null
}
