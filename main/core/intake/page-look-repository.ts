import type { EditedPage } from '../../../shared/contract/pages.ts'
import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import type { PageLook } from '../../../shared/domain/page-look.ts'
import type { Database } from '../database/connect.ts'

/** A page as it is seen, without what is said of it to people. */
export type SeenPage = Omit<EditedPage, 'documentTitle' | 'goesOn'> & {
  readonly documentType: DocumentType | null
  /** Its days in the bin count from here; null outside the bin, and while the clock is not known to be right. */
  readonly binSince: string | null
}

type Row = Omit<SeenPage, 'blank' | 'binned' | 'shown' | 'wanted'> & {
  readonly blank: number
  readonly binned: number
  readonly shown: string | null
  readonly wanted: string | null
}

/** Pages of a dossier with how they are seen, in order; of a reading only what tells of the picture is looked at. */
export function listEditedPages(db: Database, dossierId: DossierId): SeenPage[] {
  const rows = db
    .prepare(`
      SELECT page.id AS pageId, page.source_name AS sourceName, page.state, page.failure, page.blank, page.binned,
        document.id AS documentId, document.document_type AS documentType,
        (SELECT count(*) FROM field WHERE field.page_id = page.id AND field.document_id = document.id
          AND field.value <> '') AS "values",
        json_extract(page.reading, '$.look') AS shown, page.look AS wanted,
        coalesce(json_extract(page.reading, '$.original.width'), 0) AS originalWidth,
        coalesce(json_extract(page.reading, '$.original.height'), 0) AS originalHeight,
        substr(coalesce(page.view_digest, page.original_digest), 1, 12) AS viewKey, page.bin_since AS binSince
      FROM page LEFT JOIN document ON page.binned = 0 AND document.id = (
        SELECT document_id FROM document_page WHERE page_id = page.id ORDER BY region LIMIT 1
      )
      WHERE page.dossier_id = ? AND page.purged_at IS NULL ORDER BY page.position, page.binned, page.id
    `)
    .all(dossierId) as Row[]
  return rows.map((row) => ({
    ...row,
    blank: row.blank === 1,
    binned: row.binned === 1,
    shown: row.shown === null ? null : (JSON.parse(row.shown) as PageLook),
    wanted: row.wanted === null ? null : (JSON.parse(row.wanted) as PageLook),
  }))
}
