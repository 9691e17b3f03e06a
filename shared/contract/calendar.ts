import { z } from 'zod'
import { DossierId } from '../domain/ids.ts'
import { OfficeCalendar, OpeningHours, WallTime } from '../domain/office-calendar.ts'
import { Day, Instant } from '../domain/vietnamese-date.ts'
import { Done, leadCommand, question } from './call.ts'

export const CalendarDay = z.object({
  day: Day,
  name: z.string(),
  /** `expected`: not announced yet. `own`: the office says so itself. */
  kind: z.enum(['off', 'expected', 'working']),
  own: z.boolean(),
})
export type CalendarDay = z.infer<typeof CalendarDay>

export const CalendarView = z.object({
  office: OfficeCalendar,
  /** Where holidays and rules come from. */
  data: z.object({
    edition: Day,
    source: z.enum(['shipped', 'file']),
    fileName: z.string(),
    /** The stored file could no longer be read; the data of the program are used instead. */
    damaged: z.boolean(),
  }),
  /** What holds where the office says nothing. */
  usual: z.object({ hours: OpeningHours, cutoff: WallTime }),
  firstYear: z.number().int(),
  lastYear: z.number().int(),
  /** Whether the notices of the year are known. */
  noticed: z.boolean(),
  /** Days of the year that are no ordinary weekday or weekend, in order. */
  days: z.array(CalendarDay),
  /** What nobody has decided or checked, of this year. */
  openQuestions: z.array(z.string()),
})
export type CalendarView = z.infer<typeof CalendarView>

/** An open dossier whose date another calendar would change. */
export const MovedDossier = z.object({
  dossierId: DossierId,
  code: z.string(),
  procedureName: z.string(),
  applicantName: z.string(),
  promisedAt: Instant,
  /** What the changed calendar gives. */
  computedAt: Instant,
  /** It would be earlier: what was promised holds. */
  kept: z.boolean(),
})
export type MovedDossier = z.infer<typeof MovedDossier>

export const calendarCalls = {
  get: question.input(z.object({ year: z.number().int().min(2000).max(2100) })).output(CalendarView),
  /** Which open dossiers the change would move; changes nothing. */
  preview: question.input(OfficeCalendar).output(z.array(MovedDossier)),
  /** Takes the office's days and hours and moves the open dossiers that they concern. */
  save: leadCommand.input(OfficeCalendar).output(z.object({ moved: z.number().int() })),
  /** Takes a calendar file in place of the one in use; a bad one changes nothing. */
  takeFile: leadCommand
    .input(z.object({ name: z.string().max(200), text: z.string().max(1_000_000) }))
    .output(z.object({ edition: Day, moved: z.number().int() })),
  /** Says that the machine's clock is right although an earlier day's dossiers lie ahead of it. */
  trustClock: leadCommand.output(Done),
}
