import { z } from 'zod'
import { Day } from './vietnamese-date.ts'

/** `07:30` on the wall clock of Việt Nam. */
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A stretch of opening hours. */
export const OpeningPeriod = z
  .object({ from: WallTime, until: WallTime })
  .readonly()
  .refine(({ from, until }) => from < until)
export type OpeningPeriod = z.infer<typeof OpeningPeriod>

/** Opening hours of a working day: the morning first, no overlap. */
export const OpeningHours = z
  .array(OpeningPeriod)
  .min(1)
  .max(4)
  .refine((periods) =>
    periods.every((period, index) => index === 0 || (periods[index - 1]?.until ?? '') <= period.from),
  )

/** What an office changes itself: a late notice, a swapped day, a local day off, a half day. It wins over everything else. */
export const CalendarOverride = z
  .object({
    day: Day,
    status: z.enum(['off', 'working', 'morning', 'afternoon']),
    /** The notice or the reason, as the citizen is told. */
    name: z.string().min(1).max(100),
  })
  .readonly()
export type CalendarOverride = z.infer<typeof CalendarOverride>

/** What the office itself says of its days and hours, over the data that the program came with. */
export const OfficeCalendar = z
  .object({
    /** Null: the hours of the calendar data. */
    hours: OpeningHours.nullable(),
    /** Null: the procedure's own cut-off hour, or that of the calendar data. */
    cutoff: WallTime.nullable(),
    days: z
      .array(CalendarOverride)
      .max(500)
      .refine((days) => new Set(days.map(({ day }) => day)).size === days.length),
    /** Years whose notices somebody here has typed in whole. */
    noticedYears: z.array(z.number().int().min(2000).max(2100)).max(50),
  })
  .readonly()
export type OfficeCalendar = z.infer<typeof OfficeCalendar>

/** An office that has changed nothing. */
export const unchangedCalendar: OfficeCalendar = { hours: null, cutoff: null, days: [], noticedYears: [] }
