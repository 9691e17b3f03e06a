import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { Box, FieldSource, FieldState } from '../../../shared/domain/field.ts'
import type { ComponentId, DocumentId, DossierId, FieldId, PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'

export type StoredDocument = {
  readonly id: DocumentId
  readonly dossierId: DossierId
  /** Where it stands, in the order of its pages; never none. */
  readonly parts: readonly DocumentPart[]
  readonly documentType: DocumentType
  readonly typeConfidence: number
  readonly componentId: ComponentId | null
  /** Why it begins where it does. */
  readonly cutReason: string
}

/** A page that carries a document, whole or in one of its regions. */
export type DocumentPart = {
  readonly pageId: PageId
  /** Which region of the page it is: 0 for a whole sheet, counted up for cards on one sheet. */
  readonly region: number
}

export type StoredField = {
  readonly id: FieldId
  readonly documentId: DocumentId
  /** The page that its value stands on. */
  readonly pageId: PageId | null
  readonly code: string
  readonly value: string
  readonly raw: string
  readonly confidence: number
  readonly source: FieldSource
  readonly state: FieldState
  readonly boxes: readonly Box[]
  readonly problem: string | null
  /** What was shown to the officer before anybody confirmed it. */
  readonly shown: ShownValue
  /** What the machine read by itself, where a local list put another value in its place. */
  readonly unmended: string | null
}

export type ShownValue = {
  readonly value: string
  readonly source: FieldSource
  readonly state: Exclude<FieldState, 'confirmed'>
}

/** A value as it was just read. */
export type ReadField = Omit<StoredField, 'shown' | 'state'> & Pick<ShownValue, 'state'>

type DocumentRow = {
  readonly id: string
  readonly dossier_id: string
  readonly parts: string
  readonly document_type: string
  readonly type_confidence: number
  readonly component_id: string | null
  readonly cut_reason: string
}

type FieldRow = {
  readonly id: string
  readonly document_id: string
  readonly page_id: string | null
  readonly code: string
  readonly value: string
  readonly raw: string
  readonly confidence: number
  readonly source: string
  readonly state: string
  readonly boxes: string
  readonly problem: string | null
  readonly shown_value: string
  readonly shown_source: string
  readonly shown_state: string
  readonly unmended: string | null
}

/** A document with its parts as JSON, in the order of its pages. */
const selectDocument = `
  SELECT document.*, (
    SELECT json_group_array(json_object('pageId', page_id, 'region', region) ORDER BY position)
    FROM document_page WHERE document_id = document.id
  ) AS parts
  FROM document
`

/** Documents with a page outside the bin, with where their first page lies. */
const shownDocuments = `
  SELECT document_page.document_id AS id, min(page.position * 1000 + document_page.region) AS place
  FROM document_page JOIN page ON page.id = document_page.page_id
  WHERE page.dossier_id = ? AND page.binned = 0
  GROUP BY document_page.document_id
`

export function insertDocument(db: Database, { parts, ...document }: StoredDocument): void {
  db.prepare(`
    INSERT INTO document (id, dossier_id, document_type, type_confidence, component_id, cut_reason)
    VALUES (:id, :dossierId, :documentType, :typeConfidence, :componentId, :cutReason)
  `).run(document)
  setDocumentParts(db, document.id, parts)
}

/** Says anew on which pages a document stands; a page that another document holds must be freed before. */
export function setDocumentParts(db: Database, id: DocumentId, parts: readonly DocumentPart[]): void {
  db.prepare('DELETE FROM document_page WHERE document_id = ?').run(id)
  const insert = db.prepare('INSERT INTO document_page (document_id, position, page_id, region) VALUES (?, ?, ?, ?)')
  parts.forEach(({ pageId, region }, position) => {
    insert.run(id, position, pageId, region)
  })
}

export function setCutReason(db: Database, id: DocumentId, reason: string): void {
  db.prepare('UPDATE document SET cut_reason = ? WHERE id = ?').run(reason, id)
}

/** Takes a document away with its fields and parts; its pages stay. */
export function deleteDocument(db: Database, id: DocumentId): void {
  db.prepare('DELETE FROM document WHERE id = ?').run(id)
}

export function getDocument(db: Database, id: DocumentId): StoredDocument {
  const row = db.prepare(`${selectDocument} WHERE document.id = ?`).get(id)
  if (row === undefined) throw new AppError('document_not_found')
  return toDocument(row as DocumentRow)
}

/** Papers that stand on any page of a batch, those in the bin too. */
export function listBatchDocuments(db: Database, batchId: ScanBatchId): StoredDocument[] {
  const rows = db
    .prepare(`
      ${selectDocument} WHERE document.id IN (
        SELECT document_id FROM document_page JOIN page ON page.id = page_id
        WHERE coalesce(page.stack_id, page.batch_id) = ?
      )
    `)
    .all(batchId) as DocumentRow[]
  return rows.map(toDocument)
}

/** A kind that an officer chose has the confidence 1, which the machine never gives. */
export function setDocumentType(
  db: Database,
  id: DocumentId,
  { documentType, confidence }: { readonly documentType: DocumentType; readonly confidence: number },
): void {
  db.prepare('UPDATE document SET document_type = ?, type_confidence = ? WHERE id = ?').run(
    documentType,
    confidence,
    id,
  )
}

export function setDocumentComponent(db: Database, id: DocumentId, componentId: ComponentId | null): void {
  db.prepare('UPDATE document SET component_id = ? WHERE id = ?').run(componentId, id)
}

/** Gives a paper to another dossier, where it has no place yet. */
export function setDocumentHome(db: Database, id: DocumentId, dossierId: DossierId): void {
  db.prepare('UPDATE document SET dossier_id = ?, component_id = NULL WHERE id = ?').run(dossierId, id)
}

/** Papers of a dossier with a page outside the bin, in the order of their first pages. */
export function listDocuments(db: Database, dossierId: DossierId): StoredDocument[] {
  const rows = db
    .prepare(`
      WITH shown AS (${shownDocuments})
      ${selectDocument} JOIN shown ON shown.id = document.id ORDER BY shown.place
    `)
    .all(dossierId) as DocumentRow[]
  return rows.map(toDocument)
}

/**
 * Makes `fields` what was read in a document. A value keeps its id while its code is read, and one that a person
 * confirmed stays as it is.
 */
export function keepFields(db: Database, documentId: DocumentId, fields: readonly ReadField[]): void {
  const keep = db.prepare(`
    INSERT INTO field (id, document_id, page_id, code, value, raw, confidence, source, state, boxes, problem,
      shown_value, shown_source, shown_state, unmended)
    VALUES (:id, :documentId, :pageId, :code, :value, :raw, :confidence, :source, :state, :boxes, :problem,
      :value, :source, :state, :unmended)
    ON CONFLICT (document_id, code) DO UPDATE SET page_id = excluded.page_id, value = excluded.value,
      raw = excluded.raw, confidence = excluded.confidence, source = excluded.source, state = excluded.state,
      boxes = excluded.boxes, problem = excluded.problem, shown_value = excluded.shown_value,
      shown_source = excluded.shown_source, shown_state = excluded.shown_state, unmended = excluded.unmended
    WHERE state <> 'confirmed'
  `)
  for (const field of fields) keep.run({ ...field, documentId, boxes: JSON.stringify(field.boxes) })
  db.prepare(`
    DELETE FROM field WHERE document_id = :documentId AND state <> 'confirmed'
      AND code NOT IN (SELECT value FROM json_each(:codes))
  `).run({ documentId, codes: JSON.stringify(fields.map(({ code }) => code)) })
  setReadingOrder(
    db,
    documentId,
    fields.map(({ code }) => code),
  )
}

/** Values stand in the order of the paper, whichever of them was known first. */
function setReadingOrder(db: Database, documentId: DocumentId, codes: readonly string[]): void {
  const order = db.prepare('SELECT code FROM field WHERE document_id = ? ORDER BY rowid').pluck()
  const before = (order.all(documentId) as string[]).filter((code) => codes.includes(code))
  if (codes.every((code, at) => code === before[at])) return
  const putLast = db.prepare(`
    UPDATE field SET rowid = (SELECT max(rowid) + 1 FROM field) WHERE document_id = ? AND code = ?
  `)
  for (const code of codes) putLast.run(documentId, code)
}

/** Takes away all values of a document, the confirmed ones too. */
export function deleteFields(db: Database, documentId: DocumentId): void {
  db.prepare('DELETE FROM field WHERE document_id = ?').run(documentId)
}

export function listDocumentFields(db: Database, documentId: DocumentId): StoredField[] {
  const rows = db.prepare('SELECT * FROM field WHERE document_id = ? ORDER BY rowid').all(documentId) as FieldRow[]
  return rows.map(toField)
}

/** Gives a value to another document; a value of the same code that stands there gives way. */
export function moveField(db: Database, id: FieldId, documentId: DocumentId): void {
  db.prepare('UPDATE OR REPLACE field SET document_id = ? WHERE id = ?').run(documentId, id)
}

export function getField(db: Database, id: FieldId): StoredField {
  const row = db.prepare('SELECT * FROM field WHERE id = ?').get(id)
  if (row === undefined) throw new AppError('not_found')
  return toField(row as FieldRow)
}

/** Values of all papers that `listDocuments` gives, in the same order. */
export function listFields(db: Database, dossierId: DossierId): StoredField[] {
  const rows = db
    .prepare(`
      WITH shown AS (${shownDocuments})
      SELECT field.* FROM field JOIN shown ON shown.id = field.document_id ORDER BY shown.place, field.rowid
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

/** That it was written by hand stays known; other problems are settled. */
export function confirmField(db: Database, confirmation: Confirmation): void {
  db.prepare(`
    UPDATE field SET value = :value, source = :source, state = 'confirmed',
      problem = CASE problem WHEN 'handwritten' THEN problem END,
      confirmed_by = :officerId, confirmed_at = :at, confirmed_how = :how
    WHERE id = :id
  `).run(confirmation)
}

/**
 * Puts a value right after reception. Who confirmed it and when stays as it was, unless nobody had: the look at it is
 * over, and what was changed says who did.
 */
export function correctField(db: Database, corrected: Omit<Confirmation, 'how'>): void {
  db.prepare(`
    UPDATE field SET value = :value, source = :source,
      confirmed_how = CASE state WHEN 'confirmed' THEN confirmed_how ELSE 'person' END,
      confirmed_by = coalesce(confirmed_by, :officerId), confirmed_at = coalesce(confirmed_at, :at),
      state = 'confirmed', problem = CASE problem WHEN 'handwritten' THEN problem END
    WHERE id = :id
  `).run(corrected)
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

/** Values that an officer must still look at, those on which two confirmations differ too. */
export function countDoubtful(db: Database, dossierId: DossierId): number {
  const row = db
    .prepare(`
      WITH shown AS (${shownDocuments})
      SELECT count(*) AS n FROM field JOIN shown ON shown.id = field.document_id
      WHERE field.state = 'doubtful' OR EXISTS (
        SELECT 1 FROM rival_field AS rival
        WHERE rival.document_id = field.document_id AND rival.code = field.code AND rival.settled_at IS NULL
          AND rival.value <> field.value
      )
    `)
    .get(dossierId)
  return (row as { n: number }).n
}

function toDocument(row: DocumentRow): StoredDocument {
  return {
    id: row.id as DocumentId,
    dossierId: row.dossier_id as DossierId,
    parts: JSON.parse(row.parts) as DocumentPart[],
    documentType: row.document_type as DocumentType,
    typeConfidence: row.type_confidence,
    componentId: row.component_id as ComponentId | null,
    cutReason: row.cut_reason,
  }
}

function toField(row: FieldRow): StoredField {
  return {
    id: row.id as FieldId,
    documentId: row.document_id as DocumentId,
    pageId: row.page_id as PageId | null,
    code: row.code,
    value: row.value,
    raw: row.raw,
    confidence: row.confidence,
    source: row.source as FieldSource,
    state: row.state as FieldState,
    boxes: JSON.parse(row.boxes) as Box[],
    problem: row.problem,
    shown: {
      value: row.shown_value,
      source: row.shown_source as FieldSource,
      state: row.shown_state as ShownValue['state'],
    },
    unmended: row.unmended,
  }
}
