import type { DossierStatus } from '../../../shared/domain/dossier-status.ts'
import type { ComponentId, DocumentId, DossierId } from '../../../shared/domain/ids.ts'
import type { Procedure } from '../../../shared/domain/procedure.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import type { Dossier, HandedIn, People } from './dossier.ts'

type DossierRow = {
  readonly id: string
  readonly dossier_code: string | null
  readonly provisional_code: string | null
  readonly procedure_code: string
  readonly procedure_name: string
  readonly procedure_snapshot: string
  readonly status: string
  readonly people: string
  readonly created_at: string
  readonly created_by: string
  readonly received_at: string | null
  readonly received: number
  readonly promised_at: string | null
  readonly promise_explanation: string
}

type ComponentRow = {
  readonly id: string
  readonly code: string
  readonly originals: number
  readonly certified_copies: number
  readonly photocopies: number
  readonly shown: number
}

/** Writes a new draft with one row for each component that its procedure knows. */
export function insertDossier(
  db: Database,
  dossier: Omit<Dossier, 'components' | 'receivedAt' | 'received' | 'promisedAt' | 'promiseExplanation'>,
  componentIds: readonly ComponentId[],
): void {
  db.prepare(`
    INSERT INTO dossier (id, dossier_code, provisional_code, procedure_code, procedure_name, procedure_snapshot,
      status, people, created_at, created_by)
    VALUES (:id, :dossierCode, :provisionalCode, :procedureCode, :procedureName, :snapshot,
      :status, :people, :createdAt, :createdBy)
  `).run({
    id: dossier.id,
    dossierCode: dossier.dossierCode,
    provisionalCode: dossier.provisionalCode,
    procedureCode: dossier.procedure.code,
    procedureName: dossier.procedure.shortName,
    snapshot: JSON.stringify(dossier.procedure),
    status: dossier.status,
    people: JSON.stringify(dossier.people),
    createdAt: dossier.createdAt,
    createdBy: dossier.createdBy,
  })
  const insert = db.prepare('INSERT INTO dossier_component (id, dossier_id, code, position) VALUES (?, ?, ?, ?)')
  dossier.procedure.components.forEach((component, position) => {
    insert.run(componentIds[position], dossier.id, component.code, position)
  })
}

/** The dossier, or null where there is none of this id. */
export function findDossier(db: Database, id: DossierId): Dossier | null {
  const row = db
    .prepare(`
      SELECT *, EXISTS (SELECT 1 FROM deadline_event WHERE dossier_id = dossier.id) AS received
      FROM dossier WHERE id = ?
    `)
    .get(id) as DossierRow | undefined
  return row === undefined ? null : toDossier(row, listComponents(db, id))
}

/** The dossier; throws `dossier_not_found`. */
export function getDossier(db: Database, id: DossierId): Dossier {
  const dossier = findDossier(db, id)
  if (dossier === null) throw new AppError('dossier_not_found')
  return dossier
}

/** The dossier that bears a printed code, official or provisional; null where none on this machine does. */
export function findDossierIdByCode(db: Database, code: string): DossierId | null {
  const row = db.prepare('SELECT id FROM dossier WHERE dossier_code = :code OR provisional_code = :code').get({ code })
  return row === undefined ? null : (row as { id: DossierId }).id
}

/** By what our slips print: the code, or the id while there is none. */
export function findDossierId(db: Database, printed: string): DossierId | null {
  const known = db.prepare('SELECT id FROM dossier WHERE id = ?').pluck().get(printed)
  return (known as DossierId | undefined) ?? findDossierIdByCode(db, printed)
}

/** The dossier that a component belongs to; throws `not_found`. */
export function getDossierIdOfComponent(db: Database, componentId: ComponentId): DossierId {
  const row = db.prepare('SELECT dossier_id FROM dossier_component WHERE id = ?').get(componentId)
  if (row === undefined) throw new AppError('not_found')
  return (row as { dossier_id: DossierId }).dossier_id
}

export function updatePeople(db: Database, id: DossierId, people: People): void {
  db.prepare(`
    UPDATE dossier SET people = :people, applicant_name = :applicant, submitter_name = :submitter WHERE id = :id
  `).run({
    id,
    people: JSON.stringify(people),
    applicant: people.applicant.fullName,
    submitter: people.submitter.fullName,
  })
}

export function updateStatus(db: Database, id: DossierId, status: DossierStatus): void {
  db.prepare('UPDATE dossier SET status = ? WHERE id = ?').run(status, id)
}

/** Keeps code and promise for the dossier, so that a reception that was cut off goes on with the same ones. */
export function reserveReception(
  db: Database,
  id: DossierId,
  reserved: {
    readonly dossierCode: string | null
    readonly provisionalCode: string | null
    readonly receivedAt: string
    readonly receivedBy: string
    readonly promisedAt: string
    readonly promiseExplanation: string
  },
): void {
  db.prepare(`
    UPDATE dossier SET dossier_code = :dossierCode, provisional_code = :provisionalCode, received_at = :receivedAt,
      received_by = :receivedBy, promised_at = :promisedAt, promise_explanation = :promiseExplanation
    WHERE id = :id
  `).run({ id, ...reserved })
}

