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
  eachRow(source, toSource, size, (places, y, from, to) => {
    for (let x = from, o = y * size.width + from; x < to; x++, o++) {
      const sx = places[x * 2] ?? 0
      const sy = places[x * 2 + 1] ?? 0
      const p = (sy >> 8) * width + (sx >> 8)
      const fx = sx & 255
      const top = ((data[p] ?? 0) << 8) + ((data[p + 1] ?? 0) - (data[p] ?? 0)) * fx
      const low = ((data[p + width] ?? 0) << 8) + ((data[p + width + 1] ?? 0) - (data[p + width] ?? 0)) * fx
      out[o] = ((top << 8) + (low - top) * (sy & 255) + 32_768) >> 16
    }
  })
  return { ...size, data: out }
}

/** As `warpGray`, in colour. */
export function warpColour(source: ColourImage, toSource: Transform, size: Size): ColourImage {
  const out = new Uint8Array(size.width * size.height * 3).fill(255)
  const { width, data } = source
  const down = width * 3
  eachRow(source, toSource, size, (places, y, from, to) => {
    for (let x = from, o = (y * size.width + from) * 3; x < to; x++, o += 3) {
      const sx = places[x * 2] ?? 0
      const sy = places[x * 2 + 1] ?? 0
      const p = ((sy >> 8) * width + (sx >> 8)) * 3
      const fx = sx & 255
      const fy = sy & 255
      for (let k = 0; k < 3; k++) {
        const q = p + k
        const top = ((data[q] ?? 0) << 8) + ((data[q + 3] ?? 0) - (data[q] ?? 0)) * fx
        const low = ((data[q + down] ?? 0) << 8) + ((data[q + down + 3] ?? 0) - (data[q + down] ?? 0)) * fx
        out[o + k] = ((top << 8) + (low - top) * fy + 32_768) >> 16
      }
    }
  })
  return { ...size, data: out }
}

/** `places` holds x and y in the source in 256ths of a pixel, a pair for each pixel of the row. */
type DrawRow = (places: Int32Array, y: number, from: number, to: number) => void

/** Gives each row of the wanted image with the stretch of it that lies inside the source. */
function eachRow(source: Size, toSource: Transform, size: Size, draw: DrawRow): void {
  const [a, b, c, d, e, f, g, h, i] = toSource
  const places = new Int32Array(size.width * 2)
  const right = (source.width - 1) * 256
  const bottom = (source.height - 1) * 256
  for (let y = 0; y < size.height; y++) {
    let from = size.width
    let to = 0
    for (let x = 0; x < size.width; x++) {
      const w = 256 / (g * (x + 0.5) + h * (y + 0.5) + i)
      const sx = Math.floor((a * (x + 0.5) + b * (y + 0.5) + c) * w - 128)
      const sy = Math.floor((d * (x + 0.5) + e * (y + 0.5) + f) * w - 128)
      places[x * 2] = sx
      places[x * 2 + 1] = sy
      if (sx < 0 || sy < 0 || sx >= right || sy >= bottom) continue
      if (x < from) from = x
      to = x + 1
    }
    draw(places, y, from, to)
  }
}
