import { afterAll, beforeAll } from 'vitest'
import type { HelperProcess } from '../../../../main/core/ports.ts'
import { createTrustInMemory } from '../../../../main/core/scanners/certificate-trust.ts'
import { isolatedDriver } from '../../../../main/core/scanners/isolated-driver.ts'
import { createSaneDriver } from '../../../../main/core/scanners/sane/sane-driver.ts'
import { forkHelper } from '../../../../main/hosts/fork-helper.ts'
import { putCountingScanimage } from '../../../support/scanners/counting-scanimage.ts'
import { openSaneTestBackend } from '../../../support/scanners/sane-test-backend.ts'
import { aTempFolderFor } from '../../../support/temp-folder-for.ts'
import { describeScannerDriver, type ScannerScene, type ScannerSubject } from '../scanner-driver-suite.ts'

const config = aTempFolderFor('sane')
const tools = aTempFolderFor('scanimage')
const scratch = aTempFolderFor('scratch')
const backend = openSaneTestBackend(config.path)
const scanimage = putCountingScanimage(tools.path)

beforeAll(() => backend.set({}))
afterAll(() => {
  for (const folder of [config, tools, scratch]) folder.remove()
})

const statuses: Partial<Record<ScannerScene, string>> = {
  jam: 'SANE_STATUS_JAMMED',
  no_paper: 'SANE_STATUS_NO_DOCS',
  cover_open: 'SANE_STATUS_COVER_OPEN',
  busy_for_ever: 'SANE_STATUS_DEVICE_BUSY',
}

const skips = { busy_for_a_while: 'SANE leaves the waiting to the officer, who sees that it is busy' }

/** SANE's own virtual scanner: ten sheets in the feeder, faults before the first of them. */
function inScene(scene: ScannerScene, subject: Pick<ScannerSubject, 'driver' | 'isAtWork'>): ScannerSubject {
  const before = scanimage.pagesBegun()
  backend.set({ 'read-status-code': `"${statuses[scene] ?? 'Default'}"` })
  return {
    ...subject,
    deviceId: scene === 'unreachable' ? 'test:7' : 'test:0',
    sides: scene === 'ready' ? 10 : 0,
    impossible: { source: 'flatbed', colour: 'bilevel', dpi: 100, paper: 'a5' },
    sidesBegun: () => scanimage.pagesBegun() - before,
    close: async () => {},
  }
}

describeScannerDriver(
  'SANE',
  async (scene) => {
    let tool: number | null = null
    const onTool = (pid: number | null) => {
      tool = pid
    }
    return inScene(scene, { driver: createSaneDriver({ onTool }), isAtWork: () => tool !== null })
  },
  { skips },
)

describeScannerDriver(
  'SANE in a process of its own',
  async (scene) => {
    let running = 0
    const startHelper = (name: string): HelperProcess => {
      const helper = forkHelper(new URL(`../../../../main/workers/${name}.ts`, import.meta.url))
      running += 1
      helper.onExit(() => {
        running -= 1
      })
      return helper
    }
    const timers = { set: setTimeout, clear: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout | undefined) }
    const driver = isolatedDriver('sane', {
      startHelper,
      scratchDir: scratch.path,
      timers,
      log: () => {},
      trust: createTrustInMemory(),
    })
    return inScene(scene, { driver, isAtWork: () => running > 0 })
  },
  { skips },
)
