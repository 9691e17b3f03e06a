import type { DocumentId, DossierId, PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import type { SlipAddress } from '../../../shared/domain/slip-code.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import {
  getBatch,
  givePages,
  insertSentBatch,
  listBatchPages,
  makeRoomBehind,
  setPagePlace,
} from '../intake/batch-repository.ts'
import { forgetActs } from '../intake/page-act-repository.ts'
import { getPage, putInBin } from '../intake/page-repository.ts'
import { listBatchDocuments, setDocumentHome } from '../review/review-repository.ts'
import { cutOf, homeOf, placePaper, recutBatch, withEvidence } from './cut-batch.ts'
import { binnedSince } from './empty-bin.ts'
import { fillPeople } from './fill-people.ts'
import { leaveComponent } from './keep-paper.ts'
import { noteTwin } from './note-twin.ts'

type Sending = {
  readonly to: DossierId
  readonly slipId: PageId
  readonly component: string | null
  readonly pageIds: PageId[]
}

/**
 * Gives what lies under a slip of another open dossier to that dossier, once its stack is read whole, in the caller's
 * transaction. Slips stay where they were fed, so that both counts are explained.
 */
export function sendBySlips(desk: Desk, batchId: ScanBatchId): void {
  const batch = getBatch(desk.db, batchId)
  const isWhole = batch.state !== 'taking' && batch.sides !== 'fronts' && batch.sides !== 'backs'
  if (!isWhole || batch.sentFrom !== null) return
  const pages = listBatchPages(desk.db, batchId).map((page) => withEvidence(desk, page))
  if (pages.some(({ state }) => state === 'waiting' || state === 'reading')) return
  const sendings = sendingsOf(desk, batchId, pages)
  for (const sending of sendings) send(desk, batchId, sending)
  if (sendings.length === 0) return
  // The places that former acts knew are gone.
  forgetActs(desk.db, batch.dossierId)
  recutBatch(desk, batchId, null)
}

/** For each slip of somebody else the pages behind it; the other side of a slip's sheet stays with the slip. */
function sendingsOf(desk: Desk, batchId: ScanBatchId, pages: readonly ReturnType<typeof withEvidence>[]): Sending[] {
  const { dossierId, sides } = getBatch(desk.db, batchId)
  const { standings } = cutOf(desk, batchId, pages)
  const isOtherSide = (at: number) => sides === 'both' && standings[at] === 'blank' && standings[at ^ 1] === 'slip'
  const sendings: Sending[] = []
  let current: Sending | null = null
  for (const [at, page] of pages.entries()) {
    if (standings[at] === 'slip' && page.evidence?.slip) {
      current = sendingTo(desk, page.id, { address: page.evidence.slip, own: dossierId })
      if (current !== null) sendings.push(current)
    } else if (!isOtherSide(at)) {
      current?.pageIds.push(page.id)
    }
  }
  return sendings.filter(({ pageIds }) => pageIds.length > 0)
}

type Way = { readonly address: SlipAddress; readonly own: DossierId }

function sendingTo(desk: Desk, slipId: PageId, { address, own }: Way): Sending | null {
  const to = homeOf(desk, address, own)
  return to === null ? null : { to, slipId, component: address.component, pageIds: [] }
}

function send(desk: Desk, from: ScanBatchId, { to, slipId, component, pageIds }: Sending): void {
  const { dossierId } = getBatch(desk.db, from)
  const id = desk.host.ids.next() as ScanBatchId
  insertSentBatch(desk.db, {
    id,
    dossierId: to,
    sentFrom: from,
    slipId,
    componentCode: component,
    createdAt: desk.host.clock.now(),
  })
  givePages(desk.db, pageIds, { dossierId: to, stackId: id })
  for (const page of listBatchPages(desk.db, id)) {
    const { evidence } = withEvidence(desk, page)
    if (evidence !== null) noteTwin(desk, getPage(desk.db, page.id), evidence)
  }
  moveIn(desk, id, to)
  noteSent(desk, to, `Nhận ${pageIds.length} trang theo phiếu, từ chồng giấy quét ở một hồ sơ khác`)
  noteSent(desk, dossierId, `${pageIds.length} trang trong chồng giấy sang hồ sơ khác theo phiếu`)
  desk.events.tell({ kind: 'dossier_changed', dossierId: to })
}

/** Brings back what a slip has sent away: the slip goes to the bin, so that it is not followed again. */
export function bringBack(desk: Desk, actor: Actor, batchId: ScanBatchId): void {
  const { sentFrom, slipId, dossierId } = getBatch(desk.db, batchId)
  if (sentFrom === null || slipId === null) throw new AppError('not_found')
  const home = getBatch(desk.db, sentFrom).dossierId
  for (const id of [home, dossierId]) requireOpen(getDossier(desk.db, id))
  const run = desk.db.transaction(() => {
    const pages = listBatchPages(desk.db, batchId)
    const first = makeRoomBehind(desk.db, slipId, pages.length)
    for (const [at, { id }] of pages.entries()) {
      setPagePlace(desk.db, id, { dossierId: home, stackId: sentFrom, position: first + at })
    }
    putInBin(desk.db, slipId, binnedSince(desk))
    for (const id of [home, dossierId]) {
      forgetActs(desk.db, id)
      noteSent(desk, id, `${pages.length} trang trở về chồng giấy đã quét`, actor)
    }
    moveIn(desk, sentFrom, home)
  })
  run.immediate()
  for (const id of [home, dossierId]) desk.events.tell({ kind: 'dossier_changed', dossierId: id })
}

/**
 * Papers follow the pages that a stack was given, with what was confirmed on them, into the places of this dossier: those
 * named here by the code of their component, others by their kind.
 */
export function moveIn(
  desk: Desk,
  batchId: ScanBatchId,
  dossierId: DossierId,
  places: ReadonlyMap<DocumentId, string | null> = new Map(),
): void {
  for (const document of listBatchDocuments(desk.db, batchId)) {
    if (document.dossierId === dossierId) continue
    setDocumentHome(desk.db, document.id, dossierId)
    leaveComponent(desk, document)
  }
  recutBatch(desk, batchId, null)
  for (const document of listBatchDocuments(desk.db, batchId)) {
    const component = places.get(document.id) ?? null
    placePaper(desk, document, component === null ? null : { dossier: dossierId, component })
  }
  fillPeople(desk, dossierId)
}

export function noteSent(desk: Desk, dossierId: DossierId, text: string, actor: Actor | null = null): void {
  addEvent(desk.db, {
    id: desk.host.ids.next(),
    dossierId,
    at: desk.host.clock.now(),
    officerId: actor?.officerId ?? null,
    kind: 'papers_sent',
    text,
    status: getDossier(desk.db, dossierId).status,
  })
}
