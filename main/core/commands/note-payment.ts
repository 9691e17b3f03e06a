import { paymentWayTitle } from '../../../shared/domain/fee.ts'
import type { PaymentId } from '../../../shared/domain/ids.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { amountDue, linesOfPart } from '../dossiers/dossier-fee.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { insertPayment, type NewPayment } from '../dossiers/payment-repository.ts'
import { findLastClose } from '../reports/day-close-repository.ts'
import { requireClockForward } from './require-clock-forward.ts'

/** Now, later than the last closed day; throws `clock_set_back`: money never falls into a day that is closed. */
export function requireOpenDay(desk: Desk): string {
  const now = requireClockForward(desk)
  const last = findLastClose(desk.db)
  if (last === null || now > last.untilAt) return now
  throw new AppError('clock_set_back', { now: formatInstant(now), latest: formatInstant(last.untilAt) })
}

/** Writes a payment down, with its line in the history; in the caller's transaction. */
export function notePayment(desk: Desk, dossier: Dossier, payment: Omit<NewPayment, 'id' | 'dossierId'>, number = '') {
  insertPayment(desk.db, { ...payment, id: desk.host.ids.next() as PaymentId, dossierId: dossier.id })
  const receipt = number === '' ? '' : `, biên lai số ${number}`
  addEvent(desk.db, {
    id: desk.host.ids.next(),
    dossierId: dossier.id,
    at: payment.at,
    officerId: payment.officerId,
    kind: 'payment',
    text: `Thu ${formatMoney(payment.amount)} (${paymentWayTitle[payment.way].toLocaleLowerCase('vi')})${receipt}`,
    status: dossier.status,
  })
}

/** The portal says that what was asked for is paid: all that was due, by its own receipt. */
export function notePortalPayment(desk: Desk, dossier: Dossier, paidAt: string): void {
  const due = amountDue(desk.db, dossier)
  if (due === null || due === 0) return
  const lines = linesOfPart(desk.db, dossier, due)
  const last = findLastClose(desk.db)
  const now = desk.host.clock.now()
  // News of the portal is never refused for a clock: it falls into the day that is open.
  const at = last === null || now > last.untilAt ? now : new Date(Date.parse(last.untilAt) + 1).toISOString()
  notePayment(desk, dossier, {
    ...{ slipId: null, way: 'portal', lines, amount: due, reference: null },
    ...{ paidAt, at, officerId: null },
  })
}
