import type { Database } from '../database/connect.ts'
import type { Job, JobState } from './job.ts'

export type NewJob = {
  readonly id: string
  readonly kind: string
  /** What the job is about; at most one job of a kind waits or runs for a subject. */
  readonly subjectId: string
  readonly payload: unknown
  readonly now: string
  /** Not before this instant; at once unless told. */
  readonly runAfter?: string
  /** Lower numbers run first; 0 unless told. */
  readonly priority?: number
}

type JobRow = {
  readonly id: string
  readonly kind: string
  readonly subject_id: string
  readonly payload: string
  readonly state: string
  readonly attempts: number
  readonly run_after: string
  readonly last_error: string | null
  readonly created_at: string
  readonly finished_at: string | null
}

const columns = 'id, kind, subject_id, payload, state, attempts, run_after, last_error, created_at, finished_at'

/**
 * Queues a job in the caller's transaction and gives its id. A job that already waits for the subject takes the new
 * payload; one that is running runs again with it afterwards.
 */
export function enqueueJob(db: Database, job: NewJob): string {
  const { id } = db
    .prepare<Record<string, unknown>, { id: string }>(`
      INSERT INTO job (id, kind, subject_id, payload, state, priority, run_after, created_at)
      VALUES (:id, :kind, :subjectId, :payload, 'queued', :priority, :runAfter, :now)
      ON CONFLICT (kind, subject_id) WHERE state IN ('queued', 'running') DO UPDATE SET
        payload = excluded.payload,
        run_after = min(run_after, excluded.run_after),
        priority = min(priority, excluded.priority),
        run_again = state = 'running'
      RETURNING id
    `)
    .get({
      id: job.id,
      kind: job.kind,
      subjectId: job.subjectId,
      payload: JSON.stringify(job.payload),
      priority: job.priority ?? 0,
      runAfter: job.runAfter ?? job.now,
      now: job.now,
    }) ?? { id: job.id }
  return id
}

export type ClaimWindow = {
  readonly kind: string
  readonly now: string
  /** Waits beyond this were set by a clock that has been put back since, and count as over. */
  readonly horizon: string
}

/** Takes the next due job of a kind and marks it running; a second claim never gets the same job. */
export function claimJob(db: Database, window: ClaimWindow): Job | undefined {
  const row = db
    .prepare<ClaimWindow, JobRow>(`
      UPDATE job SET state = 'running', attempts = attempts + 1
      WHERE id = (
        SELECT id FROM job
        WHERE state = 'queued' AND kind = :kind AND (run_after <= :now OR run_after > :horizon)
        ORDER BY priority, run_after, id
        LIMIT 1
      )
      RETURNING ${columns}
    `)
    .get(window)
  return row && toJob(row)
}

export type Settlement = {
  readonly id: string
  readonly state: Exclude<JobState, 'running'>
  readonly now: string
  readonly runAfter: string
  readonly lastError: string | null
  /** 1 gives the counted attempt back. */
  readonly attemptsGivenBack: 0 | 1
}

/** Writes down how a run ended; a job that was queued again meanwhile goes back into the queue, whatever the end. */
export function settleJob(db: Database, settlement: Settlement): JobState {
  const row = db
    .prepare<Settlement, { state: string }>(`
      UPDATE job SET
        state = CASE run_again WHEN 1 THEN 'queued' ELSE :state END,
        run_after = CASE run_again WHEN 1 THEN :now ELSE :runAfter END,
        attempts = CASE run_again WHEN 1 THEN 0 ELSE attempts - :attemptsGivenBack END,
        finished_at = CASE WHEN run_again = 0 AND :state IN ('done', 'dead') THEN :now END,
        last_error = :lastError,
        run_again = 0
      WHERE id = :id AND state = 'running'
      RETURNING state
    `)
    .get(settlement)
  return (row?.state ?? settlement.state) as JobState
}

/** Puts what was running when the program stopped back into the queue; returns how many. */
export function requeueInterrupted(db: Database, now: string): number {
  return db.prepare(`UPDATE job SET state = 'queued', run_again = 0, run_after = ? WHERE state = 'running'`).run(now)
    .changes
}

/** Lets every waiting job of a kind run now: the link came back, or an officer asks. */
export function hastenJobs(db: Database, { kind, now }: { readonly kind: string; readonly now: string }): number {
  return db
    .prepare(`UPDATE job SET run_after = :now WHERE state = 'queued' AND kind = :kind AND run_after > :now`)
    .run({ kind, now }).changes
}

/** Tries a dead or waiting job again from the start, now; false when it runs or is done. */
export function reviveJob(db: Database, { id, now }: { readonly id: string; readonly now: string }): boolean {
  const { changes } = db
    .prepare(`
      UPDATE OR IGNORE job SET state = 'queued', attempts = 0, run_after = :now, finished_at = NULL
      WHERE id = :id AND state IN ('queued', 'dead')
    `)
    .run({ id, now })
  return changes === 1
}

/** Ends a job that has not started; false when it had. */
export function cancelQueuedJob(db: Database, { id, now }: { readonly id: string; readonly now: string }): boolean {
  const { changes } = db
    .prepare(`
      UPDATE job SET state = 'dead', last_error = 'cancelled', finished_at = :now WHERE id = :id AND state = 'queued'
    `)
    .run({ id, now })
  return changes === 1
}

/** The earliest instant at which a job of the kind may run. */
export function nextDueAt(db: Database, kind: string): string | undefined {
  const row = db
    .prepare<[string], { at: string | null }>(
      `SELECT min(run_after) AS at FROM job WHERE state = 'queued' AND kind = ?`,
    )
    .get(kind)
  return row?.at ?? undefined
}

/** What the newest attempt at a kind of work met that is not done yet; null while nothing waits. */
export function findLastError(db: Database, kind: string): string | null {
  const row = db
    .prepare<[string], { reason: string | null }>(`
      SELECT last_error AS reason FROM job
      WHERE kind = ? AND state <> 'done' AND last_error IS NOT NULL
      ORDER BY run_after DESC LIMIT 1
    `)
    .get(kind)
  return row?.reason ?? null
}

export function findJob(db: Database, id: string): Job | undefined {
  const row = db.prepare<[string], JobRow>(`SELECT ${columns} FROM job WHERE id = ?`).get(id)
  return row && toJob(row)
}

/** How many jobs of each kind are in each state. */
export function countJobs(
  db: Database,
): readonly { readonly kind: string; readonly state: JobState; readonly count: number }[] {
  return db
    .prepare<[], { kind: string; state: JobState; count: number }>(`
      SELECT kind, state, count(*) AS count FROM job GROUP BY kind, state ORDER BY kind, state
    `)
    .all()
}

function toJob(row: JobRow): Job {
  return {
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    payload: JSON.parse(row.payload),
    state: row.state as JobState,
    attempts: row.attempts,
    runAfter: row.run_after,
    lastError: row.last_error,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  }
}
