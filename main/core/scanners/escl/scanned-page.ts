import sharp from 'sharp'
import { AppError } from '../../../../shared/errors.ts'
import type { EsclJob } from './escl-job.ts'

/**
 * Refuses what is no whole page with `scanner_wrong_answer` or `scanner_unreachable`, and a page that was scanned
 * otherwise than asked with `scanner_settings_refused`. A PDF is only looked at from outside.
 */
export async function assertScannedAsAsked(bytes: Uint8Array, job: EsclJob): Promise<void> {
  const kind = kindOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (kind === null) throw new AppError('scanner_wrong_answer')
  if (kind === 'pdf') return
  const image = await sharp(bytes)
    .metadata()
    .catch((error: unknown) => {
      throw new AppError('scanner_wrong_answer', {}, { cause: error })
    })
  const asAsked =
    isWidthAsAsked(image.width, job) &&
    isHeightAsAsked(image.height, job) &&
    (job.settings.colour !== 'colour' || image.channels >= 3)
  if (!asAsked) throw new AppError('scanner_settings_refused')
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

/** Scanners round to their sensor's blocks. */
const slack = 0.03

/** Either the paper's width or, where the scanner can't cut the picture, all of its own. */
function isWidthAsAsked(pixels: number, { region, settings, source }: EsclJob): boolean {
  return [region.width, source.widest].some((width) => isNear(pixels, (width / 300) * settings.dpi))
}

/** A feeder ends where the sheet ends, which may be anywhere before its longest. */
function isHeightAsAsked(pixels: number, { region, settings, source }: EsclJob): boolean {
  const most = (source.longest / 300) * settings.dpi * (1 + slack)
  const least = settings.source === 'flatbed' ? (region.height / 300) * settings.dpi * (1 - slack) : 1
  return pixels >= least && pixels <= most
}

function isNear(pixels: number, asked: number): boolean {
  return Math.abs(pixels - asked) <= Math.max(16, asked * slack)
}
