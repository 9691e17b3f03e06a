import { assertNever } from '../../../shared/assert-never.ts'
import { backoffMs } from './backoff.ts'
import type { Job, JobOutcome, RetryPolicy } from './job.ts'
import type { Settlement } from './job-repository.ts'

/** The longest wait anything may ask for: one day. */
export const longestWaitMs = 24 * 3_600_000

export type SettlingContext = {
  readonly now: string
  readonly retry: RetryPolicy
  /** In [0, 1). */
  readonly chance: number
}

/** What the queue notes for the way a run ended. */
export function settleOutcome(job: Job, outcome: JobOutcome, { now, retry, chance }: SettlingContext): Settlement {
  const settlement = { id: job.id, now, runAfter: now, lastError: null, attemptsGivenBack: 0 } as const
  switch (outcome.kind) {
    case 'done':
      return { ...settlement, state: 'done' }
    case 'dead':
      return { ...settlement, state: 'dead', lastError: outcome.reason }
    case 'pause': {
      const forMs = Math.min(outcome.forMs, longestWaitMs)
      return {
        ...settlement,
        state: 'queued',
        runAfter: later(now, forMs),
        lastError: job.lastError,
        attemptsGivenBack: 1,
      }
    }
    case 'retry': {
      if (retry.maxAttempts !== undefined && job.attempts >= retry.maxAttempts) {
        return { ...settlement, state: 'dead', lastError: outcome.reason }
      }
      const runAfter = later(now, backoffMs(job.attempts, retry, chance))
      return { ...settlement, state: 'queued', runAfter, lastError: outcome.reason }
    }
    default:
      return assertNever(outcome)
  }
}

/** The instant so many milliseconds after another. */
export function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + Math.max(0, ms)).toISOString()
}
