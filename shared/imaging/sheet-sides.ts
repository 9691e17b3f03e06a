import { type Point, type Quad, quadArea } from './geometry.ts'
import type { GrayImage } from './raster.ts'
import { fitLine, meet, type Side, type Straight } from './straight-line.ts'

const samples = 60
/** Pixels inside and outside of a side whose brightness is compared. */
const strip = { from: 2, to: 5 } as const
/** What tells paper from a table, in shares of the brightness of both. */
const leastStep = 0.015

/**
 * How well a quad's sides part a sheet from a darker table, 0…1: the share of its worst side along which it is brighter
 * inside, with a little for what the others hold and for its size. 0 where it has no shape of a sheet.
 */
export function holdOf(image: GrayImage, quad: Quad): number {
  if (!isSheetShaped(image, quad)) return 0
  const held = quad.map((corner, i) => heldAlong(image, corner, quad[(i + 1) % 4] ?? corner))
  const seen = held.filter((share) => share !== null)
  // One side may lie outside of the picture, as when the lower end of the sheet did not fit in.
  if (seen.length < 3) return 0
  const mean = seen.reduce((sum, share) => sum + share, 0) / seen.length
  return (
    Math.min(...seen) * 0.8 +
    mean * 0.1 +
    (quadArea(quad) / (image.width * image.height)) * 0.1 -
    (4 - seen.length) * 0.1
  )
}

/** Convex, not much leaning, neither small nor the whole picture, its corners hardly outside. */
function isSheetShaped({ width, height }: GrayImage, quad: Quad): boolean {
  const area = quadArea(quad) / (width * height)
  if (area < 0.2 || area > 0.93) return false
  return quad.every((corner, i) => {
    const next = quad[(i + 1) % 4] ?? corner
    const before = quad[(i + 3) % 4] ?? corner
    const [ax, ay] = [next.x - corner.x, next.y - corner.y]
    const [bx, by] = [before.x - corner.x, before.y - corner.y]
    const sine = (ax * by - ay * bx) / Math.max(1, Math.hypot(ax, ay) * Math.hypot(bx, by))
    const inside =
      corner.x > -0.15 * width && corner.x < 1.15 * width && corner.y > -0.15 * height && corner.y < 1.15 * height
    return sine > 0.8 && inside
  })
}

/** Share of a side along which it is brighter inside; null where most of it lies on the edge of the picture. */
function heldAlong(image: GrayImage, from: Point, to: Point): number | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const inward = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  let seen = 0
  let held = 0
  for (let i = 0; i < samples; i++) {
    const share = 0.03 + (0.94 * i) / (samples - 1)
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    const inside = brightnessAlong(image, at, inward)
    const outside = brightnessAlong(image, at, { x: -inward.x, y: -inward.y })
    if (inside === null || outside === null) continue
    seen++
    if ((inside - outside) / (inside + outside + 16) > leastStep) held++
  }
  return seen < samples * 0.5 ? null : held / seen
}

function brightnessAlong({ width, height, data }: GrayImage, from: Point, direction: Point): number | null {
  let sum = 0
  for (let step = strip.from; step <= strip.to; step++) {
    const x = Math.round(from.x + direction.x * step)
    const y = Math.round(from.y + direction.y * step)
    if (x < 0 || y < 0 || x >= width || y >= height) return null
    sum += data[y * width + x] ?? 0
  }
  return sum / (strip.to - strip.from + 1)
}

/** Pixels to both sides in which the edge of the sheet is sought. */
const reach = 7

/** Moves each side to the steepest step near it; null where none is found. */
export function drawnToEdges(image: GrayImage, [a, b, c, d]: Quad): Quad | null {
  const left = steepest(image, a, d, { upright: true, sign: 1 })
  const right = steepest(image, b, c, { upright: true, sign: -1 })
  const top = steepest(image, a, b, { upright: false, sign: 1 })
  const bottom = steepest(image, d, c, { upright: false, sign: -1 })
  if (!left || !right || !top || !bottom) return null
  return [meet(left, top), meet(right, top), meet(right, bottom), meet(left, bottom)]
}

type Looked = { readonly upright: boolean; readonly sign: 1 | -1 }

function steepest(
  { width, height, data }: GrayImage,
  from: Point,
  to: Point,
  { upright, sign }: Looked,
): Straight | null {
  const [start, end] = upright ? [from.y, to.y] : [from.x, to.x]
  const [first, last] = upright ? [from.x, to.x] : [from.y, to.y]
  const side: Side = []
  for (let at = Math.ceil(start + (end - start) * 0.05); at < start + (end - start) * 0.95; at++) {
    const near = first + ((last - first) * (at - start)) / (end - start)
    let best = 0
    let edge = 0
    for (let off = -reach; off <= reach; off++) {
      const here = Math.round(near) + off
      const step = (brightness(here + 1) + brightness(here) - brightness(here - 1) - brightness(here - 2)) * sign
      if (step > best) [best, edge] = [step, here]
    }
    if (best > 0) side.push([at, edge])

    function brightness(across: number): number {
      const [x, y] = upright ? [across, at] : [at, across]
      return x < 0 || y < 0 || x >= width || y >= height ? 0 : (data[y * width + x] ?? 0)
    }
  }
  return fitLine(side)
}
