import type { Point } from './geometry.ts'

/** edge = a + b·at */
export type Straight = { readonly a: number; readonly b: number }

/** Points of one side, seen from outside row by row or column by column. */
export type Side = (readonly [at: number, edge: number])[]

/** Least squares, thrice without the points that lie off. */
export function fitLine(side: Side): Straight | null {
  let points = side
  let line: Straight | null = null
  for (let round = 0; round < 4; round++) {
    if (points.length < 20) return line
    line = leastSquares(points)
    const { a, b } = line
    const errors = points.map(([at, edge]) => Math.abs(edge - a - b * at)).sort((p, q) => p - q)
    const limit = Math.max(1, (errors[Math.floor(errors.length * 0.6)] ?? 0) * 1.8)
    points = points.filter(([at, edge]) => Math.abs(edge - a - b * at) <= limit)
  }
  return line
}

function leastSquares(points: Side): Straight {
  const n = points.length
  let sx = 0
  let sy = 0
  let sxx = 0
  let sxy = 0
  for (const [x, y] of points) {
    sx += x
    sy += y
    sxx += x * x
    sxy += x * y
  }
  const b = (n * sxy - sx * sy) / Math.max(1e-9, n * sxx - sx * sx)
  return { a: (sy - b * sx) / n, b }
}

/** x = v.a + v.b·y meets y = h.a + h.b·x. */
export function meet(v: Straight, h: Straight): Point {
  const y = (h.a + h.b * v.a) / (1 - h.b * v.b)
  return { x: v.a + v.b * y, y }
}
