import type { z } from 'zod'
import type { Log } from '../ports.ts'

/** Where a job stands. A job is never deleted by failure: `dead` waits for a person. */
export type JobState = 'queued' | 'running' | 'done' | 'dead'

export type JobOutcome =
  | { readonly kind: 'done' }
  /** Counts as an attempt, backs off. */
  | { readonly kind: 'retry'; readonly reason: string }
  /** Not our fault (offline, rate limit): does not count. `wholeKind` lets every job of the kind wait. */
  | { readonly kind: 'pause'; readonly forMs: number; readonly wholeKind?: boolean }
  /** A person must look. */
  | { readonly kind: 'dead'; readonly reason: string }

export type RetryPolicy = {
  /** Longest wait before the second attempt; doubles from there. */
  readonly firstMs: number
  readonly capMs: number
  /** After so many attempts the job is `dead`; without it the job is tried for ever. */
  readonly maxAttempts?: number
}

export type JobRun = {
  readonly jobId: string
  readonly subjectId: string
  /** 1 at the first run. */
  readonly attempt: number
  /** Aborted at shutdown or when the job is cancelled. */
  readonly signal: AbortSignal
  readonly log: Log
}

/** One kind of work, ready for the runner, which knows no kind; made by `jobHandler`. */
export type JobHandler = {
  readonly kind: string
  /** How many jobs of the kind may run at the same time. */
  readonly concurrency: number
  readonly retry: RetryPolicy
  readonly runPayload: (payload: unknown, run: JobRun) => Promise<JobOutcome>
}

export type JobDefinition<Payload> = {
  readonly kind: string
  readonly payload: z.ZodType<Payload>
  readonly concurrency?: number
  readonly retry?: RetryPolicy
  readonly run: (payload: Payload, run: JobRun) => Promise<JobOutcome>
}

export type Job = {
  readonly id: string
  readonly kind: string
  readonly subjectId: string
  readonly payload: unknown
  readonly state: JobState
  readonly attempts: number
  readonly runAfter: string
  readonly lastError: string | null
  readonly createdAt: string
  readonly finishedAt: string | null
}

/** Waits of 5 s, doubling, at most 15 minutes, for ever. */
export const usualRetry: RetryPolicy = { firstMs: 5_000, capMs: 15 * 60_000 }

/** Makes a kind of work known to the runner; a payload that does not fit is `dead` with that reason. */
export function jobHandler<Payload>(definition: JobDefinition<Payload>): JobHandler {
  return {
    kind: definition.kind,
    concurrency: definition.concurrency ?? 1,
    retry: definition.retry ?? usualRetry,
    runPayload: async (payload, run) => {
      const parsed = definition.payload.safeParse(payload)
      if (!parsed.success) return { kind: 'dead', reason: 'payload_invalid' }
      return definition.run(parsed.data, run)
    },
  }
}
