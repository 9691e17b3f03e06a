import type { PeriodReport } from '../../../shared/contract/reports.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { addDays } from '../dossiers/calendar/day-arithmetic.ts'
import type { Progress } from '../jobs/in-turns.ts'
import { countPeriod } from '../reports/count-period.ts'
import { indicatorsOf } from '../reports/indicators.ts'
import type { Period } from '../reports/period-repository.ts'
import { refreshAll } from '../reports/refresh-facts.ts'
import { sumTickets } from '../reports/ticket-time-repository.ts'

/** Longer spans belong to the province's reports. */
const mostDays = 800

/** Indicators and tables of a period; throws `period_invalid` where it ends before it begins, or is too long. */
export function* viewPeriod(desk: Desk, { from, until }: Period): Generator<Progress, PeriodReport> {
  if (until < from || until > addDays(from, mostDays)) throw new AppError('period_invalid')
  // A report that agrees to the unit counts every change there was.
  yield* refreshAll(desk)
  const today = toVietnamTime(desk.host.clock.now()).day
  const asOf = until < today ? until : today
  const counted = yield* countPeriod(desk.db, { from, until, asOf })
  const indicators = indicatorsOf(counted.sums, sumTickets(desk.db, { from, until }))
  return { from, until, asOf, indicators, ...counted }
}
