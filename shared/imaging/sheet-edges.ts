import type { Point, Quad } from './geometry.ts'
import type { GrayImage } from './raster.ts'

/** A nearly upright (or nearly level) line: where it crosses the middle of the image, and how far it leans a pixel. */
type Edge = { readonly at: number; readonly lean: number; readonly sum: number }

/** Tangents of the steepest lean that the side of a sheet has in a photograph, and of the steps between. */
const mostLean = 0.3
const leanStep = 0.015
const edgesKept = 6

/**
 * Candidates for the sheet in a small picture: long edges along which it is brighter inside than outside, met with each
 * other. Print and the grain of a table have as many edges of the other kind, so they fall out of the sums.
 */
export function sheetsByEdges(image: GrayImage): readonly Quad[] {
  const { rising: left, falling: right } = longEdges(image, 'upright')
  const { rising: top, falling: bottom } = longEdges(image, 'level')
  const middle = { x: image.width / 2, y: image.height / 2 }
  const found: Quad[] = []
  for (const l of left) {
    for (const r of right) {
      if (r.at - l.at < image.width * 0.3) continue
      for (const t of top) {
        for (const b of bottom) {
          if (b.at - t.at < image.height * 0.3) continue
          found.push([meet(l, t, middle), meet(r, t, middle), meet(r, b, middle), meet(l, b, middle)])
        }
      }
    }
  }
  return found
}

/** Edges behind which it is brighter, and those behind which it is darker. */
type LongEdges = { readonly rising: readonly Edge[]; readonly falling: readonly Edge[] }

function longEdges(image: GrayImage, direction: 'upright' | 'level'): LongEdges {
  const { steps, across, along } = stepsOf(image, direction)
  const [rising, falling]: [Edge[], Edge[]] = [[], []]
  const sums = new Float32Array(across)
  for (let lean = -mostLean; lean <= mostLean + 1e-9; lean += leanStep) {
    sums.fill(0)
    for (let i = 0; i < along; i++) {
      const shift = Math.round((i - along / 2) * lean)
      const row = i * across
      for (let at = Math.max(0, -shift); at < Math.min(across, across - shift); at++) {
        sums[at] = (sums[at] ?? 0) + (steps[row + at + shift] ?? 0)
      }
    }
    for (let at = 2; at < across - 2; at++) {
      const before = sums[at - 1] ?? 0
      const sum = sums[at] ?? 0
      const after = sums[at + 1] ?? 0
      if (Math.abs(sum) < along * leastMeanStep) continue
      if (sum > 0 && sum >= before && sum > after) rising.push({ at, lean, sum })
      if (sum < 0 && sum <= before && sum < after) falling.push({ at, lean, sum: -sum })
    }
  }
  return { rising: strongest(rising, across), falling: strongest(falling, across) }
}

/** The strongest first, by their sums of steps; none close to a stronger one. */
function strongest(edges: readonly Edge[], across: number): readonly Edge[] {
  const kept: Edge[] = []
  for (const edge of edges.toSorted((a, b) => b.sum - a.sum)) {
    if (kept.length === edgesKept) break
    if (kept.every((k) => Math.abs(k.at - edge.at) > across * 0.02 || Math.abs(k.lean - edge.lean) > 0.08))
      kept.push(edge)
  }
  return kept
}

/** In shares of the brightness there; more than `mostStep` counts no more, so that a few strong edges win nothing. */
const mostStep = 0.1
const leastMeanStep = 0.012

/** Steps of brightness, seen from left to right (upright) or from top to bottom (level), row by row along the edge. */
function stepsOf({ width, height, data }: GrayImage, direction: 'upright' | 'level') {
  const [across, along] = direction === 'upright' ? [width, height] : [height, width]
  const [nextAcross, nextAlong] = direction === 'upright' ? [1, width] : [width, 1]
  const steps = new Float32Array(across * along)
  for (let i = 0; i < along; i++) {
    for (let at = 1; at + 1 < across; at++) {
      const p = i * nextAlong + at * nextAcross
      const before = data[p - nextAcross] ?? 0
      const after = data[p + nextAcross] ?? 0
      const step = (after - before) / (after + before + 16)
      steps[i * across + at] = Math.max(-mostStep, Math.min(mostStep, step))
    }
  }
  return { steps, across, along }
}

function meet(upright: Edge, level: Edge, middle: Point): Point {
  const y =
    (level.at + level.lean * (upright.at - middle.x - upright.lean * middle.y)) / (1 - level.lean * upright.lean)
  return { x: upright.at + upright.lean * (y - middle.y), y }
}
