import type { ConnectionView, OutboxItem } from '../../../shared/contract/outbox.ts'
import { sentenceOf } from '../../../shared/messages/errors.vi.ts'
import type { Database } from '../database/connect.ts'
import { findSummary } from '../dossiers/dossier-list-repository.ts'
import type { OutboxMessage } from '../outbox/outbox-message.ts'
import { countUnproven, listMessages } from '../outbox/outbox-repository.ts'
import type { OutboxSender } from '../outbox/send-outbox.ts'
import { findReportMonth } from '../reports/monthly-report-repository.ts'

/** How the way to the portal is and what waits for it. */
export function viewConnection(db: Database, sender: OutboxSender | null): ConnectionView {
  const counts = countUnproven(db)
  const link = sender?.link() ?? null
  return {
    state: link === null ? 'not_configured' : link.state === 'unknown' ? 'offline' : link.state,
    problem: link?.problem ?? null,
    lastContactAt: link?.lastContactAt ?? null,
    waiting: counts.waiting + counts.sending,
    needsPerson: counts.rejected + counts.needs_person,
  }
}

/** Messages for the outbox screen, what needs a person first. */
export function viewOutbox(
  db: Database,
  filter: { readonly unprovenOnly: boolean; readonly limit: number },
): OutboxItem[] {
  const scope = filter.unprovenOnly ? 'unproven' : 'all'
  return listMessages(db, { scope, limit: filter.limit }).map((message) => toItem(db, message))
}

function toItem(db: Database, message: OutboxMessage): OutboxItem {
  const dossier = findSummary(db, message.dossierId)
  return {
    messageId: message.id,
    dossierId: message.dossierId,
    dossierCode: dossier?.code ?? '',
    applicantName: dossier?.applicantName ?? '',
    kind: message.kind,
    month: message.kind === 'report' ? findReportMonth(db, message.dossierId) : null,
    state: message.state,
    attempts: message.attempts,
    nextAttemptAt: message.state === 'waiting' ? message.nextAttemptAt : null,
    problem: problemOf(message),
    createdAt: message.createdAt,
    provenAt: message.provenAt,
    proofNumber: message.proof?.number ?? null,
  }
}

function problemOf(message: OutboxMessage): OutboxItem['problem'] {
  if (message.state === 'held') return { code: 'held', text: message.heldReason ?? '', field: null }
  if (message.lastCode === null) return null
  return {
    code: message.lastCode,
    text: message.lastDetail ?? sentenceOf(message.lastCode),
    field: message.lastField,
  }
}
