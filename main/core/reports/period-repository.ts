import type { Measure } from '../../../shared/domain/measure.ts'
import type { Database } from '../database/connect.ts'
import { measureSql, sumsOfMeasures } from './measure-sql.ts'

/** Days of Việt Nam, both included. */
export type Period = { readonly from: string; readonly until: string }

type Asked = Period & { readonly asOf: string }

export type ProcedureSums = Readonly<Record<Measure, number>> & {
  readonly procedureCode: string
  readonly procedureName: string
  /** Office minutes of those that ended in the period, and how many of them are known. */
  readonly workedMinutes: number
  readonly worked: number
}

const factColumns = `entry, procedure_code, status, delivery, received_on, promised_on, ended_on, ended_as, supplements,
  waits_since, worked_minutes, digitised, reused, fee, paid, cashless, satisfaction`

/**
 * What a period counts, by procedure: dossiers received in it, and those of before that it began with. A year of a
 * large office is summed from indexes alone where they hold what is asked for.
 */
export function sumPeriod(db: Database, asked: Asked): ProcedureSums[] {
  return db
    .prepare<[Asked], ProcedureSums>(`
      SELECT procedure_code AS procedureCode,
        (SELECT procedure_name FROM dossier_fact named WHERE named.procedure_code = counted.procedure_code LIMIT 1)
          AS procedureName,
        ${sumsOfMeasures},
        coalesce(sum(iif(${measureSql.ended}, worked_minutes, 0)), 0) AS workedMinutes,
        sum(${measureSql.ended} AND worked_minutes IS NOT NULL) AS worked
      FROM (
        SELECT ${factColumns} FROM dossier_fact WHERE received_on BETWEEN :from AND :until
        UNION ALL
        SELECT ${factColumns} FROM dossier_fact WHERE received_on < :from AND ended_on IS NULL
        UNION ALL
        SELECT ${factColumns} FROM dossier_fact WHERE received_on < :from AND ended_on >= :from
      ) counted
      GROUP BY procedure_code
    `)
    .all(asked)
}

export type WeekSums = {
  /** Its Monday. */
  readonly week: string
  readonly takenIn: number
  readonly digitised: number
  readonly reused: number
  readonly ended: number
  readonly endedLate: number
}

/** The same by week: what was received in it and what ended in it. */
export function sumWeeks(db: Database, asked: Asked): WeekSums[] {
  const monday = (column: string) => `date(${column}, 'weekday 0', '-6 days')`
  return db
    .prepare<[Asked], WeekSums>(`
      SELECT week, sum(takenIn) AS takenIn, sum(digitised) AS digitised, sum(reused) AS reused, sum(ended) AS ended,
        sum(endedLate) AS endedLate
      FROM (
        SELECT ${monday('received_on')} AS week, count(*) AS takenIn, sum(digitised) AS digitised, sum(reused) AS reused,
          0 AS ended, 0 AS endedLate
        FROM dossier_fact WHERE received_on BETWEEN :from AND :until GROUP BY received_on
        UNION ALL
        SELECT ${monday('ended_on')}, 0, 0, 0, sum(${measureSql.ended}), sum(${measureSql.ended_late})
        FROM dossier_fact WHERE received_on IS NOT NULL AND ended_on BETWEEN :from AND :asOf GROUP BY ended_on
      )
      GROUP BY week ORDER BY week
    `)
    .all(asked)
}
