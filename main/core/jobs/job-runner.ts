import type { Database } from '../database/connect.ts'
import { asStoreError } from '../database/store-error.ts'
import type { Clock, Log } from '../ports.ts'
import type { Job, JobHandler, JobOutcome, JobState } from './job.ts'
import {
  cancelQueuedJob,
  claimJob,
  hastenJobs,
  nextDueAt,
  requeueInterrupted,
  type Settlement,
  settleJob,
} from './job-repository.ts'
import { reasonOf, runJob } from './run-job.ts'
import { later, longestWaitMs, settleOutcome } from './settle-outcome.ts'

export type JobTimers = {
  readonly set: (run: () => void, ms: number) => unknown
  readonly clear: (timer: unknown) => void
}

export type JobRunnerOptions = {
  readonly db: Database
  readonly clock: Clock
  readonly handlers: readonly JobHandler[]
  /** In [0, 1); spreads the attempts of many counters. */
  readonly random: () => number
  readonly log: Log
  readonly timers: JobTimers
  /** Told after each run; what changed is to be read again. */
  readonly onSettled?: (job: Pick<Job, 'id' | 'kind' | 'subjectId'> & { readonly state: JobState }) => void
}

export type JobRunner = {
  /** Requeues what a crash interrupted and works from now on. */
  readonly start: () => void
  /** Looks for work now; call it after a transaction that queued some. */
  readonly wake: () => void
  /** Runs everything that is due and resolves when it has ended: the number of runs. For tests and the command line. */
  readonly runDue: () => Promise<number>
  /** Ends every wait of a kind: the link is back or an officer asks. */
  readonly hasten: (kind: string) => void
  /** Ends a waiting job, or asks a running one to stop; false when there is none. */
  readonly cancel: (jobId: string) => boolean
  /** Takes no more work, asks what runs to stop and waits at most two seconds. */
  readonly stop: () => Promise<void>
}

type Run = { readonly controller: AbortController; readonly ended: Promise<void>; cancelled: boolean }
type Lane = { readonly handler: JobHandler; readonly runs: Map<string, Run>; pausedUntil: string | undefined }
type Runner = JobRunnerOptions & {
  readonly lanes: readonly Lane[]
  /** Ends not yet written down, because of a full disk for instance; tried again before any new work. */
  unsettled: readonly Ending[]
  begun: number
  phase: 'idle' | 'started' | 'stopping' | 'closed'
  timer: unknown
}
type Ending = { readonly job: Job; readonly settlement: Settlement }

const longestSleepMs = 30_000
const patienceMs = 2_000

/** The one queue's worker: it knows no kind of work, runs each kind in its own lane and never throws a job away. */
export function createJobRunner(options: JobRunnerOptions): JobRunner {
  const lanes = options.handlers.map((handler): Lane => ({ handler, runs: new Map(), pausedUntil: undefined }))
  const runner: Runner = { ...options, lanes, unsettled: [], begun: 0, phase: 'idle', timer: undefined }
  return {
    start: () => {
      const interrupted = requeueInterrupted(runner.db, runner.clock.now())
      if (interrupted > 0) runner.log({ event: 'jobs_requeued', interrupted })
      runner.phase = 'started'
      work(runner)
    },
    wake: () => {
      if (runner.phase === 'started') work(runner)
    },
    runDue: () => runDue(runner),
    hasten: (kind) => {
      for (const lane of runner.lanes) if (lane.handler.kind === kind) lane.pausedUntil = undefined
      hastenJobs(runner.db, { kind, now: runner.clock.now() })
      if (runner.phase === 'started') work(runner)
    },
    cancel: (jobId) => cancel(runner, jobId),
    stop: () => stop(runner),
  }
}

function work(runner: Runner): void {
  if (runner.phase === 'closed') return
  let sleepMs = longestSleepMs
  try {
    settleEnded(runner)
    if (runner.phase === 'stopping') return
    for (const lane of runner.lanes) fillLane(runner, lane)
    sleepMs = untilNextDue(runner)
  } catch (error) {
    // The store refuses to be written just now; the jobs stay where they are and the next look tries again.
    runner.log({ event: 'jobs_waiting_for_store', reason: reasonOf(asStoreError(error)) })
  }
  if (runner.phase !== 'started') return
  runner.timers.clear(runner.timer)
  runner.timer = runner.timers.set(() => work(runner), sleepMs)
}

