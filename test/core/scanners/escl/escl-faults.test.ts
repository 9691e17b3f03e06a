import { describe, expect, it, onTestFinished } from 'vitest'
import type { ErrorCode } from '../../../../shared/errors.ts'
import { sheetIdOf } from '../../../support/escl/drawn-sheet.ts'
import { fromFeeder, fromGlass, never, scanFrom } from '../../../support/escl/escl-desk.ts'
import {
  type EsclDouble,
  type EsclDoubleOptions,
  glassSheet,
  startEsclDouble,
} from '../../../support/escl/escl-double.ts'
import { backOf } from '../../../support/escl/escl-feeder.ts'
import type { EsclQuirks } from '../../../support/escl/escl-quirks.ts'
import { appError } from '../../../support/refusal.ts'

async function aScanner(options: EsclDoubleOptions = {}): Promise<EsclDouble> {
  const double = await startEsclDouble({ sheets: [11, 12, 13], ...options })
  onTestFinished(() => double.close())
  return double
}

function idsOf(pages: readonly { readonly bytes: Uint8Array }[]): Promise<readonly number[]> {
  return Promise.all(pages.map(({ bytes }) => sheetIdOf(bytes)))
}

describe('an eSCL scanner with habits of its own', () => {
  it.each<[string, EsclQuirks]>([
    ['ends its paper with 404', { endsWith: 404 }],
    ['ends its paper with 410', { endsWith: 410 }],
    ['ends its paper with a conflict, as if it had jammed', { endsWith: 409 }],
    ['names a host in Location that is not its own', { locationHost: '203.0.113.9:1' }],
    ['is busy before each page', { busyTimes: 2 }],
    ['says how long it is busy', { busyTimes: 1, retryAfter: '0.01' }],
    ['gives pages without a length', { closeDelimited: true }],
    ['stops for a moment in the middle of a page', { pauseInPageMs: 150 }],
    ['gives all of its width whatever was asked', { ignoresRegion: true }],
  ])('gives every sheet once where it %s', async (_, quirks) => {
    const scanner = await aScanner({ quirks })
    const { pages, fault } = await scanFrom(scanner.base, fromFeeder)
    expect(fault).toBeNull()
    expect(await idsOf(pages)).toEqual([11, 12, 13])
    expect(scanner.isAtWork()).toBe(false)
  })

  it('may have a feeder and no glass', async () => {
    const scanner = await aScanner({ shape: { platen: false } })
    expect(await idsOf((await scanFrom(scanner.base, fromFeeder)).pages)).toEqual([11, 12, 13])
    expect(await scanFrom(scanner.base, fromGlass)).toEqual({ pages: [], fault: appError('scanner_settings_refused') })
  })

  it('may have a glass and no feeder', async () => {
    const scanner = await aScanner({ shape: { feeder: 'none' } })
    expect(await idsOf((await scanFrom(scanner.base, fromGlass)).pages)).toEqual([glassSheet])
    expect((await scanFrom(scanner.base, fromFeeder)).fault).toEqual(appError('scanner_settings_refused'))
    expect(scanner.isAtWork()).toBe(false)
  })

  it('takes front and back of each sheet in turn', async () => {
    const scanner = await aScanner()
    const { pages } = await scanFrom(scanner.base, { ...fromFeeder, source: 'feeder_duplex' })
    expect(await idsOf(pages)).toEqual([11, backOf(11), 12, backOf(12), 13, backOf(13)])
  })

  it('may know PDF alone, which is taken as it is', async () => {
    const scanner = await aScanner({ shape: { formats: ['application/pdf'] } })
    const { pages, fault } = await scanFrom(scanner.base, fromFeeder)
    expect(fault).toBeNull()
    expect(pages.map(({ bytes }) => Buffer.from(bytes).toString('latin1', 0, 5))).toEqual(['%PDF-', '%PDF-', '%PDF-'])
  })

  it('does not take what lies on its glass when the feeder is empty', async () => {
    const scanner = await aScanner({ sheets: [] })
    expect(await scanFrom(scanner.base, fromFeeder)).toEqual({ pages: [], fault: appError('scanner_no_paper') })
    expect(scanner.asked).toEqual([])
  })
})

