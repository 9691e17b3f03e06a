import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import type { OutboxMessage } from './outbox-message.ts'
import { getMessage } from './outbox-repository.ts'

/** Keeps a message on this machine until somebody releases it; the reason is shown and audited. Never a delete. */
export function holdMessage(db: Database, act: { readonly id: string; readonly reason: string }): void {
  if (act.reason.trim() === '') throw new AppError('input_invalid', { field: 'reason' })
  const message = getOpenMessage(db, act.id)
  if (message.state === 'sending') throw new AppError('message_being_sent')
  db.prepare(`UPDATE outbox_message SET state = 'held', held_reason = :reason WHERE id = :id`).run(act)
}

/** Lets a held message go again, at once. */
export function releaseMessage(db: Database, act: { readonly id: string; readonly now: string }): void {
  if (getOpenMessage(db, act.id).state !== 'held') return
  db.prepare(`
    UPDATE outbox_message SET state = 'waiting', held_reason = NULL, next_attempt_at = :now WHERE id = :id
  `).run(act)
}

/** Sends a waiting, rejected or doubtful message now, whatever its countdown says. Throws `message_not_waiting`. */
export function sendNow(db: Database, act: { readonly id: string; readonly now: string }): void {
  const message = getOpenMessage(db, act.id)
  if (message.state === 'sending') return
  db.prepare(`
    UPDATE outbox_message SET state = 'waiting', held_reason = NULL, next_attempt_at = :now, attempts = 0 WHERE id = :id
  `).run(act)
}

/** The link came back or changed: everything that waits may go at once, with a fresh back-off. */
export function resetBackoff(db: Database, now: string): void {
  db.prepare(`
    UPDATE outbox_message SET next_attempt_at = :now, attempts = 0 WHERE state = 'waiting' AND next_attempt_at > :now
  `).run({ now })
}

function getOpenMessage(db: Database, id: string): OutboxMessage {
  const message = getMessage(db, id)
  if (message.state === 'proven' || message.supersededBy !== null) throw new AppError('message_not_waiting')
  return message
}
