import type { ColourImage, GrayImage } from './raster.ts'

export type Point = { readonly x: number; readonly y: number }
export type Size = { readonly width: number; readonly height: number }

/** Four corners in order: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point]

/** A projective map of the plane, row by row. Here it always leads from the wanted image to the given one. */
export type Transform = readonly [number, number, number, number, number, number, number, number, number]

export const identity: Transform = [1, 0, 0, 0, 1, 0, 0, 0, 1]

export function multiply(a: Transform, b: Transform): Transform {
  const at = (row: number, column: number): number => {
    let sum = 0
    for (let k = 0; k < 3; k++) sum += (a[row * 3 + k] ?? 0) * (b[k * 3 + column] ?? 0)
    return sum
  }
  return [at(0, 0), at(0, 1), at(0, 2), at(1, 0), at(1, 1), at(1, 2), at(2, 0), at(2, 1), at(2, 2)]
}

export function scaling(factor: number): Transform {
  return [factor, 0, 0, 0, factor, 0, 0, 0, 1]
}

export function translation(x: number, y: number): Transform {
  return [1, 0, x, 0, 1, y, 0, 0, 1]
}

export function applyTransform(t: Transform, p: Point): Point {
  const w = t[6] * p.x + t[7] * p.y + t[8]
  return { x: (t[0] * p.x + t[1] * p.y + t[2]) / w, y: (t[3] * p.x + t[4] * p.y + t[5]) / w }
}

export function invert(t: Transform): Transform {
  const [a, b, c, d, e, f, g, h, i] = t
  const det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
  const m = [e * i - f * h, c * h - b * i, b * f - c * e, f * g - d * i, a * i - c * g, c * d - a * f] as const
  const n = [d * h - e * g, b * g - a * h, a * e - b * d] as const
  return [m[0] / det, m[1] / det, m[2] / det, m[3] / det, m[4] / det, m[5] / det, n[0] / det, n[1] / det, n[2] / det]
}