describe('an eSCL scanner in trouble', () => {
  it.each<[state: string, answers: 404 | 409 | 500, code: ErrorCode]>([
    ['ScannerAdfJam', 409, 'scanner_jammed'],
    ['ScannerAdfJam', 404, 'scanner_jammed'],
    ['ScannerAdfJam', 500, 'scanner_jammed'],
    ['ScannerAdfMultipickDetected', 409, 'scanner_jammed'],
    ['ScannerAdfHatchOpen', 409, 'scanner_cover_open'],
    ['ScannerAdfHatchOpen', 404, 'scanner_cover_open'],
    ['ScannerAdfInputTrayFailed', 404, 'scanner_failed'],
    ['ScannerAdfLoaded', 404, 'scanner_failed'],
    ['ScannerAdfLoaded', 409, 'scanner_failed'],
    ['ScannerAdfLoaded', 500, 'scanner_failed'],
  ])('that stands at %s and answers %i is told as %s, with the page it gave', async (state, answers, code) => {
    const scanner = await aScanner({ quirks: { feederFault: { state, afterSides: 1, answers } } })
    const { pages, fault } = await scanFrom(scanner.base, fromFeeder)
    expect(fault).toEqual(appError(code))
    expect(await idsOf(pages)).toEqual([11])
  })

  it('goes on with the sheets that are left when it is repaired', async () => {
    const scanner = await aScanner({
      quirks: { feederFault: { state: 'ScannerAdfJam', afterSides: 2, answers: 409 } },
    })
    const first = await scanFrom(scanner.base, fromFeeder)
    expect((await scanFrom(scanner.base, fromFeeder)).fault).toEqual(appError('scanner_jammed'))
    scanner.repair()
    scanner.misbehave({})
    const second = await scanFrom(scanner.base, fromFeeder)
    expect(await idsOf([...first.pages, ...second.pages])).toEqual([11, 12, 13])
  })

  it('tells of a run that somebody stopped at its panel', async () => {
    const scanner = await aScanner({ quirks: { cancelledAtPanelAfter: 1 } })
    const { pages, fault } = await scanFrom(scanner.base, fromFeeder)
    expect([pages.length, fault]).toEqual([1, appError('scanner_failed')])
  })

  it.each([1, 2, 3])('whose connection breaks in page %i gives the pages before it and says so', async (side) => {
    const scanner = await aScanner({ quirks: { dropAt: { side, afterBytes: 900 } } })
    const { pages, fault } = await scanFrom(scanner.base, fromFeeder)
    expect(fault).toEqual(appError('scanner_unreachable'))
    expect(await idsOf(pages)).toEqual([11, 12, 13].slice(0, side - 1))
    await expect.poll(() => scanner.isAtWork()).toBe(false)
  })

  it('never passes off half a page as a whole one where pages have no length', async () => {
    const scanner = await aScanner({ quirks: { closeDelimited: true, dropAt: { side: 2, afterBytes: 900 } } })
    const { pages, fault } = await scanFrom(scanner.base, fromFeeder)
    expect([pages.length, fault]).toEqual([1, appError('scanner_unreachable')])
  })

  it('is waited for no longer than agreed in the middle of a page', async () => {
    const scanner = await aScanner({ quirks: { pauseInPageMs: 3_000 } })
    const { pages, fault } = await scanFrom(scanner.base, fromFeeder)
    expect([pages.length, fault]).toEqual([0, appError('scanner_unreachable')])
  })

  it('can’t keep the desk by sending a byte now and then', async () => {
    const scanner = await aScanner({ quirks: { pauseInPageMs: 350 } })
    const { fault } = await scanFrom(scanner.base, fromFeeder, { patience: { pageMs: 100 } })
    expect(fault).toEqual(appError('scanner_unreachable'))
  })

  it.each<[string, EsclQuirks]>([
    ['scans at another resolution', { alwaysDpi: 150 }],
    ['scans gray where colour was asked', { alwaysGray: true }],
  ])('that %s is found out by its pixels', async (_, quirks) => {
    const scanner = await aScanner({ quirks })
    const { pages, fault } = await scanFrom(scanner.base, { ...fromGlass, colour: 'colour' })
    expect([pages.length, fault]).toEqual([0, appError('scanner_settings_refused')])
  })
})

