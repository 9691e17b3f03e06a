import type { DossierId, UploadId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'

/** A file of a watched folder that was begun, by its content. */
export type FolderFile = {
  readonly digest: string
  readonly uploadId: UploadId
  /** When its last page was durable; null while it is being taken, or was cut off. */
  readonly takenAt: string | null
}

export function findFolderFile(db: Database, digest: string): FolderFile | undefined {
  const row = db
    .prepare('SELECT digest, upload_id AS uploadId, taken_at AS takenAt FROM folder_file WHERE digest = ?')
    .get(digest)
  return row as FolderFile | undefined
}

export function insertFolderFile(db: Database, file: { readonly digest: string; readonly uploadId: UploadId }): void {
  db.prepare('INSERT INTO folder_file (digest, upload_id) VALUES (:digest, :uploadId)').run(file)
}

export function setFolderFileTaken(db: Database, file: { readonly digest: string; readonly takenAt: string }): void {
  db.prepare('UPDATE folder_file SET taken_at = :takenAt WHERE digest = :digest').run(file)
}

/** How many pages of an upload a dossier has, in the bin or not. */
export function countUploadPages(
  db: Database,
  { uploadId, dossierId }: { readonly uploadId: UploadId; readonly dossierId: DossierId },
): number {
  const row = db
    .prepare('SELECT count(*) AS n FROM page WHERE upload_id = ? AND dossier_id = ?')
    .get(uploadId, dossierId)
  return (row as { n: number }).n
}
