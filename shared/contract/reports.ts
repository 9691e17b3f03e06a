import { z } from 'zod'
import { DeliveryState } from '../domain/delivery-state.ts'
import { DocumentType } from '../domain/document-type.ts'
import { FieldSource } from '../domain/field.ts'
import { Measure } from '../domain/measure.ts'
import { Day, Instant } from '../domain/vietnamese-date.ts'
import { Done, leadCommand, question } from './call.ts'

/** A month of Việt Nam's calendar, `2026-11`. */
export const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)

/** What officers did with values: counts only, never a value. */
export const Tally = z.object({
  /** Values that an officer looked at and confirmed. */
  values: z.number().int(),
  /** Confirmed as they were shown. */
  left: z.number().int(),
  /** Nothing was read, and the officer typed a value. */
  missed: z.number().int(),
  /** Shown as sure (green). */
  sure: z.number().int(),
  /** Shown as sure, and changed by the officer. */
  sureWrong: z.number().int(),
  /** Shown as doubtful, and confirmed as they were. */
  doubtfulLeft: z.number().int(),
  /** Changed or typed, on a page whose picture has a fault. */
  spoilt: z.number().int(),
})
export type Tally = z.infer<typeof Tally>

/** How minutes are counted; a setting of the office. */
export const TimeAssumptions = z.object({
  /** How many characters an officer would type in a minute. */
  charactersAMinute: z.number().int().min(20).max(600),
  /** A longer pause between two values of a dossier was no look at a value; counted as this long, in seconds. */
  longestLookSeconds: z.number().int().min(5).max(300),
})
export type TimeAssumptions = z.infer<typeof TimeAssumptions>

export const TimeSaved = z.object({
  /** Characters of the values that were left as read: nobody typed them. */
  characters: z.number().int(),
  /** What typing them would have taken. */
  typingMinutes: z.number(),
  /** What looking at all values took. */
  reviewMinutes: z.number(),
})
export type TimeSaved = z.infer<typeof TimeSaved>

export const SelfCheck = z.object({
  month: Month,
  /** The month asked for and the eleven before it, oldest first. */
  months: z.array(z.object({ month: Month, values: z.number().int(), left: z.number().int() })),
  total: Tally,
  time: TimeSaved,
  procedures: z.array(z.object({ code: z.string(), name: z.string(), tally: Tally, time: TimeSaved })),
  /** Worst first. */
  fields: z.array(
    z.object({ documentType: DocumentType, title: z.string(), code: z.string(), label: z.string(), tally: Tally }),
  ),
  sources: z.array(z.object({ source: FieldSource, tally: Tally })),
  /** Pages whose picture had a fault when it was read, and those of them that were taken once more. */
  retakes: z.object({ asked: z.number().int(), given: z.number().int() }),
  assumptions: TimeAssumptions,
  /** Of fewer values no share is told. */
  fewestValues: z.number().int(),
})
export type SelfCheck = z.infer<typeof SelfCheck>

const Sums = z.record(Measure, z.number().int())

export const Indicator = z.object({
  key: z.string(),
  group: z.enum(['transparency', 'progress', 'onlineService', 'digitisation', 'satisfaction']),
  name: z.string(),
  /** How it is reckoned, in the words of QĐ 766/QĐ-TTg or of the counter's own report. */
  definition: z.string(),
  counted: z.object({ part: Measure, of: Measure, dossiers: z.number().int(), among: z.number().int() }).nullable(),
  /** Why a counter cannot count it; null where it can. */
  cannot: z.string().nullable(),
  /** A time in the middle: as many visits were quicker as were slower. Null for indicators that are shares. */
  median: z.object({ minutes: z.number(), visits: z.number().int() }).nullable(),
})
export type Indicator = z.infer<typeof Indicator>

/** What happened between two days, both included, counted from events. */
export const PeriodReport = z.object({
  from: Day,
  until: Day,
  /** The last day that is counted: today, while the period goes on. */
  asOf: Day,
  sums: Sums,
  indicators: z.array(Indicator),
  procedures: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      sums: Sums,
      /** Office hours from reception to the end, without pauses; null where none ended. */
      averageHours: z.number().nullable(),
    }),
  ),
  weeks: z.array(
    z.object({
      from: Day,
      until: Day,
      takenIn: z.number().int(),
      digitised: z.number().int(),
      reused: z.number().int(),
      ended: z.number().int(),
      endedLate: z.number().int(),
    }),
  ),
})
export type PeriodReport = z.infer<typeof PeriodReport>

/** How far the month's report for the province is. */
export const MonthlyReport = z.object({
  /** Edition of the province's map; null: none was taken in. */
  mapEdition: z.string().nullable(),
  /** Only a month that is over is reported. */
  over: z.boolean(),
  /** Null: not sent. */
  state: DeliveryState.nullable(),
  proofNumber: z.string().nullable(),
  provenAt: Instant.nullable(),
})
export type MonthlyReport = z.infer<typeof MonthlyReport>

export const reportCalls = {
  monthly: question.input(z.object({ month: Month })).output(MonthlyReport),
  /** Takes the province's map of indicators, the text of a signed file. */
  takeMap: leadCommand.input(z.object({ text: z.string().max(200_000) })).output(Done),
  /** Puts the report of a month into the outbox, once. */
  sendMonth: leadCommand.input(z.object({ month: Month })).output(Done),
  /** Indicators, progress by procedure and by week. */
  period: question.input(z.object({ from: Day, until: Day })).output(PeriodReport),
  /** How well papers were read in a month, this one where none is given, by what officers left, changed and typed. */
  selfCheck: question.input(z.object({ month: Month.nullable() })).output(SelfCheck),
  /** The same as a table for other programs: UTF-8 with a mark, commas, counts only. */
  selfCheckTable: question
    .input(z.object({ month: Month }))
    .output(z.object({ fileName: z.string(), text: z.string() })),
  setTimeAssumptions: leadCommand.input(TimeAssumptions).output(Done),
}
