import { DeliveryState } from '../../../shared/domain/delivery-state.ts'
import { DossierId, OutboxMessageId } from '../../../shared/domain/ids.ts'
import { AppError, type ErrorCode, isErrorCode } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import { DeliveryProof } from './delivery-proof.ts'
import type { OutboxMessage, OutgoingMessage } from './outbox-message.ts'
import { OutgoingDossier } from './outgoing-dossier.ts'

type MessageRow = {
  id: string
  dossier_id: string
  kind: OutgoingMessage['kind']
  sequence: number
  state: string
  attempts: number
  next_attempt_at: string
  perhaps_delivered: number
  last_code: string | null
  last_field: string | null
  last_detail: string | null
  held_reason: string | null
  superseded_by: string | null
  created_at: string
  proven_at: string | null
  proof: string | null
}

const columns = `id, dossier_id, kind, sequence, state, attempts, next_attempt_at, perhaps_delivered, last_code,
  last_field, last_detail, held_reason, superseded_by, created_at, proven_at, proof`

/** Earlier messages of the same dossier that are still under way keep a message back; other dossiers never do. */
const nothingBefore = `NOT EXISTS (
  SELECT 1 FROM outbox_message earlier
  WHERE earlier.dossier_id = message.dossier_id AND earlier.position < message.position
    AND earlier.state <> 'proven' AND earlier.superseded_by IS NULL)`

export type NewMessageRow = {
  readonly id: OutboxMessageId
  readonly dossierId: DossierId
  readonly kind: OutgoingMessage['kind']
  readonly payload: OutgoingMessage
  readonly payloadDigest: string
  readonly now: string
}

export function insertMessage(db: Database, row: NewMessageRow): void {
  db.prepare(`
    INSERT INTO outbox_message (id, dossier_id, kind, sequence, payload, payload_digest, state, next_attempt_at, created_at)
    SELECT :id, :dossierId, :kind,
      1 + coalesce((SELECT max(sequence) FROM outbox_message WHERE dossier_id = :dossierId AND kind = :kind), 0),
      :payload, :payloadDigest, 'waiting', :now, :now
  `).run({ ...row, payload: JSON.stringify(row.payload) })
}

/** The message that says the same: any step, or the latest snapshot of the dossier. */
export function findQueued(
  db: Database,
  wanted: { readonly dossierId: string; readonly kind: OutgoingMessage['kind']; readonly payloadDigest: string },
): OutboxMessageId | null {
  const id = db
    .prepare<unknown[], string>(`
      SELECT id FROM outbox_message
      WHERE dossier_id = :dossierId AND payload_digest = :payloadDigest
        AND (kind = 'step' OR position =
          (SELECT max(position) FROM outbox_message WHERE dossier_id = :dossierId AND kind <> 'step'))
        AND kind = :kind
    `)
    .pluck()
    .get(wanted)
  return id === undefined ? null : OutboxMessageId.parse(id)
}

/** Marks the rejected and doubtful snapshots of a dossier as replaced by a newer one; they stay for the record. */
export function supersede(db: Database, change: { readonly dossierId: string; readonly by: string }): void {
  db.prepare(`
    UPDATE outbox_message SET superseded_by = :by
    WHERE dossier_id = :dossierId AND id <> :by AND kind <> 'step'
      AND state IN ('rejected', 'needs_person') AND superseded_by IS NULL
  `).run(change)
}

/** After a stop in the middle: what was being sent waits again. Its `perhapsDelivered` says whether to ask first. */
export function requeueInterrupted(db: Database): number {
  return db.prepare(`UPDATE outbox_message SET state = 'waiting' WHERE state = 'sending'`).run().changes
}

export type ClaimedRow = { readonly id: OutboxMessageId; readonly payload: string }

/** Takes the next message that is due, or null. One statement: a second claim gets another one. */
export function claimDue(db: Database, now: string): ClaimedRow | null {
  const row = db
    .prepare<unknown[], { id: string; payload: string }>(`
      UPDATE outbox_message SET state = 'sending', attempts = attempts + 1
      WHERE position = (
        SELECT position FROM outbox_message message
        WHERE state = 'waiting' AND next_attempt_at <= :now AND superseded_by IS NULL AND ${nothingBefore}
        ORDER BY next_attempt_at, position LIMIT 1)
      RETURNING id, payload
    `)
    .get({ now })
  return row === undefined ? null : { id: OutboxMessageId.parse(row.id), payload: row.payload }
}

