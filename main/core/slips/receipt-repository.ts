import type { DossierId, ReceiptId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import type { ReceiptInput } from './slip-input.ts'

export type StoredReceipt = {
  readonly id: ReceiptId
  readonly dossierId: DossierId
  readonly number: string
  readonly revision: number
  /** `prepared` holds number and content while it is being signed; only `issued` is handed over. */
  readonly state: 'prepared' | 'issued' | 'replaced'
  readonly content: ReceiptInput
  readonly preparedAt: string
  readonly issuedAt: string | null
  readonly signedBy: string
  readonly digestA4: string | null
  readonly digestA5: string | null
  readonly printCount: number
}

const columns = `
  id, dossier_id AS dossierId, number, revision, state, content, prepared_at AS preparedAt, issued_at AS issuedAt,
  signed_by AS signedBy, digest_a4 AS digestA4, digest_a5 AS digestA5, print_count AS printCount
`

type ReceiptRow = Omit<StoredReceipt, 'content'> & { readonly content: string }

/** Keeps number and content before signing, so that a cut-off reception goes on with the same receipt. */
export function insertReceipt(
  db: Database,
  receipt: Pick<StoredReceipt, 'id' | 'dossierId' | 'number' | 'revision' | 'content' | 'preparedAt'>,
): void {
  db.prepare(`
    INSERT INTO receipt (id, dossier_id, number, revision, state, content, prepared_at)
    VALUES (:id, :dossierId, :number, :revision, 'prepared', :content, :preparedAt)
  `).run({ ...receipt, content: JSON.stringify(receipt.content) })
}

/** What a receipt says may still change until it is signed: number and instant stay. */
export function updatePreparedContent(db: Database, id: ReceiptId, content: ReceiptInput): void {
  db.prepare("UPDATE receipt SET content = ? WHERE id = ? AND state = 'prepared'").run(JSON.stringify(content), id)
}

export function findPreparedReceipt(db: Database, dossierId: DossierId): StoredReceipt | null {
  const row = db.prepare(`SELECT ${columns} FROM receipt WHERE dossier_id = ? AND state = 'prepared'`).get(dossierId)
  return row === undefined ? null : toReceipt(row as ReceiptRow)
}

/** The receipt; throws `receipt_not_found`. */
export function getReceipt(db: Database, id: ReceiptId): StoredReceipt {
  const row = db.prepare(`SELECT ${columns} FROM receipt WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('receipt_not_found')
  return toReceipt(row as ReceiptRow)
}

export function listReceipts(db: Database, dossierId: DossierId): StoredReceipt[] {
  const rows = db
    .prepare(`SELECT ${columns} FROM receipt WHERE dossier_id = ? AND state <> 'prepared' ORDER BY revision DESC`)
    .all(dossierId) as ReceiptRow[]
  return rows.map(toReceipt)
}

export function issueReceipt(
  db: Database,
  id: ReceiptId,
  issued: { issuedAt: string; signedBy: string; digestA4: string; digestA5: string },
): void {
  db.prepare(`
    UPDATE receipt SET state = 'issued', issued_at = :issuedAt, signed_by = :signedBy,
      digest_a4 = :digestA4, digest_a5 = :digestA5
    WHERE id = :id AND state = 'prepared'
  `).run({ id, ...issued })
}

/** Counts a print and gives the new count. */
export function countPrint(db: Database, id: ReceiptId): number {
  const row = db
    .prepare('UPDATE receipt SET print_count = print_count + 1 WHERE id = ? RETURNING print_count AS n')
    .get(id)
  if (row === undefined) throw new AppError('receipt_not_found')
  return (row as { n: number }).n
}

function toReceipt(row: ReceiptRow): StoredReceipt {
  return { ...row, content: JSON.parse(row.content) as ReceiptInput }
}
