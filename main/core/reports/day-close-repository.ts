import type { PaymentWay } from '../../../shared/domain/fee.ts'
import type { Database } from '../database/connect.ts'

/** From after an instant (null: the beginning) until another one, included. */
export type Period = { readonly fromAt: string | null; readonly untilAt: string }

export type StoredClose<Content = unknown> = {
  readonly day: string
  readonly fromAt: string | null
  readonly untilAt: string
  readonly closedAt: string
  readonly officer: string
  readonly content: Content
}

type CloseRow = Omit<StoredClose, 'content'> & { readonly content: string }

const select = `
  SELECT day, from_at AS fromAt, until_at AS untilAt, closed_at AS closedAt, officer.name AS officer, content
  FROM day_close JOIN officer ON officer.id = day_close.officer_id
`

export function findLastClose(db: Database): StoredClose | null {
  const row = db.prepare<[], CloseRow>(`${select} ORDER BY day DESC LIMIT 1`).get()
  return row === undefined ? null : toClose(row)
}

export function findClose(db: Database, day: string): StoredClose | null {
  const row = db.prepare<[string], CloseRow>(`${select} WHERE day = ?`).get(day)
  return row === undefined ? null : toClose(row)
}

export function listCloses(db: Database, limit: number): StoredClose[] {
  return db.prepare<[number], CloseRow>(`${select} ORDER BY day DESC LIMIT ?`).all(limit).map(toClose)
}

export function insertClose(db: Database, close: Omit<StoredClose, 'officer'> & { readonly officerId: string }): void {
  db.prepare(`
    INSERT INTO day_close (day, from_at, until_at, closed_at, officer_id, content)
    VALUES (:day, :fromAt, :untilAt, :closedAt, :officerId, :content)
  `).run({ ...close, content: JSON.stringify(close.content) })
}

/** When money first moved at or after an instant; null where it did not. */
export function firstMoneySince(db: Database, instant: string): string | null {
  const at = db
    .prepare<{ instant: string }, string | null>(`
      SELECT min(at) FROM (
        SELECT min(at) AS at FROM payment WHERE at >= :instant
        UNION ALL
        SELECT min(at) FROM payment_cancellation WHERE at >= :instant
      )
    `)
    .pluck()
    .get({ instant })
  return at ?? null
}

/** How often each kind of event happened to dossiers. */
export function countEvents(db: Database, period: Period): ReadonlyMap<string, number> {
  const rows = db
    .prepare<Period, { kind: string; count: number }>(`
      SELECT kind, count(*) AS count FROM dossier_event
      WHERE at > coalesce(:fromAt, '') AND at <= :untilAt
      GROUP BY kind
    `)
    .all(period)
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

export type PaidLine = {
  readonly name: string
  readonly way: PaymentWay
  readonly count: number
  readonly amount: number
}

/** What was taken, by what it was for and how it came. */
export function sumLines(db: Database, period: Period): PaidLine[] {
  return db
    .prepare<Period, PaidLine>(`
      SELECT 'Phí, lệ phí ' || procedure_name AS name, way, count(DISTINCT payment.id) AS count,
        sum(json_extract(line.value, '$.count') * json_extract(line.value, '$.price')) AS amount
      FROM payment JOIN dossier ON dossier.id = payment.dossier_id JOIN json_each(payment.lines) AS line
      WHERE at > coalesce(:fromAt, '') AND at <= :untilAt
      GROUP BY name, way ORDER BY name, way
    `)
    .all(period)
}

/** What was taken in all, by the payments themselves. */
export function sumPayments(db: Database, period: Period): ReadonlyMap<PaymentWay, number> {
  const rows = db
    .prepare<Period, { way: PaymentWay; amount: number }>(`
      SELECT way, sum(amount) AS amount FROM payment
      WHERE at > coalesce(:fromAt, '') AND at <= :untilAt GROUP BY way
    `)
    .all(period)
  return new Map(rows.map(({ way, amount }) => [way, amount]))
}

export type CancelledReceipt = {
  readonly number: string
  readonly way: PaymentWay
  readonly amount: number
  readonly reason: string
  readonly takenAt: string
}

export function listCancelled(db: Database, period: Period): CancelledReceipt[] {
  return db
    .prepare<Period, CancelledReceipt>(`
      SELECT slip.number, way, amount, reason, payment.at AS takenAt
      FROM payment_cancellation AS cancellation
      JOIN payment ON payment.id = cancellation.payment_id
      JOIN slip ON slip.id = payment.slip_id
      WHERE cancellation.at > coalesce(:fromAt, '') AND cancellation.at <= :untilAt
      ORDER BY cancellation.at, slip.number
    `)
    .all(period)
}

/** What was given back with results, in đồng. */
export function sumReturnedFees(db: Database, period: Period): number {
  const sum = db
    .prepare<Period, number>(`
      SELECT coalesce(sum(fee_returned), 0)
      FROM dossier_event AS event JOIN result_return ON result_return.dossier_id = event.dossier_id
      WHERE event.at > coalesce(:fromAt, '') AND event.at <= :untilAt AND kind = 'return_result'
    `)
    .pluck()
    .get(period)
  return sum ?? 0
}

export type BookEntry = { readonly number: string; readonly finished: boolean }

/** Receipts that money was taken down for, and those that were begun in that time and never signed. */
export function listBook(db: Database, period: Period): BookEntry[] {
  return db
    .prepare<Period, { number: string; finished: number }>(`
      SELECT slip.number, 1 AS finished FROM payment JOIN slip ON slip.id = payment.slip_id
      WHERE payment.at > coalesce(:fromAt, '') AND payment.at <= :untilAt
      UNION ALL
      SELECT number, 0 FROM slip
      WHERE form = 'fee_receipt' AND state = 'prepared'
        AND prepared_at > coalesce(:fromAt, '') AND prepared_at <= :untilAt
    `)
    .all(period)
    .map(({ number, finished }) => ({ number, finished: finished === 1 }))
}

/** Which of these numbers are receipts of ours, of whatever day. */
export function isReceiptNumber(db: Database, number: string): boolean {
  return db.prepare("SELECT 1 FROM slip WHERE form = 'fee_receipt' AND number = ?").get(number) !== undefined
}

/** How many dossiers are at each status that is not an end. */
export function countWaiting(db: Database): ReadonlyMap<string, number> {
  const rows = db
    .prepare<[], { status: string; count: number }>(`
      SELECT status, count(*) AS count FROM dossier
      WHERE status IN ('draft', 'in_review', 'received', 'processing', 'supplement_requested', 'payment_requested',
        'processed')
      GROUP BY status
    `)
    .all()
  return new Map(rows.map(({ status, count }) => [status, count]))
}

function toClose(row: CloseRow): StoredClose {
  return { ...row, content: JSON.parse(row.content) as unknown }
}
