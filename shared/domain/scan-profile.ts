import { z } from 'zod'

/** The families of scanners that the desk speaks to. */
export const ScannerDriverKind = z.enum(['sane', 'escl', 'wia'])
export type ScannerDriverKind = z.infer<typeof ScannerDriverKind>

/** How paper is scanned; dpi are dots per inch, the paper is the area that is taken from the glass or the feeder. */
export const ScanSettings = z.object({
  source: z.enum(['flatbed', 'feeder', 'feeder_duplex']),
  colour: z.enum(['colour', 'gray', 'bilevel']),
  dpi: z.number().int().min(75).max(1200),
  paper: z.enum(['a4', 'a5', 'a3', 'card', 'longest']),
})
export type ScanSettings = z.infer<typeof ScanSettings>

/** Sizes of paper in millimetres; `longest` is whatever the scanner can take. */
export const paperSizes: Readonly<Record<ScanSettings['paper'], { readonly width: number; readonly height: number }>> =
  {
    a4: { width: 210, height: 297 },
    a5: { width: 148, height: 210 },
    a3: { width: 297, height: 420 },
    card: { width: 85.6, height: 53.98 },
    longest: { width: Number.MAX_SAFE_INTEGER, height: Number.MAX_SAFE_INTEGER },
  }

/** Where the paper of a profile comes from: a scanner with its settings, or a folder that a scanner's own software fills. */
export const ScanWay = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('device'),
    driver: ScannerDriverKind,
    deviceId: z.string().min(1).max(500),
    deviceName: z.string().min(1).max(200),
    settings: ScanSettings,
  }),
  z.object({
    kind: z.literal('folder'),
    folder: z.string().min(1).max(1000),
    /** What becomes of a file when its pages are durable: into a folder of its own beside, or away. */
    afterTaking: z.enum(['move', 'remove']),
  }),
])
export type ScanWay = z.infer<typeof ScanWay>
