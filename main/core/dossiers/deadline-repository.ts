import type { StopCause } from '../../../shared/domain/clock-stop.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'
import type { ClockEvent } from './clock-events.ts'

/** What happened to the clock of a dossier: its reception, events that move the date, and a calendar that changed. */
export type DeadlineEvent =
  | ClockEvent
  | { readonly kind: 'received'; readonly at: string; readonly namedDay: string | null }
  | { readonly kind: 'calendar_changed'; readonly at: string }
  /** What was received was something else: the date is reckoned anew, in either direction. */
  | { readonly kind: 'corrected'; readonly at: string; readonly namedDay: string | null }

/** An event as it was written down, with the date that followed from it. */
export type StoredDeadlineEvent = {
  readonly event: DeadlineEvent
  /** Null when the portal did it. */
  readonly officerId: string | null
  readonly reason: string
  readonly promisedAt: string
  readonly explanation: string
}

type EventRow = {
  readonly dossier_id: string
  readonly at: string
  readonly officer_id: string | null
  readonly kind: DeadlineEvent['kind']
  readonly cause: StopCause | null
  readonly named_day: string | null
  readonly days: number | null
  readonly counts: 'more' | 'in_all' | null
  readonly name: string | null
  readonly reason: string
  readonly promised_at: string
  readonly explanation: string
}

/** Adds an event and makes its date the dossier's; in the transaction of the act. */
export function addDeadlineEvent(db: Database, dossierId: DossierId, stored: StoredDeadlineEvent): void {
  const { event, officerId, reason, promisedAt, explanation } = stored
  db.prepare(`
    INSERT INTO deadline_event (dossier_id, position, at, officer_id, kind, cause, named_day, days, counts, name, reason,
      promised_at, explanation)
    VALUES (:dossierId, (SELECT count(*) FROM deadline_event WHERE dossier_id = :dossierId), :at, :officerId, :kind,
      :cause, :namedDay, :days, :counts, :name, :reason, :promisedAt, :explanation)
  `).run({
    dossierId,
    at: event.at,
    officerId,
    kind: event.kind,
    cause: 'cause' in event ? event.cause : null,
    namedDay: 'namedDay' in event ? event.namedDay : 'newDay' in event ? event.newDay : null,
    days: 'days' in event ? event.days : null,
    counts: 'counts' in event ? event.counts : null,
    name: 'name' in event ? event.name : null,
    reason,
    promisedAt,
    explanation,
  })
  db.prepare('UPDATE dossier SET promised_at = ?, promise_explanation = ? WHERE id = ?').run(
    promisedAt,
    explanation,
    dossierId,
  )
}

/** Events of these dossiers by dossier, oldest first; a dossier that was never received has none. */
export function listDeadlineEvents(
  db: Database,
  dossierIds: readonly DossierId[],
): ReadonlyMap<DossierId, readonly StoredDeadlineEvent[]> {
  const rows = db
    .prepare(`
      SELECT * FROM deadline_event WHERE dossier_id IN (SELECT value FROM json_each(?)) ORDER BY dossier_id, position
    `)
    .all(JSON.stringify(dossierIds)) as EventRow[]
  const byDossier = new Map<DossierId, StoredDeadlineEvent[]>()
  for (const row of rows) {
    const id = row.dossier_id as DossierId
    byDossier.set(id, [...(byDossier.get(id) ?? []), toStored(row)])
  }
  return byDossier
}

/** Received dossiers without a result, the earliest promise first. */
export function listRunning(db: Database, limit: number): DossierId[] {
  return db
    .prepare(`
      SELECT id FROM dossier
      WHERE status IN ('received', 'processing', 'supplement_requested', 'payment_requested') AND promised_at IS NOT NULL
      ORDER BY promised_at LIMIT ?
    `)
    .pluck()
    .all(limit) as DossierId[]
}

/** How many received dossiers have no result yet. */
export function countRunning(db: Database): number {
  return db
    .prepare(`
      SELECT count(*) FROM dossier
      WHERE status IN ('received', 'processing', 'supplement_requested', 'payment_requested') AND promised_at IS NOT NULL
    `)
    .pluck()
    .get() as number
}

/** The latest instant at which this desk is known to have worked; null on a new one. */
export function latestKnownInstant(db: Database): string | null {
  return db.prepare('SELECT max(received_at) FROM dossier WHERE received_at IS NOT NULL').pluck().get() as string | null
}

function toStored(row: EventRow): StoredDeadlineEvent {
  return {
    event: toEvent(row),
    officerId: row.officer_id,
    reason: row.reason,
    promisedAt: row.promised_at,
    explanation: row.explanation,
  }
}

// The table's CHECKs say which columns go with which kind.
function toEvent(row: EventRow): DeadlineEvent {
  const { at } = row
  switch (row.kind) {
    case 'received':
      return { kind: 'received', at, namedDay: row.named_day }
    case 'calendar_changed':
      return { kind: 'calendar_changed', at }
    case 'corrected':
      return { kind: 'corrected', at, namedDay: row.named_day }
    case 'stopped':
    case 'resumed':
      return { kind: row.kind, at, cause: row.cause as StopCause }
    case 'lengthened':
      return {
        kind: 'lengthened',
        at,
        name: row.name ?? '',
        days: row.days ?? 0,
        counts: row.counts as 'more' | 'in_all',
      }
    case 'postponed':
      return { kind: 'postponed', at, newDay: row.named_day ?? '' }
  }
}
