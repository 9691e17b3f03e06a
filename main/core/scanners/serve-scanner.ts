import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ScannerDriverKind } from '../../../shared/domain/scan-profile.ts'
import { AppError } from '../../../shared/errors.ts'
import type { HelperParent } from '../ports.ts'
import { type CertificateTrust, createTrustInMemory } from './certificate-trust.ts'
import { spooledName, spoolPage } from './page-spool.ts'
import type { ScannerDriver } from './scanner-driver.ts'
import { ScannerOrder, type ScannerReply, type ScannerTask } from './scanner-messages.ts'

export type DriverOptions = {
  /** Told of each program of the system that the driver has started, and with null of its end. */
  readonly onTool: (pid: number | null) => void
  /** Addresses that somebody typed in, for networks that keep scanners from telling of themselves. */
  readonly typed: readonly string[]
  readonly trust: CertificateTrust
  /** Folder of this task alone; empty where it scans nothing. */
  readonly folder: string
}

export type MakeDriver = (kind: ScannerDriverKind, options: DriverOptions) => ScannerDriver | Promise<ScannerDriver>

/** The inside of a driver's process: does the one task it is given, page by page as the program asks for them. */
export function serveScanner(parent: HelperParent<ScannerReply>, makeDriver: MakeDriver): void {
  const stop = new AbortController()
  let goOn = (): void => undefined
  const nextAsked = () =>
    new Promise<void>((resolve) => {
      goOn = resolve
    })

  parent.onMessage((message) => {
    const order = ScannerOrder.parse(message)
    if (order.kind === 'next') goOn()
    if (order.kind === 'cancel') {
      stop.abort()
      goOn()
    }
    if (order.kind === 'begin') {
      const { task } = order
      const options = {
        onTool: (pid: number | null) => parent.send({ kind: 'tool', pid }),
        typed: task.kind === 'list' ? task.typed : [],
        folder: task.kind === 'scan' ? task.folder : '',
        trust: trustOf(task, parent),
      }
      const driver = () => makeDriver(task.driver, options)
      void answer(driver, task, { parent, signal: stop.signal, nextAsked }).then((reply) => parent.send(reply))
    }
  })
}

/** What the program knows of the device's certificate; only a scan tells it more, for only a scan is a use of the device. */
function trustOf(task: ScannerTask, parent: HelperParent<ScannerReply>): CertificateTrust {
  const trust = createTrustInMemory()
  if (task.kind !== 'scan') return trust
  if (task.fingerprint !== null) trust.remember(task.deviceId, task.fingerprint)
  return {
    fingerprintOf: trust.fingerprintOf,
    remember: (deviceId, fingerprint) => {
      trust.remember(deviceId, fingerprint)
      parent.send({ kind: 'certificate', fingerprint })
    },
  }
}

type Service = {
  readonly parent: HelperParent<ScannerReply>
  readonly signal: AbortSignal
  readonly nextAsked: () => Promise<void>
}

async function answer(
  driver: () => ReturnType<MakeDriver>,
  task: ScannerTask,
  service: Service,
): Promise<ScannerReply> {
  try {
    return { kind: 'done', answer: await perform(await driver(), task, service) }
  } catch (error) {
    if (error instanceof AppError) return { kind: 'refused', code: error.code, details: mutable(error.details) }
    return { kind: 'failed', stack: error instanceof Error ? placeOf(error) : 'unknown' }
  }
}

async function perform(driver: ScannerDriver, task: ScannerTask, service: Service): Promise<unknown> {
  const { parent, signal, nextAsked } = service
  switch (task.kind) {
    case 'list':
      return driver.list(signal)
    case 'capabilities':
      return driver.capabilities(task.deviceId, signal)
    case 'scan': {
      const { folder } = task
      const onProgress = (share: number) => parent.send({ kind: 'progress', share })
      for await (const page of driver.scan(task.deviceId, task.settings, { signal, onProgress, folder })) {
        if (!existsSync(join(folder, spooledName(page.number)))) await spoolPage(folder, page)
        const asked = nextAsked()
        parent.send({ kind: 'page', number: page.number })
        await asked
      }
      return null
    }
  }
}

function mutable(details: AppError['details']): Record<string, string | number | boolean | string[]> {
  return JSON.parse(JSON.stringify(details)) // plain data by its type
}

function placeOf(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return `${error.name}\n${frames.slice(0, 12).join('\n')}`
}
