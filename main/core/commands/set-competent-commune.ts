import type { DossierId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { findCompetentCommune, setCompetentCommune } from '../dossiers/competent-commune-repository.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { agencyOfCommune, isCommuneInForce } from '../places/communes-in-force.ts'

/** Says which other commune decides a dossier that is handed in here (NĐ 118/2025/NĐ-CP); null: this one. */
export function chooseCompetentCommune(
  desk: Desk,
  { dossierId, commune }: { readonly dossierId: DossierId; readonly commune: string | null },
): void {
  requireOpen(getDossier(desk.db, dossierId))
  if (commune !== null && !isCommuneInForce(commune)) throw new AppError('not_found')
  setCompetentCommune(desk.db, dossierId, commune)
  desk.events.tell({ kind: 'dossier_changed', dossierId })
}

/** The other commune's body that decides a dossier; empty where this office's own one does. */
export function competentAgencyOf(desk: Pick<Desk, 'db'>, dossierId: DossierId): string {
  return agencyOfCommune(findCompetentCommune(desk.db, dossierId))
}
