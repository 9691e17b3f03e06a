import { fromVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { Database } from '../database/connect.ts'
import { addDays } from '../dossiers/calendar/day-arithmetic.ts'
import type { Period } from './period-repository.ts'

/** How long visits with a queue ticket waited and were served: the median in minutes, and of how many visits. */
export type TicketTimes = Readonly<Record<'waited' | 'served', { readonly minutes: number; readonly visits: number }>>

/** Of the visits that began between two days of Việt Nam, both included. */
export function sumTickets(db: Database, { from, until }: Period): TicketTimes {
  const span = { from: fromVietnamTime(from, '00:00'), before: fromVietnamTime(addDays(until, 1), '00:00') }
  const median = (start: string, end: string) =>
    db
      .prepare<typeof span, { minutes: number; visits: number }>(`
        WITH visit AS MATERIALIZED (
          SELECT max(0, (unixepoch(${end}) - unixepoch(${start})) / 60.0) AS minutes FROM queue_ticket
          WHERE called_at >= :from AND called_at < :before AND ${start} IS NOT NULL AND ${end} IS NOT NULL),
        counted AS (SELECT count(*) AS visits FROM visit)
        SELECT visits, coalesce((
          SELECT avg(minutes) FROM (
            SELECT minutes FROM visit ORDER BY minutes
            LIMIT (SELECT 2 - visits % 2 FROM counted) OFFSET (SELECT max(0, visits - 1) / 2 FROM counted))), 0) AS minutes
        FROM counted
      `)
      .get(span) ?? { minutes: 0, visits: 0 }
  return { waited: median('drawn_at', 'called_at'), served: median('called_at', 'served_at') }
}
