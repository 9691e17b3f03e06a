import type { DossierStatus } from '../../../shared/domain/dossier-status.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'
import type { People, Person } from './dossier.ts'

/** The applicant as the newest received dossier of the same number says; null where there is none. */
export function findEarlierPerson(
  db: Database,
  asked: { readonly personalId: string; readonly notIn: DossierId },
): Person | null {
  const people = db
    .prepare(`
      SELECT people FROM dossier
      WHERE applicant_id = :personalId AND id <> :notIn AND status NOT IN ('draft', 'in_review')
      ORDER BY received_at DESC LIMIT 1
    `)
    .pluck()
    .get(asked)
  return people === undefined ? null : (JSON.parse(people as string) as People).applicant
}

export type SimilarDossier = {
  readonly dossierId: DossierId
  readonly code: string
  readonly status: DossierStatus
  readonly receivedAt: string
}

/** Dossiers of a person and a procedure that were received and go on, the newest first. */
export function listSimilarOpen(
  db: Database,
  asked: { readonly personalId: string; readonly procedureCode: string; readonly notIn: DossierId },
): SimilarDossier[] {
  if (asked.personalId === '') return []
  return db
    .prepare(`
      SELECT id AS dossierId, coalesce(dossier_code, provisional_code, '') AS code, status, received_at AS receivedAt
      FROM dossier
      WHERE applicant_id = :personalId AND procedure_code = :procedureCode AND id <> :notIn AND received_at IS NOT NULL
        AND status IN ('received', 'processing', 'supplement_requested', 'payment_requested', 'processed')
      ORDER BY received_at DESC LIMIT 10
    `)
    .all(asked) as SimilarDossier[]
}