/** From an upright image to one whose content is turned clockwise by `degrees` about its middle. */
export function turning(degrees: number, upright: Size, turned: Size): Transform {
  const angle = (degrees * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const ux = upright.width / 2
  const uy = upright.height / 2
  return [cos, -sin, turned.width / 2 - cos * ux + sin * uy, sin, cos, turned.height / 2 - sin * ux - cos * uy, 0, 0, 1]
}

/** From a rectangle of the given size with its corner at the origin to the four corners. */
export function rectangleToQuad(size: Size, quad: Quad): Transform {
  const [p0, p1, p2, p3] = quad
  const dx1 = p1.x - p2.x
  const dx2 = p3.x - p2.x
  const dx3 = p0.x - p1.x + p2.x - p3.x
  const dy1 = p1.y - p2.y
  const dy2 = p3.y - p2.y
  const dy3 = p0.y - p1.y + p2.y - p3.y
  const det = dx1 * dy2 - dx2 * dy1
  const g = (dx3 * dy2 - dx2 * dy3) / det
  const h = (dx1 * dy3 - dx3 * dy1) / det
  const unit: Transform = [
    p1.x - p0.x + g * p1.x,
    p3.x - p0.x + h * p3.x,
    p0.x,
    p1.y - p0.y + g * p1.y,
    p3.y - p0.y + h * p3.y,
    p0.y,
    g,
    h,
    1,
  ]
  return multiply(unit, [1 / size.width, 0, 0, 0, 1 / size.height, 0, 0, 0, 1])
}

/** Area of a quad whose sides do not cross. */
export function quadArea(quad: Quad): number {
  let sum = 0
  quad.forEach((p, i) => {
    const q = quad[(i + 1) % 4] ?? p
    sum += p.x * q.y - q.x * p.y
  })
  return Math.abs(sum) / 2
}

/** Draws the wanted grey image by looking each of its pixels up in the given one; outside is white. */
export function warpGray(source: GrayImage, toSource: Transform, size: Size): GrayImage {
  const out = new Uint8Array(size.width * size.height).fill(255)
  const { width, data } = source
  eachRow(source, toSource, size, ({ xs, ys }, y, from, to) => {
    for (let x = from, o = y * size.width + from; x < to; x++, o++) {
      const sx = xs[x] ?? 0
      const sy = ys[x] ?? 0
      const p = (sy >> 8) * width + (sx >> 8)
      const q = p + width
      const fx = sx & 255
      const top = ((data[p] ?? 0) << 8) + ((data[p + 1] ?? 0) - (data[p] ?? 0)) * fx
      const low = ((data[q] ?? 0) << 8) + ((data[q + 1] ?? 0) - (data[q] ?? 0)) * fx
      out[o] = ((top << 8) + (low - top) * (sy & 255) + 32_768) >> 16
    }
  })
  return { ...size, data: out }
}

/** As `warpGray`, in colour; each colour is written out, as a loop of three would take half as long again, and `imul` saves a fifth. */
export function warpColour(source: ColourImage, toSource: Transform, size: Size): ColourImage {
  const out = new Uint8Array(size.width * size.height * 3).fill(255)
  const { width, data } = source
  eachRow(source, toSource, size, ({ xs, ys }, y, from, to) => {
    for (let x = from, o = (y * size.width + from) * 3; x < to; x++, o += 3) {
      const sx = xs[x] ?? 0
      const sy = ys[x] ?? 0
      const p = Math.imul(Math.imul(sy >> 8, width) + (sx >> 8), 3)
      const q = p + width * 3
      // Shares of the four neighbours in 65536ths.
      const d = Math.imul(sx & 255, sy & 255)
      const b = ((sx & 255) << 8) - d
      const c = ((sy & 255) << 8) - d
      const a = 65_536 - b - c - d
      const red =
        Math.imul(data[p] ?? 0, a) +
        Math.imul(data[p + 3] ?? 0, b) +
        Math.imul(data[q] ?? 0, c) +
        Math.imul(data[q + 3] ?? 0, d)
      const green =
        Math.imul(data[p + 1] ?? 0, a) +
        Math.imul(data[p + 4] ?? 0, b) +
        Math.imul(data[q + 1] ?? 0, c) +
        Math.imul(data[q + 4] ?? 0, d)
      const blue =
        Math.imul(data[p + 2] ?? 0, a) +
        Math.imul(data[p + 5] ?? 0, b) +
        Math.imul(data[q + 2] ?? 0, c) +
        Math.imul(data[q + 5] ?? 0, d)
      out[o] = (red + 32_768) >> 16
      out[o + 1] = (green + 32_768) >> 16
      out[o + 2] = (blue + 32_768) >> 16
    }
  })
  return { ...size, data: out }
}

/** Where the pixels of one row lie in the source, in 256ths of its pixels. */
type Places = { readonly xs: Int32Array; readonly ys: Int32Array }

type DrawRow = (places: Places, y: number, from: number, to: number) => void

/** Gives each row of the wanted image with the stretch of it that lies inside the source. */
function eachRow(source: Size, toSource: Transform, size: Size, draw: DrawRow): void {
  const places = { xs: new Int32Array(size.width), ys: new Int32Array(size.width) }
  const isStraight = toSource[6] === 0 && toSource[7] === 0
  const right = (source.width - 1) * 256
  const bottom = (source.height - 1) * 256
  const isInside = (x: number): boolean => {
    const [sx, sy] = [places.xs[x] ?? 0, places.ys[x] ?? 0]
    return sx >= 0 && sy >= 0 && sx < right && sy < bottom
  }
  for (let y = 0; y < size.height; y++) {
    if (isStraight) placeStraight(places, toSource, y)
    else placeInDepth(places, toSource, y)
    let from = 0
    let to = size.width
    while (from < to && !isInside(from)) from++
    while (to > from && !isInside(to - 1)) to--
    draw(places, y, from, to)
  }
}

/** Where parallel lines stay parallel, each pixel is one step from the last. */
function placeStraight({ xs, ys }: Places, [a, b, c, d, e, f, , , i]: Transform, y: number): void {
  const unit = 256 / i
  const sx = (a * 0.5 + b * (y + 0.5) + c) * unit - 128
  const sy = (d * 0.5 + e * (y + 0.5) + f) * unit - 128
  const right = a * unit
  const down = d * unit
  for (let x = 0; x < xs.length; x++) {
    xs[x] = Math.floor(sx + right * x)
    ys[x] = Math.floor(sy + down * x)
  }
}

function placeInDepth({ xs, ys }: Places, [a, b, c, d, e, f, g, h, i]: Transform, y: number): void {
  for (let x = 0; x < xs.length; x++) {
    const w = 256 / (g * (x + 0.5) + h * (y + 0.5) + i)
    xs[x] = Math.floor((a * (x + 0.5) + b * (y + 0.5) + c) * w - 128)
    ys[x] = Math.floor((d * (x + 0.5) + e * (y + 0.5) + f) * w - 128)
  }
}
