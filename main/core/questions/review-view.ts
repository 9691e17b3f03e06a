import type { DocumentView, FieldView, PageView, ReviewView } from '../../../shared/contract/reviews.ts'
import { documentTypeTitle } from '../../../shared/domain/document-type.ts'
import { fieldKindOf, fieldLabelOf } from '../../../shared/domain/field-labels.ts'
import type { DossierId, FieldId } from '../../../shared/domain/ids.ts'
import type { PageMark } from '../../../shared/domain/page-mark.ts'
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

/** Pages, papers and values of a dossier, with the doubtful ones in the order in which they ask for the officer's eye. */
export function viewReview(desk: Desk, dossierId: DossierId): ReviewView {
  getDossier(desk.db, dossierId)
  const pages: PageView[] = listPages(desk.db, dossierId)
  const fields = listFields(desk.db, dossierId)
  const documents = listDocuments(desk.db, dossierId).map((document) =>
    toDocumentView(
      document,
      fields.filter((field) => field.documentId === document.id),
      pages.find((page) => page.pageId === document.pageId)?.marks ?? [],
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
  return toFieldView(getDocument(desk.db, field.documentId), field)
}

const signers = new Set(['nguoi_ky', 'chu_tich', 'truong_ban'])

function toDocumentView(
  document: StoredDocument,
  fields: readonly StoredField[],
  marks: readonly PageMark[],
): DocumentView {
  const names = fields.filter((field) => signers.has(field.code)).flatMap((field) => field.boxes)
  return {
    documentId: document.id,
    documentType: document.documentType,
    title: documentTypeTitle[document.documentType],
    typeConfidence: document.typeConfidence,
    componentId: document.componentId,
    pageIds: [document.pageId],
    fields: fields.map((field) => toFieldView(document, field)),
    signedOverName: isSignedOver(names, marks),
    notSeen: marksNotSeen(document.documentType, marks),
  }
}

function toFieldView(document: StoredDocument, field: StoredField): FieldView {
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
    state: field.state,
    pageId: document.pageId,
    boxes: [...field.boxes],
    problem: field.problem,
  }
}
