import type { DossierId, PageId, UploadId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'

/** A page that lay in the bin for its time. */
export type ExpiredPage = { readonly id: PageId; readonly dossierId: DossierId; readonly binSince: string }

/** What a citizen was given a slip for, or what was received, is evidence: its bin is never emptied. */
const isEvidence = `(
  dossier.received_at IS NOT NULL OR EXISTS (SELECT 1 FROM slip WHERE slip.dossier_id = dossier.id)
)`

export function isKeptAsEvidence(db: Database, dossierId: DossierId): boolean {
  return db.prepare(`SELECT ${isEvidence} FROM dossier WHERE id = ?`).pluck().get(dossierId) === 1
}

/** Begins the count for pages whose day is not known, or lies ahead because the clock was wrong then. */
export function countBinFrom(db: Database, now: string): void {
  db.prepare(`
    UPDATE page SET bin_since = :now
    WHERE binned = 1 AND purged_at IS NULL AND (bin_since IS NULL OR bin_since > :now)
  `).run({ now })
}

/** Pages that lie in the bin since this instant or longer, of dossiers that were never received. */
export function listExpired(db: Database, since: string): ExpiredPage[] {
  return db
    .prepare(`
      SELECT page.id, page.dossier_id AS dossierId, page.bin_since AS binSince
      FROM page JOIN dossier ON dossier.id = page.dossier_id
      WHERE page.binned = 1 AND page.purged_at IS NULL AND page.bin_since <= ? AND NOT ${isEvidence}
      ORDER BY page.dossier_id, page.id
    `)
    .all(since) as ExpiredPage[]
}

/** Takes away what was read on a page; that there was one stays, so that its stack's count stays explained. */
export function markPurged(db: Database, id: PageId, now: string): void {
  db.prepare(`
    UPDATE page SET purged_at = :now, source_name = '', text_words = NULL, reading = NULL, evidence = NULL, look = NULL,
      problems = '[]', twin_id = NULL
    WHERE id = :id
  `).run({ id, now })
  // A value that was confirmed on a page of a paper which is still there stays with the paper.
  db.prepare(`UPDATE field SET page_id = NULL, boxes = '[]' WHERE page_id = ?`).run(id)
  db.prepare(`
    UPDATE rival_field SET row = json_set(row, '$.page_id', NULL, '$.boxes', '[]') WHERE json_extract(row, '$.page_id') = ?
  `).run(id)
}

/** Papers of which no page is left. */
export function listEmptyDocumentIds(db: Database, pageId: PageId): string[] {
  return db
    .prepare(`
      SELECT DISTINCT document_id FROM document_page AS here WHERE page_id = ? AND NOT EXISTS (
        SELECT 1 FROM document_page JOIN page ON page.id = page_id
        WHERE document_id = here.document_id AND page.purged_at IS NULL
      )
    `)
    .pluck()
    .all(pageId) as string[]
}

/** A purged page whose pictures still have to go; a stop of the program may lie between. */
export type PurgedPage = {
  readonly id: PageId
  readonly uploadId: UploadId | null
  readonly originalDigest: string
  readonly viewDigest: string | null
}

export function listPurged(db: Database): PurgedPage[] {
  return db
    .prepare(`
      SELECT id, upload_id AS uploadId, original_digest AS originalDigest, view_digest AS viewDigest
      FROM page WHERE purged_at IS NOT NULL AND original_digest <> ''
    `)
    .all() as PurgedPage[]
}

/** The digest of a file of which no page is left and none can come any more; null where there is one. */
export function findFinishedUpload(db: Database, id: UploadId): string | null {
  const digest = db
    .prepare(`
      SELECT digest FROM upload WHERE id = :id
        AND NOT EXISTS (SELECT 1 FROM page WHERE upload_id = :id AND purged_at IS NULL)
    `)
    .pluck()
    .get({ id })
  return (digest as string | undefined) ?? null
}

/** Whether anything that is kept has this very content. */
export function isContentNeeded(db: Database, digest: string): boolean {
  return (
    db
      .prepare(`
        SELECT EXISTS (SELECT 1 FROM page WHERE purged_at IS NULL AND digest IN (original_digest, view_digest))
          OR EXISTS (
            SELECT 1 FROM upload WHERE upload.digest = asked.digest AND (
              NOT EXISTS (SELECT 1 FROM page WHERE upload_id = upload.id)
              OR EXISTS (SELECT 1 FROM page WHERE upload_id = upload.id AND purged_at IS NULL)
            )
          )
        FROM (SELECT ? AS digest) AS asked
      `)
      .pluck()
      .get(digest) === 1
  )
}

/** Says that a purged page has no picture left; a file whose last page it was loses its name too. */
export function forgetPictures(db: Database, { id, uploadId }: PurgedPage): void {
  db.prepare(`UPDATE page SET original_digest = '', view_digest = NULL WHERE id = ?`).run(id)
  if (uploadId !== null && findFinishedUpload(db, uploadId) !== null) {
    db.prepare(`UPDATE upload SET name = '' WHERE id = ?`).run(uploadId)
  }
}
