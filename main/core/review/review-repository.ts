import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { Box, FieldSource, FieldState } from '../../../shared/domain/field.ts'
import type { ComponentId, DocumentId, DossierId, FieldId, PageId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'

export type StoredDocument = {
  readonly id: DocumentId
  readonly dossierId: DossierId
  readonly pageId: PageId
  /** Which region of the page it is: 0 for a whole sheet, counted up for cards on one sheet. */
  readonly region: number
  readonly documentType: DocumentType
  readonly typeConfidence: number
  readonly componentId: ComponentId | null
}

export type StoredField = {
  readonly id: FieldId
  readonly documentId: DocumentId
  readonly code: string
  readonly value: string
  readonly raw: string
  readonly confidence: number
  readonly source: FieldSource
  readonly state: FieldState
  readonly boxes: readonly Box[]
  readonly problem: string | null
}

type DocumentRow = {
  readonly id: string
  readonly dossier_id: string
  readonly page_id: string
  readonly region: number
  readonly document_type: string
  readonly type_confidence: number
  readonly component_id: string | null
}

type FieldRow = {
  readonly id: string
  readonly document_id: string
  readonly code: string
  readonly value: string
  readonly raw: string
  readonly confidence: number
  readonly source: string
  readonly state: string
  readonly boxes: string
  readonly problem: string | null
}

export function insertDocument(db: Database, document: StoredDocument): void {
  db.prepare(`
    INSERT INTO document (id, dossier_id, page_id, region, document_type, type_confidence, component_id)
    VALUES (:id, :dossierId, :pageId, :region, :documentType, :typeConfidence, :componentId)
  `).run(document)
}

/** Takes away what an earlier reading of the page said, before the new one is written; nothing of it is confirmed. */
export function deleteDocumentsOfPage(db: Database, pageId: PageId): void {
  db.prepare('DELETE FROM document WHERE page_id = ?').run(pageId)
}

export function hasConfirmedFields(db: Database, pageId: PageId): boolean {
  const row = db
    .prepare(`
      SELECT 1 FROM field JOIN document ON document.id = field.document_id
      WHERE document.page_id = ? AND field.state = 'confirmed' LIMIT 1
    `)
    .get(pageId)
  return row !== undefined
}

export function getDocument(db: Database, id: DocumentId): StoredDocument {
  const row = db.prepare('SELECT * FROM document WHERE id = ?').get(id)
  if (row === undefined) throw new AppError('document_not_found')
  return toDocument(row as DocumentRow)
}

export function setDocumentType(db: Database, id: DocumentId, documentType: DocumentType): void {
  db.prepare('UPDATE document SET document_type = ?, type_confidence = 1 WHERE id = ?').run(documentType, id)
}

export function setDocumentComponent(db: Database, id: DocumentId, componentId: ComponentId | null): void {
  db.prepare('UPDATE document SET component_id = ? WHERE id = ?').run(componentId, id)
}

/** Papers of a dossier whose page is not in the bin, in the order of the pages. */
export function listDocuments(db: Database, dossierId: DossierId): StoredDocument[] {
  const rows = db
    .prepare(`
      SELECT document.* FROM document JOIN page ON page.id = document.page_id
      WHERE document.dossier_id = ? AND page.binned = 0 ORDER BY page.position, document.region
    `)
    .all(dossierId) as DocumentRow[]
  return rows.map(toDocument)
}

export function insertField(db: Database, field: StoredField): void {
  db.prepare(`
    INSERT INTO field (id, document_id, code, value, raw, confidence, source, state, boxes, problem)
    VALUES (:id, :documentId, :code, :value, :raw, :confidence, :source, :state, :boxes, :problem)
  `).run({ ...field, boxes: JSON.stringify(field.boxes) })
}

export function deleteFields(db: Database, documentId: DocumentId): void {
  db.prepare('DELETE FROM field WHERE document_id = ?').run(documentId)
}

export function getField(db: Database, id: FieldId): StoredField {
  const row = db.prepare('SELECT * FROM field WHERE id = ?').get(id)
  if (row === undefined) throw new AppError('not_found')
  return toField(row as FieldRow)
}

export function listFields(db: Database, dossierId: DossierId): StoredField[] {
  const rows = db
    .prepare(`
      SELECT field.* FROM field
      JOIN document ON document.id = field.document_id
      JOIN page ON page.id = document.page_id
      WHERE document.dossier_id = ? AND page.binned = 0
      ORDER BY page.position, document.region, field.rowid
    `)
    .all(dossierId) as FieldRow[]
  return rows.map(toField)
}

export type Confirmation = {
  readonly id: FieldId
  readonly value: string
  readonly source: FieldSource
  readonly officerId: string
  readonly at: string
  /** Whether a person looked at it, or `--confirm-all` of the practice office took it as it was. */
  readonly how: 'person' | 'confirm_all'
}

export function confirmField(db: Database, confirmation: Confirmation): void {
  db.prepare(`
    UPDATE field SET value = :value, source = :source, state = 'confirmed', problem = NULL,
      confirmed_by = :officerId, confirmed_at = :at, confirmed_how = :how
    WHERE id = :id
  `).run(confirmation)
}

export type FieldChange = {
  readonly id: string
  readonly dossierId: DossierId
  readonly documentType: DocumentType
  readonly code: string
  readonly at: string
  readonly officerId: string
  readonly before: string
  readonly after: string
  readonly sourceBefore: FieldSource
}

export function addFieldChange(db: Database, change: FieldChange): void {
  db.prepare(`
    INSERT INTO field_change (id, dossier_id, document_type, code, at, officer_id, value_before, value_after, source_before)
    VALUES (:id, :dossierId, :documentType, :code, :at, :officerId, :before, :after, :sourceBefore)
  `).run(change)
}

export function countDoubtful(db: Database, dossierId: DossierId): number {
  const row = db
    .prepare(`
      SELECT count(*) AS n FROM field
      JOIN document ON document.id = field.document_id
      JOIN page ON page.id = document.page_id
      WHERE document.dossier_id = ? AND page.binned = 0 AND field.state = 'doubtful'
    `)
    .get(dossierId)
  return (row as { n: number }).n
}

function toDocument(row: DocumentRow): StoredDocument {
  return {
    id: row.id as DocumentId,
    dossierId: row.dossier_id as DossierId,
    pageId: row.page_id as PageId,
    region: row.region,
    documentType: row.document_type as DocumentType,
    typeConfidence: row.type_confidence,
    componentId: row.component_id as ComponentId | null,
  }
}

function toField(row: FieldRow): StoredField {
  return {
    id: row.id as FieldId,
    documentId: row.document_id as DocumentId,
    code: row.code,
    value: row.value,
    raw: row.raw,
    confidence: row.confidence,
    source: row.source as FieldSource,
    state: row.state as FieldState,
    boxes: JSON.parse(row.boxes) as Box[],
    problem: row.problem,
  }
}
