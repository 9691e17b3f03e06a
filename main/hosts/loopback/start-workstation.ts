import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPracticeOffice } from '../../practice/open-practice-office.ts'
import type { Faults } from '../../practice/portal/faults.ts'
import { type SimulatedScannerOptions, simulatedScanner } from '../../practice/simulated-scanner.ts'
import { createFileLog } from '../line-log.ts'
import { createPlainHost } from '../plain-host.ts'
import { practiceFolder } from '../practice-folder.ts'
import { startLoopback } from './loopback-server.ts'

export type WorkstationOptions = {
  /** Data folder; the user's practice office where none is named. */
  readonly data?: string | undefined
  /** 0 takes any free port. */
  readonly port: number
  readonly faults?: Faults
  /** Milliseconds from one status to the next at the practice portal. */
  readonly progressMs?: number
  /** What lies in the simulated scanner; the practice office's own papers where none is named. */
  readonly scanner?: SimulatedScannerOptions
}

export type Workstation = Awaited<ReturnType<typeof startWorkstation>>

/** Opens the practice office and serves its window on loopback until closed. */
export async function startWorkstation(options: WorkstationOptions) {
  const dataDir = resolve(options.data ?? practiceFolder())
  const log = createFileLog(join(dataDir, 'logs', 'desk.log'))
  const office = await openPracticeOffice(createPlainHost({ dataDir, log }), {
    sources: [simulatedScanner(options.scanner)],
    progressMs: options.progressMs ?? 60_000,
    ...(options.faults === undefined ? {} : { faults: options.faults }),
  })
  office.core.start()
  const server = await startLoopback({
    core: office.core,
    pageFolder: fileURLToPath(new URL('../../../out/renderer', import.meta.url)),
    token: randomBytes(24).toString('base64url'),
    port: options.port,
    log,
  })
  return {
    url: server.url,
    dataDir,
    portal: office.portal,
    close: async () => {
      await server.close()
      await office.close()
    },
  }
}
