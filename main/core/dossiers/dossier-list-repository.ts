import type { DossierSummary } from '../../../shared/contract/dossiers.ts'
import type { DeliveryState } from '../../../shared/domain/delivery-state.ts'
import type { DossierStatus } from '../../../shared/domain/dossier-status.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'
import { agencyOfCommune } from '../places/communes-in-force.ts'

type SummaryRow = {
  readonly id: string
  readonly dossier_code: string | null
  readonly provisional_code: string | null
  readonly procedure_code: string
  readonly procedure_name: string
  readonly applicant_name: string
  readonly status: string
  readonly delivery: string | null
  readonly created_at: string
  readonly received_at: string | null
  readonly promised_at: string | null
  readonly visit_size: number
  readonly competent_commune: string | null
}

/** The least advanced message speaks for the dossier: it is with the portal only when all of it is. */
const summaryColumns = `
  dossier.id, dossier_code, provisional_code, procedure_code, procedure_name, applicant_name, status,
  (SELECT state FROM outbox_message WHERE dossier_id = dossier.id AND superseded_by IS NULL
   ORDER BY CASE state WHEN 'rejected' THEN 0 WHEN 'needs_person' THEN 1 WHEN 'held' THEN 2 WHEN 'sending' THEN 3
     WHEN 'waiting' THEN 4 ELSE 5 END LIMIT 1) AS delivery,
  created_at, received_at, promised_at,
  (SELECT count(*) FROM dossier AS other WHERE other.visit_id = dossier.visit_id) AS visit_size,
  competent_commune
`

/** Dossiers touched between two instants, and all that are still open at the counter, newest first. */
export function listDay(db: Database, from: string, to: string, limit: number): DossierSummary[] {
  const rows = db
    .prepare(`
      SELECT ${summaryColumns} FROM dossier
      WHERE created_at BETWEEN :from AND :to OR received_at BETWEEN :from AND :to
      ORDER BY created_at DESC LIMIT :limit
    `)
    .all({ from, to, limit }) as SummaryRow[]
  return rows.map(toSummary)
}

/** These dossiers, in the order given. */
export function listByIds(db: Database, ids: readonly string[]): DossierSummary[] {
  const rows = db
    .prepare(`SELECT ${summaryColumns} FROM dossier WHERE dossier.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids)) as SummaryRow[]
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined ? [] : [toSummary(row)]
  })
}

/** Received dossiers of a procedure whose result is not handed back, the earliest promise first. */
export function listOpenOfProcedure(db: Database, procedureCode: string): DossierId[] {
  return db
    .prepare<[string], DossierId>(`
      SELECT id FROM dossier
      WHERE procedure_code = ? AND status IN ('received', 'processing', 'processed') AND promised_at IS NOT NULL
        AND EXISTS (SELECT 1 FROM deadline_event WHERE dossier_id = dossier.id)
      ORDER BY promised_at, id LIMIT 200
    `)
    .pluck()
    .all(procedureCode)
}

export function findSummary(db: Database, id: DossierId): DossierSummary | null {
  const row = db.prepare(`SELECT ${summaryColumns} FROM dossier WHERE dossier.id = ?`).get(id)
  return row === undefined ? null : toSummary(row as SummaryRow)
}

/** Dossiers whose papers may still be changed, newest first. */
export function listOpen(db: Database, limit: number): DossierSummary[] {
  const rows = db
    .prepare(`
      SELECT ${summaryColumns} FROM dossier WHERE status IN ('draft', 'in_review', 'supplement_requested')
      ORDER BY created_at DESC LIMIT ?
    `)
    .all(limit) as SummaryRow[]
  return rows.map(toSummary)
}

/** Newest dossiers, for an empty search. */
export function listNewest(db: Database, limit: number, offset: number): DossierSummary[] {
  const rows = db
    .prepare(`SELECT ${summaryColumns} FROM dossier ORDER BY created_at DESC LIMIT ? OFFSET ?`)
    .all(limit, offset) as SummaryRow[]
  return rows.map(toSummary)
}

export type DayCounts = {
  readonly received: number
  readonly open: number
  readonly elsewhere: number
}

/** What the counter's head line says: received between two instants, not yet received. */
export function countDay(db: Database, day: { from: string; to: string }): DayCounts {
  const row = db
    .prepare(`
      SELECT
        (SELECT count(*) FROM dossier WHERE received_at BETWEEN :from AND :to
          AND status NOT IN ('draft', 'in_review')) AS received,
        (SELECT count(*) FROM dossier WHERE competent_commune IS NOT NULL AND received_at BETWEEN :from AND :to
          AND status NOT IN ('draft', 'in_review')) AS elsewhere,
        (SELECT count(*) FROM dossier WHERE status IN ('draft', 'in_review')) AS open
    `)
    .get(day)
  return row as DayCounts
}

function toSummary(row: SummaryRow): DossierSummary {
  return {
    dossierId: row.id as DossierId,
    code: row.dossier_code ?? row.provisional_code ?? '',
    provisional: row.dossier_code === null && row.provisional_code !== null,
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    applicantName: row.applicant_name,
    status: row.status as DossierStatus,
    delivery: row.delivery as DeliveryState | null,
    createdAt: row.created_at,
    receivedAt: row.received_at,
    promisedAt: row.promised_at,
    visitSize: row.visit_size,
    competentAgency: agencyOfCommune(row.competent_commune),
  }
}
