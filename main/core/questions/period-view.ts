import type { PeriodReport } from '../../../shared/contract/reports.ts'
import { Measure } from '../../../shared/domain/measure.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { addDays } from '../dossiers/calendar/day-arithmetic.ts'
import { indicatorsOf } from '../reports/indicators.ts'
import { type Period, type ProcedureSums, sumPeriod, sumWeeks } from '../reports/period-repository.ts'
import { refreshFacts } from '../reports/refresh-facts.ts'

/** Longer spans belong to the province's reports. */
const mostDays = 800

/** Indicators and tables of a period; throws `period_invalid` where it ends before it begins, or is too long. */
export function viewPeriod(desk: Desk, { from, until }: Period): PeriodReport {
  if (until < from || until > addDays(from, mostDays)) throw new AppError('period_invalid')
  // A report that agrees to the unit counts every change there was.
  while (refreshFacts(desk) > 0);
  const today = toVietnamTime(desk.host.clock.now()).day
  const asOf = until < today ? until : today
  const procedures = sumPeriod(desk.db, { from, until, asOf })
  const sums = sumsOf(procedures)
  return {
    from,
    until,
    asOf,
    sums,
    indicators: indicatorsOf(sums),
    procedures: procedures
      .toSorted((a, b) => b.all - a.all || a.procedureCode.localeCompare(b.procedureCode))
      .map((one) => ({
        code: one.procedureCode,
        name: one.procedureName,
        sums: sumsOf([one]),
        averageHours: one.worked === 0 ? null : one.workedMinutes / one.worked / 60,
      })),
    weeks: sumWeeks(desk.db, { from, until, asOf }).map(({ week, ...counts }) => ({
      from: week < from ? from : week,
      until: addDays(week, 6) > until ? until : addDays(week, 6),
      ...counts,
    })),
  }
}

function sumsOf(procedures: readonly ProcedureSums[]): PeriodReport['sums'] {
  const total = (measure: Measure) => procedures.reduce((sum, one) => sum + one[measure], 0)
  return Object.fromEntries(Measure.options.map((measure) => [measure, total(measure)])) as PeriodReport['sums'] // every measure once
}
