import type { DocumentId, DossierId, PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import type { SlipAddress } from '../../../shared/domain/slip-code.ts'
import { type CutPaper, type CutWay, cutPapers, type PageToCut } from '../batches/cut-papers.ts'
import { evidenceOf, type PageEvidence } from '../batches/page-evidence.ts'
import type { Desk } from '../desk.ts'
import { isOpen } from '../dossiers/dossier.ts'
import { findDossierId, getDossier } from '../dossiers/dossier-repository.ts'
import { type ReadPage, readAs, readDocuments } from '../extraction/read-documents.ts'
import { readLongPaper } from '../extraction/read-long-paper.ts'
import { reachesUnread } from '../extraction/unread-rest.ts'
import { type BatchPage, getBatch, listBatchPages, saveEvidence } from '../intake/batch-repository.ts'
import { getPage, type StoredReading } from '../intake/page-repository.ts'
import {
  type DocumentPart,
  insertDocument,
  listBatchDocuments,
  type StoredDocument,
  setCutReason,
  setDocumentComponent,
  setDocumentParts,
  setDocumentType,
} from '../review/review-repository.ts'
import { moveConfirmed } from './follow-values.ts'
import { joinCardSides } from './join-card-sides.ts'
import { dropPaper, findComponent, type PaperRead, writeFields } from './keep-paper.ts'

type Planned = {
  readonly parts: readonly DocumentPart[]
  readonly reason: string
  readonly address: SlipAddress | null
}

/**
 * Cuts a batch into papers as its pages, the officer's marks and the chosen way say now, and reads anew what changed.
 * `again` is a page whose reading is new. A paper keeps its id while its first page is the same.
 */
export function recutBatch(desk: Desk, batchId: ScanBatchId, again: PageId | null): void {
  recutBatches(desk, [batchId], again)
}

/** The same for batches between which pages were moved: a paper may have been torn, its values stay with their pages. */
export function recutBatches(desk: Desk, batchIds: readonly ScanBatchId[], again: PageId | null): void {
  const batches = batchIds.map((id) => ({
    id,
    pages: listBatchPages(desk.db, id).map((page) => withEvidence(desk, page)),
  }))
  const pages = batches.flatMap((batch) => batch.pages)
  const held = batchIds.flatMap((id) => listBatchDocuments(desk.db, id))
  const existing = [...new Map(held.map((document) => [document.id, document])).values()]
  const planned = [...batches.flatMap((batch) => planOf(desk, { ...batch, existing })), ...hiddenIn(pages, existing)]
  const kept = new Map(planned.flatMap((plan) => matchesOf(plan, existing)))
  const changed = planned.filter((plan) => !isSame(plan, kept.get(plan), again))
  // A page can be given to one paper only after the other has let go of it.
  for (const document of existing) {
    const plan = [...kept].find(([, one]) => one.id === document.id)?.[0]
    if (plan === undefined || changed.includes(plan)) setDocumentParts(desk.db, document.id, [])
  }
  const documents = planned.map((plan) => keepPlan(desk, plan, { before: kept.get(plan), pages, changed }))
  moveConfirmed(desk, existing, documents)
  for (const document of existing) {
    if (!documents.some(({ id }) => id === document.id)) dropPaper(desk, document)
  }
  for (const plan of changed) fillPlan(desk, plan, documents[planned.indexOf(plan)])
  const dossierId = pages[0]?.dossierId
  const isUnfinished = pages.some(({ id, evidence }) => id === again && evidence?.unfinished)
  if (dossierId !== undefined && changed.length > 0 && !isUnfinished) joinCardSides(desk, dossierId)
}

/** The cut of a batch as it stands, from its pages in order. */
export function cutOf(desk: Desk, batchId: ScanBatchId, pages: readonly EvidentPage[]) {
  const batch = getBatch(desk.db, batchId)
  const way = JSON.parse(batch.cutWay) as CutWay // written by `setCutWay` only
  const sidesPerSheet = batch.sides === 'both' ? 2 : 1
  const address = batch.sentFrom === null ? null : { dossier: batch.dossierId, component: batch.componentCode }
  // The half of a jammed sheet is no side of the stack once the whole sheet is there.
  const fed = pages.filter(({ half, binned, twinAnswer }) => !(half && binned && twinAnswer === 'same'))
  const cut = cutPapers(fed.map(toPageToCut), { way, sidesPerSheet, address })
  return { ...cut, standings: pages.map((page) => cut.standings[fed.indexOf(page)] ?? 'binned') }
}

/** The other open dossier of this desk that a slip sends papers to; null where they stay. */
export function homeOf(desk: Desk, { dossier }: SlipAddress, own: DossierId): DossierId | null {
  const id = findDossierId(desk.db, dossier)
  return id === null || id === own || !isOpen(getDossier(desk.db, id)) ? null : id
}

type EvidentPage = Omit<BatchPage, 'evidence'> & { readonly evidence: PageEvidence | null }

/** What the page tells; worked out now for pages that were read before anybody asked. */
export function withEvidence(desk: Desk, page: BatchPage): EvidentPage {
  if (page.evidence !== null) return { ...page, evidence: JSON.parse(page.evidence) as PageEvidence }
  const { reading } = getPage(desk.db, page.id)
  if (reading === null) return { ...page, evidence: null }
  const evidence = evidenceOf(reading, readDocuments(reading))
  saveEvidence(desk.db, page.id, JSON.stringify(evidence))
  return { ...page, evidence }
}

/** A page that is read once more stays what it was until the new reading is there. */
function toPageToCut({ id, state, evidence, binned, mark }: EvidentPage): PageToCut {
  return { id, state: evidence !== null ? 'read' : state === 'failed' ? 'failed' : 'unread', evidence, binned, mark }
}

type ToPlan = {
  readonly id: ScanBatchId
  readonly pages: readonly EvidentPage[]
  readonly existing: readonly StoredDocument[]
}

/** Papers that a slip sends to another dossier wait for the whole stack: nothing is read out of them here. */
function planOf(desk: Desk, { id, pages, existing }: ToPlan): Planned[] {
  const { papers } = cutOf(desk, id, pages)
  const { dossierId } = getBatch(desk.db, id)
  const isHere = (paper: CutPaper) => existing.some(({ parts: [first] }) => first?.pageId === paper.pages[0])
  return papers
    .filter((paper) => paper.address === null || homeOf(desk, paper.address, dossierId) === null || isHere(paper))
    .flatMap((paper) => partsOf(paper, pages).map((parts) => ({ ...paper, parts })))
}

/** One document for a paper, one for each card of a sheet with cards. */
function partsOf({ pages: ids, isCardSheet }: CutPaper, pages: readonly EvidentPage[]): DocumentPart[][] {
  const [first] = ids
  if (!isCardSheet) return [ids.map((id) => ({ pageId: id as PageId, region: 0 }))]
  const cards = pages.find(({ id }) => id === first)?.evidence?.cards ?? []
  return cards.map((_, region) => [{ pageId: first as PageId, region }])
}

/** Papers whose first page lies in the bin are kept aside with what was confirmed on them. */
function hiddenIn(pages: readonly EvidentPage[], existing: readonly StoredDocument[]): Planned[] {
  return existing.flatMap(({ parts: [first], cutReason }) => {
    const isBinned = pages.some(({ id, binned }) => id === first?.pageId && binned)
    return first === undefined || !isBinned ? [] : [{ parts: [first], reason: cutReason, address: null }]
  })
}

function matchesOf(plan: Planned, existing: readonly StoredDocument[]): [Planned, StoredDocument][] {
  const [wanted] = plan.parts
  const found = existing.find(
    ({ parts: [first] }) => first?.pageId === wanted?.pageId && first?.region === wanted?.region,
  )
  return found === undefined ? [] : [[plan, found]]
}

function isSame(plan: Planned, document: StoredDocument | undefined, again: PageId | null): boolean {
  if (document === undefined || document.parts.length !== plan.parts.length) return false
  return plan.parts.every((part, at) => part.pageId === document.parts[at]?.pageId && part.pageId !== again)
}

type Before = {
  readonly before: StoredDocument | undefined
  readonly pages: readonly EvidentPage[]
  readonly changed: readonly Planned[]
}

/** Writes the document of a plan, not yet its values. */
function keepPlan(desk: Desk, plan: Planned, { before, pages, changed }: Before): StoredDocument {
  if (before === undefined) {
    const [first] = plan.parts
    const page = pages.find(({ id }) => id === first?.pageId)
    const document: StoredDocument = {
      id: desk.host.ids.next() as DocumentId,
      dossierId: page?.dossierId ?? getPage(desk.db, first?.pageId as PageId).dossierId,
      parts: plan.parts,
      documentType: 'khong_ro',
      typeConfidence: 0,
      componentId: null,
      cutReason: plan.reason,
    }
    insertDocument(desk.db, document)
    return document
  }
  if (before.cutReason !== plan.reason) setCutReason(desk.db, before.id, plan.reason)
  if (changed.includes(plan)) setDocumentParts(desk.db, before.id, plan.parts)
  return { ...before, parts: plan.parts }
}

/** Reads a paper over its pages and keeps kind, place and values; a kind that an officer chose stays. */
function fillPlan(desk: Desk, plan: Planned, document: StoredDocument | undefined): void {
  if (document === undefined) return
  const paper = readPaper(desk, document)
  if (paper === null) return
  const { documentType, typeConfidence } = paper
  setDocumentType(desk.db, document.id, { documentType, confidence: typeConfidence })
  writeFields(desk, document, paper)
  // Of what kind a paper is may change while it is read: its place waits until nothing more comes.
  if (paper.unfinished) return
  placePaper(desk, { ...document, documentType, typeConfidence }, plan.address)
}

/** Lays a paper that has no place yet into the component that a slip names, or that its kind belongs to. */
export function placePaper(desk: Desk, document: StoredDocument, address: SlipAddress | null): void {
  if (document.componentId !== null) return
  const componentId = findComponent(desk, getDossier(desk.db, document.dossierId), { ...document, address })
  if (componentId !== null) setDocumentComponent(desk.db, document.id, componentId)
}

/** What stands on a paper, over all its pages; null while one of them has no reading. */
export function readPaper(desk: Desk, document: Pick<StoredDocument, 'parts' | 'documentType' | 'typeConfidence'>) {
  const readings = document.parts.map(({ pageId }) => getPage(desk.db, pageId).reading)
  const known = readings.filter((reading) => reading !== null)
  if (known.length < readings.length) return null
  const chosen = document.typeConfidence === 1 ? document.documentType : null
  const paper = readParts(document.parts, known, chosen)
  return paper === null ? null : asFarAsRead(paper, document.parts, known)
}

/** Without the values that may go on in what is not read yet. */
function asFarAsRead(paper: PaperRead, parts: readonly DocumentPart[], readings: readonly StoredReading[]): PaperRead {
  if (!readings.some(({ unfinished }) => unfinished)) return paper
  const fields = paper.fields.filter(({ pageId, boxes }) => {
    const reading = readings[parts.findIndex((part) => part.pageId === pageId)]
    return reading === undefined || !reachesUnread(reading, boxes)
  })
  return { ...paper, fields, unfinished: true }
}

function readParts(
  parts: readonly DocumentPart[],
  readings: readonly StoredReading[],
  chosen: StoredDocument['documentType'] | null,
): PaperRead | null {
  const [first] = parts
  const [reading] = readings
  if (first === undefined || reading === undefined) return null
  if (parts.length === 1) {
    const read = chosen === null ? documentAt(readDocuments(reading), first) : readAs(chosen, reading, first.region)
    if (read === null) return null
    return { ...read, fields: read.fields.map((field) => ({ ...field, pageId: first.pageId })) }
  }
  const paper = readLongPaper(readings, chosen)
  return {
    ...paper,
    fields: paper.fields.map((field) => ({ ...field, pageId: parts[field.page]?.pageId ?? first.pageId })),
  }
}

/** The officer may call a page a paper on which nothing was read. */
function documentAt({ documents }: ReadPage, { region }: DocumentPart): ReadPage['documents'][number] {
  return documents[region] ?? { documentType: 'khong_ro', typeConfidence: 0.5, fields: [] }
}
