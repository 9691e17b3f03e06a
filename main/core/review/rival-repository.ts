import type { Box, FieldSource } from '../../../shared/domain/field.ts'
import type { DocumentId, FieldId, PageId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'

/** A confirmed value that gave way to another of the same paper and field; kept whole until an officer chooses, and after. */
export type RivalField = {
  readonly id: FieldId
  readonly documentId: DocumentId
  readonly code: string
  readonly value: string
  readonly source: FieldSource
  /** The page that it stands on. */
  readonly pageId: PageId | null
  readonly boxes: readonly Box[]
  /** Whether an officer must still choose: the value in force is another one, and nobody has said which is right. */
  readonly open: boolean
}

const parts = [
  'page_id',
  'raw',
  'confidence',
  'source',
  'state',
  'boxes',
  'problem',
  'shown_value',
  'shown_source',
  'shown_state',
  'unmended',
  'confirmed_by',
  'confirmed_at',
  'confirmed_how',
] as const

/** Whether a rival speaks against the value in force. */
const isOpen = `rival_field.settled_at IS NULL AND EXISTS (
  SELECT 1 FROM field WHERE field.document_id = rival_field.document_id AND field.code = rival_field.code
    AND field.value <> rival_field.value
)`

/** Lays a confirmed value beside the one that the paper has already. */
export function keepAsRival(db: Database, id: FieldId, documentId: DocumentId): void {
  const row = parts.map((part) => `'${part}', ${part}`).join(', ')
  db.prepare(`
    INSERT INTO rival_field (id, document_id, code, value, row)
    SELECT id, :documentId, code, value, json_object(${row}) FROM field WHERE id = :id
  `).run({ id, documentId })
  db.prepare('DELETE FROM field WHERE id = ?').run(id)
}

/** Makes a rival the value of a paper again; one that nobody confirmed gives way. */
export function restoreRival(db: Database, id: FieldId, documentId: DocumentId): void {
  const values = parts.map((part) => `json_extract(row, '$.${part}')`).join(', ')
  db.prepare(`
    INSERT OR REPLACE INTO field (id, document_id, code, value, ${parts.join(', ')})
    SELECT id, :documentId, code, value, ${values} FROM rival_field WHERE id = :id
  `).run({ id, documentId })
  db.prepare('DELETE FROM rival_field WHERE id = ?').run(id)
}

export function moveRival(db: Database, id: FieldId, documentId: DocumentId): void {
  db.prepare('UPDATE rival_field SET document_id = ? WHERE id = ?').run(documentId, id)
}

export function listRivals(db: Database, documentId: DocumentId): RivalField[] {
  const rows = db
    .prepare(`
      SELECT id, document_id AS documentId, code, value, json_extract(row, '$.source') AS source,
        json_extract(row, '$.page_id') AS pageId, json_extract(row, '$.boxes') AS boxes, ${isOpen} AS open
      FROM rival_field WHERE document_id = ? ORDER BY rowid
    `)
    .all(documentId) as (Omit<RivalField, 'boxes' | 'open'> & { boxes: string; open: number })[]
  return rows.map((row) => ({ ...row, boxes: JSON.parse(row.boxes) as Box[], open: row.open === 1 }))
}

/** Says that an officer chose between the values of a field. */
export function settleRivals(
  db: Database,
  { documentId, code, at }: { readonly documentId: DocumentId; readonly code: string; readonly at: string },
): void {
  db.prepare(`
    UPDATE rival_field SET settled_at = :at WHERE document_id = :documentId AND code = :code AND settled_at IS NULL
  `).run({ documentId, code, at })
}
