import { z } from 'zod'
import type { ScanSettings } from '../../../../shared/domain/scan-profile.ts'
import { AppError, type ErrorCode } from '../../../../shared/errors.ts'
import type { ScannerCapabilities } from '../scanner-driver.ts'

/** What `scan.ps1` may say, a JSON object a line. Lengths in 1/1000 inch. */
export const WiaAnswer = z.discriminatedUnion('say', [
  z.object({ say: z.literal('device'), id: z.string().min(1), name: z.string() }),
  z.object({
    say: z.literal('capabilities'),
    /** WIA_DPS_DOCUMENT_HANDLING_CAPABILITIES; 0 where the driver has none. */
    handling: z.number().int(),
    dpi: z.array(z.number()),
    range: z.object({ min: z.number(), max: z.number(), step: z.number() }).nullable(),
    bed: z.tuple([z.number(), z.number()]),
    feed: z.tuple([z.number(), z.number()]),
  }),
  /** WIA_DPS_DOCUMENT_HANDLING_STATUS; 0 where the driver has none. */
  z.object({ say: z.literal('ready'), status: z.number().int() }),
  z.object({ say: z.literal('begun') }),
  z.object({ say: z.literal('page'), file: z.string().regex(/^\d{4,6}\.png$/) }),
  z.object({ say: z.literal('end') }),
  z.object({ say: z.literal('fault'), code: z.string().regex(/^0x[0-9A-F]{8}$/) }),
])
export type WiaAnswer = z.infer<typeof WiaAnswer>

type ToldCapabilities = Extract<WiaAnswer, { say: 'capabilities' }>

/** WIA's own numbers: WIA_DPS_DOCUMENT_HANDLING_SELECT and WIA_IPS_CUR_INTENT. */
export const selects = { feeder: 1, flatbed: 2, feeder_duplex: 5 } as const
export const intents = { colour: 1, gray: 2, bilevel: 4 } as const

const has = { feeder: 1, flatbed: 2, duplex: 4 } as const

/** What is worth offering of a scanner that takes any resolution in a range. */
const usual = [75, 100, 150, 200, 300, 400, 600, 1200]

/** The words of the port for what the scanner told; WIA can't be asked for colours, and every driver has all three. */
export function toCapabilities({ handling, dpi, range, bed, feed }: ToldCapabilities): ScannerCapabilities {
  const ranged = range === null ? [] : usual.filter((one) => one >= range.min && one <= range.max)
  const resolutions = [...new Set([...dpi, ...ranged])].filter((one) => one > 0).sort((a, b) => a - b)
  const source = (name: ScanSettings['source'], [width, height]: readonly [number, number]) => ({
    source: name,
    colours: ['colour', 'gray', 'bilevel'] as const,
    resolutions,
    widest: Math.floor(width * 0.254) / 10,
    longest: Math.floor(height * 0.254) / 10,
  })
  // A scanner with a glass alone may say nothing of how it handles paper.
  const sources = [
    ...(handling === 0 || (handling & has.flatbed) !== 0 ? [source('flatbed', bed)] : []),
    ...((handling & has.feeder) !== 0 ? [source('feeder', feed)] : []),
    ...((handling & has.duplex) !== 0 ? [source('feeder_duplex', feed)] : []),
  ].filter(({ widest, longest }) => widest > 0 && longest > 0 && resolutions.length > 0)
  if (sources.length === 0) throw new AppError('scanner_wrong_answer')
  return { sources }
}

/** The fault that a feeder's status tells of before the first side. A driver without a status is believed. */
export function feederFault(status: number): ErrorCode | null {
  if ((status & 0x20) !== 0) return 'scanner_jammed'
  if ((status & 0x10) !== 0) return 'scanner_cover_open'
  return status !== 0 && (status & 0x01) === 0 ? 'scanner_no_paper' : null
}

const faults: Readonly<Record<string, ErrorCode>> = {
  '0x80210002': 'scanner_jammed',
  '0x80210003': 'scanner_no_paper',
  '0x80210004': 'scanner_jammed',
  '0x80210005': 'scanner_unreachable',
  '0x80210006': 'scanner_busy',
  '0x80210007': 'scanner_busy',
  '0x8021000A': 'scanner_unreachable',
  '0x8021000C': 'scanner_settings_refused',
  '0x8021000D': 'scanner_busy',
  '0x80210015': 'scanner_unreachable',
  '0x80210016': 'scanner_cover_open',
  '0x80210020': 'scanner_jammed',
  '0x80070005': 'scanner_access_denied',
  '0x80070057': 'scanner_settings_refused',
}

/** The name of an HRESULT of WIA or Windows. */
export function faultOf(code: string): ErrorCode {
  return Object.hasOwn(faults, code) ? (faults[code] ?? 'scanner_failed') : 'scanner_failed'
}
