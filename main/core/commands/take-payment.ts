import { dossierStatusTitle } from '../../../shared/domain/dossier-status.ts'
import type { FeeLine } from '../../../shared/domain/fee.ts'
import type { DossierId, OfficerId, PaymentId, SlipId } from '../../../shared/domain/ids.ts'
import { formatMoney, isDong } from '../../../shared/domain/money.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { amountDue, dossierFee, linesOfPart } from '../dossiers/dossier-fee.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { findFee, saveFee } from '../dossiers/fee-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { findReceiptOfTransfer, getPayment, insertCancellation } from '../dossiers/payment-repository.ts'
import { getOfficer } from '../officers/get-officer.ts'
import { findLastClose } from '../reports/day-close-repository.ts'
import { takeStep } from './act-on-dossier.ts'
import { notePayment, requireOpenDay } from './note-payment.ts'
import { prepareSlip } from './prepare-slip.ts'
import { issueSigned, signSlip } from './sign-slip.ts'
import { withKey } from './with-key.ts'

export type PaymentTaken = {
  readonly dossierId: DossierId
  /** Whole đồng, as the officer saw it on the screen or at the bank. */
  readonly amount: number
  readonly received:
    | { readonly way: 'cash' }
    /** A transfer that the officer saw on the office's account, with the bank's own number and time. */
    | { readonly way: 'transfer'; readonly reference: string; readonly paidAt: string }
  readonly signingPassword: string | null
  readonly lastTryConfirmed: boolean
}

/** Clocks of banks and of this machine differ a little. */
const toleranceMs = 10 * 60_000

/**
 * Takes what is due or a part of it: numbers and signs the receipt, writes the payment down, and lets a dossier that
 * waited for it go on once all is paid. Cut off and done again it goes on with the same number. Throws `payment_not_now`,
 * `fee_unknown`, `nothing_to_pay`, `amount_invalid`, `amount_nothing`, `amount_over_due`, `transfer_reference_missing`, `transfer_noted_before`,
 * `transfer_in_future`, `clock_set_back` and the refusals of signing.
 */
export async function takePayment(desk: Desk, actor: Actor, taken: PaymentTaken): Promise<{ slipId: SlipId }> {
  const secret = { text: taken.signingPassword, lastTryConfirmed: taken.lastTryConfirmed }
  const slip = await withKey(desk, { holder: actor.officerId, secret }, async (usable) => {
    const prepared = desk.db.transaction(() => prepare(desk, actor, taken)).immediate()
    const signed = await signSlip(desk, { slip: prepared, ...usable })
    const finish = desk.db.transaction(() => {
      const { dossier, lines } = requirePayable(desk, taken)
      issueSigned(desk, prepared, signed)
      const at = requireOpenDay(desk)
      const { received, amount } = taken
      const transfer = received.way === 'transfer' ? received : { reference: null, paidAt: at }
      const { reference, paidAt } = transfer
      const payment = {
        slipId: prepared.id,
        way: received.way,
        lines,
        amount,
        reference: reference?.trim() ?? null,
        paidAt,
      }
      keepFee(desk, dossier, { officerId: actor.officerId, at })
      notePayment(desk, dossier, { ...payment, at, officerId: actor.officerId }, prepared.number)
      if (dossier.status !== 'payment_requested' || amountDue(desk.db, dossier) !== 0) return
      const text = `${dossierStatusTitle.processing}: đã nộp ${formatMoney(amount)}, biên lai số ${prepared.number}`
      takeStep(desk, actor, { dossierId: dossier.id, action: 'pay', text })
    })
    finish.immediate()
    return prepared
  })
  desk.events.tell({ kind: 'dossier_changed', dossierId: taken.dossierId })
  desk.events.tell({ kind: 'outbox_changed' })
  desk.wakeJobs()
  return { slipId: slip.id }
}

