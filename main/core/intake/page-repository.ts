import type { PageView } from '../../../shared/contract/reviews.ts'
import type { DocumentId, DossierId, PageId, ScanBatchId, UploadId } from '../../../shared/domain/ids.ts'
import type { PageLook } from '../../../shared/domain/page-look.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import type { PageReading, Word } from '../ocr/words.ts'

export type Upload = {
  readonly id: UploadId
  readonly name: string
  readonly digest: string
  readonly size: number
}

export type StoredPage = {
  readonly id: PageId
  readonly dossierId: DossierId
  readonly batchId: ScanBatchId
  /** The batch in whose stack it lies: another one where it was taken again. */
  readonly stackId: ScanBatchId
  readonly uploadId: UploadId | null
  readonly binned: boolean
  readonly sourceName: string
  readonly originalDigest: string
  /** The text of a born-digital PDF, with its boxes; null where the page has to be read. */
  readonly textWords: readonly Word[] | null
  /** How an officer wants it seen; null leaves that to the machine. */
  readonly look: PageLook | null
  readonly viewDigest: string | null
  readonly width: number
  readonly height: number
  readonly dpi: number
  readonly reading: StoredReading | null
}

/** A reading without its image, as it is kept beside the page. */
export type StoredReading = Omit<PageReading, 'view'>

type PageRow = {
  readonly id: string
  readonly dossier_id: string
  readonly batch_id: string
  readonly stack_id: string | null
  readonly upload_id: string | null
  readonly position: number
  readonly source_name: string
  readonly original_digest: string
  readonly text_words: string | null
  readonly state: string
  readonly failure: string | null
  readonly blank: number
  readonly binned: number
  readonly rotation: number
  readonly look: string | null
  readonly view_digest: string | null
  readonly width: number
  readonly height: number
  readonly dpi: number
  readonly reading: string | null
  readonly problems: string
}

export function insertUpload(db: Database, upload: Upload & { createdAt: string; createdBy: string }): void {
  db.prepare(`
    INSERT INTO upload (id, name, digest, size, created_at, created_by)
    VALUES (:id, :name, :digest, :size, :createdAt, :createdBy)
  `).run(upload)
}

export function getUpload(db: Database, id: UploadId): Upload {
  const row = db.prepare('SELECT id, name, digest, size FROM upload WHERE id = ?').get(id)
  if (row === undefined) throw new AppError('not_found')
  return row as Upload
}

export type NewPage = {
  readonly id: PageId
  readonly dossierId: DossierId
  readonly batchId: ScanBatchId
  readonly uploadId: UploadId | null
  readonly numberInSource: number
  readonly sourceName: string
  readonly originalDigest: string
  readonly textWords: readonly Word[] | null
  readonly createdAt: string
}

/** Writes a page whose image is already durable, after the pages that the dossier has. */
export function insertPage(db: Database, page: NewPage): void {
  db.prepare(`
    INSERT INTO page (id, dossier_id, batch_id, upload_id, number_in_source, position, source_name, original_digest,
      text_words, state, created_at)
    VALUES (:id, :dossierId, :batchId, :uploadId, :numberInSource,
      (SELECT coalesce(max(position), -1) + 1 FROM page WHERE dossier_id = :dossierId),
      :sourceName, :originalDigest, :textWords, 'waiting', :createdAt)
  `).run({ ...page, textWords: page.textWords === null ? null : JSON.stringify(page.textWords) })
}

export function getPage(db: Database, id: PageId): StoredPage {
  const row = db.prepare('SELECT * FROM page WHERE id = ?').get(id)
  if (row === undefined) throw new AppError('page_missing')
  return toStoredPage(row as PageRow)
}

/** Where a page lies in its dossier, counted from 0. */
export function getPagePosition(db: Database, id: PageId): number {
  const position = db.prepare('SELECT position FROM page WHERE id = ?').pluck().get(id)
  if (position === undefined) throw new AppError('page_missing')
  return position as number
}

/** Pages that were drawn from one upload and are not in the bin. */
export function listUploadPageIds(db: Database, uploadId: UploadId): PageId[] {
  const rows = db.prepare('SELECT id FROM page WHERE upload_id = ? AND binned = 0').all(uploadId) as { id: PageId }[]
  return rows.map((row) => row.id)
}

export function setPageReading(db: Database, id: PageId): void {
  db.prepare("UPDATE page SET state = 'reading' WHERE id = ? AND state IN ('waiting', 'failed', 'reading')").run(id)
}

export function setPageWaiting(db: Database, id: PageId): void {
  db.prepare("UPDATE page SET state = 'waiting', failure = NULL WHERE id = ?").run(id)
}

