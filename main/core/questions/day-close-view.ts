import type { ClosedDay, DaySheet, Drawer } from '../../../shared/contract/day-close.ts'
import { fromVietnamTime, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import { formAt } from '../commands/slip-as-printed.ts'
import type { Desk } from '../desk.ts'
import { addDays } from '../dossiers/calendar/day-arithmetic.ts'
import { countUnproven } from '../outbox/outbox-repository.ts'
import {
  countEvents,
  countWaiting,
  findClose,
  findLastClose,
  firstMoneySince,
  isReceiptNumber,
  listBook,
  listCancelled,
  listCloses,
  type StoredClose,
  sumLines,
  sumPayments,
  sumReturnedFees,
} from '../reports/day-close-repository.ts'
import { feesOf, readBook } from '../reports/day-sheet.ts'
import { slipA4 } from '../slips/layouts/a4.ts'
import { makeSlipContent } from '../slips/slip-content.ts'
import { slipFacts } from '../slips/slip-facts.ts'
import type { DayCloseInput } from '../slips/slip-input.ts'
import { makeSlipPdf } from '../slips/slip-pdf.ts'

/** Days that the screen lists. */
const listed = 31

/** The open day as it stands, and the one that was closed last. */
export function viewDayClose(desk: Desk): { open: DaySheet | null; last: ClosedDay | null } {
  const last = findLastClose(desk.db)
  return { open: openSheet(desk), last: last === null ? null : toClosedDay(last) }
}

export function listClosedDays(desk: Desk) {
  return listCloses(desk.db, listed).map((close) => {
    const { day, closedAt, officer, drawer } = toClosedDay(close)
    return { day, closedAt, officer, counted: drawer.counted, difference: drawer.difference }
  })
}

/**
 * What the day comes to that is to be closed now: the first with money in it that is still open, otherwise today; null
 * where today is closed, and what comes belongs to the next day.
 */
export function openSheet(desk: Desk): DaySheet | null {
  const { db } = desk
  const now = desk.host.clock.now()
  const today = toVietnamTime(now).day
  const last = findLastClose(db)
  if (last !== null && last.day >= today) return null
  const since = last === null ? '' : fromVietnamTime(addDays(last.day, 1), '00:00')
  const first = firstMoneySince(db, since)
  const day = notAfter(toVietnamTime(first ?? now).day, today)
  const untilAt =
    day === today ? now : new Date(Date.parse(fromVietnamTime(addDays(day, 1), '00:00')) - 1).toISOString()
  return sheetOf(desk, { day, fromAt: last?.untilAt ?? null, untilAt, openingCash: keptIn(last) })
}

function notAfter(day: string, today: string): string {
  if (day < today) return day
  return today
}

function keptIn(last: StoredClose | null): number {
  return last === null ? 0 : toClosedDay(last).drawer.kept
}

type Opened = Pick<DaySheet, 'day' | 'fromAt' | 'untilAt' | 'openingCash'>

function sheetOf({ db }: Desk, opened: Opened): DaySheet {
  const period = { fromAt: opened.fromAt, untilAt: opened.untilAt }
  const events = countEvents(db, period)
  const happened = (kind: string) => events.get(kind) ?? 0
  const sums = sumPayments(db, period)
  const taken = { cash: sums.get('cash') ?? 0, transfer: sums.get('transfer') ?? 0, portal: sums.get('portal') ?? 0 }
  const cancelled = listCancelled(db, period)
  const back = (way: 'cash' | 'transfer') =>
    cancelled.filter((receipt) => receipt.way === way).reduce((sum, { amount }) => sum + amount, 0)
  const withResults = sumReturnedFees(db, period)
  const givenBack = { cash: back('cash') + withResults, transfer: back('transfer'), withResults }
  const { needs_person, rejected, ...underWay } = countUnproven(db)
  const waiting = countWaiting(db)
  const at = (status: string) => waiting.get(status) ?? 0
  return {
    ...opened,
    dossiers: {
      received: happened('receive'),
      finished: happened('finish'),
      returned: happened('return_result'),
      supplement: happened('request_supplement'),
      refused: happened('refuse'),
      withdrawn: happened('withdraw'),
    },
    fees: feesOf(sumLines(db, period)),
    taken,
    cancelled,
    givenBack,
    receipts: readBook(listBook(db, period), (number) => isReceiptNumber(db, number)),
    expectedCash: opened.openingCash + taken.cash - givenBack.cash,
    waiting: {
      open: at('draft') + at('in_review'),
      underWay: at('received') + at('processing'),
      supplement: at('supplement_requested'),
      payment: at('payment_requested'),
      processed: at('processed'),
    },
    unsent: {
      waiting: Object.values(underWay).reduce((sum, count) => sum + count, 0),
      needsPerson: needs_person + rejected,
    },
  }
}

/** The page of a closed day, drawn from what was stored when it was closed; throws `not_found`. */
export async function dayClosePdf(desk: Desk, day: string): Promise<Uint8Array> {
  const close = findClose(desk.db, day)
  if (close === null) throw new AppError('not_found')
  const input = close.content as DayCloseInput // written by `closeDay`
  const template = formAt(desk, 'day_close', input.issuedAt)
  return makeSlipPdf(makeSlipContent(template, slipFacts.day_close(input), ''), slipA4)
}

export function toClosedDay({ day, closedAt, officer, content }: StoredClose): ClosedDay {
  const { sheet, drawer } = content as { sheet: DaySheet; drawer: Drawer } // written by `closeDay`
  return { day, closedAt, officer, sheet, drawer }
}
