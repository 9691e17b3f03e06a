import { expect, it, vi } from 'vitest'
import { claimJob, nextDueAt } from '../../../main/core/jobs/job-repository.ts'
import { openMemoryStore } from '../../support/memory-store.ts'

it('finds the next due job by an index, not by reading every job there ever was', () => {
  const db = openMemoryStore()
  const prepare = vi.spyOn(db, 'prepare')
  claimJob(db, { kind: 'read', now: '2026-11-23T01:00:00.000Z', horizon: '2026-11-24T01:00:00.000Z' })
  nextDueAt(db, 'read')
  const statements = prepare.mock.calls.map(([statement]) => statement)
  prepare.mockRestore()

  const plans = statements.map((statement) =>
    db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement.replace(/[:?]\w*(?=[\s)])|\?/g, "'x'")}`)
      .all()
      .map((row) => row.detail)
      .join('\n'),
  )
  expect(plans.length).toBe(2)
  for (const plan of plans) {
    expect(plan).toMatch(/SEARCH job USING (COVERING )?INDEX job_due/)
    expect(plan).not.toContain('SCAN')
  }
})
