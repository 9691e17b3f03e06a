import { AppError } from '../../../shared/errors.ts'
import type { Log } from '../ports.ts'
import type { Job, JobHandler, JobOutcome } from './job.ts'

/** Runs one job and always ends in an outcome; an error is logged without its text, which may quote a paper. */
export async function runJob(
  handler: JobHandler,
  job: Job,
  { signal, log }: { readonly signal: AbortSignal; readonly log: Log },
): Promise<JobOutcome> {
  try {
    return await handler.runPayload(job.payload, {
      jobId: job.id,
      subjectId: job.subjectId,
      attempt: job.attempts,
      signal,
      log,
    })
  } catch (error) {
    const reason = reasonOf(error)
    log({ event: 'job_threw', jobId: job.id, kind: job.kind, reason, where: whereOf(error) })
    return { kind: 'retry', reason }
  }
}

/** The code of a refusal, or only the class of a bug. */
export function reasonOf(error: unknown): string {
  if (error instanceof AppError) return error.code
  return error instanceof Error ? `internal:${error.name}` : 'internal'
}

function whereOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : []
  return lines
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 4)
    .map((line) => line.trim())
    .join(' | ')
}
