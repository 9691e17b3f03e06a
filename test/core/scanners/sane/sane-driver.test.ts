import { chmodSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createSaneDriver } from '../../../../main/core/scanners/sane/sane-driver.ts'
import type { DriverPage, ScanRun } from '../../../../main/core/scanners/scanner-driver.ts'
import type { ScanSettings } from '../../../../shared/domain/scan-profile.ts'
import { openSaneTestBackend } from '../../../support/scanners/sane-test-backend.ts'
import { aTempFolder } from '../../../support/temp-folder.ts'
import { aTempFolderFor } from '../../../support/temp-folder-for.ts'

const config = aTempFolderFor('sane')
const backend = openSaneTestBackend(config.path)
afterAll(() => config.remove())
beforeEach(() => backend.set({}))

const never = new AbortController().signal
const a4: ScanSettings = { source: 'feeder', colour: 'gray', dpi: 100, paper: 'a4' }
const driver = createSaneDriver()

async function take(settings: ScanSettings, run: ScanRun = { signal: never }, pages: DriverPage[] = []) {
  for await (const page of driver.scan('test:0', settings, run)) pages.push(page)
  return pages
}

describe('scanners through SANE', () => {
  it('lists the devices with the names their backends give', async () => {
    expect(await driver.list(never)).toEqual([
      { id: 'test:0', name: 'Noname frontend-tester', driver: 'sane' },
      { id: 'test:1', name: 'Noname frontend-tester', driver: 'sane' },
    ])
  })

  it('says of each source what may be asked of it', async () => {
    const { sources } = await driver.capabilities('test:0', never)
    expect(sources.map(({ source }) => source)).toEqual(['flatbed', 'feeder'])
    for (const source of sources) {
      expect(source).toMatchObject({ colours: ['colour', 'gray'], widest: 300, longest: 300 })
      expect(source.resolutions).toEqual([75, 100, 150, 200, 240, 300, 400, 600, 1200])
    }
  })

  it('scans one page from the glass in the size and resolution that were asked for', async () => {
    const [page, ...more] = await take({ source: 'flatbed', colour: 'colour', dpi: 150, paper: 'a5' })
    expect(more).toEqual([])
    const image = await sharp(page?.bytes).metadata()
    expect([image.width, image.height, image.channels, image.density]).toEqual([874, 1240, 3, 150])
  })

  it('takes every sheet of the feeder and ends when it is empty', async () => {
    const pages = await take(a4)
    expect(pages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('draws no further sheet in before it is asked for it', async () => {
    const folder = aTempFolder()
    const pages = driver.scan('test:0', a4, { signal: never, folder })[Symbol.asyncIterator]()
    await pages.next()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(readdirSync(folder)).toEqual(['0001.page'])
    await pages.return?.()
  })

  it('tells how far a page is', async () => {
    backend.set({ 'read-delay': 'true', 'read-delay-duration': '3000' })
    const shares: number[] = []
    await take({ ...a4, source: 'flatbed' }, { signal: never, onProgress: (share) => shares.push(share) })
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
  })

  it.each([
    ['SANE_STATUS_JAMMED', 'scanner_jammed'],
    ['SANE_STATUS_NO_DOCS', 'scanner_no_paper'],
    ['SANE_STATUS_COVER_OPEN', 'scanner_cover_open'],
    ['SANE_STATUS_DEVICE_BUSY', 'scanner_busy'],
    ['SANE_STATUS_CANCELLED', 'cancelled'],
    ['SANE_STATUS_INVAL', 'scanner_settings_refused'],
    ['SANE_STATUS_UNSUPPORTED', 'scanner_settings_refused'],
    ['SANE_STATUS_IO_ERROR', 'scanner_unreachable'],
    ['SANE_STATUS_NO_MEM', 'scanner_failed'],
    ['SANE_STATUS_ACCESS_DENIED', 'scanner_access_denied'],
    ['SANE_STATUS_EOF', 'scanner_driver_lost'],
  ] as const)('turns %s into %s', async (status, code) => {
    backend.set({ 'read-status-code': `"${status}"` })
    const folder = aTempFolder()
    await expect(take(a4, { signal: never, folder })).rejects.toMatchObject({ code })
  })

  it('stops in the middle of a page, keeps the pages before and leaves no half page', async () => {
    const stop = new AbortController()
    const folder = aTempFolder()
    const pages: DriverPage[] = []
    const onProgress = (share: number) => {
      if (pages.length === 2 && share > 0.1) stop.abort()
    }
    backend.set({ 'read-delay': 'true', 'read-delay-duration': '20000' })
    await expect(take({ ...a4, dpi: 200 }, { signal: stop.signal, onProgress, folder }, pages)).rejects.toMatchObject({
      code: 'cancelled',
    })
    expect(pages).toHaveLength(2)
    expect(readdirSync(folder)).toEqual(['0001.page', '0002.page'])
  })

  it('leaves no half page of a scanimage that had to be killed', async () => {
    const deaf = createSaneDriver({
      program: aScanimage(
        '[[ "$*" == *--batch* ]] || exec scanimage "$@"; trap "" INT; for a in "$@"; do case $a in --batch=*) touch "$(printf "$a" 1 | cut -c9-).part";; esac; done; echo Progress: 10% >&2; exec sleep 60',
      ),
    })
    const stop = new AbortController()
    const folder = aTempFolder()
    const run = async () => {
      const pages = deaf.scan('test:0', a4, { signal: stop.signal, folder, onProgress: () => stop.abort() })
      for await (const _ of pages) expect.unreachable()
    }
    await expect(run()).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['a device that is not there', 'test:7', a4, 'scanner_unreachable'],
    ['a source it does not have', 'test:0', { ...a4, source: 'feeder_duplex' as const }, 'scanner_settings_refused'],
    ['a colour it does not have', 'test:0', { ...a4, colour: 'bilevel' as const }, 'scanner_settings_refused'],
  ])('refuses %s', async (_, device, settings, code) => {
    const run = async () => {
      for await (const _page of driver.scan(device, settings, { signal: never })) expect.unreachable()
    }
    await expect(run()).rejects.toMatchObject({ code })
  })

  it('refuses pages that came in another resolution than was asked for', async () => {
    const rounding = createSaneDriver({
      program: aScanimage(
        'for a in "$@"; do set -- "$@" "$(sed s/resolution=300/resolution=120/ <<< "$a")"; shift; done; exec scanimage "$@"',
      ),
    })
    const folder = aTempFolder()
    const run = async () => {
      const pages = rounding.scan('test:0', { ...a4, source: 'flatbed', dpi: 300 }, { signal: never, folder })
      for await (const _ of pages) expect.unreachable()
    }
    await expect(run()).rejects.toMatchObject({ code: 'scanner_settings_refused', details: { asked: 300, got: 120 } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('waits no longer for a scanimage that said why it failed and then hangs, as the test backend does now and then', async () => {
    const hanging = createSaneDriver({
      program: aScanimage(
        '[[ "$*" == *--batch* ]] || exec scanimage "$@"; trap "" INT; echo "scanimage: sane_read: Document feeder jammed" >&2; exec sleep 60',
      ),
    })
    const run = async () => {
      for await (const _ of hanging.scan('test:0', a4, { signal: never })) expect.unreachable()
    }
    await expect(run()).rejects.toMatchObject({ code: 'scanner_jammed' })
  })

  it('gives up a scanner that says nothing any more', async () => {
    const stuck = createSaneDriver({
      program: aScanimage('[[ "$*" == *--batch* ]] && exec sleep 60; exec scanimage "$@"'),
      silenceMs: 300,
    })
    const run = async () => {
      for await (const _ of stuck.scan('test:0', a4, { signal: never })) expect.unreachable()
    }
    await expect(run()).rejects.toMatchObject({ code: 'scanner_unreachable' })
  })

  it('knows of no scanner where scanimage is not installed', async () => {
    const bare = createSaneDriver({ program: join(aTempFolder(), 'scanimage') })
    expect(await bare.list(never)).toEqual([])
    await expect(bare.capabilities('test:0', never)).rejects.toMatchObject({ code: 'scanner_unreachable' })
  })
})

/** A program that stands in front of the real one. */
function aScanimage(script: string): string {
  const file = join(aTempFolder(), 'scanimage')
  writeFileSync(file, `#!/bin/bash\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}
