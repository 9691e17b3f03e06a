import { ScannerAbilities } from '../../../shared/contract/scanners.ts'
import type { ScannerDriverKind, ScanSettings } from '../../../shared/domain/scan-profile.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Log, StartHelper, Timers } from '../ports.ts'
import type { CertificateTrust } from './certificate-trust.ts'
import { openSpool } from './page-spool.ts'
import type { DriverPage, ScannerDriver, ScanRun } from './scanner-driver.ts'
import { ScannerDevices, type ScannerTask } from './scanner-messages.ts'
import { beginTalk, type TalkEvent } from './scanner-talk.ts'

export type IsolationOptions = {
  readonly startHelper: StartHelper
  readonly scratchDir: string
  readonly timers: Timers
  readonly log: Log
  /** Addresses of network scanners that somebody typed in. */
  readonly typed?: readonly string[]
  readonly trust: CertificateTrust
}

/** A driver that runs in a process of its own, one for each task: when it crashes, the program and its pages stay. */
export function isolatedDriver(kind: ScannerDriverKind, options: IsolationOptions): ScannerDriver {
  const ask = (task: ScannerTask, signal: AbortSignal) => askDriver(task, { ...options, signal })
  return {
    kind,
    list: async (signal) =>
      ScannerDevices.parse(await ask({ kind: 'list', driver: kind, typed: [...(options.typed ?? [])] }, signal)),
    capabilities: async (deviceId, signal) =>
      ScannerAbilities.parse(await ask({ kind: 'capabilities', driver: kind, deviceId }, signal)),
    scan: (deviceId, settings, run) => scanInProcess({ driver: kind, deviceId, settings }, { ...options, ...run }),
  }
}

type Running = IsolationOptions & ScanRun

async function askDriver(task: ScannerTask, options: Running): Promise<unknown> {
  const talk = beginTalk(task, { ...options, silenceMs: 60_000 })
  try {
    const event = await talk.next()
    if (event.kind === 'done') return event.answer
    throw refusalOf(event, options)
  } finally {
    talk.end()
  }
}

type Wanted = {
  readonly driver: ScannerDriverKind
  readonly deviceId: string
  readonly settings: ScanSettings
}

/** Gives each page from the spool; the driver goes on when the caller asks for the next, so that one page waits at most. */
async function* scanInProcess(wanted: Wanted, options: Running): AsyncGenerator<DriverPage> {
  const spool = await openSpool(options.scratchDir)
  const { trust } = options
  const { deviceId } = wanted
  const onCertificate = (fingerprint: string) => trust.remember(deviceId, fingerprint)
  const task = { kind: 'scan', ...wanted, folder: spool.folder, fingerprint: trust.fingerprintOf(deviceId) } as const
  const talk = beginTalk(task, { ...options, onCertificate })
  let given = 0
  try {
    for (;;) {
      const event = await talk.next()
      if (event.kind === 'done') return
      if (event.kind === 'page') {
        if (event.number <= given) throw new AppError('scanner_wrong_answer', { page: event.number })
        yield { number: event.number, bytes: await spool.read(event.number) }
        given = event.number
        await spool.drop(given)
        talk.goOn()
        continue
      }
      if (event.kind === 'lost' || event.kind === 'silent') {
        // What lies there whole has left the device: it is a page, although nobody lives to tell of it.
        const whole = (await spool.list()).filter((number) => number > given)
        for (const number of whole) yield { number, bytes: await spool.read(number) }
      }
      throw refusalOf(event, options)
    }
  } finally {
    talk.end()
    await spool.remove()
  }
}

function refusalOf(event: TalkEvent, { log, signal }: Running): AppError {
  if (signal.aborted) return new AppError('cancelled')
  switch (event.kind) {
    case 'refused':
      return new AppError(event.code, event.details)
    case 'lost':
      log({ level: 'error', what: 'scanner_driver_lost' })
      return new AppError('scanner_driver_lost')
    case 'silent':
      log({ level: 'error', what: 'scanner_silent' })
      return new AppError('scanner_unreachable')
    case 'failed':
      log({ level: 'error', what: 'scanner_driver_bug', stack: event.stack })
      return new AppError('scanner_failed')
    case 'page':
    case 'done':
      return new AppError('scanner_wrong_answer')
  }
}
