import type { DaySheet, Drawer } from '../../../shared/contract/day-close.ts'
import { denominations, isDong } from '../../../shared/domain/money.ts'
import { AppError } from '../../../shared/errors.ts'
import type { BookEntry, PaidLine } from './day-close-repository.ts'

/** `NS1-0012/2026/BLTP`: the book is the counter and the year. */
const receiptNumber = /^(.+)-(\d+)(\/\d{4}\/.+)$/

type Receipts = DaySheet['receipts']

/**
 * From which number to which each book was written, and every number in between that has no money: begun and never
 * signed, or nowhere. `isKnown` tells whether a number was given on another day.
 */
export function readBook(entries: readonly BookEntry[], isKnown: (number: string) => boolean): Receipts {
  const finished = entries.filter((entry) => entry.finished)
  const unfinished = entries.filter((entry) => !entry.finished).map(({ number }) => number)
  const books = Map.groupBy(entries, ({ number }) => {
    const [, counter = '', , rest = ''] = receiptNumber.exec(number) ?? []
    return `${counter}${rest}`
  })
  const ranges: Receipts['ranges'] = []
  const missing: string[] = []
  for (const book of books.values()) {
    const numbers = book.map(({ number }) => number).toSorted((a, b) => sequenceOf(a) - sequenceOf(b))
    const given = new Set(numbers)
    const [from = '', to = ''] = [numbers[0], numbers.at(-1)]
    ranges.push({ from, to, count: numbers.length })
    for (let sequence = sequenceOf(from) + 1; sequence < sequenceOf(to); sequence += 1) {
      const number = withSequence(from, sequence)
      if (!given.has(number) && !isKnown(number)) missing.push(number)
    }
  }
  return {
    count: finished.length,
    ranges: ranges.toSorted((a, b) => a.from.localeCompare(b.from)),
    unfinished: unfinished.toSorted((a, b) => a.localeCompare(b)),
    missing,
  }
}

function sequenceOf(number: string): number {
  return Number(receiptNumber.exec(number)?.[2] ?? 0)
}

function withSequence(number: string, sequence: number): string {
  return number.replace(receiptNumber, (_, counter: string, digits: string, rest: string) => {
    return `${counter}-${String(sequence).padStart(digits.length, '0')}${rest}`
  })
}

/** One row for each thing that was paid for. */
export function feesOf(lines: readonly PaidLine[]): DaySheet['fees'] {
  const byName = Map.groupBy(lines, ({ name }) => name)
  return [...byName].map(([name, ways]) => {
    const sum = (way: PaidLine['way']) =>
      ways.filter((line) => line.way === way).reduce((total, { amount }) => total + amount, 0)
    const count = ways.reduce((total, line) => total + line.count, 0)
    return { name, count, cash: sum('cash'), transfer: sum('transfer'), portal: sum('portal') }
  })
}

type Counted = {
  readonly notes: readonly { readonly value: number; readonly count: number }[]
  readonly kept: number
  readonly reason: string
  readonly expectedCash: number
}

/** What the drawer held. Throws `drawer_count_invalid`, `kept_too_much`, `difference_reason_missing`. */
export function countDrawer({ notes, kept, reason: said, expectedCash }: Counted): Drawer {
  const known = new Set<number>(denominations)
  const sound = notes.every(({ value, count }) => known.delete(value) && Number.isInteger(count) && count >= 0)
  const counted = notes.reduce((sum, { value, count }) => sum + value * count, 0)
  if (!sound || !isDong(counted)) throw new AppError('drawer_count_invalid')
  if (!isDong(kept) || kept > counted) throw new AppError('kept_too_much')
  const difference = counted - expectedCash
  const reason = said.normalize('NFC').trim()
  if (difference !== 0 && reason === '') throw new AppError('difference_reason_missing')
  return {
    notes: notes.filter(({ count }) => count > 0),
    counted,
    difference,
    reason: difference === 0 ? '' : reason,
    kept,
    handedOver: counted - kept,
  }
}
