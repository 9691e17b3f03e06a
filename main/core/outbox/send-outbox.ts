import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import type { Clock, Log } from '../ports.ts'
import { backoffMs, later, longestMessageDelayMs } from './backoff.ts'
import { deliverMessage } from './deliver-message.ts'
import { createLink, type LinkState } from './link.ts'
import { type OutboxMessage, OutgoingMessage } from './outbox-message.ts'
import {
  type ClaimedRow,
  claimDue,
  findNextAttempt,
  getMessage,
  postpone,
  requeueInterrupted,
} from './outbox-repository.ts'
import type { Portal, StatusNews, Trouble } from './portal.ts'
import { resetBackoff } from './queue-tools-repository.ts'
import { receiveStatuses, type StatusRound } from './receive-statuses.ts'
import { type AttemptEnd, settleDelivery } from './settle-delivery.ts'
import { isLinkTrouble } from './trouble.ts'

export type SenderEvent =
  | { readonly kind: 'message_changed'; readonly messageId: string; readonly dossierId: string }
  | { readonly kind: 'bytes'; readonly messageId: string; readonly sentBytes: number; readonly totalBytes: number }
  | { readonly kind: 'link_changed' }

export type SenderOptions = {
  readonly db: Database
  readonly portal: Portal
  readonly clock: Clock
  /** In [0, 1), for the jitter of the back-off. */
  readonly random: () => number
  readonly log: Log
  /** The portal's number of a dossier; called in the transaction that stores its proof, also when it is unchanged. */
  onCodeIssued(dossierId: string, code: string): void
  /** A change of status at the portal; called once each, in the transaction that moves the cursor. */
  onStatus(news: StatusNews): void
  onEvent(event: SenderEvent): void
}

export type SendRound = {
  readonly proven: number
  /** What keeps everything back at the moment; null while the link works. */
  readonly linkTrouble: Trouble | null
  /** When there will be something to do again; null where nothing waits. */
  readonly nextAt: string | null
}

export type OutboxSender = {
  /** Sends what is due, one message at a time, until nothing is or the link fails. A second call joins the first. */
  sendDue(signal: AbortSignal): Promise<SendRound>
  /** Fetches and applies the changes of status since the last time. */
  receiveStatuses(signal: AbortSignal): Promise<StatusRound>
  /** The network changed, or an officer said "now": everything that waits may go at once. */
  linkChanged(): void
  link(): LinkState
}

/** The sender of one office to one portal. Puts back into the queue whatever an earlier run left in the middle. */
export function createOutboxSender(options: SenderOptions): OutboxSender {
  const { db, clock, random, log, onEvent, onCodeIssued } = options
  const link = createLink({ clock, random, onChange: () => onEvent({ kind: 'link_changed' }) })
  let running: Promise<SendRound> | null = null
  const interrupted = requeueInterrupted(db)
  if (interrupted > 0) log({ event: 'outbox_interrupted', messages: interrupted })

  async function round(signal: AbortSignal): Promise<SendRound> {
    let proven = 0
    while (!signal.aborted && link.pausedUntil === null) {
      const claimed = claimDue(db, clock.now())
      if (claimed === null) break
      const message = getMessage(db, claimed.id)
      onEvent({ kind: 'message_changed', messageId: message.id, dossierId: message.dossierId })
      const settle = (end: AttemptEnd) => settleDelivery(message, end, { db, clock, random, link, onCodeIssued })
      const outcome = await attempt({ claimed, message }, { ...options, settle }, signal)
      onEvent({ kind: 'message_changed', messageId: message.id, dossierId: message.dossierId })
      log({ event: 'outbox_attempt', messageId: message.id, dossierId: message.dossierId, outcome })
      if (outcome === 'proven') proven += 1
    }
    return { proven, linkTrouble: link.trouble, nextAt: latest(findNextAttempt(db), link.pausedUntil) }
  }

  return {
    sendDue(signal) {
      running ??= round(signal).finally(() => {
        running = null
      })
      return running
    },
    async receiveStatuses(signal) {
      const outcome = await receiveStatuses(options, signal)
      if (outcome.kind === 'applied') link.worked()
      else if (outcome.kind !== 'proof_invalid' && isLinkTrouble(outcome)) link.failed(outcome)
      return outcome
    },
    linkChanged() {
      link.reset()
      resetBackoff(db, clock.now())
    },
    link: () => link.state,
  }
}

/** Whatever happens, the row is not left in `sending`. */
async function attempt(
  { claimed, message }: { readonly claimed: ClaimedRow; readonly message: OutboxMessage },
  tools: SenderOptions & { settle(end: AttemptEnd): void },
  signal: AbortSignal,
): Promise<AttemptEnd['kind'] | 'aborted'> {
  const { db, clock, random } = tools
  const { id } = message
  try {
    const end = await deliver({ claimed, message }, tools, signal)
    tools.settle(end)
    return end.kind
  } catch (error) {
    if (signal.aborted) {
      postpone(db, { id, nextAttemptAt: clock.now(), code: 'cancelled', detail: null, counted: 'not_counted' })
      return 'aborted'
    }
    if (error instanceof AppError) {
      tools.settle({ kind: 'refused_here', code: error.code })
      return 'refused_here'
    }
    // A bug: the message stays in the queue, the host logs the rest.
    const nextAttemptAt = later(clock.now(), backoffMs(message.attempts, random, longestMessageDelayMs))
    postpone(db, { id, nextAttemptAt, code: 'internal', detail: null, counted: 'counted' })
    throw error
  }
}

async function deliver(
  { claimed, message }: { readonly claimed: ClaimedRow; readonly message: OutboxMessage },
  { db, portal, clock, onEvent }: SenderOptions,
  signal: AbortSignal,
): Promise<AttemptEnd> {
  const { id, perhapsDelivered } = message
  const payload = OutgoingMessage.safeParse(JSON.parse(claimed.payload))
  if (!payload.success) return { kind: 'refused_here', code: 'input_invalid' }
  const onBytes = (bytes: { readonly sentBytes: number; readonly totalBytes: number }) =>
    onEvent({ kind: 'bytes', messageId: id, ...bytes })
  return deliverMessage({ id, message: payload.data, perhapsDelivered }, { db, portal, clock, signal, onBytes })
}

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a
  return a > b ? a : b
}
