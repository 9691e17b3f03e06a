import { expect, it } from 'vitest'
import { z } from 'zod'
import { type JobDefinition, type JobOutcome, jobHandler } from '../../../main/core/jobs/job.ts'
import { claimJob, countJobs, enqueueJob, findJob, reviveJob } from '../../../main/core/jobs/job-repository.ts'
import { createJobRunner, type JobRunnerOptions } from '../../../main/core/jobs/job-runner.ts'
import { AppError } from '../../../shared/errors.ts'
import { aClock } from '../../support/fake-clock.ts'
import { openMemoryStore } from '../../support/memory-store.ts'

const Payload = z.object({ page: z.number() })
type Payload = z.infer<typeof Payload>
type Run = JobDefinition<Payload>['run']

const minute = 60_000
const patience = { timeout: 10_000 }

/** A queue, and a runner whose `read` jobs do what the test says. */
function aQueue(run: Run, changes: Partial<JobDefinition<Payload>> = {}, options: Partial<JobRunnerOptions> = {}) {
  const db = openMemoryStore()
  const clock = aClock()
  const log: object[] = []
  const handler = jobHandler({ kind: 'read', payload: Payload, run, ...changes })
  const runner = createJobRunner({
    db,
    clock,
    handlers: [handler],
    random: () => 0.5,
    log: (entry) => log.push(entry),
    timers: { set: (act, ms) => setTimeout(act, ms), clear: (timer) => clearTimeout(timer as NodeJS.Timeout) },
    ...options,
  })
  const enqueue = (id: string, more: object = {}) =>
    enqueueJob(db, { id, kind: 'read', subjectId: `subject-${id}`, payload: { page: 1 }, now: clock.now(), ...more })
  const stateOf = (id: string) => findJob(db, id)?.state
  return { db, clock, log, runner, handler, enqueue, stateOf }
}

function answers(...outcomes: JobOutcome[]): Run {
  return async () => outcomes.shift() ?? { kind: 'done' }
}

it('runs what is queued with its payload and keeps it as done', async () => {
  const seen: unknown[] = []
  const { runner, enqueue, db, clock } = aQueue(async (payload, { attempt, subjectId }) => {
    seen.push({ ...payload, attempt, subjectId })
    return { kind: 'done' }
  })
  enqueue('a', { payload: { page: 7 } })
  expect(await runner.runDue()).toBe(1)
  expect(seen).toEqual([{ page: 7, attempt: 1, subjectId: 'subject-a' }])
  expect(findJob(db, 'a')).toMatchObject({ state: 'done', attempts: 1, lastError: null, finishedAt: clock.now() })
  expect(await runner.runDue()).toBe(0)
})

it('queues nothing when the transaction it belongs to fails', () => {
  const { db, enqueue } = aQueue(answers())
  const act = db.transaction(() => {
    enqueue('a')
    throw new Error('the change failed')
  })
  expect(act).toThrow('the change failed')
  expect(countJobs(db)).toEqual([])
})

it('tries again after a wait that doubles, and keeps the reason', async () => {
  const retry: JobOutcome = { kind: 'retry', reason: 'portal unreachable' }
  const { runner, enqueue, db, clock } = aQueue(answers(retry, retry, retry))
  enqueue('a')
  const start = Date.parse(clock.now())
  const runs: number[] = []
  while (findJob(db, 'a')?.state !== 'done') {
    if ((await runner.runDue()) > 0) runs.push((Date.parse(clock.now()) - start) / 1000)
    clock.advance(100)
  }
  expect(runs).toEqual([0, 2.5, 7.5, 17.5])
  expect(findJob(db, 'a')).toMatchObject({ attempts: 4, lastError: null })
})

it('never throws a job away: a week of failures leaves it queued with its next time', async () => {
  const { runner, enqueue, db, clock } = aQueue(async () => ({ kind: 'retry', reason: 'portal unreachable' }))
  enqueue('a')
  for (let turn = 0; turn < 672; turn += 1) {
    await runner.runDue()
    clock.advance(15 * minute)
  }
  const job = findJob(db, 'a')
  expect(job).toMatchObject({ state: 'queued', attempts: 672, lastError: 'portal unreachable' })
  expect(Date.parse(String(job?.runAfter)) - Date.parse(clock.now())).toBeLessThanOrEqual(15 * minute)
})

it('hands over to a person after the last allowed attempt', async () => {
  const retry = { firstMs: 1000, capMs: 1000, maxAttempts: 3 }
  const { runner, enqueue, db, clock } = aQueue(async () => ({ kind: 'retry', reason: 'reading_failed' }), { retry })
  enqueue('a')
  for (let turn = 0; turn < 10; turn += 1) {
    await runner.runDue()
    clock.advance(1000)
  }
  expect(findJob(db, 'a')).toMatchObject({ state: 'dead', attempts: 3, lastError: 'reading_failed' })
})

