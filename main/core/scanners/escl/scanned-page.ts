import { AppError } from '../../../../shared/errors.ts'
import { assertPixels } from '../scanned-pixels.ts'
import type { EsclJob } from './escl-job.ts'

/**
 * Refuses what is no whole page with `scanner_wrong_answer` or `scanner_unreachable`, and a page that was scanned
 * otherwise than asked with `scanner_settings_refused`. A PDF is only looked at from outside.
 */
export async function assertScannedAsAsked(bytes: Uint8Array, { region, settings, source }: EsclJob): Promise<void> {
  const kind = kindOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (kind === null) throw new AppError('scanner_wrong_answer')
  if (kind === 'pdf') return
  const pixels = (length: number) => (length / 300) * settings.dpi
  const least = settings.source === 'flatbed' ? pixels(region.height) : 1
  await assertPixels(bytes, {
    // The paper's width or, where the scanner can't cut the picture, all of its own.
    widths: [pixels(region.width), pixels(source.widest)],
    heights: { least, most: pixels(source.longest) },
    colour: settings.colour,
  })
}

const endsWith = { jpeg: [0xff, 0xd9], png: 'IEND', pdf: '%%EOF' } as const

/**
 * The kind of file, by its own bytes: scanners name the wrong media type. Null for what is no page; a page without
 * its end was cut on the way, which HTTP does not tell of an answer that has no length.
 */
function kindOf(bytes: Buffer): 'jpeg' | 'png' | 'tiff' | 'pdf' | null {
  const head = bytes.toString('latin1', 0, 8)
  const kind = head.startsWith('\xff\xd8\xff')
    ? 'jpeg'
    : head.startsWith('\x89PNG')
      ? 'png'
      : head.startsWith('%PDF-')
        ? 'pdf'
        : /^(II\*\0|MM\0\*)/.test(head)
          ? 'tiff'
          : null
  if (kind === null || kind === 'tiff') return kind
  const end = endsWith[kind]
  // Some firmware fills up the last block.
  const tail = bytes.subarray(-4096)
  if (!tail.includes(typeof end === 'string' ? end : Buffer.from(end))) throw new AppError('scanner_unreachable')
  return kind
}
