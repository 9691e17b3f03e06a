import { type Component, type Components, findComponents } from './components.ts'
import type { Point, Quad, Size } from './geometry.ts'
import { type GrayImage, shrink } from './raster.ts'

/** The corners of the sheet that lies in a photograph, in its pixels; decided on a copy some 700 pixels long. */
export function locateSheet(image: GrayImage): Quad | null {
  const factor = Math.max(1, Math.round(Math.max(image.width, image.height) / 700))
  const quad = findSheet(shrink(image, factor))
  return quad ? (quad.map((p) => ({ x: p.x * factor, y: p.y * factor })) as unknown as Quad) : null
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

/** Finds the four corners of a bright sheet lying on something darker; none where the image is the sheet itself. */
function findSheet(image: GrayImage): Quad | null {
  const threshold = otsu(image)
  const inverted = { ...image, data: image.data.map((v) => (v > threshold ? 0 : 255)) }
  const components = findComponents(inverted, 128)
  const sheet = components.list.reduce<Component | null>((a, b) => (a && a.area >= b.area ? a : b), null)
  if (!sheet || sheet.area < image.width * image.height * 0.2) return null
  const quad = cornersOf(components, sheet)
  if (!quad) return null
  const covered = quadArea(quad)
  const whole = image.width * image.height
  if (covered > whole * 0.93 || covered < sheet.area * 0.9) return null
  return quad
}

/** The brightness that best parts an image into dark and bright. */
export function otsu(image: GrayImage): number {
  const counts = new Float64Array(256)
  for (const v of image.data) counts[v] = (counts[v] ?? 0) + 1
  const total = image.data.length
  let sum = 0
  counts.forEach((n, v) => {
    sum += n * v
  })
  let below = 0
  let belowSum = 0
  let best = 0
  let threshold = 128
  for (let v = 0; v < 256; v++) {
    below += counts[v] ?? 0
    belowSum += v * (counts[v] ?? 0)
    if (below === 0 || below === total) continue
    const difference = belowSum / below - (sum - belowSum) / (total - below)
    const between = below * (total - below) * difference * difference
    if (between > best) {
      best = between
      threshold = v
    }
  }
  return threshold
}

type Straight = { readonly a: number; readonly b: number }

/** Fits a straight line to each side of the sheet and meets them; sides are seen from outside, row by row. */
function cornersOf(components: Components, sheet: Component): Quad | null {
  const { left, right, top, bottom } = outline(components, sheet)
  const l = fitLine(middlePart(left))
  const r = fitLine(middlePart(right))
  const t = fitLine(middlePart(top))
  const b = fitLine(middlePart(bottom))
  if (!l || !r || !t || !b) return null
  return [meet(l, t), meet(r, t), meet(r, b), meet(l, b)]
}

type Side = (readonly [at: number, edge: number])[]

function outline(components: Components, sheet: Component): Record<'left' | 'right' | 'top' | 'bottom', Side> {
  const { rows, starts, ends, order } = components.runs
  const firstX = new Map<number, number>()
  const lastX = new Map<number, number>()
  const firstY = new Map<number, number>()
  const lastY = new Map<number, number>()
  for (let k = sheet.from; k < sheet.to; k++) {
    const run = order[k] ?? 0
    const y = rows[run] ?? 0
    const start = starts[run] ?? 0
    const end = ends[run] ?? 0
    firstX.set(y, Math.min(firstX.get(y) ?? start, start))
    lastX.set(y, Math.max(lastX.get(y) ?? end, end))
    for (let x = start; x < end; x++) {
      if (!firstY.has(x)) firstY.set(x, y)
      lastY.set(x, y + 1)
    }
  }
  const sorted = (map: Map<number, number>): Side => [...map].sort((a, b) => a[0] - b[0])
  return { left: sorted(firstX), right: sorted(lastX), top: sorted(firstY), bottom: sorted(lastY) }
}

function middlePart(side: Side): Side {
  const cut = Math.floor(side.length * 0.12)
  return side.slice(cut, side.length - cut)
}

/** edge = a + b·at, by least squares, thrice without the points that lie off. */
function fitLine(side: Side): Straight | null {
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
function meet(v: Straight, h: Straight): Point {
  const y = (h.a + h.b * v.a) / (1 - h.b * v.b)
  return { x: v.a + v.b * y, y }
}

function quadArea(quad: Quad): number {
  let sum = 0
  quad.forEach((p, i) => {
    const q = quad[(i + 1) % 4] ?? p
    sum += p.x * q.y - q.x * p.y
  })
  return Math.abs(sum) / 2
}
