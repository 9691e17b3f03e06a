import type { Database } from '../database/connect.ts'

/** How far a file is on its way to one portal. */
export type PortalFile = {
  readonly digest: string
  readonly uploadUrl: string | null
  readonly sentBytes: number
  /** Set once the portal has confirmed the whole file. */
  readonly address: string | null
}

type FileRow = { digest: string; upload_url: string | null; sent_bytes: number; address: string | null }

/** The file's state at this portal; made on first use. */
export function getPortalFile(
  db: Database,
  file: { readonly portal: string; readonly digest: string; readonly size: number },
): PortalFile {
  db.prepare(
    'INSERT INTO portal_file (portal, digest, size) VALUES (:portal, :digest, :size) ON CONFLICT DO NOTHING',
  ).run(file)
  const row = db
    .prepare<unknown[], FileRow>(
      'SELECT digest, upload_url, sent_bytes, address FROM portal_file WHERE portal = :portal AND digest = :digest',
    )
    .get({ portal: file.portal, digest: file.digest })
  if (row === undefined) throw new Error('a portal file that was just written is gone')
  return { digest: row.digest, uploadUrl: row.upload_url, sentBytes: row.sent_bytes, address: row.address }
}

export function setUploadUrl(
  db: Database,
  change: { readonly portal: string; readonly digest: string; readonly uploadUrl: string },
): void {
  db.prepare('UPDATE portal_file SET upload_url = :uploadUrl WHERE portal = :portal AND digest = :digest').run(change)
}

export function setSentBytes(
  db: Database,
  change: { readonly portal: string; readonly digest: string; readonly sentBytes: number },
): void {
  db.prepare('UPDATE portal_file SET sent_bytes = :sentBytes WHERE portal = :portal AND digest = :digest').run(change)
}

export function markUploaded(
  db: Database,
  change: { readonly portal: string; readonly digest: string; readonly address: string; readonly now: string },
): void {
  db.prepare(`
    UPDATE portal_file SET address = :address, proven_at = :now, sent_bytes = size
    WHERE portal = :portal AND digest = :digest
  `).run(change)
}

/** The portal lost files: they are sent from the first byte again. */
export function forgetUploads(
  db: Database,
  files: { readonly portal: string; readonly digests: readonly string[] },
): void {
  const forget = db.prepare(`
    UPDATE portal_file SET address = NULL, proven_at = NULL, upload_url = NULL, sent_bytes = 0
    WHERE portal = :portal AND digest = :digest
  `)
  for (const digest of files.digests) forget.run({ portal: files.portal, digest })
}

/** Up to where the portal's changes of status were applied; null before the first. */
export function findCursor(db: Database, portal: string): string | null {
  return (
    db.prepare<unknown[], string>('SELECT cursor FROM portal_cursor WHERE portal = :portal').pluck().get({ portal }) ??
    null
  )
}

export function setCursor(
  db: Database,
  change: { readonly portal: string; readonly cursor: string; readonly now: string },
): void {
  db.prepare(`
    INSERT INTO portal_cursor (portal, cursor, updated_at) VALUES (:portal, :cursor, :now)
    ON CONFLICT (portal) DO UPDATE SET cursor = :cursor, updated_at = :now
  `).run(change)
}
