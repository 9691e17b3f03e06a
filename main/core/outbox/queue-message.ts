import { OutboxMessageId } from '../../../shared/domain/ids.ts'
import { tidyText } from '../../../shared/domain/vietnamese-text.ts'
import type { Database } from '../database/connect.ts'
import type { Clock, Ids } from '../ports.ts'
import { digestOf } from './canonical-json.ts'
import { OutgoingMessage, subjectOf } from './outbox-message.ts'
import { findQueued, insertMessage, supersede } from './outbox-repository.ts'
import type { OutgoingDossier, OutgoingStep } from './outgoing-dossier.ts'

export type Queued = {
  readonly id: OutboxMessageId
  /** False where the very same was queued before: nothing was added. */
  readonly isNew: boolean
}

/**
 * Puts a message into the outbox, inside the transaction of the change it tells of.
 * The same dossier unchanged, or the same step twice, is one message.
 * A new snapshot takes the place of an earlier one that the portal rejected or that waits for a person.
 */
export function queueMessage(
  db: Database,
  message: OutgoingMessage,
  host: { readonly clock: Clock; readonly ids: Ids },
): Queued {
  if (!db.inTransaction) throw new Error('queueMessage belongs inside the transaction of the change it tells of')
  const payload = OutgoingMessage.parse(normalised(message))
  const payloadDigest = digestOf(payload)
  const dossierId = subjectOf(payload)
  const queued = findQueued(db, { dossierId, kind: payload.kind, payloadDigest })
  if (queued !== null) return { id: queued, isNew: false }

  const id = OutboxMessageId.parse(host.ids.next())
  insertMessage(db, { id, dossierId, kind: payload.kind, payload, payloadDigest, now: host.clock.now() })
  if (payload.kind !== 'step') supersede(db, { dossierId, by: id })
  return { id, isNew: true }
}

/** Queues a dossier and the steps of its processing that were not queued before; inside the caller's transaction. */
export function queueDossier(
  db: Database,
  told: { readonly dossier: OutgoingDossier; readonly steps: readonly OutgoingStep[] },
  host: { readonly clock: Clock; readonly ids: Ids },
): Queued {
  const { dossier, steps } = told
  const queued = queueMessage(db, { kind: 'dossier', dossier }, host)
  for (const step of steps) {
    queueMessage(db, { kind: 'step', dossierId: dossier.dossierId, code: dossier.code.text, step }, host)
  }
  return queued
}

function normalised(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_name, member: unknown) =>
    typeof member === 'string' ? tidyText(member) : member,
  )
}
