import { expect, it, vi } from 'vitest'
import { countRunning, listRunning } from '../../../main/core/dossiers/deadline-repository.ts'
import {
  countDay,
  listDay,
  listNewest,
  listOpenOfProcedure,
} from '../../../main/core/dossiers/dossier-list-repository.ts'
import { searchDossiers, searchPages } from '../../../main/core/dossiers/dossier-search.ts'
import { findBacks, listBatches, listOpenBatches, listSent } from '../../../main/core/intake/batch-repository.ts'
import { listUploadPageIds } from '../../../main/core/intake/page-repository.ts'
import { findLastError, requeueInterrupted } from '../../../main/core/jobs/job-repository.ts'
import { countUnproven, listMessages } from '../../../main/core/outbox/outbox-repository.ts'
import { countPeriod } from '../../../main/core/reports/count-period.ts'
import { countWaiting } from '../../../main/core/reports/day-close-repository.ts'
import { countDue, listDue, listDuePages } from '../../../main/core/reports/fact-repository.ts'
import { areWordsTooCommon, countFacts, listFacts } from '../../../main/core/reports/list-repository.ts'
import { countRegister, listRegister } from '../../../main/core/reports/register-repository.ts'
import { everyDossier } from '../../../shared/domain/dossier-filter.ts'
import type { DossierId, ScanBatchId, UploadId } from '../../../shared/domain/ids.ts'
import { openMemoryStore } from '../../support/memory-store.ts'

const db = openMemoryStore()
const days = { today: '2026-11-27', soon: '2026-11-30' }
const period = { from: '2026-01-01', until: '2026-12-31', asOf: '2026-11-27' }
const order = { by: 'promised', direction: 'up' } as const
const batchId = 'b' as ScanBatchId
const dossierId = 'd' as DossierId
const uploadId = 'u' as UploadId
const bounds = { from: 't1', to: 't2' }

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
  'a list of another commune’s dossiers': () =>
    listFacts(db, { filter: { ...everyDossier, elsewhere: true }, order, days, after: null, limit: 50 }),
  'a list of words': () => {
    const filter = { ...everyDossier, text: 'Nguyễn Văn' }
    return [
      listFacts(db, { filter, order, days, after: null, limit: 50 }),
      countFacts(db, { filter, days }),
      areWordsTooCommon(db, filter),
    ]
  },
  'the count of a list': () => countFacts(db, { filter: { ...everyDossier, delivery: 'unsent' }, days }),
  'the list behind a number': () => {
    const filter = {
      ...everyDossier,
      counted: { measure: 'ended_late', from: period.from, until: period.until },
    } as const
    return [listFacts(db, { filter, order, days, after: null, limit: 50 }), countFacts(db, { filter, days })]
  },
  'the report of a year': () => [...countPeriod(db, period)],
  'the register': () => [countRegister(db, period), listRegister(db, { ...period, after: null, limit: 200 })],
  'the close of day': () => countWaiting(db),
  'requests to finish': () => listOpenOfProcedure(db, 'c'),
  'a stack': () => [findBacks(db, batchId), listBatches(db, dossierId), listSent(db, batchId)],
  "a file's pages": () => listUploadPageIds(db, uploadId),
  'what a stop cut off': () => [listOpenBatches(db), requeueInterrupted(db, 't')],
  'what a kind of work met': () => findLastError(db, 'raise_slip'),
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
    for (const line of plan.split('\n').filter((step) => step.startsWith('SCAN '))) {
      expect(line, statement).toMatch(readsLittle)
    }
    if (!isNarrowed(statement)) {
      expect(plan, statement).not.toMatch(/TEMP B-TREE FOR ORDER BY/)
    }
  }
})

/** Answers of other steps, indexes of words, of what is unfinished or decided elsewhere, and the newest of all. */
const readsLittle =
  /^SCAN (?:\(|\w+ VIRTUAL TABLE|json_each|asked|due|ending|risk|CONSTANT|named|\w+ USING (?:COVERING )?INDEX (?:dossier_by_created|\w+_(?:due|open|unsent|waiting|current|replaced|running|taking|to_finish|in_trouble|elsewhere))$)/

/** A day's dossiers, a dossier's own rows and the few that a narrow filter left are sorted in passing. */
function isNarrowed(statement: string): boolean {
  return /created_at BETWEEN|FROM scan_batch\s|WHERE dossier_id = dossier.id|INDEXED BY dossier_fact_(?:by_procedure|by_end|elsewhere)|MATCH :words|json_each/.test(
    statement,
  )
}
