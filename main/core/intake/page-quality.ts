import { applyTransform, type Quad } from '../../../shared/imaging/geometry.ts'
import { judgePage, type PageQuality } from '../../../shared/imaging/page-quality.ts'
import type { PreparedPage } from './page-image-preparation.ts'

/** Judges the picture of a page as it was taken, not as it was brought upright; the page's window judges alike. */
export function judgePrepared({ ink, gray, dpi, toSource, corners }: PreparedPage): PageQuality {
  const middle = { x: gray.width / 2, y: gray.height / 2 }
  const here = applyTransform(toSource, middle)
  const beside = applyTransform(toSource, { ...middle, x: middle.x + 1 })
  const pixels = Math.hypot(beside.x - here.x, beside.y - here.y)
  const sheet = corners?.map(({ x, y }) => ({ x: x * ink.width, y: y * ink.height })) ?? null
  // Four corners in, four out.
  return judgePage({ gray: ink, sheet: sheet as unknown as Quad | null, dpi: dpi * pixels })
}
