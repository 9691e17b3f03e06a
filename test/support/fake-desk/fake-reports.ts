import { implement } from '@orpc/server'
import { localListCalls } from '../../../shared/contract/local-lists.ts'
import { reportCalls } from '../../../shared/contract/reports.ts'
import { fakePeriod } from './fake-lists.ts'
import type { FakeState } from './fake-state.ts'

/** Counts and learned fixes as a test gives them. */
export function fakeReports(state: FakeState) {
  const desk = implement({ reports: reportCalls, localLists: localListCalls })
  const done = { done: true as const }
  return {
    reports: {
      period: fakePeriod(),
      monthly: desk.reports.monthly.handler(() => ({
        ...{ mapEdition: '2026-07-01', over: false, state: null, proofNumber: null, provenAt: null },
      })),
      takeMap: desk.reports.takeMap.handler(() => done),
      sendMonth: desk.reports.sendMonth.handler(() => done),
      selfCheck: desk.reports.selfCheck.handler(({ input }) => ({
        ...state.selfCheck,
        month: input.month ?? state.selfCheck.month,
      })),
      selfCheckTable: desk.reports.selfCheckTable.handler(({ input }) => ({
        fileName: `tu-kiem-tra-${input.month}.csv`,
        text: 'Tháng\r\n',
      })),
      setTimeAssumptions: desk.reports.setTimeAssumptions.handler(({ input }) => {
        state.selfCheck = { ...state.selfCheck, assumptions: input }
        return done
      }),
    },
    localLists: {
      get: desk.localLists.get.handler(() => state.localLists),
      switchFix: desk.localLists.switchFix.handler(({ input }) => {
        const fixes = state.localLists.fixes.map((fix) =>
          fix.fixId === input.fixId
            ? { ...fix, state: input.on ? ('in_force' as const) : ('switched_off' as const) }
            : fix,
        )
        state.localLists = { ...state.localLists, fixes }
        return done
      }),
      removeFix: desk.localLists.removeFix.handler(({ input }) => {
        const fixes = state.localLists.fixes.filter((fix) => fix.fixId !== input.fixId)
        state.localLists = { ...state.localLists, fixes }
        return done
      }),
      setEnabled: desk.localLists.setEnabled.handler(({ input }) => {
        state.localLists = { ...state.localLists, ...input }
        return done
      }),
    },
  }
}
