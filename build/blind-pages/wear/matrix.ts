import type { Point } from '../layout.ts'

/** A projective map of the plane, row by row. */
export type Matrix = readonly [number, number, number, number, number, number, number, number, number]

export function apply(m: Matrix, [x, y]: Point): Point {
  const w = m[6] * x + m[7] * y + m[8]
  return [(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w]
}

/** Turned by degrees clockwise about a point. */
export function turnAbout([cx, cy]: Point, degrees: number): Matrix {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return [cos, -sin, cx - cx * cos + cy * sin, sin, cos, cy - cx * sin - cy * cos, 0, 0, 1]
}

export function inverse(m: Matrix): Matrix {
  const [a, b, c, d, e, f, g, h, i] = m
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ]
}

/** The map that takes a rectangle at the origin to four corners, clockwise from the top left. */
export function toCorners(width: number, height: number, corners: readonly [Point, Point, Point, Point]): Matrix {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = corners
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3]
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3]
  const under = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / under
  const h = (dx1 * sy - sx * dy1) / under
  const unit: Matrix = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1]
  return [
    unit[0] / width,
    unit[1] / height,
    unit[2],
    unit[3] / width,
    unit[4] / height,
    unit[5],
    unit[6] / width,
    unit[7] / height,
    unit[8],
  ]
}