function fillLane(runner: Runner, lane: Lane): void {
  while (lane.runs.size < lane.handler.concurrency) {
    const now = runner.clock.now()
    const horizon = later(now, longestWaitMs)
    if (restOfPause(lane, now) > 0) return
    const job = claimJob(runner.db, { kind: lane.handler.kind, now, horizon })
    if (!job) return
    begin(runner, lane, job)
  }
}

/** Milliseconds; a pause longer than any that may be asked for was set before the clock was put back, and is over. */
function restOfPause(lane: Lane, now: string): number {
  if (lane.pausedUntil === undefined) return 0
  const restMs = Date.parse(lane.pausedUntil) - Date.parse(now)
  return restMs > longestWaitMs ? 0 : Math.max(0, restMs)
}

function begin(runner: Runner, lane: Lane, job: Job): void {
  runner.begun += 1
  const controller = new AbortController()
  const ended = runJob(lane.handler, job, { signal: controller.signal, log: runner.log }).then((outcome) => {
    const run = lane.runs.get(job.id)
    lane.runs.delete(job.id)
    end(runner, { lane, job, outcome: run?.cancelled ? asCancelled(outcome) : outcome })
  })
  lane.runs.set(job.id, { controller, ended, cancelled: false })
}

function asCancelled(outcome: JobOutcome): JobOutcome {
  return outcome.kind === 'done' ? outcome : { kind: 'dead', reason: 'cancelled' }
}

function end(runner: Runner, ending: { lane: Lane; job: Job; outcome: JobOutcome }): void {
  if (runner.phase === 'closed') return
  const { lane, job } = ending
  // What our own shutdown interrupted is not a failed attempt.
  const interrupted = runner.phase === 'stopping' && ending.outcome.kind === 'retry'
  const outcome: JobOutcome = interrupted ? { kind: 'pause', forMs: 0 } : ending.outcome
  const now = runner.clock.now()
  const settlement = settleOutcome(job, outcome, { now, retry: lane.handler.retry, chance: runner.random() })
  if (outcome.kind === 'pause' && outcome.wholeKind) lane.pausedUntil = settlement.runAfter

  runner.unsettled = [...runner.unsettled, { job, settlement }]
  work(runner)
}

function settleEnded(runner: Runner): void {
  for (let ending = runner.unsettled[0]; ending; ending = runner.unsettled[0]) {
    const state = settleJob(runner.db, ending.settlement)
    runner.unsettled = runner.unsettled.slice(1)
    const { id, kind, subjectId } = ending.job
    runner.log({ event: 'job_settled', jobId: id, kind, state })
    runner.onSettled?.({ id, kind, subjectId, state })
  }
}

function untilNextDue(runner: Runner): number {
  const now = runner.clock.now()
  const waits = [longestSleepMs]
  for (const lane of runner.lanes) {
    if (lane.runs.size >= lane.handler.concurrency) continue
    const due = nextDueAt(runner.db, lane.handler.kind)
    if (due !== undefined) waits.push(Math.max(Date.parse(due) - Date.parse(now), restOfPause(lane, now)))
  }
  return Math.max(0, Math.min(...waits))
}

async function runDue(runner: Runner): Promise<number> {
  const before = runner.begun
  work(runner)
  for (let open = openRuns(runner); open.length > 0; open = openRuns(runner)) {
    await Promise.race(open.map((run) => run.ended))
  }
  return runner.begun - before
}

function openRuns(runner: Runner): readonly Run[] {
  return runner.lanes.flatMap((lane) => [...lane.runs.values()])
}

function cancel(runner: Runner, jobId: string): boolean {
  for (const lane of runner.lanes) {
    const run = lane.runs.get(jobId)
    if (!run) continue
    run.cancelled = true
    run.controller.abort()
    return true
  }
  return cancelQueuedJob(runner.db, { id: jobId, now: runner.clock.now() })
}

async function stop(runner: Runner): Promise<void> {
  runner.phase = 'stopping'
  runner.timers.clear(runner.timer)
  const open = openRuns(runner)
  for (const run of open) run.controller.abort()
  let patience: unknown
  const tired = new Promise<void>((resolve) => {
    patience = runner.timers.set(resolve, patienceMs)
  })
  await Promise.race([Promise.all(open.map((run) => run.ended)), tired])
  runner.timers.clear(patience)
  runner.phase = 'closed'
}
