import type { Measure } from '../../../shared/domain/measure.ts'
import type { Database } from '../database/connect.ts'
import { measureSql } from './measure-sql.ts'

/** Days of Việt Nam, both included. */
export type Period = { readonly from: string; readonly until: string }

/** A period, as it stood at the end of a day of it. */
export type AskedPeriod = Period & { readonly asOf: string }

/** Dossiers of a period that are counted in one go: received in a span of it, or these of those before it. */
export type PeriodPart = Period | { readonly carriedOver: readonly number[] }

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

/**
 * Those received before a period that had not ended when it began, by their numbers: of each day on which dossiers
 * ended, an index gives those received so early at once.
 */
export function findCarriedOver(db: Database, { from }: Period): number[] {
  return db
    .prepare<{ from: string }, number>(`
      WITH RECURSIVE ending (day) AS (
        SELECT min(ended_on) FROM dossier_fact WHERE ended_on >= :from AND received_on IS NOT NULL
        UNION ALL
        SELECT (SELECT min(ended_on) FROM dossier_fact WHERE ended_on > day AND received_on IS NOT NULL)
        FROM ending WHERE day IS NOT NULL
      )
      SELECT entry FROM dossier_fact INDEXED BY dossier_fact_by_end WHERE ended_on IS NULL AND received_on < :from
      UNION ALL
      SELECT entry FROM ending CROSS JOIN dossier_fact INDEXED BY dossier_fact_by_end ON ended_on = day AND received_on < :from
    `)
    .pluck()
    .all({ from })
    .toSorted((one, other) => one - other)
}

type Bounds = AskedPeriod & { readonly first: string; readonly last: string; readonly entries: string }

function boundsOf(asked: AskedPeriod, part: PeriodPart): Bounds {
  return 'carriedOver' in part
    ? { ...asked, first: '', last: '', entries: JSON.stringify(part.carriedOver) }
    : { ...asked, first: part.from, last: part.until, entries: '' }
}

/** Those received are read from an index alone; what was carried over is looked at again, as it may have changed. */
function membersOf(part: PeriodPart): string {
  return 'carriedOver' in part
    ? `dossier_fact WHERE entry IN (SELECT value FROM json_each(:entries))
        AND received_on < :from AND (ended_on IS NULL OR ended_on >= :from)`
    : 'dossier_fact INDEXED BY dossier_fact_of_period WHERE received_on BETWEEN :first AND :last'
}

/** What procedures are called in the dossiers of these codes. */
export function nameProcedures(db: Database, codes: readonly string[]): ReadonlyMap<string, string> {
  const nameOf = db
    .prepare<[string], string>('SELECT procedure_name FROM dossier_fact WHERE procedure_code = ? LIMIT 1')
    .pluck()
  return new Map(codes.map((code) => [code, nameOf.get(code) ?? '']))
}