describe('what is no eSCL scanner', () => {
  const html = { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html><p>Đăng nhập</html>' }
  const entities = {
    status: 200,
    body: '<!DOCTYPE a [<!ENTITY b "cccc">]><ScannerCapabilities>&b;</ScannerCapabilities>',
  }
  it.each<[string, EsclQuirks['instead'], ErrorCode]>([
    ['a page of a router', { ScannerCapabilities: html }, 'scanner_wrong_answer'],
    ['other XML', { ScannerCapabilities: { status: 200, body: '<a><b/></a>' } }, 'scanner_wrong_answer'],
    ['XML with entities of its own', { ScannerCapabilities: entities }, 'scanner_wrong_answer'],
    [
      'capabilities of nothing',
      { ScannerCapabilities: { status: 200, body: '<ScannerCapabilities/>' } },
      'scanner_wrong_answer',
    ],
    ['nothing at that address', { ScannerCapabilities: { status: 404 } }, 'scanner_wrong_answer'],
    [
      'a redirect, which is not followed',
      { ScannerCapabilities: { status: 302, headers: { Location: 'http://127.0.0.1:9/' } } },
      'scanner_wrong_answer',
    ],
    [
      'an answer without end',
      { ScannerCapabilities: { status: 200, body: 'x'.repeat(1_200_000) } },
      'scanner_wrong_answer',
    ],
    ['a scanner behind a password', { ScannerCapabilities: { status: 401 } }, 'scanner_access_denied'],
    ['a broken scanner', { ScannerCapabilities: { status: 500 } }, 'scanner_failed'],
    ['a job without an address', { ScanJobs: { status: 201 } }, 'scanner_wrong_answer'],
    ['a scanner that refuses the settings', { ScanJobs: { status: 400 } }, 'scanner_settings_refused'],
    ['a scanner whose jobs need a password', { ScanJobs: { status: 403 } }, 'scanner_access_denied'],
    ['HTML in place of a page', { 'ScanJobs/n/NextDocument': html }, 'scanner_wrong_answer'],
    ['a page of nothing', { 'ScanJobs/n/NextDocument': { status: 200 } }, 'scanner_wrong_answer'],
    [
      'a picture that is none',
      { 'ScanJobs/n/NextDocument': { status: 200, body: Buffer.from('ffd8ff00000000ffd9', 'hex') } },
      'scanner_wrong_answer',
    ],
    ['no page on the glass', { 'ScanJobs/n/NextDocument': { status: 404 } }, 'scanner_failed'],
  ])('is told apart: %s', async (_, instead, code) => {
    const scanner = await aScanner({ quirks: { ...(instead === undefined ? {} : { instead }) } })
    expect(await scanFrom(scanner.base, fromGlass)).toEqual({ pages: [], fault: appError(code) })
  })

  it('gives no page that is larger than agreed, with a length or without', async () => {
    for (const quirks of [{}, { closeDelimited: true }]) {
      const scanner = await aScanner({ quirks })
      const { fault } = await scanFrom(scanner.base, fromGlass, { patience: { pageBytes: 1_000 } })
      expect(fault).toEqual(appError('scanner_wrong_answer'))
    }
  })
})

describe('what the desk asks of an eSCL scanner', () => {
  it('is the paper at its place, in 1/300 inch, and the format twice', async () => {
    const scanner = await aScanner()
    await scanFrom(scanner.base, { source: 'flatbed', colour: 'colour', dpi: 150, paper: 'a4' })
    expect(scanner.asked).toEqual([
      { source: 'Platen', duplex: false, colour: 'RGB24', dpi: 150, format: 'image/jpeg', width: 2480, height: 3508 },
    ])
  })

  it('forgets its job at the scanner when it is stopped in the middle of a page', async () => {
    const scanner = await aScanner({ quirks: { pauseInPageMs: 300 } })
    const stop = new AbortController()
    const run = { signal: stop.signal, onProgress: (share: number) => (share > 0.4 ? stop.abort() : undefined) }
    expect(await scanFrom(scanner.base, fromFeeder, { run })).toEqual({ pages: [], fault: appError('cancelled') })
    expect(scanner.requests.at(-1)).toBe('DELETE ScanJobs/1')
    expect(scanner.isAtWork()).toBe(false)
  })

  it('does not go to addresses outside the office', async () => {
    for (const address of ['http://203.0.113.7/eSCL/', 'http://[2001:db8::1]/eSCL/', 'http://192.0.2.1/eSCL/']) {
      expect(await scanFrom(address, fromGlass, { run: { signal: never } })).toEqual({
        pages: [],
        fault: appError('scanner_access_denied'),
      })
    }
  })
})
