import type { DossierId, SlipId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'

/** The first dossier of the visit that a dossier belongs to; null where it stands alone. */
export function findVisit(db: Database, dossierId: DossierId): DossierId | null {
  const visit = db.prepare('SELECT visit_id FROM dossier WHERE id = ?').pluck().get(dossierId)
  return (visit as DossierId | null | undefined) ?? null
}

export function setVisit(db: Database, dossierId: DossierId, visitId: DossierId): void {
  db.prepare('UPDATE dossier SET visit_id = ? WHERE id = ?').run(visitId, dossierId)
}

/** Dossiers of a visit, in the order in which they were opened. */
export function listVisit(db: Database, visitId: DossierId): DossierId[] {
  return db
    .prepare('SELECT id FROM dossier WHERE visit_id = ? ORDER BY created_at, id')
    .pluck()
    .all(visitId) as DossierId[]
}

/** Says that a slip speaks of this dossier too. */
export function addToSlip(db: Database, slipId: SlipId, dossierId: DossierId): void {
  db.prepare('INSERT OR IGNORE INTO slip_dossier (dossier_id, slip_id) VALUES (?, ?)').run(dossierId, slipId)
}

/** Further dossiers that a slip speaks of, beside its own, in the order in which they were opened. */
export function listOfSlip(db: Database, slipId: SlipId): DossierId[] {
  return db
    .prepare('SELECT dossier_id FROM slip_dossier WHERE slip_id = ? ORDER BY dossier_id')
    .pluck()
    .all(slipId) as DossierId[]
}

/** How many papers of a dossier were scanned for another one of its visit. */
export function countShared(db: Database, dossierId: DossierId): number {
  return db
    .prepare("SELECT count(*) FROM document WHERE dossier_id = ? AND held_way = 'visit' AND component_id IS NOT NULL")
    .pluck()
    .get(dossierId) as number
}