/** What is paid in parts stands as it was when the first part came. */
function keepFee(desk: Desk, dossier: Dossier, by: { readonly officerId: OfficerId; readonly at: string }): void {
  const { units, exemption, lines, amount, reason } = dossierFee(desk.db, dossier)
  if (amount === null || findFee(desk.db, dossier.id) !== null) return
  const fee = { units: units ?? [], exemption: exemption?.code ?? null, lines, amount, reason }
  saveFee(desk.db, { ...fee, dossierId: dossier.id, ...by })
}

function prepare(desk: Desk, actor: Actor, taken: PaymentTaken) {
  requireOpenDay(desk)
  const { dossier, lines } = requirePayable(desk, taken)
  const officer = getOfficer(desk.db, actor.officerId)
  const paymentWay = taken.received.way
  return prepareSlip(desk, {
    dossier,
    officer,
    form: 'fee_receipt',
    content: (input) => ({ ...input, fees: lines, paymentWay }),
  })
}

type Payable = { readonly dossier: Dossier; readonly lines: readonly FeeLine[] }

function requirePayable(desk: Desk, { dossierId, amount, received }: PaymentTaken): Payable {
  const dossier = getDossier(desk.db, dossierId)
  const { status } = dossier
  if (!dossier.received || status === 'refused' || status === 'withdrawn') throw new AppError('payment_not_now')
  if (!isDong(amount)) throw new AppError('amount_invalid')
  const due = amountDue(desk.db, dossier)
  if (due === null) throw new AppError('fee_unknown')
  if (due === 0) throw new AppError('nothing_to_pay')
  if (amount === 0) throw new AppError('amount_nothing')
  if (amount > due) throw new AppError('amount_over_due', { subject: `Còn phải thu ${formatMoney(due)}` })
  if (received.way === 'transfer') refuseWrongTransfer(desk, received)
  return { dossier, lines: linesOfPart(desk.db, dossier, amount) }
}

function refuseWrongTransfer(desk: Desk, transfer: { readonly reference: string; readonly paidAt: string }): void {
  const reference = transfer.reference.trim()
  if (reference === '') throw new AppError('transfer_reference_missing')
  const receipt = findReceiptOfTransfer(desk.db, reference)
  if (receipt !== null) throw new AppError('transfer_noted_before', { subject: `Biên lai số ${receipt}` })
  if (Date.parse(transfer.paidAt) > Date.parse(desk.host.clock.now()) + toleranceMs) {
    throw new AppError('transfer_in_future')
  }
}

/**
 * Cancels a payment whose receipt keeps its number; the money goes back on the day of the cancelling. Throws
 * `cancel_reason_missing`, `payment_cancelled_before`, and `cancel_needs_lead` where its day is closed.
 */
export function cancelPayment(
  desk: Desk,
  actor: Actor,
  { paymentId, reason: said }: { readonly paymentId: PaymentId; readonly reason: string },
): void {
  const reason = said.normalize('NFC').trim()
  if (reason === '') throw new AppError('cancel_reason_missing')
  const act = desk.db.transaction(() => {
    const payment = getPayment(desk.db, paymentId)
    if (payment.way === 'portal') throw new AppError('payment_not_ours')
    if (payment.cancelled !== null) throw new AppError('payment_cancelled_before')
    const at = requireOpenDay(desk)
    const last = findLastClose(desk.db)
    const closed = last !== null && payment.at <= last.untilAt
    if (closed && getOfficer(desk.db, actor.officerId).role !== 'lead') throw new AppError('cancel_needs_lead')
    insertCancellation(desk.db, { paymentId, at, officerId: actor.officerId, reason })
    const dossier = getDossier(desk.db, payment.dossierId)
    addEvent(desk.db, {
      id: desk.host.ids.next(),
      dossierId: dossier.id,
      at,
      officerId: actor.officerId,
      kind: 'payment_cancelled',
      text: `Hủy biên lai số ${payment.number ?? ''} (${formatMoney(payment.amount)}): ${reason}`,
      status: dossier.status,
    })
    return dossier.id
  })
  desk.events.tell({ kind: 'dossier_changed', dossierId: act.immediate() })
}
