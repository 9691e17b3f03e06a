import { z } from 'zod'
import { PaymentWay } from '../domain/fee.ts'
import { Day, Instant } from '../domain/vietnamese-date.ts'
import { command, question } from './call.ts'

const Dong = z.number().int()
const Count = z.number().int()

/** What a day at the counter comes to, as long as it is open and as it is kept when it is closed. Sums in đồng. */
export const DaySheet = z.object({
  day: Day,
  /** What lies after the first instant and not after the second; null: from the beginning. */
  fromAt: Instant.nullable(),
  untilAt: Instant,
  dossiers: z.object({
    received: Count,
    finished: Count,
    returned: Count,
    supplement: Count,
    refused: Count,
    withdrawn: Count,
  }),
  /** What was taken, by what it was for. */
  fees: z.array(z.object({ name: z.string(), count: Count, cash: Dong, transfer: Dong, portal: Dong })),
  taken: z.object({ cash: Dong, transfer: Dong, portal: Dong }),
  /** Receipts cancelled in this time, of this day or an earlier one: their money went back. */
  cancelled: z.array(
    z.object({ number: z.string(), way: PaymentWay, amount: Dong, reason: z.string(), takenAt: Instant }),
  ),
  /** In cash also what was given back with results. */
  givenBack: z.object({ cash: Dong, transfer: Dong, withResults: Dong }),
  receipts: z.object({
    count: Count,
    /** One for each book and year that was written in. */
    ranges: z.array(z.object({ from: z.string(), to: z.string(), count: Count })),
    /** Numbered, but cut off before they were signed: no money was taken down for them. */
    unfinished: z.array(z.string()),
    /** Numbers that are nowhere: there must be none. */
    missing: z.array(z.string()),
  }),
  /** Left in the drawer when the last day was closed. */
  openingCash: Dong,
  /** What the drawer must hold: what was in it, what came, less what went back. */
  expectedCash: Dong,
  waiting: z.object({ open: Count, underWay: Count, supplement: Count, payment: Count, processed: Count }),
  unsent: z.object({ waiting: Count, needsPerson: Count }),
})
export type DaySheet = z.infer<typeof DaySheet>

export const Drawer = z.object({
  notes: z.array(z.object({ value: Dong, count: Count })),
  counted: Dong,
  /** Counted less expected. */
  difference: Dong,
  /** Why they differ; empty where they do not. */
  reason: z.string(),
  /** Stays in the drawer for the next day. */
  kept: Dong,
  handedOver: Dong,
})
export type Drawer = z.infer<typeof Drawer>

export const ClosedDay = z.object({
  day: Day,
  closedAt: Instant,
  officer: z.string(),
  sheet: DaySheet,
  drawer: Drawer,
})
export type ClosedDay = z.infer<typeof ClosedDay>

export const dayCloseCalls = {
  /** The day that is open, null where today is closed; and the one that was closed last. */
  now: question.output(z.object({ open: DaySheet.nullable(), last: ClosedDay.nullable() })),
  /** Days that were closed, the newest first. */
  list: question.output(
    z.array(z.object({ day: Day, closedAt: Instant, officer: z.string(), counted: Dong, difference: Dong })),
  ),
  /** Closes a day for good; the PDF lies at the client's `dayCloseFile(day)`. */
  close: command
    .input(
      z.object({
        day: Day,
        notes: z.array(z.object({ value: z.number(), count: z.number() })).max(20),
        kept: z.number(),
        /** What the officer saw: other money meanwhile is not closed unseen. */
        expectedCash: z.number(),
        reason: z.string().max(1000),
      }),
    )
    .output(ClosedDay),
}
