import type { FeeLine, FeeUnit } from '../../../shared/domain/fee.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'

/** What an officer laid down for a dossier. */
export type StoredFee = {
  readonly units: readonly FeeUnit[]
  readonly exemption: string | null
  readonly lines: readonly FeeLine[]
  readonly amount: number
  /** Why the amount is not what the catalogue says; empty where it is. */
  readonly reason: string
}

type FeeRow = Omit<StoredFee, 'units' | 'lines'> & { readonly units: string; readonly lines: string }

export function findFee(db: Database, dossierId: DossierId): StoredFee | null {
  const row = db
    .prepare<[string], FeeRow>('SELECT units, exemption, lines, amount, reason FROM dossier_fee WHERE dossier_id = ?')
    .get(dossierId)
  if (row === undefined) return null
  return {
    ...row,
    units: JSON.parse(row.units) as FeeUnit[],
    lines: JSON.parse(row.lines) as FeeLine[],
  }
}

export function saveFee(
  db: Database,
  fee: StoredFee & { readonly dossierId: DossierId; readonly officerId: string; readonly at: string },
): void {
  db.prepare(`
    INSERT INTO dossier_fee (dossier_id, units, exemption, lines, amount, reason, officer_id, at)
    VALUES (:dossierId, :units, :exemption, :lines, :amount, :reason, :officerId, :at)
    ON CONFLICT (dossier_id) DO UPDATE SET units = excluded.units, exemption = excluded.exemption,
      lines = excluded.lines, amount = excluded.amount, reason = excluded.reason, officer_id = excluded.officer_id,
      at = excluded.at
  `).run({ ...fee, units: JSON.stringify(fee.units), lines: JSON.stringify(fee.lines) })
}
