import type { DossierId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'

/** Code of the other commune that decides a dossier; null where this office's own one does. */
export function findCompetentCommune(db: Database, dossierId: DossierId): string | null {
  const code = db.prepare('SELECT competent_commune FROM dossier WHERE id = ?').pluck().get(dossierId)
  return (code as string | null | undefined) ?? null
}

export function setCompetentCommune(db: Database, dossierId: DossierId, commune: string | null): void {
  db.prepare('UPDATE dossier SET competent_commune = ? WHERE id = ?').run(commune, dossierId)
}