/** When the next message becomes due; null where nothing waits. */
export function findNextAttempt(db: Database): string | null {
  return (
    db
      .prepare<unknown[], string | null>(`
        SELECT min(next_attempt_at) FROM outbox_message message
        WHERE state = 'waiting' AND superseded_by IS NULL AND ${nothingBefore}
      `)
      .pluck()
      .get() ?? null
  )
}

export type Postponement = {
  readonly id: string
  readonly nextAttemptAt: string
  readonly code: ErrorCode
  readonly detail: string | null
  /** Whether the attempt counts for the back-off. */
  readonly counted: 'counted' | 'not_counted'
}

export function postpone(db: Database, change: Postponement): void {
  db.prepare(`
    UPDATE outbox_message SET state = 'waiting', next_attempt_at = :nextAttemptAt, last_code = :code,
      last_field = NULL, last_detail = :detail, attempts = max(0, attempts - (:counted = 'not_counted'))
    WHERE id = :id AND state = 'sending'
  `).run(change)
}

/** Ends the message's way by itself: the content was refused, or a person must read the answer. */
export function stopMessage(
  db: Database,
  change: {
    readonly id: string
    readonly state: 'rejected' | 'needs_person'
    readonly code: ErrorCode
    readonly field: string | null
    readonly detail: string | null
  },
): void {
  db.prepare(`
    UPDATE outbox_message SET state = :state, last_code = :code, last_field = :field, last_detail = :detail
    WHERE id = :id AND state = 'sending'
  `).run(change)
}

/** Written down before a record leaves and after its fate is known. */
export function setPerhapsDelivered(db: Database, change: { readonly id: string; readonly perhaps: boolean }): void {
  db.prepare('UPDATE outbox_message SET perhaps_delivered = :perhaps WHERE id = :id').run({
    id: change.id,
    perhaps: Number(change.perhaps),
  })
}

export function markProven(
  db: Database,
  change: { readonly id: string; readonly proof: DeliveryProof; readonly now: string },
): void {
  db.prepare(`
    UPDATE outbox_message SET state = 'proven', proof = :proof, proven_at = :now, perhaps_delivered = 0,
      last_code = NULL, last_field = NULL, last_detail = NULL, held_reason = NULL
    WHERE id = :id AND state <> 'proven'
  `).run({ ...change, proof: JSON.stringify(change.proof) })
}

/** The number the portal knows a dossier by, from its latest proof. */
export function findIssuedCode(db: Database, dossierId: string): string | null {
  return (
    db
      .prepare<unknown[], string>(`
        SELECT json_extract(proof, '$.dossierCode') FROM outbox_message
        WHERE dossier_id = :dossierId AND state = 'proven' ORDER BY position DESC LIMIT 1
      `)
      .pluck()
      .get({ dossierId }) ?? null
  )
}

export function findMessage(db: Database, id: string): OutboxMessage | null {
  const row = db.prepare<unknown[], MessageRow>(`SELECT ${columns} FROM outbox_message WHERE id = :id`).get({ id })
  return row === undefined ? null : toMessage(row)
}

/** The last message that tells of something, by the id of that; null where none does. */
export function findLatestMessage(db: Database, subjectId: string): OutboxMessage | null {
  const row = db
    .prepare<unknown[], MessageRow>(`
      SELECT ${columns} FROM outbox_message WHERE dossier_id = :subjectId ORDER BY position DESC LIMIT 1
    `)
    .get({ subjectId })
  return row === undefined ? null : toMessage(row)
}

/** A dossier as the portal was last told of it, sent or still to be sent; null before its reception. */
export function findLastDossier(db: Database, dossierId: DossierId): OutgoingDossier | null {
  const payload = db
    .prepare<[string], string>(`
      SELECT json_extract(payload, '$.dossier') FROM outbox_message
      WHERE dossier_id = ? AND kind <> 'step' ORDER BY position DESC LIMIT 1
    `)
    .pluck()
    .get(dossierId)
  return payload === undefined ? null : OutgoingDossier.parse(JSON.parse(payload))
}

