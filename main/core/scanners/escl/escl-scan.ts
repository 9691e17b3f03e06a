import { setTimeout as sleep } from 'node:timers/promises'
import type { ScanSettings } from '../../../../shared/domain/scan-profile.ts'
import { AppError } from '../../../../shared/errors.ts'
import type { DriverPage, ScanRun } from '../scanner-driver.ts'
import type { EsclAnswer } from './escl-http.ts'
import { type EsclJob, jobXml, toJob } from './escl-job.ts'
import { type EsclDevice, type EsclPatience, type EsclSession, refusalOf } from './escl-session.ts'
import { feederFault, isFeederEmpty, jobState } from './escl-status.ts'
import { assertScannedAsAsked } from './scanned-page.ts'

export type EsclScan = {
  readonly session: EsclSession
  readonly device: EsclDevice
  readonly patience: EsclPatience
  readonly settings: ScanSettings
  readonly run: ScanRun
}

/**
 * One run. No page is asked for twice: after a connection that broke nobody knows whether the scanner counts the page
 * as given, so the run ends with a fault, and the officer lays that sheet into the feeder again.
 */
export async function* scanPages(scan: EsclScan): AsyncGenerator<DriverPage> {
  const { session, settings, run } = scan
  const asked = toJob(await session.capabilities(run.signal), settings)
  if (settings.source !== 'flatbed') await assertFeederReady(scan)
  const job = await startJob(scan, asked)
  let isOver = false
  try {
    for (let number = 1; !isOver; number++) {
      const bytes = await nextPage(scan, job, number)
      if (bytes === null) {
        isOver = true
        await assertEndedWell(scan, job, number - 1)
        return
      }
      await assertScannedAsAsked(bytes, asked)
      run.onProgress?.(1)
      yield { number, bytes }
      if (settings.source === 'flatbed') return
    }
  } finally {
    if (!isOver) await session.end(job).catch(ignoreTrouble)
  }
}

/** The scanner forgets a job by itself after a while; what ended the run is worth telling, this is not. */
function ignoreTrouble(error: unknown): void {
  if (!(error instanceof AppError)) throw error
}

/** Some scanners with an empty feeder would take what lies on the glass. */
async function assertFeederReady({ session, run }: EsclScan): Promise<void> {
  const status = await session.status(run.signal)
  const fault = feederFault(status)
  if (fault !== null) throw new AppError(fault)
  if (isFeederEmpty(status)) throw new AppError('scanner_no_paper')
}

async function startJob(scan: EsclScan, asked: EsclJob): Promise<URL> {
  const { session, device, run, settings } = scan
  const body = jobXml(asked)
  const { status, headers } = await whileBusy(scan, () => session.start(body, run.signal))
  const location = headers.location ?? ''
  if (status === 201 && location !== '' && URL.canParse(location, device.base)) {
    // Only the path: behind a bridge or after a change of address a scanner names a host that is not its own.
    const { pathname } = new URL(location, device.base)
    return new URL(pathname.replace(/\/+$/, ''), device.base)
  }
  const refusal = refusalOf(status)
  if (refusal !== null) throw new AppError(refusal)
  if (status === 409 && settings.source !== 'flatbed') await assertFeederReady(scan)
  throw new AppError(status === 400 || status === 409 ? 'scanner_settings_refused' : 'scanner_wrong_answer')
}

/** The next page, or null where there is none. */
async function nextPage(scan: EsclScan, job: URL, number: number): Promise<Uint8Array | null> {
  const { session, run } = scan
  const onShare = (share: number) => run.onProgress?.(share)
  const { status, bytes } = await whileBusy(scan, () => session.nextPage(job, { signal: run.signal, onShare }))
  if (status === 200) return bytes
  if (status === 404 || status === 410) return null
  if (status === 409 && (await isEndAfterAll(scan, job, number - 1))) return null
  const refusal = refusalOf(status)
  if (refusal === 'scanner_failed') await assertNoFeederFault(scan)
  throw new AppError(refusal ?? (status === 409 ? 'scanner_failed' : 'scanner_wrong_answer'))
}

/** A conflict ends the paper with some scanners and tells of a jam with others: the status decides. */
async function isEndAfterAll({ session, run, settings }: EsclScan, job: URL, given: number): Promise<boolean> {
  const status = await session.status(run.signal)
  const fault = feederFault(status)
  if (fault !== null) throw new AppError(fault)
  if (settings.source === 'flatbed') return false
  return given > 0 ? isFeederEmpty(status) || jobState(status, job) === 'Completed' : isFeederEmpty(status)
}

async function assertNoFeederFault({ session, run }: EsclScan): Promise<void> {
  const fault = feederFault(await session.status(run.signal))
  if (fault !== null) throw new AppError(fault)
}

/** Some scanners end a run that failed as they end any other; only their status tells. */
async function assertEndedWell({ session, run, settings }: EsclScan, job: URL, given: number): Promise<void> {
  if (settings.source === 'flatbed') throw new AppError('scanner_failed')
  const status = await session.status(run.signal)
  const fault = feederFault(status)
  if (fault !== null) throw new AppError(fault)
  const state = jobState(status, job)
  if (state === 'Aborted' || state === 'Canceled') throw new AppError('scanner_failed')
  if (given === 0) throw new AppError(isFeederEmpty(status) ? 'scanner_no_paper' : 'scanner_failed')
}

const longestWaitMs = 10_000

/** Asks again as long as the scanner says that it is busy; gives the busy answer itself when patience ends. */
async function whileBusy({ patience, run }: EsclScan, ask: () => Promise<EsclAnswer>): Promise<EsclAnswer> {
  let waitedMs = 0
  for (;;) {
    const answer = await ask()
    if (answer.status !== 503 || waitedMs >= patience.busyMs) return answer
    const seconds = Number(answer.headers['retry-after'] ?? Number.NaN)
    const waitMs = seconds > 0 ? Math.min(longestWaitMs, seconds * 1000) : patience.retryMs
    await pause(waitMs, run.signal)
    waitedMs += waitMs
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal })
  } catch {
    // A sleep fails in one way alone.
    throw new AppError('cancelled')
  }
}
