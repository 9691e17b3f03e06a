import type { PeriodReport } from '../../../shared/contract/reports.ts'
import { Measure } from '../../../shared/domain/measure.ts'
import type { Database } from '../database/connect.ts'
import { addDays, weekdayOf } from '../dossiers/calendar/day-arithmetic.ts'
import type { Progress } from '../jobs/in-turns.ts'
import {
  type AskedPeriod,
  type DayEnds,
  findCarriedOver,
  nameProcedures,
  type Period,
  type PeriodPart,
  type ProcedureSums,
  sumEnds,
  sumPart,
} from './period-repository.ts'

type PeriodCount = Pick<PeriodReport, 'sums' | 'procedures' | 'weeks'>

/** So many dossiers are looked at in one step. */
const atOnce = 1_000

/**
 * Counts a period step by step, so that others are answered between two: those carried over by their numbers, the rest
 * week by week of reception. Only a correction moves the day of reception: whatever else happens meanwhile, each
 * dossier is counted once, in every column alike.
 */
export function* countPeriod(db: Database, asked: AskedPeriod): Generator<Progress, PeriodCount> {
  const weeks = weeksOf(asked)
  const carriedOver = inChunks(findCarriedOver(db, asked))
  const parts: readonly PeriodPart[] = [...carriedOver, ...weeks]
  yield { done: 0, of: parts.length }
  const counted: { readonly sums: ProcedureSums[]; readonly ends: DayEnds[] }[] = []
  for (const part of parts) {
    counted.push({ sums: sumPart(db, asked, part), ends: sumEnds(db, asked, part) })
    yield { done: counted.length, of: parts.length }
  }
  const sums = counted.flatMap((part) => part.sums)
  const ends = counted.flatMap((part) => part.ends)
  return {
    sums: measuresOf(sums),
    procedures: proceduresOf(db, sums),
    weeks: weeks
      .map((week, index) => weekOf(week, counted[carriedOver.length + index]?.sums ?? [], ends))
      .filter(({ takenIn, ended }) => takenIn + ended > 0),
  }
}

function inChunks(entries: readonly number[]): readonly PeriodPart[] {
  return Array.from({ length: Math.ceil(entries.length / atOnce) }, (_, at) => ({
    carriedOver: entries.slice(at * atOnce, (at + 1) * atOnce),
  }))
}

/** The weeks of a period, from Monday to Sunday, the first and the last as far as they lie in it. */
function weeksOf({ from, until }: Period): readonly Period[] {
  const weeks: Period[] = []
  for (let first = from; first <= until; ) {
    const sunday = addDays(first, (7 - weekdayOf(first)) % 7)
    weeks.push({ from: first, until: sunday < until ? sunday : until })
    first = addDays(sunday, 1)
  }
  return weeks
}

function weekOf(
  week: Period,
  received: readonly ProcedureSums[],
  ends: readonly DayEnds[],
): PeriodCount['weeks'][number] {
  const { taken_in: takenIn, digitised, reused } = measuresOf(received)
  const ended = ends.filter(({ day }) => day >= week.from && day <= week.until)
  return {
    ...week,
    takenIn,
    digitised,
    reused,
    ended: ended.reduce((sum, one) => sum + one.ended, 0),
    endedLate: ended.reduce((sum, one) => sum + one.endedLate, 0),
  }
}

function proceduresOf(db: Database, sums: readonly ProcedureSums[]): PeriodCount['procedures'] {
  const byCode = Map.groupBy(sums, ({ procedureCode }) => procedureCode)
  const names = nameProcedures(db, [...byCode.keys()])
  return [...byCode]
    .map(([code, parts]) => {
      const worked = parts.reduce((sum, one) => sum + one.worked, 0)
      const minutes = parts.reduce((sum, one) => sum + one.workedMinutes, 0)
      return {
        code,
        name: names.get(code) ?? '',
        sums: measuresOf(parts),
        averageHours: worked === 0 ? null : minutes / worked / 60,
      }
    })
    .toSorted((a, b) => b.sums.all - a.sums.all || a.code.localeCompare(b.code))
}

function measuresOf(parts: readonly ProcedureSums[]): PeriodReport['sums'] {
  const total = (measure: Measure) => parts.reduce((sum, one) => sum + one[measure], 0)
  return Object.fromEntries(Measure.options.map((measure) => [measure, total(measure)])) as PeriodReport['sums'] // every measure once
}
