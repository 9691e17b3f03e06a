import { applyTransform, type Point, type Quad } from '../../../shared/imaging/geometry.ts'
import { judgePage, type PageQuality } from '../../../shared/imaging/page-quality.ts'
import type { PreparedPage } from './page-image-preparation.ts'

/** Judges the picture of a page as it was taken, not as it was brought upright; the page's window judges alike. */
export function judgePrepared({ ink, gray, dpi, toSource, photographed }: PreparedPage): PageQuality {
  const corner = (x: number, y: number): Point => applyTransform(toSource, { x, y })
  const corners: Quad = [corner(0, 0), corner(gray.width, 0), corner(gray.width, gray.height), corner(0, gray.height)]
  const [a, b, c, d] = corners
  const scales = [
    distance(a, b) / gray.width,
    distance(d, c) / gray.width,
    distance(a, d) / gray.height,
    distance(b, c) / gray.height,
  ]
  return judgePage({ gray: ink, sheet: photographed ? corners : null, dpi: dpi * Math.min(...scales) })
}

function distance(p: Point, q: Point): number {
  return Math.hypot(p.x - q.x, p.y - q.y)
}
