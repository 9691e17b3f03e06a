import { z } from 'zod'
import { OpeningHours, WallTime } from '../../../../shared/domain/office-calendar.ts'
import { Day } from '../../../../shared/domain/vietnamese-date.ts'

const Year = z.number().int().min(2000).max(2100)

export const HolidayRule = z.object({
  key: z.string(),
  name: z.string(),
  calendar: z.enum(['solar', 'lunar']),
  /** Month and day in that calendar, `MM-DD`. */
  date: z.string().regex(/^\d{2}-\d{2}$/),
  daysBefore: z.number().int().min(0).max(10).default(0),
  daysAfter: z.number().int().min(0).max(10).default(0),
  /** Quốc khánh: two days, 2/9 and the day before or after. */
  withAdjacentDay: z.boolean().default(false),
  /** Which days it is, the government announces each year; before that they are only expected. */
  byNotice: z.boolean().default(false),
  fromYear: Year,
  /** A day that falls on a weekly day off is made up on the next working day (BLLĐ 45/2019/QH14 Điều 111.3). */
  makeUp: z.boolean(),
  source: z.string(),
})
export type HolidayRule = z.infer<typeof HolidayRule>

/** What may be added to the limit of some procedures, in the days of the limit. Each may be used `times` times. */
export const ExtensionRule = z.object({
  procedures: z.array(z.string()).min(1),
  name: z.string(),
  days: z.number().int().min(1).max(90),
  /** How often: verification may be asked for of several communes. */
  times: z.number().int().min(1).max(20),
  /** `more`: added to the limit; `in_all`: the whole limit becomes at least so many days. */
  counts: z.enum(['more', 'in_all']),
  source: z.string(),
})
export type ExtensionRule = z.infer<typeof ExtensionRule>

export const HolidayData = z.object({
  about: z.string(),
  /** The day these data were put together; an older edition never replaces a newer one. */
  edition: Day,
  firstYear: Year,
  lastYear: Year,
  officeHours: OpeningHours,
  /** What is received later counts as received on the next working day (same-day procedures). */
  sameDayCutoff: WallTime,
  rules: z.array(HolidayRule).min(1),
  announced: z.array(
    z.object({ year: Year, rule: z.string(), days: z.array(Day).min(1), source: z.string(), unverified: z.boolean() }),
  ),
  swaps: z.array(z.object({ off: Day, work: Day, source: z.string(), unverified: z.boolean() })),
  /** Years whose notices of holidays and swaps are all in here. */
  noticedYears: z.array(Year),
  /** What nobody has decided or checked yet, told to whoever counts across these days. */
  openQuestions: z.array(z.object({ from: Day, until: Day, text: z.string(), source: z.string() })),
  extensions: z.array(ExtensionRule),
  /** Which working day after today the draft of an apology proposes. */
  proposedNewDay: z.object({ workingDays: z.number().int().min(1).max(30), source: z.string() }),
})
export type HolidayData = z.infer<typeof HolidayData>
