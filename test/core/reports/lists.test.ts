import { expect, it } from 'vitest'
import { fillOffice } from '../../../build/bench-office.ts'
import { searchDossiers } from '../../../main/core/dossiers/dossier-search.ts'
import { inTurns } from '../../../main/core/jobs/in-turns.ts'
import { countPeriod } from '../../../main/core/reports/count-period.ts'
import { areWordsTooCommon, countFacts, type ListPlace, listFacts } from '../../../main/core/reports/list-repository.ts'
import { refreshFacts } from '../../../main/core/reports/refresh-facts.ts'
import { plainTimers } from '../../../main/hosts/plain-host.ts'
import type { PeriodReport } from '../../../shared/contract/reports.ts'
import { type DossierFilter, type DossierOrder, everyDossier } from '../../../shared/domain/dossier-filter.ts'
import { DossierStatus } from '../../../shared/domain/dossier-status.ts'
import { Measure } from '../../../shared/domain/measure.ts'
import { anOfficeOf } from '../../support/an-office-of.ts'
import { openMemoryStore } from '../../support/memory-store.ts'

const days = { today: '2026-11-27', soon: '2026-11-30' }
const unhurried = { timers: plainTimers, signal: new AbortController().signal }
const { db, calendar } = anOfficeOf({ dossiers: 600, now: '2026-11-27T05:00:00.000Z' })
db.exec("UPDATE dossier SET competent_commune = '00004' WHERE rowid % 9 = 0")
while (refreshFacts({ db, calendar }) > 0);

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
  { text: 'nguyen' },
  { text: 'Nguyễn v', statuses: ['received', 'returned'] },
  { text: 'thị', counted: { measure: 'all', from: '2026-09-01', until: '2026-10-31' } },
  { due: 'late' },
  { elsewhere: true },
  { elsewhere: true, statuses: ['returned'], procedureCode: '1.001193' },
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

it('shows for typed words the dossiers that the search box finds', () => {
  for (const typed of ['nguyen van', 'Nguyễn', 'khai sinh', 'H12']) {
    const found = searchDossiers(db, typed, { limit: 1000, offset: 0 })
    expect([typed, new Set(wholeList({ text: typed }, orders[0] ?? never(), 50))]).toEqual([typed, new Set(found)])
  }
  expect(areWordsTooCommon(db, { ...everyDossier, text: 'nguyen' })).toBe(false)
})

it('looks at the newest dossiers alone where words are too common, and says so', () => {
  const many = openMemoryStore()
  fillOffice(many, { dossiers: 3_100, years: 0.3, now: '2026-11-27T05:00:00.000Z' })
  while (refreshFacts({ db: many, calendar }, 5_000) > 0);
  const filter = { ...everyDossier, text: 'h' }
  const found = searchDossiers(many, filter.text, { limit: 5_000, offset: 0 })
  expect(found.length).toBeGreaterThan(3_000)
  expect(areWordsTooCommon(many, filter)).toBe(true)
  expect(countFacts(many, { filter, days })).toBe(3_000)
})

it('shows as decided elsewhere the dossiers that name another commune, and no other', () => {
  const named = db.prepare('SELECT id FROM dossier WHERE competent_commune IS NOT NULL').pluck().all()
  expect(new Set(wholeList({ elsewhere: true }, orders[0] ?? never(), 50))).toEqual(new Set(named))
})

it.each([
  ['2026-09-01', '2026-10-31', '2026-10-31'],
  ['2026-11-01', '2026-11-30', days.today],
  ['2026-10-07', '2026-10-07', '2026-10-07'],
  ['2026-01-01', '2026-12-31', days.today],
])('opens behind every number of a report from %s to %s exactly as many dossiers', async (from, until, asOf) => {
  const { sums, procedures, weeks } = await inTurns(countPeriod(db, { from, until, asOf }), unhurried)
  for (const measure of Measure.options) {
    const list = wholeList({ counted: { measure, from, until } }, { by: 'received', direction: 'down' }, 50)
    expect([measure, list.length]).toEqual([measure, sums[measure]])
    expect(procedures.reduce((sum, one) => sum + one.sums[measure], 0)).toBe(sums[measure])
  }
  for (const { code, sums: own } of procedures) {
    const list = wholeList(
      { procedureCode: code, counted: { measure: 'ended_late', from, until } },
      { by: 'received', direction: 'down' },
      50,
    )
    expect([code, list.length]).toEqual([code, own.ended_late])
  }
  for (const week of weeks) {
    const received = wholeList(
      { receivedFrom: week.from, receivedUntil: week.until },
      { by: 'received', direction: 'down' },
      50,
    )
    expect([week.from, received.length]).toEqual([week.from, week.takenIn])
  }
  expectToAddUp({ sums, weeks })
})

