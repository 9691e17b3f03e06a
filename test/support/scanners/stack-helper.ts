import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { DriverPage, ScannerDriver } from '../../../main/core/scanners/scanner-driver.ts'
import { serveScanner } from '../../../main/core/scanners/serve-scanner.ts'
import { helperParent } from '../../../main/workers/helper-parent.ts'

/** A feeder in a process of its own: the device's id is the folder that holds its sheets and how many were taken off. */
const stack: ScannerDriver = {
  kind: 'sane',
  list: async () => [],
  capabilities: async () => ({ sources: [] }),
  async *scan(folder): AsyncGenerator<DriverPage> {
    const sheets = JSON.parse(readFileSync(join(folder, 'stack.json'), 'utf8')) as string[]
    for (const [index, sheet] of sheets.entries()) {
      await wait(2)
      yield { number: index + 1, bytes: readFileSync(join(folder, sheet)) }
    }
  },
}

serveScanner(helperParent(), () => stack)
