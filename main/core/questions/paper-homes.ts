import type { DossierSummary } from '../../../shared/contract/dossiers.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import { listOpen } from '../dossiers/dossier-list-repository.ts'

/** More than a counter ever has open; older ones are found by their own screen. */
const mostHomes = 200

/** The other open dossiers of the desk, newest first, that a paper may be given to. */
export function listPaperHomes(desk: Desk, dossierId: DossierId): DossierSummary[] {
  return listOpen(desk.db, mostHomes).filter((dossier) => dossier.dossierId !== dossierId)
}
