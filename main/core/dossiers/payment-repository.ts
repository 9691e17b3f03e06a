import type { FeeLine, PaymentWay } from '../../../shared/domain/fee.ts'
import type { DossierId, PaymentId, SlipId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'

export type NewPayment = {
  readonly id: PaymentId
  readonly dossierId: DossierId
  readonly slipId: SlipId | null
  readonly way: PaymentWay
  readonly lines: readonly FeeLine[]
  /** Whole đồng. */
  readonly amount: number
  /** The bank's number of a transfer; null for every other way. */
  readonly reference: string | null
  /** When the money came, and when it was taken down. */
  readonly paidAt: string
  readonly at: string
  readonly officerId: string | null
}

export type StoredPayment = NewPayment & {
  readonly officer: string | null
  /** Number of the receipt. */
  readonly number: string | null
  readonly cancelled: { readonly at: string; readonly officer: string; readonly reason: string } | null
}

type PaymentRow = Omit<StoredPayment, 'lines' | 'cancelled'> & {
  readonly lines: string
  readonly cancelledAt: string | null
  readonly cancelledBy: string
  readonly cancelReason: string
}

const select = `
  SELECT payment.id, payment.dossier_id AS dossierId, payment.slip_id AS slipId, way, lines, amount, reference,
    paid_at AS paidAt, payment.at, payment.officer_id AS officerId, officer.name AS officer, slip.number AS number,
    payment_cancellation.at AS cancelledAt, canceller.name AS cancelledBy, payment_cancellation.reason AS cancelReason
  FROM payment
  LEFT JOIN officer ON officer.id = payment.officer_id
  LEFT JOIN slip ON slip.id = payment.slip_id
  LEFT JOIN payment_cancellation ON payment_cancellation.payment_id = payment.id
  LEFT JOIN officer AS canceller ON canceller.id = payment_cancellation.officer_id
`

export function insertPayment(db: Database, payment: NewPayment): void {
  db.prepare(`
    INSERT INTO payment (id, dossier_id, slip_id, way, lines, amount, reference, paid_at, at, officer_id)
    VALUES (:id, :dossierId, :slipId, :way, :lines, :amount, :reference, :paidAt, :at, :officerId)
  `).run({ ...payment, lines: JSON.stringify(payment.lines) })
}

export function insertCancellation(
  db: Database,
  cancellation: {
    readonly paymentId: PaymentId
    readonly at: string
    readonly officerId: string
    readonly reason: string
  },
): void {
  db.prepare(`
    INSERT INTO payment_cancellation (payment_id, at, officer_id, reason) VALUES (:paymentId, :at, :officerId, :reason)
  `).run(cancellation)
}

/** The payment; throws `not_found`. */
export function getPayment(db: Database, id: PaymentId): StoredPayment {
  const row = db.prepare<[string], PaymentRow>(`${select} WHERE payment.id = ?`).get(id)
  if (row === undefined) throw new AppError('not_found')
  return toPayment(row)
}

/** Everything that was paid for a dossier, cancelled or not, oldest first. */
export function listPayments(db: Database, dossierId: DossierId): StoredPayment[] {
  return db
    .prepare<[string], PaymentRow>(`${select} WHERE payment.dossier_id = ? ORDER BY payment.at, payment.id`)
    .all(dossierId)
    .map(toPayment)
}

/** What was paid for a dossier and not cancelled, in đồng. */
export function paidFor(db: Database, dossierId: DossierId): number {
  const sum = db
    .prepare<[string], number>(`
      SELECT coalesce(sum(amount), 0) FROM payment
      WHERE dossier_id = ? AND NOT EXISTS (SELECT 1 FROM payment_cancellation WHERE payment_id = payment.id)
    `)
    .pluck()
    .get(dossierId)
  return sum ?? 0
}

/** Number of the receipt that stands for a transfer of that reference; null where none does. */
export function findReceiptOfTransfer(db: Database, reference: string): string | null {
  const number = db
    .prepare<[string], string>(`
      SELECT slip.number FROM payment JOIN slip ON slip.id = payment.slip_id
      WHERE reference = ? AND NOT EXISTS (SELECT 1 FROM payment_cancellation WHERE payment_id = payment.id)
    `)
    .pluck()
    .get(reference)
  return number ?? null
}

function toPayment({ cancelledAt, cancelledBy, cancelReason, lines, ...row }: PaymentRow): StoredPayment {
  return {
    ...row,
    lines: JSON.parse(lines) as FeeLine[],
    cancelled: cancelledAt === null ? null : { at: cancelledAt, officer: cancelledBy, reason: cancelReason },
  }
}
