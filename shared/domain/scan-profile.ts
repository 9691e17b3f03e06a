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
