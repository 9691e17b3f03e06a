import type { DossierId, EntryId, OriginalId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'

/** An electronic copy of a line of the book; without a digest it was begun and not signed yet. */
export type ElectronicCopy = {
  readonly entryId: EntryId
  readonly digest: string | null
  readonly signedAt: string | null
  readonly sealedAt: string | null
}

/** That a page was compared with the original: its scan, by whom and when. */
export type ComparedPage = { readonly scan: string; readonly officerId: string; readonly at: string }

const columns = 'entry_id AS entryId, digest, signed_at AS signedAt, sealed_at AS sealedAt'

export function insertElectronicCopy(db: Database, entryId: EntryId, compared: readonly ComparedPage[]): void {
  db.prepare('INSERT INTO electronic_copy (entry_id, compared) VALUES (?, ?)').run(entryId, JSON.stringify(compared))
}

export function findElectronicCopy(db: Database, entryId: EntryId): ElectronicCopy | null {
  const row = db
    .prepare<[string], ElectronicCopy>(`SELECT ${columns} FROM electronic_copy WHERE entry_id = ?`)
    .get(entryId)
  return row ?? null
}

export function listElectronicCopies(
  db: Database,
  dossierId: DossierId,
): readonly (ElectronicCopy & { originalId: OriginalId })[] {
  return db
    .prepare<[string], ElectronicCopy & { originalId: OriginalId }>(`
      SELECT ${columns}, original_id AS originalId
      FROM electronic_copy JOIN certification_entry ON certification_entry.id = entry_id WHERE dossier_id = ?
    `)
    .all(dossierId)
}

/** False where it was signed meanwhile. */
export function setSigned(
  db: Database,
  entryId: EntryId,
  signed: { readonly digest: string; readonly at: string; readonly by: string },
): boolean {
  const { changes } = db
    .prepare(`
      UPDATE electronic_copy SET digest = :digest, signed_at = :at, signed_by = :by
      WHERE entry_id = :entryId AND digest IS NULL
    `)
    .run({ entryId, ...signed })
  return changes === 1
}

/** False where its file was changed meanwhile. */
export function setSealed(
  db: Database,
  entryId: EntryId,
  sealed: { readonly before: string; readonly digest: string; readonly at: string; readonly by: string },
): boolean {
  const { changes } = db
    .prepare(`
      UPDATE electronic_copy SET digest = :digest, sealed_at = :at, sealed_by = :by, level = 'b'
      WHERE entry_id = :entryId AND digest = :before AND sealed_at IS NULL
    `)
    .run({ entryId, ...sealed })
  return changes === 1
}

/** Puts a raised file in place of the one it was made from; nothing where that was sealed or raised meanwhile. */
export function setRaisedCopy(
  db: Database,
  entryId: EntryId,
  raised: { readonly before: string; readonly digest: string; readonly level: 'b' | 't' | 'lt' },
): void {
  const { before, digest, level } = raised
  db.prepare(`
    UPDATE electronic_copy SET digest = :digest, level = :level WHERE entry_id = :entryId AND digest = :before
  `).run({ entryId, before, digest, level })
}

/** Signed copies below the highest level, oldest first. */
export function listCopiesToRaise(db: Database): readonly EntryId[] {
  return db
    .prepare<[], EntryId>(`
      SELECT entry_id FROM electronic_copy WHERE signed_at IS NOT NULL AND level <> 'lt' ORDER BY signed_at, entry_id
    `)
    .pluck()
    .all()
}

/** Signed copies without the agency's seal, oldest first. */
export function listCopiesToSeal(db: Database): readonly EntryId[] {
  return db
    .prepare<[], EntryId>(`
      SELECT entry_id FROM electronic_copy WHERE signed_at IS NOT NULL AND sealed_at IS NULL ORDER BY signed_at, entry_id
    `)
    .pluck()
    .all()
}
