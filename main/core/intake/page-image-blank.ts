import { findComponents } from '../../../shared/imaging/components.ts'
import type { ColourImage, GrayImage } from '../../../shared/imaging/raster.ts'

/**
 * Whether a page carries nothing: no sharp-edged marks and no ink of colour. A faint seal or pencil has sharp edges;
 * what shines through from the other side is soft. `gray` is background-free at `dpi`, `view` the same page in colour.
 */
export function isBlank(gray: GrayImage, view: ColourImage, dpi: number): boolean {
  const mm = dpi / 25.4
  const marks = findComponents(gray, 215).list.filter((c) => isMark(c, gray, mm))
  const sharp = marks.filter((c) => hasSharpEdge(gray, c.x0, c.y0, c.x1, c.y1))
  if (sharp.length >= 4) return false
  return colouredShare(view) < 0.0006
}

type Extent = {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly area: number
}

function isMark(c: Extent, image: GrayImage, mm: number): boolean {
  const edge = 6 * mm
  const inside = c.x0 > edge && c.y0 > edge && c.x1 < image.width - edge && c.y1 < image.height - edge
  return inside && Math.max(c.x1 - c.x0, c.y1 - c.y0) > 1.2 * mm && c.area > 0.25 * mm * mm
}

/** A step of brightness of 26 or more within two pixels, at several places. */
function hasSharpEdge(image: GrayImage, x0: number, y0: number, x1: number, y1: number): boolean {
  let steep = 0
  for (let y = Math.max(0, y0 - 1); y < Math.min(image.height, y1 + 1); y++) {
    for (let x = Math.max(0, x0 - 2); x < Math.min(image.width - 2, x1); x++) {
      const p = y * image.width + x
      if (Math.abs((image.data[p] ?? 255) - (image.data[p + 2] ?? 255)) < 26) continue
      steep++
      if (steep > 12) return true
    }
  }
  return false
}

/** Share of pixels that are plainly more coloured than the paper is. */
function colouredShare({ data }: ColourImage): number {
  const chroma = (i: number): number => {
    const r = data[i] ?? 0
    const g = data[i + 1] ?? 0
    const b = data[i + 2] ?? 0
    return Math.max(r, g, b) - Math.min(r, g, b)
  }
  const counts = new Uint32Array(256)
  let seen = 0
  for (let i = 0; i < data.length; i += 12) {
    const c = chroma(i)
    counts[c] = (counts[c] ?? 0) + 1
    seen++
  }
  let middle = 0
  for (let below = 0; middle < 255 && below < seen / 2; middle++) below += counts[middle] ?? 0
  let coloured = 0
  for (let c = Math.min(255, middle + 40); c < 256; c++) coloured += counts[c] ?? 0
  return coloured / Math.max(1, seen)
}
