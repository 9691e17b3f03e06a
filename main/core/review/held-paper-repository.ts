import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { ComponentId, DocumentId, DossierId, FieldId, PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'

export type StoredHeldPaper = {
  readonly id: DocumentId
  readonly documentType: DocumentType
  readonly dossierId: DossierId
  readonly dossierCode: string
  /** The paper that it is a copy of, itself where it was scanned. */
  readonly origin: DocumentId
  readonly values: ReadonlyMap<string, string>
}

type Row = Omit<StoredHeldPaper, 'values'> & { readonly values: string }

/** A paper may be used where every page of it is kept and every value of it was confirmed or sure. */
const whole = `
  NOT EXISTS (SELECT 1 FROM field WHERE document_id = document.id AND state = 'doubtful')
  AND NOT EXISTS (
    SELECT 1 FROM document_page JOIN page ON page.id = page_id
    WHERE document_page.document_id = document.id AND (page.binned = 1 OR page.state <> 'read')
  )
`

const columns = `
  document.id, document.document_type AS documentType, dossier.id AS dossierId,
  coalesce(dossier.dossier_code, dossier.provisional_code, '') AS dossierCode,
  coalesce(document.held_from, document.id) AS origin,
  (SELECT json_group_object(code, value) FROM field WHERE document_id = document.id) AS "values"
`

/** Papers of kinds that received dossiers of a person hold, the newest first. */
export function listHeldPapers(
  db: Database,
  asked: { readonly personalId: string; readonly notIn: DossierId; readonly types: readonly DocumentType[] },
): StoredHeldPaper[] {
  const rows = db
    .prepare(`
      SELECT ${columns} FROM dossier JOIN document ON document.dossier_id = dossier.id
      WHERE dossier.applicant_id = :personalId AND dossier.id <> :notIn AND dossier.received_at IS NOT NULL
        AND dossier.status NOT IN ('draft', 'in_review')
        AND document.document_type IN (SELECT value FROM json_each(:types)) AND ${whole}
      ORDER BY dossier.received_at DESC, document.rowid LIMIT 200
    `)
    .all({ ...asked, types: JSON.stringify(asked.types) }) as Row[]
  return rows.map(toPaper)
}

/** Papers of a dossier that could serve another dossier of the same visit. */
export function listPapersToShare(db: Database, dossierId: DossierId): StoredHeldPaper[] {
  const rows = db
    .prepare(`
      SELECT ${columns} FROM dossier JOIN document ON document.dossier_id = dossier.id
      WHERE dossier.id = ? AND document.component_id IS NOT NULL AND ${whole} ORDER BY document.rowid
    `)
    .all(dossierId) as Row[]
  return rows.map(toPaper)
}

/** Papers that stand in a dossier already, by where they were scanned. */
export function listOrigins(db: Database, dossierId: DossierId): ReadonlySet<DocumentId> {
  const origins = db.prepare('SELECT coalesce(held_from, id) FROM document WHERE dossier_id = ?').pluck()
  return new Set(origins.all(dossierId) as DocumentId[])
}

/** How many of these papers were taken from what earlier dossiers hold. */
export function countHeld(db: Database, documentIds: readonly DocumentId[]): number {
  return db
    .prepare("SELECT count(*) FROM document WHERE held_way = 'store' AND id IN (SELECT value FROM json_each(?))")
    .pluck()
    .get(JSON.stringify(documentIds)) as number
}

export type PaperCopy = {
  readonly from: DocumentId
  readonly origin: DocumentId
  readonly id: DocumentId
  readonly dossierId: DossierId
  readonly componentId: ComponentId
  readonly batchId: ScanBatchId
  readonly way: 'store' | 'visit'
  readonly officerId: string
  readonly at: string
  readonly newId: () => string
}

/** Begins the batch under which papers stand that were not scanned for their dossier. */
export function insertHeldBatch(
  db: Database,
  batch: { readonly id: ScanBatchId; readonly dossierId: DossierId; readonly sourceName: string; readonly at: string },
): void {
  db.prepare(`
    INSERT INTO scan_batch (id, dossier_id, source_name, state, created_at) VALUES (:id, :dossierId, :sourceName, 'taken', :at)
  `).run(batch)
}

/**
 * Lays a paper of another dossier into this one: its pages show the same images, which are kept once, and its values
 * are confirmed ones. `pages` maps pages that were laid here before and is added to.
 */
export function copyPaper(db: Database, copy: PaperCopy, pages: Map<PageId, PageId>): void {
  const { from, origin, id, dossierId, componentId, way, officerId, at } = copy
  db.prepare(`
    INSERT INTO document (id, dossier_id, document_type, type_confidence, component_id, cut_reason, held_way, held_from)
    SELECT :id, :dossierId, document_type, type_confidence, :componentId, cut_reason, :way, :origin
    FROM document WHERE id = :from
  `).run({ id, dossierId, componentId, way, origin, from })
  const parts = db
    .prepare('SELECT position, page_id AS pageId, region FROM document_page WHERE document_id = ? ORDER BY position')
    .all(from) as { position: number; pageId: PageId; region: number }[]
  const insertPart = db.prepare(
    'INSERT INTO document_page (document_id, position, page_id, region) VALUES (?, ?, ?, ?)',
  )
  for (const { position, pageId, region } of parts) {
    insertPart.run(
      id,
      position,
      pages.get(pageId) ?? copyPage(db, copy, { pageId, pages, first: position === 0 }),
      region,
    )
  }
  const fields = db.prepare('SELECT id, page_id AS pageId FROM field WHERE document_id = ?').all(from) as {
    id: FieldId
    pageId: PageId | null
  }[]
  const copyField = db.prepare(`
    INSERT INTO field (id, document_id, page_id, code, value, raw, confidence, source, state, boxes, problem,
      shown_value, shown_source, shown_state, unmended, confirmed_by, confirmed_at, confirmed_how)
    SELECT :newId, :documentId, :pageId, code, value, raw, confidence,
      CASE :way WHEN 'store' THEN 'earlier_paper' ELSE source END, 'confirmed', boxes, problem,
      value, CASE :way WHEN 'store' THEN 'earlier_paper' ELSE source END, 'proposed', NULL, :officerId, :at, NULL
    FROM field WHERE id = :id
  `)
  for (const field of fields) {
    const pageId = field.pageId === null ? null : (pages.get(field.pageId) ?? null)
    copyField.run({ newId: copy.newId(), documentId: id, pageId, way, officerId, at, id: field.id })
  }
}

type CopiedPage = { readonly pageId: PageId; readonly pages: Map<PageId, PageId>; readonly first: boolean }

/** A paper starts where it started; that it lacks pages was said when it was scanned. */
function copyPage(db: Database, copy: PaperCopy, { pageId, pages, first }: CopiedPage): PageId {
  const { batchId, dossierId, at } = copy
  const id = copy.newId() as PageId
  db.prepare(`
    INSERT INTO page (id, dossier_id, batch_id, number_in_source, position, source_name, original_digest, text_words,
      state, blank, rotation, view_digest, width, height, dpi, reading, created_at, problems, evidence, cut_mark, look)
    SELECT :id, :dossierId, :batchId, :number,
      (SELECT coalesce(max(position), -1) + 1 FROM page WHERE dossier_id = :dossierId),
      (SELECT source_name FROM scan_batch WHERE id = :batchId), original_digest, text_words, state, blank, rotation,
      view_digest, width, height, dpi, reading, :at, problems,
      CASE WHEN evidence IS NULL THEN NULL ELSE json_set(evidence, '$.printed', NULL) END, :mark, look
    FROM page WHERE id = :pageId
  `).run({ id, dossierId, batchId, number: pages.size + 1, at, mark: first ? 'starts' : 'continues', pageId })
  pages.set(pageId, id)
  return id
}

/** Gives a value that was confirmed later to the copies of its paper in open dossiers of the same visit. */
export function followInCopies(
  db: Database,
  origin: DocumentId,
  { code, value }: { readonly code: string; readonly value: string },
): void {
  db.prepare(`
    UPDATE field SET value = :value, shown_value = :value
    WHERE code = :code AND document_id IN (
      SELECT document.id FROM document JOIN dossier ON dossier.id = document.dossier_id
      WHERE document.held_from = :origin AND document.held_way = 'visit' AND dossier.status IN ('draft', 'in_review')
    )
  `).run({ origin, code, value })
}

function toPaper({ values, ...row }: Row): StoredHeldPaper {
  return { ...row, values: new Map(Object.entries(JSON.parse(values) as Record<string, string>)) }
}
