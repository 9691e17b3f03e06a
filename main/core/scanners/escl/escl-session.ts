import { AppError, type ErrorCode } from '../../../../shared/errors.ts'
import { type EsclCapabilities, readCapabilities } from './escl-capabilities.ts'
import type { EsclAnswer, EsclCall, EsclHttp } from './escl-http.ts'
import { type EsclStatus, readStatus } from './escl-status.ts'

/** How long the desk is patient with a scanner, and how much it takes from it. */
export type EsclPatience = {
  /** Milliseconds for a question that is answered at once. */
  readonly answerMs: number
  /** Milliseconds without a byte of a page: warming up and a slow carriage are silent. */
  readonly pageSilenceMs: number
  /** Milliseconds for one page in all. */
  readonly pageMs: number
  readonly pageBytes: number
  /** Milliseconds between two attempts at a busy scanner, unless it says how long, and all of them together. */
  readonly retryMs: number
  readonly busyMs: number
}

export const usualPatience: EsclPatience = {
  answerMs: 10_000,
  pageSilenceMs: 90_000,
  pageMs: 300_000,
  pageBytes: 256 * 1024 * 1024,
  retryMs: 1_000,
  busyMs: 60_000,
}

const answerBytes = 1024 * 1024

/** One scanner at its address; `base` ends with a slash. */
export type EsclDevice = { readonly id: string; readonly base: URL }

export type EsclSession = {
  capabilities(signal: AbortSignal): Promise<EsclCapabilities>
  status(signal: AbortSignal): Promise<EsclStatus>
  /** The raw answer to the start of a job. */
  start(body: string, signal: AbortSignal): Promise<EsclAnswer>
  /** The raw answer to the question for the next page of a job. */
  nextPage(job: URL, run: { readonly signal: AbortSignal; onShare(share: number): void }): Promise<EsclAnswer>
  /** Lets the scanner forget a job; waits no longer than for any answer. */
  end(job: URL): Promise<void>
}

/** The five requests of eSCL. */
export function openSession(http: EsclHttp, device: EsclDevice, patience: EsclPatience): EsclSession {
  const at = (path: string) => new URL(path, device.base)
  const quick = { bytes: answerBytes, silenceMs: patience.answerMs, totalMs: patience.answerMs }
  const long = { bytes: patience.pageBytes, silenceMs: patience.pageSilenceMs, totalMs: patience.pageMs }
  const ask = (call: Omit<EsclCall, 'deviceId' | 'limits'>, signal: AbortSignal, limits = quick) =>
    http({ ...call, deviceId: device.id, limits }, signal)
  const read = async (path: string, signal: AbortSignal) => {
    const answer = await ask({ method: 'GET', url: at(path) }, signal)
    if (answer.status !== 200) throw new AppError(refusalOf(answer.status) ?? 'scanner_wrong_answer')
    return answer.bytes
  }
  return {
    capabilities: async (signal) => readCapabilities(await read('ScannerCapabilities', signal)),
    status: async (signal) => readStatus(await read('ScannerStatus', signal), device.base),
    start: (body, signal) => ask({ method: 'POST', url: at('ScanJobs'), body }, signal),
    nextPage: (job, { signal, onShare }) =>
      ask({ method: 'GET', url: new URL(`${job.pathname}/NextDocument`, job), onShare }, signal, long),
    end: async (job) => {
      // Not the run's signal: a cancelled run is the very one whose job has to end.
      await ask({ method: 'DELETE', url: job }, AbortSignal.timeout(patience.answerMs))
    },
  }
}

/** What a status means wherever it is met; null where it depends on the question. */
export function refusalOf(status: number): ErrorCode | null {
  if (status === 401 || status === 403) return 'scanner_access_denied'
  if (status === 503) return 'scanner_busy'
  return status >= 500 ? 'scanner_failed' : null
}
