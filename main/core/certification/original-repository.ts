import { type CertificationRefusal, feeOfCopies, type PageFee } from '../../../shared/domain/certification.ts'
import type { DocumentId, DossierId, OriginalId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'

/** An original that copies are asked of. */
export type Original = {
  readonly id: OriginalId
  readonly dossierId: DossierId
  readonly documentId: DocumentId | null
  readonly title: string
  readonly pages: number
  /** Copies on paper. */
  readonly copies: number
  /** Whether an electronic copy is asked for as well. */
  readonly electronic: boolean
  readonly refusal: CertificationRefusal | null
}

type OriginalRow = Omit<Original, 'electronic'> & { readonly electronic: number }

const columns = 'id, dossier_id AS dossierId, document_id AS documentId, title, pages, copies, electronic, refusal'

/** The originals of a dossier in the order of the officer's lines. */
export function listOriginals(db: Database, dossierId: DossierId): readonly Original[] {
  return db
    .prepare<[string], OriginalRow>(`SELECT ${columns} FROM certified_original WHERE dossier_id = ? ORDER BY position`)
    .all(dossierId)
    .map(toOriginal)
}

/** The original; throws `not_found`. */
export function getOriginal(db: Database, id: OriginalId): Original {
  const row = db.prepare<[string], OriginalRow>(`SELECT ${columns} FROM certified_original WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('not_found')
  return toOriginal(row)
}

/** Puts these lines in place of those that the dossier had; in the caller's transaction, before any has a number. */
export function replaceOriginals(db: Database, dossierId: DossierId, originals: readonly Original[]): void {
  db.prepare('DELETE FROM certified_original WHERE dossier_id = ?').run(dossierId)
  const insert = db.prepare(`
    INSERT INTO certified_original (id, dossier_id, position, document_id, title, pages, copies, electronic, refusal)
    VALUES (:id, :dossierId, :position, :documentId, :title, :pages, :copies, :electronic, :refusal)
  `)
  for (const [position, original] of originals.entries()) {
    insert.run({ ...original, dossierId, position, electronic: original.electronic ? 1 : 0 })
  }
}

/** Copies asked of an original in all, the electronic one among them. */
export function copiesOf({ copies, electronic }: Pick<Original, 'copies' | 'electronic'>): number {
  return copies + (electronic ? 1 : 0)
}

/** Originals that copies are certified of: not refused, and at least one copy asked for. */
export function isCertifiable(original: Original): boolean {
  return original.refusal === null && copiesOf(original) > 0
}

/** Đồng for all copies of an original. */
export function feeOfOriginal(
  { procedure }: { readonly procedure: { readonly fee: PageFee } },
  original: Original,
): number {
  if (!isCertifiable(original)) return 0
  return feeOfCopies(procedure.fee, { pages: original.pages, copies: copiesOf(original) }) ?? 0
}

function toOriginal(row: OriginalRow): Original {
  return { ...row, electronic: row.electronic === 1 }
}