/** Maps the code that the server issued; the provisional one stays findable. */
export function setDossierCode(db: Database, id: DossierId, code: string): void {
  db.prepare('UPDATE dossier SET dossier_code = ? WHERE id = ?').run(code, id)
}

export function updateComponent(db: Database, component: Omit<HandedIn, 'documentIds' | 'code'>): void {
  db.prepare(`
    UPDATE dossier_component
    SET originals = :originals, certified_copies = :certifiedCopies, photocopies = :photocopies, shown = :shown
    WHERE id = :componentId
  `).run({ ...component, shown: component.shown ? 1 : 0 })
}

/** Puts a corrected dossier in the place of what was received: procedure, people, reception and components. */
export function replaceReceived(db: Database, { id, procedure, people, receivedAt, components }: Dossier): void {
  db.prepare(`
    UPDATE dossier SET procedure_code = :code, procedure_name = :name, procedure_snapshot = :snapshot,
      received_at = :receivedAt
    WHERE id = :id
  `).run({ id, code: procedure.code, name: procedure.shortName, snapshot: JSON.stringify(procedure), receivedAt })
  updatePeople(db, id, people)
  replaceComponents(db, id, components)
}

function replaceComponents(db: Database, dossierId: DossierId, components: readonly HandedIn[]): void {
  const kept = JSON.stringify(components.map(({ componentId }) => componentId))
  db.prepare('UPDATE document SET component_id = NULL WHERE dossier_id = ?').run(dossierId)
  db.prepare('DELETE FROM dossier_component WHERE dossier_id = ? AND id NOT IN (SELECT value FROM json_each(?))').run(
    dossierId,
    kept,
  )
  // Codes change places between two procedures: none may stand in another's way.
  db.prepare('UPDATE dossier_component SET code = id WHERE dossier_id = ?').run(dossierId)
  const keep = db.prepare(`
    INSERT INTO dossier_component (id, dossier_id, code, position, originals, certified_copies, photocopies, shown)
    VALUES (:componentId, :dossierId, :code, :position, :originals, :certifiedCopies, :photocopies, :shown)
    ON CONFLICT (id) DO UPDATE SET code = excluded.code, position = excluded.position, originals = excluded.originals,
      certified_copies = excluded.certified_copies, photocopies = excluded.photocopies, shown = excluded.shown
  `)
  const place = db.prepare('UPDATE document SET component_id = ? WHERE id = ?')
  for (const [position, { documentIds, shown, ...component }] of components.entries()) {
    keep.run({ ...component, dossierId, position, shown: shown ? 1 : 0 })
    for (const id of documentIds) place.run(component.componentId, id)
  }
}

/** The next number of a scope on a day, counted up in the caller's transaction. */
export function takeNumber(db: Database, scope: string, day: string): number {
  const row = db
    .prepare(`
      INSERT INTO code_counter (scope, day, last) VALUES (?, ?, 1)
      ON CONFLICT (scope, day) DO UPDATE SET last = last + 1
      RETURNING last
    `)
    .get(scope, day)
  return (row as { last: number }).last
}

/** Every code given at or after an instant, official and provisional. */
export function listCodesSince(db: Database, instant: string): string[] {
  return db
    .prepare(`
      SELECT coalesce(provisional_code, dossier_code) FROM dossier
      WHERE received_at >= ? AND coalesce(provisional_code, dossier_code) IS NOT NULL
      UNION ALL
      SELECT dossier_code FROM dossier WHERE received_at >= ? AND provisional_code IS NOT NULL AND dossier_code IS NOT NULL
    `)
    .pluck()
    .all(instant, instant) as string[]
}

function listComponents(db: Database, dossierId: DossierId): HandedIn[] {
  const documents = db
    .prepare('SELECT id, component_id FROM document WHERE dossier_id = ? AND component_id IS NOT NULL')
    .all(dossierId) as { id: DocumentId; component_id: string }[]
  const rows = db
    .prepare(`
      SELECT id, code, originals, certified_copies, photocopies, shown
      FROM dossier_component WHERE dossier_id = ? ORDER BY position
    `)
    .all(dossierId) as ComponentRow[]
  return rows.map((row) => ({
    componentId: row.id as ComponentId,
    code: row.code,
    originals: row.originals,
    certifiedCopies: row.certified_copies,
    photocopies: row.photocopies,
    shown: row.shown === 1,
    documentIds: documents.filter((document) => document.component_id === row.id).map((document) => document.id),
  }))
}

function toDossier(row: DossierRow, components: readonly HandedIn[]): Dossier {
  return {
    id: row.id as DossierId,
    dossierCode: row.dossier_code,
    provisionalCode: row.provisional_code,
    procedure: JSON.parse(row.procedure_snapshot) as Procedure,
    status: row.status as DossierStatus,
    people: { card: null, ...JSON.parse(row.people) } as People, // older rows know of no card
    components,
    createdAt: row.created_at,
    createdBy: row.created_by,
    receivedAt: row.received_at,
    received: row.received === 1,
    promisedAt: row.promised_at,
    promiseExplanation: row.promise_explanation,
  }
}
