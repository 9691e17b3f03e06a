import { implement } from '@orpc/server'
import { listCalls } from '../../../shared/contract/lists.ts'
import { type PeriodReport, reportCalls } from '../../../shared/contract/reports.ts'
import { Measure } from '../../../shared/domain/measure.ts'
import type { FakeState } from './fake-state.ts'
import { workListId } from './ids.ts'

const sums = Object.fromEntries(Measure.options.map((measure) => [measure, 0])) as PeriodReport['sums'] // every measure once

/** Lists filtered by status alone, and a report in which nothing happened. */
export function fakeLists(state: FakeState) {
  const desk = implement({ lists: listCalls })
  const done = { done: true as const }
  return {
    dossiers: desk.lists.dossiers.handler(({ input }) => {
      const { statuses } = input.filter
      const items = state.dossiers.filter(({ status }) => statuses.length === 0 || statuses.includes(status))
      return { items, next: null, total: items.length, mostCounted: 10_000, behind: 0, wordsTooCommon: false }
    }),
    workLists: desk.lists.workLists.handler(() => state.workLists),
    saveWorkList: desk.lists.saveWorkList.handler(({ input }) => {
      const id = input.workListId ?? workListId(state.workLists.length + 1)
      state.workLists = [...state.workLists.filter((list) => list.workListId !== id), { ...input, workListId: id }]
      return { workListId: id }
    }),
    removeWorkList: desk.lists.removeWorkList.handler(({ input }) => {
      state.workLists = state.workLists.filter((list) => list.workListId !== input.workListId)
      return done
    }),
    makeFile: desk.lists.makeFile.handler(async function* () {
      yield { kind: 'progress' as const, done: 1, of: 2 }
      yield { kind: 'made' as const, fileId: workListId(99), fileName: 'danh-sach.csv' }
    }),
  }
}

/** An answer of `reports.period` without any dossier. */
export function fakePeriod() {
  const desk = implement({ reports: reportCalls })
  return desk.reports.period.handler(({ input }) => ({
    ...input,
    asOf: input.until,
    sums,
    indicators: [],
    procedures: [],
    weeks: [],
  }))
}
