import type { Component } from '../../../shared/imaging/components.ts'

/** Which way lines of text run, and by how much they lean. */
export type Lean = {
  /** True where text lines run from top to bottom of the image. */
  readonly sideways: boolean
  /** Degrees clockwise, within ±`widest`. */
  readonly skew: number
}

const widest = 12

/** Finds the direction of text lines by the sharpness of projection profiles of letter-sized components. */
export function findLean(components: readonly Component[]): Lean {
  const level = bestAngle(components, false)
  const upended = bestAngle(components, true)
  return upended.sharpness > level.sharpness * 1.15
    ? { sideways: true, skew: upended.angle }
    : { sideways: false, skew: level.angle }
}

type Peak = { readonly angle: number; readonly sharpness: number }

function bestAngle(components: readonly Component[], sideways: boolean): Peak {
  const points = edgePoints(components, sideways)
  let best: Peak = { angle: 0, sharpness: sharpnessAt(points, 0) }
  for (const step of [1, 0.25, 0.06, 0.02]) {
    const reach = step === 1 ? widest : step * 5
    const middle = best.angle
    for (let angle = middle - reach; angle <= middle + reach + 1e-9; angle += step) {
      const sharpness = sharpnessAt(points, angle, step)
      if (sharpness > best.sharpness || angle === middle - reach) {
        best = angle === middle - reach || sharpness > best.sharpness ? { angle, sharpness } : best
      }
    }
  }
  return { angle: best.angle, sharpness: sharpnessAt(points, best.angle) / Math.max(1, points.length / 4) }
}

/** Both edges of every component along the reading direction: tops and bottoms, as pairs (along, across). */
function edgePoints(components: readonly Component[], sideways: boolean): Float32Array {
  const points = new Float32Array(components.length * 4)
  components.forEach((c, i) => {
    const along = sideways ? (c.y0 + c.y1) / 2 : (c.x0 + c.x1) / 2
    points.set(sideways ? [along, -c.x1, along, -c.x0] : [along, c.y0, along, c.y1], i * 4)
  })
  return points
}

function sharpnessAt(points: Float32Array, angle: number, step = 0.02): number {
  const bin = step >= 1 ? 8 : step >= 0.25 ? 3 : 1.5
  const slope = Math.tan((angle * Math.PI) / 180)
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < points.length; i += 2) {
    const at = (points[i + 1] ?? 0) - (points[i] ?? 0) * slope
    if (at < least) least = at
    if (at > most) most = at
  }
  if (points.length === 0) return 0
  const first = Math.floor(least / bin)
  const bins = new Float32Array(Math.floor(most / bin) - first + 2)
  for (let i = 0; i < points.length; i += 2) {
    const at = ((points[i + 1] ?? 0) - (points[i] ?? 0) * slope) / bin
    const low = Math.floor(at)
    const share = at - low
    bins[low - first] = (bins[low - first] ?? 0) + 1 - share
    bins[low - first + 1] = (bins[low - first + 1] ?? 0) + share
  }
  let sum = 0
  for (const count of bins) sum += count * count
  return sum
}