it('does not count a pause as an attempt and waits as long as asked', async () => {
  const { runner, enqueue, db, clock } = aQueue(answers({ kind: 'pause', forMs: 10 * minute }))
  enqueue('a')
  await runner.runDue()
  expect(findJob(db, 'a')).toMatchObject({ state: 'queued', attempts: 0 })
  clock.advance(10 * minute - 1)
  expect(await runner.runDue()).toBe(0)
  clock.advance(1)
  expect(await runner.runDue()).toBe(1)
  expect(findJob(db, 'a')).toMatchObject({ state: 'done', attempts: 1 })
})

it('lets every job of the kind wait when the whole kind pauses, until hastened', async () => {
  const { runner, enqueue, stateOf } = aQueue(answers({ kind: 'pause', forMs: 10 * minute, wholeKind: true }))
  for (const id of ['a', 'b', 'c']) enqueue(id)
  expect(await runner.runDue()).toBe(1)
  expect(await runner.runDue()).toBe(0)
  runner.hasten('read')
  expect(await runner.runDue()).toBe(3)
  expect(['a', 'b', 'c'].map(stateOf)).toEqual(['done', 'done', 'done'])
})

it('keeps a dead job with its reason until a person revives it', async () => {
  const { runner, enqueue, db, clock } = aQueue(answers({ kind: 'dead', reason: 'thiếu chữ ký' }))
  enqueue('a')
  await runner.runDue()
  clock.advance(24 * 60 * minute)
  expect(await runner.runDue()).toBe(0)
  expect(findJob(db, 'a')).toMatchObject({ state: 'dead', lastError: 'thiếu chữ ký' })
  expect(reviveJob(db, { id: 'a', now: clock.now() })).toBe(true)
  await runner.runDue()
  expect(findJob(db, 'a')).toMatchObject({ state: 'done', attempts: 1 })
  expect(reviveJob(db, { id: 'a', now: clock.now() })).toBe(false)
})

it('marks a payload of another shape dead without running it', async () => {
  const { runner, enqueue, db } = aQueue(async () => {
    throw new Error('must not run')
  })
  enqueue('a', { payload: { page: 'seven' } })
  await runner.runDue()
  expect(findJob(db, 'a')).toMatchObject({ state: 'dead', lastError: 'payload_invalid' })
})

it('tries again what threw, and logs the code or class but never the text', async () => {
  const errors = [new AppError('reading_failed'), new TypeError('cannot read Lò Thị Mai 012099000123')]
  const { runner, enqueue, db, clock, log } = aQueue(async () => {
    const error = errors.shift()
    if (error) throw error
    return { kind: 'done' }
  })
  enqueue('a')
  await runner.runDue()
  expect(findJob(db, 'a')).toMatchObject({ state: 'queued', lastError: 'reading_failed' })
  clock.advance(minute)
  await runner.runDue()
  expect(findJob(db, 'a')).toMatchObject({ state: 'queued', lastError: 'internal:TypeError' })
  clock.advance(minute)
  await runner.runDue()
  expect(findJob(db, 'a')?.state).toBe('done')
  expect(JSON.stringify(log)).not.toMatch(/Mai|012099000123/)
})

it('gives a job to one claim only', () => {
  const { db, clock, enqueue } = aQueue(answers())
  enqueue('a')
  const window = { kind: 'read', now: clock.now(), horizon: '2027-01-01T00:00:00.000Z' }
  expect(claimJob(db, window)?.id).toBe('a')
  expect(claimJob(db, window)).toBeUndefined()
})

it('puts back at start what was running when the program died', async () => {
  const { db, clock, runner, enqueue, stateOf } = aQueue(answers())
  enqueue('a')
  claimJob(db, { kind: 'read', now: clock.now(), horizon: '2027-01-01T00:00:00.000Z' })
  expect(await runner.runDue()).toBe(0)
  runner.start()
  await expect.poll(() => stateOf('a'), patience).toBe('done')
  await runner.stop()
})

it('runs a kind side by side up to its number, lower priority numbers first', async () => {
  let atOnce = 0
  let most = 0
  const order: string[] = []
  const { runner, enqueue } = aQueue(
    async (_, { jobId }) => {
      order.push(jobId)
      atOnce += 1
      most = Math.max(most, atOnce)
      await new Promise((resolve) => setTimeout(resolve, 5))
      atOnce -= 1
      return { kind: 'done' }
    },
    { concurrency: 3 },
  )
  for (const id of ['a', 'b', 'c', 'd', 'e']) enqueue(id)
  enqueue('z', { priority: -1 })
  expect(await runner.runDue()).toBe(6)
  expect(most).toBe(3)
  expect(order).toEqual(['z', 'a', 'b', 'c', 'd', 'e'])
})

it('keeps one waiting job a subject, with the newest payload', async () => {
  const seen: number[] = []
  const { runner, enqueue, db } = aQueue(async ({ page }) => {
    seen.push(page)
    return { kind: 'done' }
  })
  expect(enqueue('a', { subjectId: 'page-1', payload: { page: 1 } })).toBe('a')
  expect(enqueue('b', { subjectId: 'page-1', payload: { page: 2 } })).toBe('a')
  expect(await runner.runDue()).toBe(1)
  expect(seen).toEqual([2])
  expect(countJobs(db)).toEqual([{ kind: 'read', state: 'done', count: 1 }])
})

