import { type Component, findComponents } from './components.ts'
import type { Quad } from './geometry.ts'
import { type GrayImage, shrink } from './raster.ts'

const sides = ['top', 'right', 'bottom', 'left'] as const
export type Side = (typeof sides)[number]

const stripMm = 9
/** So many cut letters on one side are a cut text; one or two may be dust or the tail of a signature. */
const fewestLetters = 4

/** Whether a corner of the sheet in a photograph lies outside of the picture or on its very edge. */
export function hasCornerOutside(sheet: Quad, image: { readonly width: number; readonly height: number }): boolean {
  const rim = Math.max(image.width, image.height) * 0.004
  return sheet.some(({ x, y }) => x < rim || y < rim || x > image.width - rim || y > image.height - rim)
}

/** Sides of the image through which print runs out: letters that touch the edge and have another letter beside them. */
export function sidesCut(image: GrayImage, dpi: number, darkBelow: number): readonly Side[] {
  const factor = Math.max(1, Math.round(dpi / 150))
  const mm = dpi / factor / 25.4
  return sides.filter((side) => {
    const strip = shrink(stripAlong(image, side, Math.round((stripMm * dpi) / 25.4)), factor)
    const letters = findComponents(strip, darkBelow).list.filter((c) => isLetter(c, mm))
    const cut = letters.filter((c) => c.y0 === 0)
    return (
      cut.filter((c) => letters.some((other) => other !== c && areNeighbours(c, other, mm))).length >= fewestLetters
    )
  })
}

/** The rows nearest to a side, turned so that the side is at the top. */
function stripAlong(image: GrayImage, side: Side, depth: number): GrayImage {
  const { width, height, data } = image
  if (side === 'top') return { width, height: Math.min(depth, height), data: data.subarray(0, depth * width) }
  const upright = side === 'bottom'
  const length = upright ? width : height
  const rows = Math.min(depth, upright ? height : width)
  const out = new Uint8Array(length * rows)
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < length; x++) {
      const at = upright ? (height - 1 - y) * width + x : x * width + (side === 'left' ? y : width - 1 - y)
      out[y * length + x] = data[at] ?? 255
    }
  }
  return { width: length, height: rows, data: out }
}

/** Print of 8 to 30 points, or what is left of it: not dust, not a rule, not the dark rim of a lid. */
function isLetter(c: Component, mm: number): boolean {
  const along = c.x1 - c.x0
  const across = c.y1 - c.y0
  return along > 0.5 * mm && along < 7 * mm && across > 0.7 * mm && across < 7 * mm && c.area < along * across * 0.8
}

function areNeighbours(a: Component, b: Component, mm: number): boolean {
  const gapX = Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1)
  const gapY = Math.max(a.y0, b.y0) - Math.min(a.y1, b.y1)
  return (gapX < 1.6 * mm && gapY < 0) || (gapY < 1.6 * mm && gapX < 0)
}
