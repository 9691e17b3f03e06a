import { createHash } from 'node:crypto'
import { existsSync, readdirSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import type { HelperProcess } from '../../../main/core/ports.ts'
import { createTrustInMemory } from '../../../main/core/scanners/certificate-trust.ts'
import { isolatedDriver } from '../../../main/core/scanners/isolated-driver.ts'
import { forkHelper } from '../../../main/hosts/fork-helper.ts'
import { createPlainHost } from '../../../main/hosts/plain-host.ts'
import { seededRandom } from '../../../main/practice/seeded-random.ts'
import type { ScanSettings } from '../../../shared/domain/scan-profile.ts'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { openSaneTestBackend } from '../../support/scanners/sane-test-backend.ts'
import { storeOf } from '../../support/store-of.ts'
import { untilTaken } from '../../support/take-papers.ts'
import { aTempFolder } from '../../support/temp-folder.ts'

const settings: ScanSettings = { source: 'feeder', colour: 'gray', dpi: 75, paper: 'a5' }

type Killed = {
  readonly helper: URL
  readonly deviceId: string
  /** In [0, 1): when the process is killed. */
  readonly chance: () => number
  /** Milliseconds after the message that it is killed at. */
  readonly spreadMs: number
}

/** A desk whose driver processes die at random; it sees what each laid down whole before it went. */
async function aDeskWithKilledDrivers({ helper, deviceId, chance, spreadMs }: Killed) {
  const dataDir = aTempFolder()
  const scratchDir = join(dataDir, 'scratch')
  const whole = new Set<string>()
  const host = createPlainHost({ dataDir, log: () => {} })

  function startHelper(): HelperProcess {
    const child = forkHelper(helper)
    const killAt = Math.floor(chance() * 8)
    let heard = 0
    const maybeKill = () => {
      if (heard === killAt) setTimeout(() => child.kill(), chance() * spreadMs)
      heard += 1
    }
    maybeKill()
    return {
      ...child,
      send: (message) => {
        const folder = (message as { task?: { folder: string } }).task?.folder
        if (folder !== undefined) {
          whole.clear()
          watch(folder, (_, name) => name?.endsWith('.page') && whole.add(name))
        }
        child.send(message)
      },
      onMessage: (hear) =>
        child.onMessage((message) => {
          if ((message as { kind: string }).kind !== 'progress') maybeKill()
          hear(message)
        }),
    }
  }

  const driver = isolatedDriver('sane', {
    startHelper,
    scratchDir,
    timers: host.timers,
    log: host.log,
    trust: createTrustInMemory(),
  })
  const feeder = {
    id: 'feeder',
    name: 'Máy quét thử',
    kind: 'scanner' as const,
    async *scan(signal: AbortSignal) {
      for await (const page of driver.scan(deviceId, settings, { signal })) {
        yield { name: `Mặt ${page.number}`, bytes: page.bytes }
      }
    },
  }
  const desk = await aSignedInDesk({ dataDir, sources: [feeder] })
  const store = storeOf(dataDir)

  async function scanInto(dossierId: Awaited<ReturnType<typeof desk.call.dossiers.open>>['dossierId']) {
    const { batchId } = await desk.call.scans.scan({ dossierId, sourceId: 'feeder' })
    const batch = await untilTaken(desk, batchId)
    await expect.poll(() => whole.size).toBe(batch.pagesTaken)
    const leftOver = existsSync(scratchDir) ? readdirSync(scratchDir) : []
    expect(leftOver).toEqual([])
    return batch
  }
  const digestsOf = (dossierId: string) =>
    store
      .prepare<[string], { digest: string }>(
        'SELECT original_digest AS digest FROM page WHERE dossier_id = ? ORDER BY position',
      )
      .all(dossierId)
      .map(({ digest }) => digest)
  return { desk, scanInto, digestsOf }
}

it('loses no sheet and doubles none while the driver’s process is killed 100 times', async () => {
  const folder = aTempFolder()
  const sheets = await drawSheets(folder, 24)
  const { desk, scanInto, digestsOf } = await aDeskWithKilledDrivers({
    helper: new URL('../../support/scanners/stack-helper.ts', import.meta.url),
    deviceId: folder,
    chance: seededRandom(20261127),
    spreadMs: 12,
  })
  let kills = 0
  let inTheMiddle = 0
  while (kills < 100) {
    const { dossierId } = await desk.call.dossiers.open({ procedureCode: '1.001193' })
    let onTheDesk = 0
    while (onTheDesk < sheets.length) {
      // The officer feeds again from the first sheet that the screen does not show.
      writeFileSync(join(folder, 'stack.json'), JSON.stringify(sheets.slice(onTheDesk).map(({ name }) => name)))
      const batch = await scanInto(dossierId)
      onTheDesk += batch.pagesTaken
      if (batch.state === 'failed') {
        expect(batch.refused.map(({ code }) => code)).toEqual(['scanner_driver_lost'])
        kills += 1
        inTheMiddle += batch.pagesTaken > 0 ? 1 : 0
      }
    }
    expect(digestsOf(dossierId)).toEqual(sheets.map(({ digest }) => digest))
  }
  expect(inTheMiddle).toBeGreaterThan(40)
}, 600_000)

it('keeps every page that scanimage had finished when its driver is killed', async () => {
  openSaneTestBackend(aTempFolder()).set({ 'read-delay': 'true', 'read-delay-duration': '3000' })
  const { desk, scanInto, digestsOf } = await aDeskWithKilledDrivers({
    helper: new URL('../../../main/workers/scanner-helper.ts', import.meta.url),
    deviceId: 'test:0',
    chance: seededRandom(3),
    spreadMs: 60,
  })
  let kills = 0
  while (kills < 12) {
    const { dossierId } = await desk.call.dossiers.open({ procedureCode: '1.001193' })
    const batch = await scanInto(dossierId)
    expect(digestsOf(dossierId)).toHaveLength(batch.pagesTaken)
    if (batch.state === 'failed') kills += 1
  }
}, 240_000)

/** Sheets that one can tell apart by their bytes. */
async function drawSheets(folder: string, count: number) {
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const name = `sheet-${at}.png`
      const create = { width: 420, height: 300, channels: 3 as const, background: { r: 255, g: 255 - at, b: at } }
      const bytes = await sharp({ create }).png().toBuffer()
      writeFileSync(join(folder, name), bytes)
      return { name, digest: createHash('sha256').update(bytes).digest('hex') }
    }),
  )
}
