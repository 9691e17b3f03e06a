import { type Component, type Components, findComponents } from './components.ts'
import { type Quad, quadArea, type Size } from './geometry.ts'
import type { GrayImage } from './raster.ts'
import { fitLine, meet, type Side } from './straight-line.ts'

/** The four corners of a bright sheet lying on something darker; none where the image is the sheet itself. */
export function brightSheet(image: GrayImage): Quad | null {
  const threshold = otsu(image)
  const inverted = { ...image, data: image.data.map((v) => (v > threshold ? 0 : 255)) }
  const components = findComponents(inverted, 128)
  const sheet = components.list.reduce<Component | null>((a, b) => (a && a.area >= b.area ? a : b), null)
  if (!sheet || sheet.area < image.width * image.height * 0.2) return null
  const quad = cornersOf(components, sheet, image)
  if (!quad) return null
  return quadArea(quad) < sheet.area * 0.9 ? null : quad
}

/** The brightness that best parts an image into dark and bright. */
function otsu(image: GrayImage): number {
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

/** Fits a straight line to each side of the sheet and meets them; sides are seen from outside, row by row. */
function cornersOf(components: Components, sheet: Component, image: Size): Quad | null {
  const { left, right, top, bottom } = outline(components, sheet, image)
  const l = fitLine(middlePart(left))
  const r = fitLine(middlePart(right))
  const t = fitLine(middlePart(top))
  const b = fitLine(middlePart(bottom))
  if (!l || !r || !t || !b) return null
  return [meet(l, t), meet(r, t), meet(r, b), meet(l, b)]
}

type Outline = Record<'left' | 'right' | 'top' | 'bottom', Side>

function outline({ runs }: Components, sheet: Component, { width, height }: Size): Outline {
  const { rows, starts, ends, order } = runs
  const [firstX, lastX] = [new Int32Array(height).fill(width), new Int32Array(height)]
  const [firstY, lastY] = [new Int32Array(width).fill(height), new Int32Array(width)]
  for (let k = sheet.from; k < sheet.to; k++) {
    const run = order[k] ?? 0
    const y = rows[run] ?? 0
    const start = starts[run] ?? 0
    const end = ends[run] ?? 0
    firstX[y] = Math.min(firstX[y] ?? start, start)
    lastX[y] = Math.max(lastX[y] ?? end, end)
    for (let x = start; x < end; x++) {
      if (firstY[x] === height) firstY[x] = y
      lastY[x] = y + 1
    }
  }
  // Where a row or column holds nothing of the sheet, its last stayed 0.
  const seen = (places: Int32Array, last: Int32Array): Side =>
    [...places.entries()].filter(([at]) => (last[at] ?? 0) > 0)
  return { left: seen(firstX, lastX), right: seen(lastX, lastX), top: seen(firstY, lastY), bottom: seen(lastY, lastY) }
}

function middlePart(side: Side): Side {
  const cut = Math.floor(side.length * 0.12)
  return side.slice(cut, side.length - cut)
}
