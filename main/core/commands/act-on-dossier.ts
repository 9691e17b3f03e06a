import { type DossierAction, dossierStatusTitle } from '../../../shared/domain/dossier-status.ts'
import type { ComponentId, DossierId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { countSupplementRequests } from '../dossiers/clock-events.ts'
import { clockEventsOf, clockEventsOfStep } from '../dossiers/deadline.ts'
import { listDeadlineEvents } from '../dossiers/deadline-repository.ts'
import { type Dossier, printedCode, requireStep } from '../dossiers/dossier.ts'
import { amountDue } from '../dossiers/dossier-fee.ts'
import { findDossier, getDossier, setDossierCode, updateStatus } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { getOfficer } from '../officers/get-officer.ts'
import type { StatusNews } from '../outbox/portal.ts'
import { queueMessage } from '../outbox/queue-message.ts'
import { noteClockEvents } from './move-deadline.ts'
import { notePortalPayment } from './note-payment.ts'
import { requireClockForward } from './require-clock-forward.ts'
import { toOutgoingStep } from './tell-portal.ts'

type Step = {
  readonly dossierId: DossierId
  readonly action: DossierAction
  /** What the history says. */
  readonly text: string
  /** What the portal is told; the same where nothing is to be left out. */
  readonly told?: string
  readonly reason?: string
}

/** A step of the table that has no act of its own, with its reason; what the portal already knows of is told to it. */
export function actOnDossier(
  desk: Desk,
  actor: Actor,
  input: {
    readonly dossierId: DossierId
    readonly action: DossierAction
    readonly reason: string
    /** Components whose papers were given back. */
    readonly givenBack?: readonly ComponentId[]
  },
): void {
  const act = desk.db.transaction(() => {
    const dossier = getDossier(desk.db, input.dossierId)
    const title = dossierStatusTitle[requireStep(dossier, input.action)]
    if (input.action === 'request_supplement') refuseSilentSecondRequest(desk, dossier, input.reason)
    const reason = input.action === 'withdraw' ? withdrawalReason(dossier, input) : input.reason
    takeStep(desk, actor, { ...input, reason, text: reason === '' ? title : `${title}: ${reason}` })
  })
  act.immediate()
  desk.events.tell({ kind: 'dossier_changed', dossierId: input.dossierId })
  desk.events.tell({ kind: 'outbox_changed' })
}

/** Why a citizen takes a dossier back, and what was handed back; after reception the register must say both. */
function withdrawalReason(
  { received, procedure, components }: Dossier,
  { reason, givenBack = [] }: { readonly reason: string; readonly givenBack?: readonly ComponentId[] },
): string {
  if (received && reason.trim() === '') throw new AppError('withdrawal_reason_missing')
  const papers = components
    .filter(({ componentId }) => givenBack.includes(componentId))
    .map(({ code, originals, certifiedCopies, photocopies }) => {
      const name = procedure.components.find((one) => one.code === code)?.name ?? code
      return `${name} (${originals + certifiedCopies + photocopies} bản)`
    })
  if (papers.length === 0) return reason
  return [reason, `Trả lại: ${papers.join('; ')}`].filter((said) => said !== '').join('. ')
}

/**
 * Takes a step of the table inside the caller's transaction: status, history, clock and message. Throws
 * `action_not_allowed`, `clock_set_back`.
 */
export function takeStep(desk: Desk, actor: Actor, step: Step): { readonly at: string } {
  const { dossierId, action, text, told = text, reason = '' } = step
  const dossier = getDossier(desk.db, dossierId)
  const status = requireStep(dossier, action)
  refuseWithoutMoney(desk, dossier, action)
  const officer = getOfficer(desk.db, actor.officerId)
  const at = requireClockForward(desk)
  updateStatus(desk.db, dossierId, status)
  addEvent(desk.db, { id: desk.host.ids.next(), dossierId, at, officerId: officer.id, kind: action, text, status })
  const events = clockEventsOfStep(dossier.status, status, at)
  noteClockEvents(desk, { dossier, events, officerId: officer.id, reason, at })
  if (!dossier.received || status === 'draft') return { at }
  const outgoing = toOutgoingStep(desk, {
    officer: officer.name,
    title: officer.title,
    at,
    text: told,
    status,
    dueAt: getDossier(desk.db, dossierId).promisedAt,
  })
  queueMessage(desk.db, { kind: 'step', dossierId, code: printedCode(dossier), step: outgoing }, desk.host)
  return { at }
}

/** The portal's number of a dossier, mapped to the provisional one; inside the transaction that stores its proof. */
export function takeIssuedCode(desk: Desk, dossierId: DossierId, code: string): void {
  const dossier = getDossier(desk.db, dossierId)
  if (dossier.dossierCode === code) return
  setDossierCode(desk.db, dossierId, code)
  addEvent(desk.db, {
    id: desk.host.ids.next(),
    dossierId,
    at: desk.host.clock.now(),
    officerId: null,
    kind: 'code_issued',
    text: `Cổng cấp mã hồ sơ ${code} (mã tạm ${dossier.provisionalCode ?? ''})`,
    status: dossier.status,
  })
}

/** A change of status at the portal: the portal knows better what became of the dossier. */
export function takeStatus(desk: Desk, news: StatusNews): void {
  const dossier = findDossier(desk.db, news.dossierId as DossierId)
  // A portal tells all counters of a unit everything: a dossier of another counter must not stop our own news.
  if (dossier === null) {
    desk.host.log({ event: 'status_of_unknown_dossier', dossierId: news.dossierId })
    return
  }
  // The portal's first word is that it has the dossier: what happened here since then stands.
  if (dossier.status === news.status || (dossier.received && news.status === 'received')) return
  if (dossier.status === 'payment_requested' && news.status === 'processing') notePortalPayment(desk, dossier, news.at)
  updateStatus(desk.db, dossier.id, news.status)
  addEvent(desk.db, {
    id: desk.host.ids.next(),
    dossierId: dossier.id,
    at: news.at,
    officerId: null,
    kind: 'portal_status',
    text: `Cổng báo: ${dossierStatusTitle[news.status]}`,
    status: news.status,
  })
  const events = clockEventsOfStep(dossier.status, news.status, news.at)
  noteClockEvents(desk, { dossier, events, officerId: null, reason: '', at: news.at })
}

/** A second request counts the dossier as late (QĐ 766/QĐ-TTg, 2.1): whoever makes it says why. */
function refuseSilentSecondRequest(desk: Desk, dossier: Dossier, reason: string): void {
  const stored = listDeadlineEvents(desk.db, [dossier.id]).get(dossier.id) ?? []
  const requests = countSupplementRequests(clockEventsOf(stored.map(({ event }) => event)))
  if (requests > 0 && reason.trim() === '') throw new AppError('second_supplement_reason', { requests: requests + 1 })
}

/** Money is asked for only where a sum is owed, and counts as paid only where it was paid. */
function refuseWithoutMoney(desk: Desk, dossier: Dossier, action: DossierAction): void {
  if (action !== 'request_payment' && action !== 'pay') return
  const due = amountDue(desk.db, dossier)
  if (action === 'pay' && due !== 0) throw new AppError('payment_missing')
  if (action === 'pay') return
  if (due === null) throw new AppError('fee_unknown')
  if (due === 0) throw new AppError('nothing_to_pay')
}