/** Throws `message_not_found`. */
export function getMessage(db: Database, id: string): OutboxMessage {
  const message = findMessage(db, id)
  if (message === null) throw new AppError('message_not_found')
  return message
}

export type OutboxFilter = {
  /** `unproven` leaves out what has arrived and what a newer snapshot replaced. */
  readonly scope: 'all' | 'unproven'
  readonly limit: number
}

const byNeed: readonly (readonly DeliveryState[])[] = [
  ['rejected', 'needs_person'],
  ['sending'],
  ['waiting'],
  ['held'],
  ['proven'],
]

/** Messages for the screen: what needs a person first, then what waits, then what has arrived, newest first. */
export function listMessages(db: Database, { scope, limit }: OutboxFilter): readonly OutboxMessage[] {
  const parts = [
    ...byNeed.slice(0, scope === 'all' ? undefined : -1).map(currentIn),
    ...(scope === 'all' ? [replacedMessages] : []),
  ]
  const rows: MessageRow[] = []
  for (const part of parts) {
    if (rows.length < limit) rows.push(...db.prepare<[number], MessageRow>(part).all(limit - rows.length))
  }
  return rows.map(toMessage)
}

/** Each state from its own part of an index, merged by age: nothing sorts a million messages. */
function currentIn(states: readonly DeliveryState[]): string {
  const arms = states.map(
    (state) => `SELECT ${columns}, position FROM outbox_message WHERE state = '${state}' AND superseded_by IS NULL`,
  )
  return `${arms.join(' UNION ALL ')} ORDER BY position DESC LIMIT ?`
}

const replacedMessages = `
  SELECT ${columns} FROM outbox_message WHERE superseded_by IS NOT NULL ORDER BY position DESC LIMIT ?
`

/** How many messages are not with the portal yet, by where they stand. */
export function countUnproven(db: Database): Readonly<Record<Exclude<DeliveryState, 'proven'>, number>> {
  const rows = db
    .prepare<unknown[], { state: Exclude<DeliveryState, 'proven'>; count: number }>(`
      SELECT state, count(*) AS count FROM outbox_message
      WHERE superseded_by IS NULL AND state IN ('waiting', 'sending', 'held', 'rejected', 'needs_person')
      GROUP BY state
    `)
    .all()
  const counts = { waiting: 0, sending: 0, held: 0, rejected: 0, needs_person: 0 }
  for (const row of rows) counts[row.state] = row.count
  return counts
}

/** How many messages stand where; those a newer snapshot replaced are left out. */
export function countMessages(db: Database): Readonly<Record<DeliveryState, number>> {
  const rows = db
    .prepare<unknown[], { state: string; count: number }>(
      'SELECT state, count(*) AS count FROM outbox_message WHERE superseded_by IS NULL GROUP BY state',
    )
    .all()
  const counts = { waiting: 0, sending: 0, proven: 0, held: 0, rejected: 0, needs_person: 0 }
  for (const row of rows) counts[DeliveryState.parse(row.state)] = row.count
  return counts
}

function toMessage(row: MessageRow): OutboxMessage {
  return {
    id: OutboxMessageId.parse(row.id),
    dossierId: DossierId.parse(row.dossier_id),
    kind: row.kind,
    sequence: row.sequence,
    state: DeliveryState.parse(row.state),
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    perhapsDelivered: row.perhaps_delivered === 1,
    lastCode: row.last_code !== null && isErrorCode(row.last_code) ? row.last_code : null,
    lastField: row.last_field,
    lastDetail: row.last_detail,
    heldReason: row.held_reason,
    supersededBy: row.superseded_by === null ? null : OutboxMessageId.parse(row.superseded_by),
    createdAt: row.created_at,
    provenAt: row.proven_at,
    proof: row.proof === null ? null : DeliveryProof.parse(JSON.parse(row.proof)),
  }
}
