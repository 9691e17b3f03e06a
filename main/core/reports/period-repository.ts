import type { Measure } from '../../../shared/domain/measure.ts'
import type { Database } from '../database/connect.ts'
import { measureSql } from './measure-sql.ts'

/** Days of Việt Nam, both included. */
export type Period = { readonly from: string; readonly until: string }

/** A period, as it stood at the end of a day of it. */
export type AskedPeriod = Period & { readonly asOf: string }

/** Dossiers of a period that are counted in one go: received in a span of it, or before it and not ended when it began. */
export type PeriodPart = Period | 'carried_over'

export type ProcedureSums = Readonly<Record<Measure, number>> & {
  readonly procedureCode: string
  /** Office minutes of those that ended in the period, and how many of them are known. */
  readonly workedMinutes: number
  readonly worked: number
}

/** What a part of a period counts, by procedure. */
export function sumPart(db: Database, asked: AskedPeriod, part: PeriodPart): ProcedureSums[] {
  const sums = Object.entries(measureSql).map(([measure, condition]) => `sum(${condition}) AS "${measure}"`)
  return db
    .prepare<[Bounds], ProcedureSums>(`
      SELECT procedure_code AS procedureCode, ${sums.join(', ')},
        coalesce(sum(iif(${measureSql.ended}, worked_minutes, 0)), 0) AS workedMinutes,
        sum(${measureSql.ended} AND worked_minutes IS NOT NULL) AS worked
      FROM ${membersOf(part)} GROUP BY procedure_code
    `)
    .all(boundsOf(asked, part))
}

export type DayEnds = { readonly day: string; readonly ended: number; readonly endedLate: number }

/** The same by the day on which they ended. */
export function sumEnds(db: Database, asked: AskedPeriod, part: PeriodPart): DayEnds[] {
  return db
    .prepare<[Bounds], DayEnds>(`
      SELECT ended_on AS day, count(*) AS ended, sum(${measureSql.ended_late}) AS endedLate
      FROM ${membersOf(part)} AND ${measureSql.ended} GROUP BY ended_on
    `)
    .all(boundsOf(asked, part))
}

type Bounds = AskedPeriod & { readonly first: string; readonly last: string }

function boundsOf(asked: AskedPeriod, part: PeriodPart): Bounds {
  const { from, until } = part === 'carried_over' ? asked : part
  return { ...asked, first: from, last: until }
}

/** Those received are read from an index alone; of those carried over, few rows are left to look at. */
function membersOf(part: PeriodPart): string {
  return part === 'carried_over'
    ? `dossier_fact WHERE entry IN (
        SELECT entry FROM dossier_fact INDEXED BY dossier_fact_by_end WHERE ended_on IS NULL AND received_on < :from
        UNION ALL
        SELECT entry FROM dossier_fact INDEXED BY dossier_fact_by_end WHERE ended_on >= :from AND received_on < :from
      )`
    : 'dossier_fact INDEXED BY dossier_fact_of_period WHERE received_on BETWEEN :first AND :last'
}

/** What procedures are called in the dossiers of these codes. */
export function nameProcedures(db: Database, codes: readonly string[]): ReadonlyMap<string, string> {
  const nameOf = db
    .prepare<[string], string>('SELECT procedure_name FROM dossier_fact WHERE procedure_code = ? LIMIT 1')
    .pluck()
  return new Map(codes.map((code) => [code, nameOf.get(code) ?? '']))
}
