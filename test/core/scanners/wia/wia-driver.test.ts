import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createWiaDriver } from '../../../../main/core/scanners/wia/wia-driver.ts'
import { outsideArchive, wiaProgram } from '../../../../main/core/scanners/wia/wia-program.ts'
import type { ScanSettings } from '../../../../shared/domain/scan-profile.ts'
import type { ErrorCode } from '../../../../shared/errors.ts'
import { appError } from '../../../support/refusal.ts'
import { aTempFolder } from '../../../support/temp-folder.ts'
import { aTempFolderFor } from '../../../support/temp-folder-for.ts'
import {
  deviceId,
  fault,
  paperEmpty,
  quietRecording,
  ready,
  readyWithout,
  sidesThen,
  type WiaRecording,
  type WiaStep,
} from '../../../support/wia/recordings.ts'
import { aWiaDesk } from '../../../support/wia/wia-desk.ts'
import { describeScannerDriver, type ScannerScene } from '../scanner-driver-suite.ts'

const offline = '{"say":"fault","code":"0x80210005"}'
const scenes: Partial<Record<ScannerScene, Partial<WiaRecording>>> = {
  jam: { scan: sidesThen(2, fault('0x80210002')) },
  cover_open: { scan: sidesThen(2, fault('0x80210016')) },
  no_paper: { scan: [readyWithout, 'wait', 'page'] },
  busy_for_ever: { scan: [fault('0x80210006')] },
  unreachable: { list: ['{"say":"end"}'], capabilities: [offline], scan: [{ line: offline }] },
}
const sidesOf: Partial<Record<ScannerScene, number>> = {
  jam: 2,
  cover_open: 2,
  no_paper: 0,
  busy_for_ever: 0,
  unreachable: 0,
}

describeScannerDriver(
  'WIA, on answers written by hand',
  async (scene) => {
    const folder = aTempFolderFor('wia')
    const desk = aWiaDesk(folder.path, { ...quietRecording, ...scenes[scene] })
    return {
      ...desk,
      deviceId,
      sides: sidesOf[scene] ?? 4,
      impossible: { source: 'flatbed', colour: 'gray', dpi: 1200, paper: 'a5' },
      close: async () => folder.remove(),
    }
  },
  { skips: { busy_for_a_while: 'it does not ask again, the officer does' } },
)

const feeder: ScanSettings = { source: 'feeder', colour: 'gray', dpi: 75, paper: 'a5' }
const never = new AbortController().signal

async function scanOf(scan: readonly WiaStep[]) {
  const desk = aWiaDesk(aTempFolder(), { ...quietRecording, scan })
  let pages = 0
  const run = async () => {
    for await (const _ of desk.driver.scan(deviceId, feeder, { signal: never })) pages++
  }
  const ending = await run().then(
    () => null,
    (error: unknown) => error,
  )
  return { pages, ending, isAtWork: desk.isAtWork() }
}

it.each<[string, readonly WiaStep[], number, ErrorCode | null]>([
  ['ends where the feeder is empty', sidesThen(2, paperEmpty), 2, null],
  ['says that there was no paper at all', sidesThen(0, paperEmpty), 0, 'scanner_no_paper'],
  ['names a jam before the first side', [{ line: '{"say":"ready","status":35}' }], 0, 'scanner_jammed'],
  ['names an open cover before the first side', [{ line: '{"say":"ready","status":19}' }], 0, 'scanner_cover_open'],
  [
    'believes a scanner that says nothing of its feeder',
    [{ line: '{"say":"ready","status":0}' }, ...sidesThen(1, paperEmpty).slice(1)],
    1,
    null,
  ],
  ['tells of two sheets at once as of a jam', sidesThen(1, fault('0x80210020')), 1, 'scanner_jammed'],
  ['has a name for errors that nobody listed', sidesThen(1, fault('0x80210001')), 1, 'scanner_failed'],
  [
    'reads a line that comes in two halves',
    [{ bytes: '{"say":"rea' }, { pauseMs: 60 }, { bytes: 'dy","status":3}\r\n' }, ...sidesThen(2, paperEmpty).slice(1)],
    2,
    null,
  ],
  ['tells of a program that dies between two sides', sidesThen(2, 'exit'), 2, 'scanner_driver_lost'],
  [
    'takes no half line of a program that dies for a whole one',
    sidesThen(1, { bytes: '{"say":"page","file":"0002.png"}' }, 'exit'),
    1,
    'scanner_driver_lost',
  ],
  ['refuses what is no JSON', [ready, { line: 'Get-WmiObject : Access denied' }], 0, 'scanner_wrong_answer'],
  ['refuses words it does not know', [{ line: '{"say":"hello"}' }], 0, 'scanner_wrong_answer'],
  [
    'reads no file outside its own folder',
    [ready, { line: '{"say":"page","file":"../recording.json"}' }],
    0,
    'scanner_wrong_answer',
  ],
  ['refuses a line without end', [{ bytes: 'x'.repeat(200_000) }, { pauseMs: 5_000 }], 0, 'scanner_wrong_answer'],
  [
    'finds out by the pixels that another resolution was taken',
    [{ dpi: 150 }, ...sidesThen(1, paperEmpty)],
    0,
    'scanner_settings_refused',
  ],
])('the WIA driver %s', async (_, scan, pages, code) => {
  expect(await scanOf(scan)).toEqual({ pages, ending: code === null ? null : appError(code), isAtWork: false })
})

it('ends a program that is deep in a side and does not listen', async () => {
  const scan: readonly WiaStep[] = [ready, 'wait', { line: '{"say":"begun"}' }, { pauseMs: 60_000 }]
  const desk = aWiaDesk(aTempFolder(), { ...quietRecording, scan })
  const stop = new AbortController()
  const run = { signal: stop.signal, onProgress: () => stop.abort() }
  const first = desk.driver.scan(deviceId, feeder, run)[Symbol.asyncIterator]().next()
  await expect(first).rejects.toEqual(appError('cancelled'))
  expect(desk.isAtWork()).toBe(false)
})

it('says that there is no driver where there is no such program', async () => {
  const driver = createWiaDriver({ program: { command: '/nowhere/powershell.exe', args: [] }, folder: aTempFolder() })
  await expect(driver.list(never)).rejects.toEqual(appError('scanner_driver_lost'))
})

it('starts Windows’ own PowerShell with the script that lies beside the archive', () => {
  const { command, args } = wiaProgram('C:\\Windows')
  expect(command).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe')
  const script = readFileSync(args.at(-1) ?? '', 'latin1')
  expect(script.split('\n').length).toBeLessThanOrEqual(120)
  // Windows PowerShell 5.1 reads a script without a mark as the system's own code page.
  expect(script).toMatch(/^[\t\n\r -~]*$/)
  expect(outsideArchive('C:\\App\\resources\\app.asar\\main\\core\\scan.ps1')).toBe(
    'C:\\App\\resources\\app.asar.unpacked\\main\\core\\scan.ps1',
  )
  expect(outsideArchive('/opt/app.asar/main/scan.ps1')).toBe('/opt/app.asar.unpacked/main/scan.ps1')
})
