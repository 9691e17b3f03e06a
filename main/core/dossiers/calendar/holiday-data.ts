import { z } from 'zod'
import { Day } from '../../../../shared/domain/vietnamese-date.ts'

const WallTime = z.string().regex(/^\d{2}:\d{2}$/)

/** A stretch of opening hours on the wall clock of Việt Nam. */
export const OpeningPeriod = z.object({ from: WallTime, until: WallTime }).readonly()
export type OpeningPeriod = z.infer<typeof OpeningPeriod>

const common = {
  key: z.string(),
  name: z.string(),
  fromYear: z.number().int(),
  makeUp: z.boolean(),
  source: z.string(),
}

export const HolidayRule = z.discriminatedUnion('calendar', [
  z.object({
    ...common,
    calendar: z.literal('solar'),
    date: z.string().regex(/^\d{2}-\d{2}$/),
    /** Quốc khánh: two days, 2/9 and the day before or after. */
    withAdjacentDay: z.boolean().default(false),
  }),
  z.object({
    ...common,
    calendar: z.literal('lunar'),
    lunarDay: z.enum(['tet', 'hungKings']),
    daysBefore: z.number().int(),
    daysAfter: z.number().int(),
  }),
])
export type HolidayRule = z.infer<typeof HolidayRule>

export const HolidayData = z.object({
  about: z.string(),
  firstYear: z.number().int(),
  lastYear: z.number().int(),
  officeHours: z.array(OpeningPeriod).min(1),
  rules: z.array(HolidayRule),
  lunar: z.array(z.object({ year: z.number().int(), tet: Day, hungKings: Day })),
  announced: z.array(
    z.object({
      year: z.number().int(),
      rule: z.string(),
      days: z.array(Day),
      source: z.string(),
      unverified: z.boolean(),
    }),
  ),
  swaps: z.array(z.object({ off: Day, work: Day, source: z.string(), unverified: z.boolean() })),
})
export type HolidayData = z.infer<typeof HolidayData>

/** What an office changes itself: a late notice, a local day off, a half day. It wins over everything else. */
export const CalendarOverride = z
  .object({
    day: Day,
    status: z.enum(['off', 'working', 'morning', 'afternoon']),
    name: z.string(),
  })
  .readonly()
export type CalendarOverride = z.infer<typeof CalendarOverride>
