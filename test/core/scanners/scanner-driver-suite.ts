import sharp from 'sharp'
import { afterEach, describe, expect, it } from 'vitest'
import type { DriverPage, ScannerDriver, ScanRun } from '../../../main/core/scanners/scanner-driver.ts'
import type { ScanSettings } from '../../../shared/domain/scan-profile.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import { appError } from '../../support/refusal.ts'

/**
 * How the scanner of a test stands: `ready` has paper on the glass and in the feeder; a fault in the feeder
 * comes after two sides where the subject can do that, and before the first where it can't.
 */
export type ScannerScene =
  | 'ready'
  | 'jam'
  | 'no_paper'
  | 'cover_open'
  | 'busy_for_a_while'
  | 'busy_for_ever'
  | 'unreachable'

/** A scanner in one scene, as the suite meets it. */
export type ScannerSubject = {
  readonly driver: ScannerDriver
  readonly deviceId: string
  /** How many sides the feeder gives, one side a sheet, before it is empty or its fault shows. */
  readonly sides: number
  /** What this scanner can't do. */
  readonly impossible: ScanSettings
  /** How many sides the scanner has begun to scan, in all runs. */
  sidesBegun(): number
  /** Whether the scanner holds a run, and the driver a process, a connection or a file for it. */
  isAtWork(): boolean
  close(): Promise<void>
}

type Promised = Exclude<ScannerScene, 'ready'> | 'back_pressure' | 'no_such_settings'

export type ScannerSuiteOptions = {
  /** What the real thing behind a subject can't be made to do, with the reason; told in the list of tests. */
  readonly skips?: Partial<Record<Promised, string>>
}

const feeder: ScanSettings = { source: 'feeder', colour: 'gray', dpi: 100, paper: 'a5' }
const glass: ScanSettings = { ...feeder, source: 'flatbed' }

