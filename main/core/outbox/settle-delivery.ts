import { assertNever } from '../../../shared/assert-never.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import type { Clock } from '../ports.ts'
import { backoffMs, later, longestMessageDelayMs } from './backoff.ts'
import type { Delivery } from './deliver-message.ts'
import type { Link } from './link.ts'
import type { OutboxMessage } from './outbox-message.ts'
import { markProven, postpone, stopMessage } from './outbox-repository.ts'
import { troubleCode, troubleDetail } from './trouble.ts'

export type Settlement = {
  readonly db: Database
  readonly clock: Clock
  readonly random: () => number
  readonly link: Link
  onCodeIssued(dossierId: string, code: string): void
}

/** How an attempt ended: what the portal said, or a refusal of our own before anything left. */
export type AttemptEnd = Delivery | { readonly kind: 'refused_here'; readonly code: ErrorCode }

/** Writes down how an attempt ended and when the message goes on; no ending is without a next step. */
export function settleDelivery(
  message: Pick<OutboxMessage, 'id' | 'dossierId' | 'kind' | 'attempts'>,
  end: AttemptEnd,
  { db, clock, random, link, onCodeIssued }: Settlement,
): void {
  const { id } = message
  switch (end.kind) {
    case 'proven':
      link.worked()
      db.transaction(() => {
        markProven(db, { id, proof: end.proof, now: clock.now() })
        if (message.kind !== 'report') onCodeIssued(message.dossierId, end.proof.dossierCode)
      }).immediate()
      return
    case 'rejected':
      link.worked()
      stopMessage(db, { id, state: 'rejected', code: 'portal_rejected', field: end.field, detail: end.message })
      return
    case 'unknown':
      link.worked()
      stopMessage(db, { id, state: 'needs_person', code: troubleCode(end), field: null, detail: end.text })
      return
    case 'proof_invalid':
      stopMessage(db, { id, state: 'needs_person', code: 'proof_invalid', field: null, detail: null })
      return
    case 'refused_here':
      stopMessage(db, { id, state: 'needs_person', code: end.code, field: null, detail: null })
      return
    case 'retry':
    case 'files_missing': {
      link.worked()
      const nextAttemptAt = later(clock.now(), backoffMs(message.attempts, random, longestMessageDelayMs))
      const [code, detail] = [troubleCode(end), troubleDetail(end)]
      postpone(db, { id, nextAttemptAt, code, detail, counted: 'counted' })
      return
    }
    case 'slow':
    case 'wait':
    case 'unreachable':
    case 'html':
    case 'unauthorised': {
      const nextAttemptAt = link.failed(end)
      postpone(db, { id, nextAttemptAt, code: troubleCode(end), detail: troubleDetail(end), counted: 'not_counted' })
      return
    }
    default:
      assertNever(end)
  }
}
