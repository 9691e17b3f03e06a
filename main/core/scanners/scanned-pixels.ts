import sharp from 'sharp'
import type { ScanSettings } from '../../../shared/domain/scan-profile.ts'
import { AppError } from '../../../shared/errors.ts'

/** Pixels that a picture may have; a feeder ends where the sheet ends. */
export type AskedPixels = {
  readonly widths: readonly number[]
  readonly heights: { readonly least: number; readonly most: number }
  readonly colour: ScanSettings['colour']
}

/** Scanners round to their sensor's blocks. */
const slack = 0.03

/**
 * Refuses a picture that was scanned otherwise than asked with `scanner_settings_refused`, and what is no picture
 * with `scanner_wrong_answer`: scanners round a resolution that they don't have, and say nothing.
 */
export async function assertPixels(bytes: Uint8Array, asked: AskedPixels): Promise<void> {
  const image = await sharp(bytes)
    .metadata()
    .catch((error: unknown) => {
      throw new AppError('scanner_wrong_answer', {}, { cause: error })
    })
  const isWide = asked.widths.some((width) => Math.abs(image.width - width) <= Math.max(16, width * slack))
  const { least, most } = asked.heights
  const isLong = image.height >= least * (1 - slack) && image.height <= most * (1 + slack)
  // More than was asked loses nothing: gray may come in three channels.
  const isColoured = asked.colour !== 'colour' || image.channels >= 3
  if (!isWide || !isLong || !isColoured) throw new AppError('scanner_settings_refused')
}
