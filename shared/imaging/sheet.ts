import type { Quad, Size } from './geometry.ts'
import { type GrayImage, shrink } from './raster.ts'
import { brightSheet } from './sheet-brightness.ts'
import { sheetsByEdges } from './sheet-edges.ts'
import { drawnToEdges, holdOf } from './sheet-sides.ts'

/**
 * The corners of the sheet that lies in a photograph, in its pixels; decided on a copy some 700 pixels long. A sheet whose
 * brightness alone tells it from the table is looked for first; where its sides do not hold, long edges are tried.
 */
export function locateSheet(image: GrayImage): Quad | null {
  const factor = Math.max(1, Math.round(Math.max(image.width, image.height) / 700))
  const small = shrink(image, factor)
  const quad = sheetIn(small)
  return quad ? scaled(quad, factor) : null
}

type HeldQuad = { readonly quad: Quad; readonly hold: number }

/** Sides that hold along so much of their length are those of a sheet. */
const surely = 0.85
const enough = 0.7

function sheetIn(image: GrayImage): Quad | null {
  const bright = brightSheet(image)
  const held = bright ? holdOf(image, bright) : 0
  if (bright && held >= surely) return bright
  const edged = sheetByEdges(image)
  if (edged && edged.hold > Math.max(held, enough)) return edged.quad
  return bright && held >= enough ? bright : null
}

/** So many of the best candidates are looked at closely. */
const closely = 8

function sheetByEdges(image: GrayImage): HeldQuad | null {
  const coarse = shrink(image, 3)
  const candidates = sheetsByEdges(coarse)
    .map((quad) => ({ quad, hold: holdOf(coarse, quad) }))
    .filter(({ hold }) => hold > enough)
    .sort((p, q) => q.hold - p.hold)
    .slice(0, closely)
  let best: HeldQuad | null = null
  for (const { quad } of candidates) {
    const close = drawnToEdges(image, scaled(quad, 3))
    if (!close) continue
    const hold = holdOf(image, close)
    if (hold > (best?.hold ?? 0)) best = { quad: close, hold }
  }
  return best
}

function scaled([a, b, c, d]: Quad, factor: number): Quad {
  const by = ({ x, y }: Quad[0]) => ({ x: x * factor, y: y * factor })
  return [by(a), by(b), by(c), by(d)]
}

/** Size of the sheet in pixels of the photograph; nearly A4 in shape is taken as A4. */
export function sheetSize([a, b, c, d]: Quad): Size {
  const length = (p: typeof a, q: typeof a): number => Math.hypot(p.x - q.x, p.y - q.y)
  const width = Math.max(length(a, b), length(d, c))
  const height = Math.max(length(a, d), length(b, c))
  const shape = Math.max(width, height) / Math.min(width, height)
  if (shape < 1.22 || shape > 1.52) return { width: Math.round(width), height: Math.round(height) }
  const long = Math.max(width, height, Math.min(width, height) * Math.SQRT2)
  const short = long / Math.SQRT2
  return width > height
    ? { width: Math.round(long), height: Math.round(short) }
    : { width: Math.round(short), height: Math.round(long) }
}
