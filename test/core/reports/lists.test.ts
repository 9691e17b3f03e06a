import { expect, it } from 'vitest'
import { countFacts, type ListPlace, listFacts } from '../../../main/core/reports/list-repository.ts'
import { sumPeriod, sumWeeks } from '../../../main/core/reports/period-repository.ts'
import { type DossierFilter, type DossierOrder, everyDossier } from '../../../shared/domain/dossier-filter.ts'
import { DossierStatus } from '../../../shared/domain/dossier-status.ts'
import { Measure } from '../../../shared/domain/measure.ts'
import { anOfficeOf } from '../../support/an-office-of.ts'

const days = { today: '2026-11-27', soon: '2026-11-30' }
const { db } = anOfficeOf({ dossiers: 600, now: '2026-11-27T05:00:00.000Z' })

function wholeList(filter: Partial<DossierFilter>, order: DossierOrder, limit: number): string[] {
  const ids: string[] = []
  let after: ListPlace | null = null
  for (;;) {
    const page = listFacts(db, { filter: { ...everyDossier, ...filter }, order, days, after, limit })
    ids.push(...page.items.map(({ dossierId }) => dossierId))
    if (page.next === null) return ids
    after = page.next
  }
}

const filters: readonly Partial<DossierFilter>[] = [
  {},
  { statuses: ['draft', 'in_review'] },
  { statuses: ['returned', 'supplement_requested'], procedureCode: '2.000815' },
  { delivery: 'unsent' },
  { due: 'late' },
  { due: 'soon', procedureCode: '1.001193' },
  { receivedFrom: '2026-10-01', receivedUntil: '2026-10-31' },
  { counted: { measure: 'ended_late', from: '2026-09-01', until: '2026-10-31' } },
]
const orders: readonly DossierOrder[] = (['opened', 'received', 'promised', 'name'] as const).flatMap((by) => [
  { by, direction: 'up' as const },
  { by, direction: 'down' as const },
])

it.each(filters)('turns the pages of %o without gap, repetition or disorder, whatever it is ordered by', (filter) => {
  const whole = wholeList(filter, { by: 'opened', direction: 'up' }, 1000)
  expect(whole.length).toBe(countFacts(db, { filter: { ...everyDossier, ...filter }, days }))
  expect(whole.length).toBeGreaterThan(0)
  for (const order of orders) {
    const byPages = wholeList(filter, order, 7)
    expect(byPages).toEqual(wholeList(filter, order, 1000))
    expect(new Set(byPages)).toEqual(new Set(whole))
    expect(byPages.length).toBe(whole.length)
  }
  expect(wholeList(filter, { by: 'opened', direction: 'down' }, 9)).toEqual(whole.toReversed())
})

it('shows of each status only its own dossiers', () => {
  const all = DossierStatus.options.flatMap((status) => wholeList({ statuses: [status] }, orders[0] ?? never(), 50))
  const every = wholeList({}, orders[0] ?? never(), 50)
  expect(all.length).toBe(every.length)
  expect(new Set(all)).toEqual(new Set(every))
})

it('opens behind every number of a report exactly as many dossiers', () => {
  for (const [from, until, asOf] of [
    ['2026-09-01', '2026-10-31', '2026-10-31'],
    ['2026-11-01', '2026-11-30', days.today],
  ] as const) {
    const sums = sumPeriod(db, { from, until, asOf })
    for (const measure of Measure.options) {
      const number = sums.reduce((sum, one) => sum + one[measure], 0)
      const list = wholeList({ counted: { measure, from, until } }, { by: 'received', direction: 'down' }, 50)
      expect([measure, list.length]).toEqual([measure, number])
    }
    const total = (key: Measure) => sums.reduce((sum, one) => sum + one[key], 0)
    expect(total('carried_over') + total('taken_in')).toBe(total('all'))
    expect(total('in_time') + total('late')).toBe(total('all'))
    expect(total('ended_in_time') + total('ended_late')).toBe(total('ended'))
    expect(total('ended') + total('running') + total('paused') + total('given_up')).toBe(total('all'))

    const weeks = sumWeeks(db, { from, until, asOf })
    expect(weeks.reduce((sum, { takenIn }) => sum + takenIn, 0)).toBe(total('taken_in'))
    expect(weeks.reduce((sum, { ended }) => sum + ended, 0)).toBe(total('ended'))
    expect(weeks.reduce((sum, { endedLate }) => sum + endedLate, 0)).toBe(total('ended_late'))
  }
})

function never(): never {
  throw new Error('unreachable')
}
