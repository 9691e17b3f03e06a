import type { DocumentView, FieldView, PageView, ReviewView } from '../../../shared/contract/reviews.ts'
import { documentTypeTitle } from '../../../shared/domain/document-type.ts'
import { fieldKindOf, fieldLabelOf } from '../../../shared/domain/field-labels.ts'
import type { DocumentId, DossierId, FieldId, PageId } from '../../../shared/domain/ids.ts'
import type { PageMark } from '../../../shared/domain/page-mark.ts'
import { type CardSide, pairSides } from '../batches/pair-sides.ts'
import type { Desk } from '../desk.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { listPages } from '../intake/page-repository.ts'
import { isSignedOver, marksNotSeen } from '../review/paper-marks.ts'
import {
  getDocument,
  getField,
  listDocuments,
  listFields,
  type StoredDocument,
  type StoredField,
} from '../review/review-repository.ts'
import { listRivals, type RivalField } from '../review/rival-repository.ts'
import { mendsOf } from './local-lists-view.ts'

/** Pages, papers and values of a dossier, with the doubtful ones in the order in which they ask for the officer's eye. */
export function viewReview(desk: Desk, dossierId: DossierId): ReviewView {
  getDossier(desk.db, dossierId)
  const pages: PageView[] = listPages(desk.db, dossierId)
  const fields = listFields(desk.db, dossierId)
  const stored = listDocuments(desk.db, dossierId)
  const sides = pairSides(stored.map((document) => toCardSide(document, fields)))
  const documents = stored.map((document) =>
    toDocumentView(
      desk,
      document,
      fields.filter((field) => field.documentId === document.id),
      {
        otherSideId: sides.get(document.id) ?? null,
        marksOn: (pageId) => pages.find((page) => page.pageId === pageId)?.marks ?? [],
        isRead: (pageId) => pages.find((page) => page.pageId === pageId)?.state === 'read',
      },
    ),
  )
  const doubtful = documents
    .flatMap((document) => document.fields)
    .filter((field) => field.state === 'doubtful')
    .map((field) => field.fieldId)
  return { dossierId, pages, documents, doubtful }
}

/** One value with what it came from. */
export function viewField(desk: Desk, fieldId: FieldId): FieldView {
  const field = getField(desk.db, fieldId)
  return toFieldView(desk, getDocument(desk.db, field.documentId), {
    field,
    rivals: openRivals(desk, field.documentId),
  })
}

const signers = new Set(['nguoi_ky', 'chu_tich', 'truong_ban'])

function toCardSide({ id, documentType }: StoredDocument, fields: readonly StoredField[]): CardSide<DocumentId> {
  const textOf = (code: string) => fields.find((field) => field.documentId === id && field.code === code)?.value ?? ''
  return { id, documentType, personalId: textOf('so_dinh_danh'), mrz: [1, 2, 3].map((n) => textOf(`mrz_${n}`)) }
}

type DocumentSetting = {
  readonly otherSideId: DocumentId | null
  readonly marksOn: (pageId: PageId) => readonly PageMark[]
  readonly isRead: (pageId: PageId) => boolean
}

function toDocumentView(
  desk: Desk,
  document: StoredDocument,
  fields: readonly StoredField[],
  { otherSideId, marksOn, isRead }: DocumentSetting,
): DocumentView {
  const pageIds = [...new Set(document.parts.map(({ pageId }) => pageId))]
  const rivals = openRivals(desk, document.id)
  const signatures = fields.filter((field) => signers.has(field.code))
  return {
    documentId: document.id,
    documentType: document.documentType,
    title: documentTypeTitle[document.documentType],
    typeConfidence: document.typeConfidence,
    componentId: document.componentId,
    pageIds,
    otherSideId,
    fields: fields.map((field) => toFieldView(desk, document, { field, rivals })),
    signedOverName: pageIds.some((pageId) => {
      const names = signatures.filter((field) => field.pageId === pageId).flatMap((field) => field.boxes)
      return isSignedOver(names, marksOn(pageId))
    }),
    // Of a page that is still being read nobody can say what is not on it.
    notSeen: pageIds.every(isRead) ? marksNotSeen(document.documentType, pageIds.flatMap(marksOn)) : [],
  }
}

function openRivals(desk: Desk, documentId: DocumentId): readonly RivalField[] {
  return listRivals(desk.db, documentId).filter(({ open }) => open)
}

type ToView = { readonly field: StoredField; readonly rivals: readonly RivalField[] }

function toFieldView(desk: Desk, document: StoredDocument, { field, ...paper }: ToView): FieldView {
  const rivals = paper.rivals.filter(({ code }) => code === field.code)
  // Both were confirmed, and that is just what has to be looked at.
  const differ = rivals.length > 0
  return {
    fieldId: field.id,
    documentId: field.documentId,
    code: field.code,
    label: fieldLabelOf(document.documentType, field.code),
    kind: fieldKindOf(field.code),
    value: field.value,
    raw: field.raw,
    confidence: field.confidence,
    source: field.source,
    state: differ ? 'doubtful' : field.state,
    pageId: field.pageId,
    boxes: [...field.boxes],
    problem: differ ? 'confirmed_values_differ' : field.problem,
    rivals: rivals.map(({ value, source, pageId, boxes }) => ({ value, source, pageId, boxes: [...boxes] })),
    mends: mendsOf(desk, field),
  }
}
