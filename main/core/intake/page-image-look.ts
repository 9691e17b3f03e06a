import type { PageLook } from '../../../shared/domain/page-look.ts'
import { multiply, scaling, warpGray } from '../../../shared/imaging/geometry.ts'
import { uprightOf } from '../../../shared/imaging/page-look.ts'
import { toGray } from '../../../shared/imaging/raster.ts'
import type { DecodedImage } from './page-image.ts'
import { flattenBackground } from './page-image-background.ts'
import { lightenSeals } from './page-image-ink.ts'
import { dpiOf, type PreparedPage, readingDpiOf, scaledSize } from './page-image-preparation.ts'
import { removeStreaks } from './page-image-streaks.ts'

/** Brings a page upright as an officer wants it, without a guess of the machine's own. */
export function prepareAs({ image, claimedDpi }: DecodedImage, look: PageLook): PreparedPage {
  const { size, toSource, sheet } = uprightOf(image, look)
  const isCutOut = look.corners !== null
  const isCleaned = look.cleaning === 'on'
  const sourceDpi = dpiOf(sheet, claimedDpi, isCutOut)
  const dpi = readingDpiOf(sourceDpi)
  const ink = toGray(image)
  lightenSeals(ink, image, (sourceDpi * image.width) / sheet.width)
  if (isCleaned && !isCutOut) removeStreaks(ink, sourceDpi)
  const scale = dpi / sourceDpi
  const toScaled = multiply(toSource, scaling(1 / scale))
  const drawn = warpGray(ink, toScaled, scaledSize(size, scale))
  return {
    gray: isCleaned ? flattenBackground(drawn) : drawn,
    ink,
    dpi,
    toSource: toScaled,
    rotation: look.rotation,
    skew: look.skew,
    corners: look.corners,
    photographed: isCutOut,
    // Nobody counted: whether such a page is blank is looked at closely.
    letters: 0,
  }
}
