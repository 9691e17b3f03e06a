import { expect, it, vi } from 'vitest'
import { countRunning, listRunning } from '../../../main/core/dossiers/deadline-repository.ts'
import { countDay, listDay, listNewest } from '../../../main/core/dossiers/dossier-list-repository.ts'
import { searchDossiers, searchPages } from '../../../main/core/dossiers/dossier-search.ts'
import { countUnproven, listMessages } from '../../../main/core/outbox/outbox-repository.ts'
import { countPeriod } from '../../../main/core/reports/count-period.ts'
import { countDue, listDue, listDuePages } from '../../../main/core/reports/fact-repository.ts'
import { countFacts, listFacts } from '../../../main/core/reports/list-repository.ts'
import { countRegister, listRegister } from '../../../main/core/reports/register-repository.ts'
import { everyDossier } from '../../../shared/domain/dossier-filter.ts'
import { openMemoryStore } from '../../support/memory-store.ts'

const db = openMemoryStore()
const days = { today: '2026-11-27', soon: '2026-11-30' }
const period = { from: '2026-01-01', until: '2026-12-31', asOf: '2026-11-27' }
const order = { by: 'promised', direction: 'up' } as const
const bounds = { from: 't1', to: 't2', dueBefore: 't3' }

const hot: Readonly<Record<string, () => unknown>> = {
  'the day': () => [listDay(db, 't1', 't2', 100), countDay(db, bounds)],
  'the newest': () => listNewest(db, 50, 0),
  risks: () => [listRunning(db, 500), countRunning(db)],
  'the outbox': () => [listMessages(db, { scope: 'all', limit: 200 }), countUnproven(db)],
  'the search box': () => searchDossiers(db, 'Nguyễn Văn đ', { limit: 51, offset: 0 }),
  'the words of pages': () => searchPages(db, 'cộng hòa', { limit: 20, offset: 0 }),
  'a list': () => listFacts(db, { filter: everyDossier, order, days, after: { value: 't', entry: 1 }, limit: 50 }),
  'a list of a status and procedure': () =>
    listFacts(db, {
      filter: { ...everyDossier, statuses: ['returned'], procedureCode: 'c' },
      order: { by: 'name', direction: 'down' },
      days,
      after: null,
      limit: 50,
    }),
  'the count of a list': () => countFacts(db, { filter: { ...everyDossier, delivery: 'unsent' }, days }),
  'the report of a year': () => [...countPeriod(db, period)],
  'the register': () => [countRegister(db, period), listRegister(db, { ...period, after: null, limit: 200 })],
  'what changed': () => [countDue(db, 1), listDue(db, 20), listDuePages(db, 20)],
}

it.each(Object.keys(hot))('reads %s from indexes, and sorts nothing that an index has in order', (name) => {
  const prepare = vi.spyOn(db, 'prepare')
  hot[name]?.()
  const statements = [...new Set(prepare.mock.calls.map(([statement]) => statement))]
  prepare.mockRestore()
  expect(statements.length).toBeGreaterThan(0)
  for (const statement of statements) {
    const plan = db
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN ${statement.replace(/:\w+\b(?!['"])/g, "'x'").replaceAll('?', '1')}`,
      )
      .all()
      .map(({ detail }) => detail)
      .join('\n')
    expect(plan, statement).not.toMatch(
      /SCAN (?:dossier|dossier_fact|fact|outbox_message|message|page|dossier_event|deadline_event|document|field|slip)\b(?! USING (?:COVERING )?INDEX)/,
    )
    if (!isNarrowed(statement)) {
      expect(plan, statement).not.toMatch(/TEMP B-TREE FOR ORDER BY/)
    }
  }
})

/** A day's dossiers, a dossier's own rows and the few that a narrow filter left are sorted in passing. */
function isNarrowed(statement: string): boolean {
  return /created_at BETWEEN|WHERE dossier_id = dossier.id|INDEXED BY dossier_fact_by_procedure|json_each/.test(
    statement,
  )
}
