import sharp from 'sharp'
import type { DriverPage, ScannerDriver, ScanRun } from '../../../main/core/scanners/scanner-driver.ts'
import type { ScanSettings } from '../../../shared/domain/scan-profile.ts'
import { AppError, type ErrorCode } from '../../../shared/errors.ts'

export type FakeScanner = {
  readonly driver: ScannerDriver
  readonly deviceId: string
  sidesBegun(): number
  isAtWork(): boolean
}

export type FakeScannerOptions = {
  /** Sheets in the feeder at each run. */
  readonly sheets: number
  /** What ends a run from the feeder after `afterSides` sides. */
  readonly fault?: { readonly code: ErrorCode; readonly afterSides: number }
}

/** A scanner in memory that keeps every promise of the port; for tests of what stands behind a driver. */
export function fakeScanner({ sheets, fault }: FakeScannerOptions): FakeScanner {
  const deviceId = 'fake:1'
  let sidesBegun = 0
  let atWork = false
  const isThere = fault?.code !== 'scanner_unreachable'

  async function* scan(_: string, settings: ScanSettings, run: ScanRun): AsyncGenerator<DriverPage> {
    if (settings.dpi > 600) throw new AppError('scanner_settings_refused')
    const sides = settings.source === 'feeder_duplex' ? 2 * sheets : settings.source === 'feeder' ? sheets : 1
    atWork = true
    try {
      for (let number = 1; ; number++) {
        if (run.signal.aborted) throw new AppError('cancelled')
        if (settings.source !== 'flatbed' && fault?.afterSides === number - 1) throw new AppError(fault.code)
        if (number > sides) return
        sidesBegun++
        run.onProgress?.(1)
        yield { number, bytes: await aSheet(settings) }
      }
    } finally {
      atWork = false
    }
  }

  const driver: ScannerDriver = {
    kind: 'sane',
    list: async () => (isThere ? [{ id: deviceId, name: 'Máy quét giả', driver: 'sane' }] : []),
    capabilities: async () => {
      if (!isThere) throw new AppError('scanner_unreachable')
      const able = {
        colours: ['colour', 'gray'] as const,
        resolutions: [100, 200, 300, 600],
        widest: 216,
        longest: 297,
      }
      return {
        sources: (['flatbed', 'feeder', 'feeder_duplex'] as const).map((source) => ({ source, ...able })),
      }
    },
    scan,
  }
  return { driver, deviceId, sidesBegun: () => sidesBegun, isAtWork: () => atWork }
}

const millimetres = {
  a4: [210, 297],
  a5: [148, 210],
  a3: [297, 420],
  card: [85.6, 53.98],
  longest: [216, 297],
} as const

function aSheet({ colour, dpi, paper }: ScanSettings): Promise<Buffer> {
  const [width, height] = millimetres[paper].map((length) => Math.round((length / 25.4) * dpi)) as [number, number]
  const blank = sharp({ create: { width, height, channels: 3, background: '#fbfaf5' } })
  return (colour === 'colour' ? blank : blank.toColourspace('b-w')).png().toBuffer()
}
