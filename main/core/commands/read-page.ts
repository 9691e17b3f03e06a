import { fieldKindOf } from '../../../shared/domain/field-labels.ts'
import type { ComponentId, DocumentId, FieldId, PageId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { suggestComponent } from '../dossiers/completeness.ts'
import { type Dossier, requireStep } from '../dossiers/dossier.ts'
import { getDossier, updateComponent, updateStatus } from '../dossiers/dossier-repository.ts'
import { checkValue } from '../extraction/check-value.ts'
import type { ExtractedField, ReadDocument } from '../extraction/extracted-field.ts'
import { readDocuments } from '../extraction/read-documents.ts'
import {
  getPage,
  type StoredPage,
  saveReading,
  setPageFailed,
  setPageReading,
  setPageWaiting,
} from '../intake/page-repository.ts'
import type { JobOutcome } from '../jobs/job.ts'
import type { PageReading } from '../ocr/words.ts'
import { personFields } from '../review/people-from-papers.ts'
import {
  deleteDocumentsOfPage,
  hasConfirmedFields,
  insertDocument,
  insertField,
  type StoredField,
} from '../review/review-repository.ts'
import { fillPeople } from './fill-people.ts'

/** Below this the officer's eye is asked for; calibrated on papers that the definitions were not written from. */
export const trusted = 0.95

type PageRun = {
  readonly signal: AbortSignal
  /** Nobody tries again after this one. */
  readonly isLast: boolean
}

/** Reads one page: the job that runs for each page taken in. A page that can't be read says so and stays. */
export async function readPage(desk: Desk, pageId: PageId, { signal, isLast }: PageRun): Promise<JobOutcome> {
  const page = getPage(desk.db, pageId)
  setPageReading(desk.db, pageId)
  tell(desk, page)
  try {
    const image = await desk.pages.get(page.originalDigest)
    const reading = await desk.reader.read(image, {
      signal,
      ...(page.textWords === null ? {} : { textWords: page.textWords }),
    })
    const view = await desk.pages.put(reading.view.jpeg)
    desk.db.transaction(() => keepReading(desk, page, reading, view.digest)).immediate()
    return { kind: 'done' }
  } catch (error) {
    if (signal.aborted) {
      // Stopped from outside: the page is as good as before and waits for the next start.
      setPageWaiting(desk.db, pageId)
      return { kind: 'retry', reason: 'cancelled' }
    }
    if (!(error instanceof AppError)) {
      if (isLast) setPageFailed(desk.db, pageId, 'internal')
      throw error
    }
    setPageFailed(desk.db, pageId, error.code)
    return { kind: 'dead', reason: error.code }
  } finally {
    tell(desk, page)
  }
}

function tell(desk: Desk, page: StoredPage): void {
  desk.events.tell({ kind: 'scan_progress', dossierId: page.dossierId, batchId: page.batchId })
  desk.events.tell({ kind: 'dossier_changed', dossierId: page.dossierId })
}

function keepReading(desk: Desk, page: StoredPage, reading: PageReading, viewDigest: string): void {
  saveReading(desk.db, page.id, reading, viewDigest)
  const dossier = getDossier(desk.db, page.dossierId)
  if (!hasConfirmedFields(desk.db, page.id)) {
    deleteDocumentsOfPage(desk.db, page.id)
    readDocuments(reading).documents.forEach((document, region) => {
      keepDocument(desk, { page, dossier, document, region })
    })
  }
  if (dossier.status === 'draft') updateStatus(desk.db, dossier.id, requireStep(dossier.status, 'start_review'))
  fillPeople(desk, dossier.id)
}

type NewDocument = {
  readonly page: StoredPage
  readonly dossier: Dossier
  readonly document: ReadDocument
  readonly region: number
}

function keepDocument(desk: Desk, { page, dossier, document, region }: NewDocument): void {
  if (document.documentType === 'trang_trang') return
  const id = desk.host.ids.next() as DocumentId
  insertDocument(desk.db, {
    id,
    dossierId: dossier.id,
    pageId: page.id,
    region,
    documentType: document.documentType,
    typeConfidence: document.typeConfidence,
    componentId: placeInComponent(desk, dossier, document),
  })
  writeFields(desk, id, document)
}

/** A recognised paper goes to its component, and counts as handed in or shown there. */
function placeInComponent(desk: Desk, dossier: Dossier, document: ReadDocument): ComponentId | null {
  if (document.typeConfidence < trusted) return null
  const { components } = getDossier(desk.db, dossier.id)
  const suggestion = suggestComponent(dossier.procedure, document.documentType, components)
  if (suggestion.kind !== 'fits') return null
  const wanted = suggestion.component
  const component = components.find((candidate) => candidate.code === wanted.code)
  if (component === undefined) return null
  const isFirst = component.originals + component.certifiedCopies + component.photocopies === 0
  if (isFirst && wanted.action === 'hand_in') updateComponent(desk.db, { ...component, originals: 1 })
  if (wanted.action === 'show') updateComponent(desk.db, { ...component, shown: true })
  return component.componentId
}

/** Writes the values of a paper, and an empty doubtful one for each fact of the person that was not found. */
export function writeFields(desk: Desk, documentId: DocumentId, document: ReadDocument): void {
  for (const field of document.fields) {
    insertField(desk.db, toStored(desk, documentId, field))
  }
  const needed = personFields[document.documentType]
  for (const code of [needed?.fullName, needed?.personalId]) {
    if (code === undefined || document.fields.some((field) => field.code === code)) continue
    insertField(desk.db, {
      id: desk.host.ids.next() as FieldId,
      documentId,
      code,
      value: '',
      raw: '',
      confidence: 0,
      source: 'ocr',
      state: 'doubtful',
      boxes: [],
      problem: 'not_found',
    })
  }
}

function toStored(desk: Desk, documentId: DocumentId, field: ExtractedField): StoredField {
  const check = checkValue(fieldKindOf(field.code), field.code, field.value)
  const problem = field.hand ? 'handwritten' : check.kind === 'ok' ? null : check.problem
  return {
    id: desk.host.ids.next() as FieldId,
    documentId,
    code: field.code,
    value: field.value,
    raw: field.raw,
    confidence: field.confidence,
    source: field.source,
    state: field.confidence >= trusted && problem === null ? 'proposed' : 'doubtful',
    boxes: field.boxes,
    problem,
  }
}