export function setPageFailed(db: Database, id: PageId, code: string): void {
  db.prepare("UPDATE page SET state = 'failed', failure = ? WHERE id = ?").run(code, id)
}

/** Lays a page in the bin; its days there count from `since`, null until a clock is right. */
export function putInBin(db: Database, id: PageId, since: string | null): void {
  db.prepare('UPDATE page SET binned = 1, bin_since = coalesce(bin_since, ?) WHERE id = ?').run(since, id)
}

/** A page that was taken once more stands where the one before it stood; that one goes to the bin. */
export function replacePage(
  db: Database,
  { binSince, ...replacement }: { readonly oldId: PageId; readonly newId: PageId; readonly binSince: string | null },
): void {
  db.prepare(`
    UPDATE page SET (position, stack_id) = (SELECT position, coalesce(stack_id, batch_id) FROM page WHERE id = :oldId)
    WHERE id = :newId
  `).run(replacement)
  db.prepare('UPDATE page SET replaced_by = :newId WHERE id = :oldId').run(replacement)
  putInBin(db, replacement.oldId, binSince)
}

/** Whether a page of a stack is read whole. */
export function hasReadPage(db: Database, stackId: ScanBatchId): boolean {
  const asked = "SELECT 1 FROM page WHERE coalesce(stack_id, batch_id) = ? AND state = 'read' LIMIT 1"
  return db.prepare(asked).get(stackId) !== undefined
}

/** Keeps what was read on a page and where its upright view lies; an unfinished reading leaves the page being read. */
export function saveReading(db: Database, id: PageId, reading: PageReading, viewDigest: string): void {
  const { view, ...stored } = reading
  db.prepare(`
    UPDATE page SET state = :state, failure = NULL, blank = :blank, rotation = :rotation, view_digest = :viewDigest,
      width = :width, height = :height, dpi = :dpi, reading = :reading, problems = :problems
    WHERE id = :id
  `).run({
    id,
    state: reading.unfinished ? 'reading' : 'read',
    blank: reading.blank ? 1 : 0,
    rotation: reading.rotation,
    viewDigest,
    width: view.width,
    height: view.height,
    dpi: Math.round(view.dpi),
    reading: JSON.stringify(stored),
    problems: JSON.stringify(reading.quality?.problems ?? []),
  })
}

/** Pages of a dossier that are neither read nor failed. */
export function countUnread(db: Database, dossierId: DossierId): number {
  const row = db
    .prepare("SELECT count(*) AS n FROM page WHERE dossier_id = ? AND binned = 0 AND state IN ('waiting', 'reading')")
    .get(dossierId)
  return (row as { n: number }).n
}

export function listPages(db: Database, dossierId: DossierId): PageView[] {
  const rows = db
    .prepare(`
      SELECT page.*, json_extract(reading, '$.marks') AS marks,
        (SELECT document_id FROM document_page WHERE page_id = page.id ORDER BY region LIMIT 1) AS document_id
      FROM page WHERE dossier_id = ? AND purged_at IS NULL ORDER BY position, binned, id
    `)
    .all(dossierId) as (PageRow & { document_id: string | null; marks: string | null })[]
  return rows.map((row) => ({
    pageId: row.id as PageId,
    documentId: row.document_id as DocumentId | null,
    position: row.position,
    sourceName: row.source_name,
    state: row.state as PageView['state'],
    failure: row.failure,
    blank: row.blank === 1,
    problems: JSON.parse(row.problems) as PageView['problems'],
    binned: row.binned === 1,
    rotation: row.rotation,
    width: row.width,
    height: row.height,
    // Pages read by an earlier release tell of none.
    marks: row.marks === null ? [] : (JSON.parse(row.marks) as PageView['marks']),
    viewKey: (row.view_digest ?? row.original_digest).slice(0, 12),
  }))
}

function toStoredPage(row: PageRow): StoredPage {
  return {
    id: row.id as PageId,
    dossierId: row.dossier_id as DossierId,
    batchId: row.batch_id as ScanBatchId,
    stackId: (row.stack_id ?? row.batch_id) as ScanBatchId,
    uploadId: row.upload_id as UploadId | null,
    binned: row.binned === 1,
    sourceName: row.source_name,
    originalDigest: row.original_digest,
    textWords: row.text_words === null ? null : (JSON.parse(row.text_words) as Word[]),
    look: row.look === null ? null : (JSON.parse(row.look) as PageLook),
    viewDigest: row.view_digest,
    width: row.width,
    height: row.height,
    dpi: row.dpi,
    reading: row.reading === null ? null : (JSON.parse(row.reading) as StoredReading),
  }
}
