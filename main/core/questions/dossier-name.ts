import type { DossierId } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import { printedCode } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'

/** What tells a dossier from its neighbours on the counter: whom it concerns, or its procedure while nobody is known. */
export function nameOf(desk: Desk, dossierId: DossierId): string {
  const dossier = getDossier(desk.db, dossierId)
  return [printedCode(dossier), dossier.people.applicant.fullName || dossier.procedure.shortName]
    .filter(Boolean)
    .join(' – ')
}