it('counts a dossier once that ends while its report is counted', async () => {
  const { db: busy } = anOfficeOf({ dossiers: 300, now: '2026-11-27T05:00:00.000Z' })
  const asked = { from: '2026-08-01', until: '2026-11-30', asOf: days.today }
  const before = await inTurns(countPeriod(busy, asked), unhurried)
  const counting = countPeriod(busy, asked)
  const endAll = busy.prepare(`
    UPDATE dossier_fact SET ended_on = '2026-11-27', ended_as = 'returned', status = 'returned'
    WHERE ended_on IS NULL AND entry % 3 = ?
  `)
  for (let step = 0; step < 3; step += 1) {
    for (let weeks = 0; weeks < 6; weeks += 1) counting.next()
    endAll.run(step)
  }
  const meanwhile = await inTurns(counting, unhurried)
  const after = await inTurns(countPeriod(busy, asked), unhurried)
  expect([before.sums.all, meanwhile.sums.all]).toEqual([after.sums.all, after.sums.all])
  expect(meanwhile.sums.ended).toBeGreaterThan(before.sums.ended)
  expect(meanwhile.sums.ended).toBeLessThan(after.sums.ended)
  expectToAddUp(meanwhile)
})

it('counts what was carried over in several steps as the lists have it, each once whatever ends meanwhile', async () => {
  const { db: busy } = anOfficeOf({ dossiers: 3_000, now: '2026-11-27T05:00:00.000Z' })
  busy.exec(`
    UPDATE dossier_fact SET status = 'processing', ended_on = NULL, ended_as = NULL
    WHERE received_on < '2026-11-01' AND entry % 3 = 0;
    UPDATE dossier_fact SET status = 'returned', ended_on = printf('2026-11-%02d', 1 + entry % 30), ended_as = 'returned'
    WHERE received_on < '2026-11-01' AND entry % 3 = 1;
  `)
  const asked = { from: '2026-11-01', until: '2026-11-30', asOf: days.today }
  const before = await inTurns(countPeriod(busy, asked), unhurried)
  expect(before.sums.carried_over).toBeGreaterThan(1_400)
  for (const measure of Measure.options) {
    const filter = { ...everyDossier, counted: { measure, from: asked.from, until: asked.until } }
    expect([measure, countFacts(busy, { filter, days })]).toEqual([measure, before.sums[measure]])
  }
  expectToAddUp(before)

  const end = busy.prepare(`
    UPDATE dossier_fact SET ended_on = '2026-11-27', ended_as = 'returned', status = 'returned'
    WHERE ended_on IS NULL AND received_on IS NOT NULL AND entry % 2 = ?
  `)
  const counting = countPeriod(busy, asked)
  counting.next()
  end.run(0)
  counting.next()
  end.run(1)
  const meanwhile = await inTurns(counting, unhurried)
  const after = await inTurns(countPeriod(busy, asked), unhurried)
  expect([before.sums.all, meanwhile.sums.all]).toEqual([after.sums.all, after.sums.all])
  expect(meanwhile.sums.ended).toBeGreaterThan(before.sums.ended)
  expect(meanwhile.sums.ended).toBeLessThan(after.sums.ended)
  expectToAddUp(meanwhile)
})

function expectToAddUp({ sums, weeks }: Pick<PeriodReport, 'sums' | 'weeks'>): void {
  expect(sums.all).toBeGreaterThan(0)
  expect(sums.carried_over + sums.taken_in).toBe(sums.all)
  expect(sums.in_time + sums.late).toBe(sums.all)
  expect(sums.ended_in_time + sums.ended_late).toBe(sums.ended)
  expect(sums.ended + sums.running + sums.paused + sums.given_up).toBe(sums.all)
  expect(weeks.reduce((sum, { takenIn }) => sum + takenIn, 0)).toBe(sums.taken_in)
  expect(weeks.reduce((sum, { ended }) => sum + ended, 0)).toBe(sums.ended)
  expect(weeks.reduce((sum, { endedLate }) => sum + endedLate, 0)).toBe(sums.ended_late)
}

function never(): never {
  throw new Error('unreachable')
}