/** What every family of scanners promises the desk. */
export function describeScannerDriver(
  name: string,
  makeSubject: (scene: ScannerScene) => Promise<ScannerSubject>,
  options: ScannerSuiteOptions = {},
): void {
  const open: ScannerSubject[] = []
  afterEach(async () => {
    for (const subject of open.splice(0)) await subject.close()
  })

  async function a(scene: ScannerScene): Promise<ScannerSubject> {
    const subject = await makeSubject(scene)
    open.push(subject)
    return subject
  }

  /** A test that is skipped aloud where the subject can't provoke what it needs. */
  function promise(needs: Promised, sentence: string, test: () => Promise<void>): void {
    const reason = options.skips?.[needs]
    if (reason === undefined) it(sentence, test)
    else it.skip(`${sentence} (not with ${name}: ${reason})`, test)
  }

  describe(`a scanner driver (${name})`, () => {
    describe('asked what there is', () => {
      it('lists the scanner under its own kind, with the same id each time', async () => {
        const { driver, deviceId } = await a('ready')
        const devices = await driver.list(never)
        expect(devices).toContainEqual({ id: deviceId, name: expect.stringMatching(/\S/), driver: driver.kind })
        expect((await driver.list(never)).map(({ id }) => id)).toEqual(devices.map(({ id }) => id))
      })

      it('says what each source of the scanner can do', async () => {
        const { driver, deviceId } = await a('ready')
        const { sources } = await driver.capabilities(deviceId, never)
        expect(new Set(sources.map(({ source }) => source)).size).toBe(sources.length)
        expect(sources.map(({ source }) => source)).toEqual(expect.arrayContaining(['flatbed', 'feeder']))
        for (const source of sources) {
          expect(source.colours).toContain('gray')
          expect(source.resolutions).toContain(100)
          expect([...source.resolutions].sort((a, b) => a - b)).toEqual(source.resolutions)
          // A5 must fit; nothing is a hall of mirrors.
          expect(source.widest).toBeGreaterThanOrEqual(148)
          expect(source.longest).toBeGreaterThanOrEqual(210)
          expect(source.widest).toBeLessThan(1_000)
        }
      })

      promise('unreachable', 'lists no scanner that does not answer, and refuses to say what it can do', async () => {
        const { driver, deviceId } = await a('unreachable')
        expect((await driver.list(never)).map(({ id }) => id)).not.toContain(deviceId)
        await expect(driver.capabilities(deviceId, never)).rejects.toEqual(appError('scanner_unreachable'))
      })
    })

    describe('scanning', () => {
      it('gives every side of the feeder in order and ends when it is empty', async () => {
        const subject = await a('ready')
        const { pages, fault } = await scanAll(subject, feeder)
        expect(fault).toBeNull()
        expect(pages.map(({ number }) => number)).toEqual(countTo(subject.sides))
        await expect.poll(() => subject.isAtWork()).toBe(false)
      })

      it('gives one page from the glass', async () => {
        const subject = await a('ready')
        const { pages, fault } = await scanAll(subject, glass)
        expect(fault).toBeNull()
        expect(pages.map(({ number }) => number)).toEqual([1])
        await expect.poll(() => subject.isAtWork()).toBe(false)
      })

      it('gives two sides a sheet where the scanner takes both', async (test) => {
        const subject = await a('ready')
        const { sources } = await subject.driver.capabilities(subject.deviceId, never)
        if (sources.every(({ source }) => source !== 'feeder_duplex')) test.skip('this scanner takes one side')
        const { pages, fault } = await scanAll(subject, { ...feeder, source: 'feeder_duplex' })
        expect(fault).toBeNull()
        expect(pages.map(({ number }) => number)).toEqual(countTo(2 * subject.sides))
      })

      it.each<ScanSettings>([
        { source: 'flatbed', colour: 'gray', dpi: 100, paper: 'a5' },
        { source: 'flatbed', colour: 'colour', dpi: 100, paper: 'a5' },
        { source: 'flatbed', colour: 'colour', dpi: 200, paper: 'card' },
      ])('gives the pixels that were asked for: $colour, $dpi dpi, $paper', async (settings) => {
        const { pages } = await scanAll(await a('ready'), settings)
        const image = await sharp(pages[0]?.bytes).metadata()
        const [width, height] = settings.paper === 'a5' ? [148, 210] : [85.6, 53.98]
        expect(Math.abs(image.width - (width / 25.4) * settings.dpi)).toBeLessThan(0.02 * image.width)
        expect(Math.abs(image.height - (height / 25.4) * settings.dpi)).toBeLessThan(0.02 * image.height)
        expect(image.channels).toBe(settings.colour === 'colour' ? 3 : 1)
      })

      it('tells its progress as shares that never leave 0…1', async () => {
        const shares: number[] = []
        await scanAll(await a('ready'), glass, { signal: never, onProgress: (share) => shares.push(share) })
        expect(shares.length).toBeGreaterThan(0)
        expect(shares.filter((share) => !(share >= 0 && share <= 1))).toEqual([])
      })

      it('scans again after a run', async () => {
        const subject = await a('ready')
        await scanAll(subject, glass)
        expect((await scanAll(subject, glass)).pages).toHaveLength(1)
      })

      promise('back_pressure', 'begins no further side before the caller has taken care of the last', async () => {
        const subject = await a('ready')
        for await (const page of subject.driver.scan(subject.deviceId, feeder, { signal: never })) {
          await pause(60)
          expect(subject.sidesBegun()).toBe(page.number)
          if (page.number === 3) break
        }
        await expect.poll(() => subject.isAtWork()).toBe(false)
      })
    })

    describe('stopped', () => {
      it('says that it was cancelled in the middle, and lets go of the scanner', async () => {
        const subject = await a('ready')
        const stop = new AbortController()
        const taken: number[] = []
        const run = async () => {
          for await (const page of subject.driver.scan(subject.deviceId, feeder, { signal: stop.signal })) {
            taken.push(page.number)
            if (page.number === 2) stop.abort()
          }
        }
        await expect(run()).rejects.toEqual(appError('cancelled'))
        expect(taken).toEqual([1, 2])
        await expect.poll(() => subject.isAtWork()).toBe(false)
        expect((await scanAll(subject, glass)).pages).toHaveLength(1)
      })

      it('begins nothing when it is cancelled already', async () => {
        const subject = await a('ready')
        const { pages, fault } = await scanAll(subject, feeder, { signal: AbortSignal.abort() })
        expect({ pages, fault }).toEqual({ pages: [], fault: appError('cancelled') })
        expect(subject.sidesBegun()).toBe(0)
      })

      it('lets go of the scanner when the caller turns away', async () => {
        const subject = await a('ready')
        for await (const _ of subject.driver.scan(subject.deviceId, feeder, { signal: never })) break
        await expect.poll(() => subject.isAtWork()).toBe(false)
        expect((await scanAll(subject, glass)).pages).toHaveLength(1)
      })
    })

    describe('in trouble', () => {
      const faults: readonly (readonly [Exclude<ScannerScene, 'ready' | 'busy_for_a_while'>, ErrorCode])[] = [
        ['jam', 'scanner_jammed'],
        ['cover_open', 'scanner_cover_open'],
        ['no_paper', 'scanner_no_paper'],
        ['busy_for_ever', 'scanner_busy'],
        ['unreachable', 'scanner_unreachable'],
      ]
      for (const [scene, code] of faults) {
        promise(scene, `names ${scene} as ${code} and takes back no page that it gave`, async () => {
          const subject = await a(scene)
          const { pages, fault } = await scanAll(subject, feeder)
          expect(fault).toEqual(appError(code))
          expect(pages.map(({ number }) => number)).toEqual(countTo(subject.sides))
          for (const { bytes } of pages) expect((await sharp(bytes).metadata()).width).toBeGreaterThan(0)
          await expect.poll(() => subject.isAtWork()).toBe(false)
        })
      }

      promise('busy_for_a_while', 'waits for a busy scanner and goes on', async () => {
        const subject = await a('busy_for_a_while')
        const { pages, fault } = await scanAll(subject, feeder)
        expect(fault).toBeNull()
        expect(pages).toHaveLength(subject.sides)
      })

      promise('no_such_settings', 'refuses what the scanner can’t do instead of scanning otherwise', async () => {
        const subject = await a('ready')
        const { pages, fault } = await scanAll(subject, subject.impossible)
        expect({ pages, fault }).toEqual({ pages: [], fault: appError('scanner_settings_refused') })
      })
    })
  })
}

const never = new AbortController().signal

type Scanned = { readonly pages: readonly DriverPage[]; readonly fault: unknown }

/** All pages of a run, and what ended it: null for the end of the paper. */
async function scanAll(
  { driver, deviceId }: ScannerSubject,
  settings: ScanSettings,
  run: ScanRun = { signal: never },
): Promise<Scanned> {
  const pages: DriverPage[] = []
  try {
    for await (const page of driver.scan(deviceId, settings, run)) pages.push(page)
    return { pages, fault: null }
  } catch (fault) {
    return { pages, fault }
  }
}

function countTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, at) => at + 1)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