it('runs a job again that was queued anew while it ran, with the new payload', async () => {
  const seen: number[] = []
  const queue = aQueue(async ({ page }) => {
    seen.push(page)
    if (page === 1) queue.enqueue('b', { subjectId: 'page-1', payload: { page: 2 } })
    return { kind: 'done' }
  })
  queue.enqueue('a', { subjectId: 'page-1', payload: { page: 1 } })
  expect(await queue.runner.runDue()).toBe(2)
  expect(seen).toEqual([1, 2])
  expect(queue.stateOf('a')).toBe('done')
})

it('leaves jobs of a kind it does not know where they are', async () => {
  const { runner, enqueue, stateOf } = aQueue(answers())
  enqueue('a', { kind: 'from_next_year' })
  expect(await runner.runDue()).toBe(0)
  expect(stateOf('a')).toBe('queued')
})

it('does not wait for a clock that was set back', async () => {
  const { runner, enqueue, clock, stateOf } = aQueue(answers({ kind: 'retry', reason: 'portal unreachable' }))
  clock.set('2036-01-01T00:00:00.000Z')
  enqueue('a')
  await runner.runDue()
  clock.set('2026-11-23T01:00:00.000Z')
  await runner.runDue()
  expect(stateOf('a')).toBe('done')
})

it('works by itself once started, and sleeps until the next job is due', async () => {
  const waits: number[] = []
  const due: (() => void)[] = []
  const timers = {
    set: (act: () => void, ms: number) => {
      waits.push(ms)
      due.push(act)
    },
    clear: () => {},
  }
  const { runner, enqueue, clock, stateOf } = aQueue(answers({ kind: 'pause', forMs: 8000 }), {}, { timers })
  enqueue('a')
  runner.start()
  await expect.poll(() => waits.at(-1), patience).toBe(8000)
  clock.advance(8000)
  due.at(-1)?.()
  await expect.poll(() => stateOf('a'), patience).toBe('done')
  expect(waits.at(-1)).toBe(30_000)
})

it('tells who listens of each end, after it is written down', async () => {
  const told: object[] = []
  const queue = aQueue(answers(), {}, { onSettled: (job) => told.push({ ...job, stored: queue.stateOf(job.id) }) })
  queue.enqueue('a')
  await queue.runner.runDue()
  expect(told).toEqual([{ id: 'a', kind: 'read', subjectId: 'subject-a', state: 'done', stored: 'done' }])
})

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
}

it('stops a running job on request and ends a waiting one', async () => {
  const { runner, enqueue, db } = aQueue(async (_, { signal }) => {
    await untilAborted(signal)
    return { kind: 'retry', reason: 'cancelled' }
  })
  enqueue('a')
  enqueue('b')
  const running = runner.runDue()
  expect(runner.cancel('b')).toBe(true)
  expect(runner.cancel('a')).toBe(true)
  await running
  expect(findJob(db, 'a')).toMatchObject({ state: 'dead', lastError: 'cancelled' })
  expect(findJob(db, 'b')).toMatchObject({ state: 'dead', lastError: 'cancelled' })
  expect(runner.cancel('c')).toBe(false)
})

it('asks what runs to stop at shutdown, does not count it as a failure and takes no more work', async () => {
  const { runner, enqueue, db } = aQueue(async (_, { signal }) => {
    await untilAborted(signal)
    throw new Error('aborted')
  })
  enqueue('a')
  enqueue('b')
  runner.start()
  await runner.stop()
  expect(findJob(db, 'a')).toMatchObject({ state: 'queued', attempts: 0 })
  expect(findJob(db, 'b')).toMatchObject({ state: 'queued', attempts: 0 })
  runner.wake()
  expect(await runner.runDue()).toBe(0)
})

it('waits two seconds at most for a job that does not stop, and leaves it for the next start', async () => {
  const { runner, enqueue, stateOf, db } = aQueue(() => new Promise(() => {}))
  enqueue('a')
  runner.start()
  const begun = performance.now()
  await runner.stop()
  expect(performance.now() - begun).toBeLessThan(10_000)
  expect(stateOf('a')).toBe('running')
  db.close()
})

it('keeps the end of a job that the full disk refuses, and writes it down when there is room', async () => {
  const { runner, enqueue, db, stateOf, log } = aQueue(async () => {
    db.exec(`CREATE TEMP TRIGGER full_disk BEFORE UPDATE ON job BEGIN SELECT RAISE(ABORT, 'no room'); END`)
    return { kind: 'done' }
  })
  enqueue('a')
  await runner.runDue()
  expect(stateOf('a')).toBe('running')
  expect(log).toContainEqual(expect.objectContaining({ event: 'jobs_waiting_for_store' }))
  db.exec('DROP TRIGGER full_disk')
  expect(await runner.runDue()).toBe(0)
  expect(stateOf('a')).toBe('done')
})
