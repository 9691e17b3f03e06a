import type { Box } from '../../../shared/domain/field.ts'
import type { ColourImage } from '../../../shared/imaging/raster.ts'

/** A page in squares of about one millimetre; a value a square, row by row. */
export type MarkGrid = {
  readonly columns: number
  readonly rows: number
  /** Pixels of the view along a square's side. */
  readonly side: number
  /** Shares of red, blue and dark ink, 0…255. */
  readonly red: Uint8Array
  readonly blue: Uint8Array
  readonly dark: Uint8Array
  /** Mean brightness against the paper around, 0…255. */
  readonly tone: Uint8Array
}

/** A patch of squares that hang together, in squares; x1 and y1 exclusive. */
export type Patch = Box & { readonly cells: readonly number[] }

/** Counts ink by colour, the paper's own tint taken out. */
export function gridOf(image: ColourImage, dpi: number): MarkGrid {
  const side = Math.max(2, Math.round(dpi / 25.4))
  const columns = Math.floor(image.width / side)
  const rows = Math.floor(image.height / side)
  const bleached = bleach(paperColour(image))
  const size = columns * rows
  const red = new Uint8Array(size)
  const blue = new Uint8Array(size)
  const dark = new Uint8Array(size)
  const tone = new Uint8Array(size)
  const samples = Math.ceil(side / 2) ** 2
  for (let cell = 0; cell < size; cell++) {
    const square = { x: (cell % columns) * side, y: Math.floor(cell / columns) * side, side }
    const counts = { red: 0, blue: 0, dark: 0, brightness: 0 }
    countInk(image, square, bleached, counts)
    red[cell] = (counts.red * 255) / samples
    blue[cell] = (counts.blue * 255) / samples
    dark[cell] = (counts.dark * 255) / samples
    tone[cell] = counts.brightness / samples
  }
  return { columns, rows, side, red, blue, dark, tone: againstPaper(tone, columns, rows) }
}

type Rgb = readonly [number, number, number]
/** What each of the 256 values of red, green and blue is when the paper's own tint is taken out. */
type Bleached = readonly [Float64Array, Float64Array, Float64Array]
type InkCount = { red: number; blue: number; dark: number; brightness: number }

function bleach(white: Rgb): Bleached {
  const of = (most: number): Float64Array => Float64Array.from({ length: 256 }, (_, value) => (value * 255) / most)
  return [of(white[0]), of(white[1]), of(white[2])]
}

/** Counts the ink of one square into `counts`; one pixel in four is looked at. */
function countInk(
  image: ColourImage,
  square: { readonly x: number; readonly y: number; readonly side: number },
  [reds, greens, blues]: Bleached,
  counts: InkCount,
): void {
  const { width, data } = image
  for (let y = square.y; y < square.y + square.side; y += 2) {
    const end = (y * width + square.x + square.side) * 3
    for (let at = (y * width + square.x) * 3; at < end; at += 6) {
      const r = reds[data[at] ?? 0] ?? 0
      const g = greens[data[at + 1] ?? 0] ?? 0
      const b = blues[data[at + 2] ?? 0] ?? 0
      const bright = r * 0.3 + g * 0.59 + b * 0.11
      counts.brightness += Math.min(255, bright)
      const redder = r - Math.max(g, b)
      const bluer = b - Math.max(r, g * 0.96)
      if (redder > 40 && redder > r * 0.22) counts.red += 1
      else if (bluer > 28 && bluer > b * 0.16) counts.blue += 1
      else if (bright < 120) counts.dark += 1
    }
  }
}

/** Mean colour of the brightest fifth of the page. */
function paperColour(image: ColourImage): Rgb {
  const sums = Array.from({ length: 256 }, () => [0, 0, 0, 0] as [number, number, number, number])
  for (let at = 0; at + 2 < image.data.length; at += 3 * 97) {
    const [r, g, b] = [image.data[at] ?? 0, image.data[at + 1] ?? 0, image.data[at + 2] ?? 0]
    const bin = sums[(r * 77 + g * 150 + b * 29) >> 8]
    if (bin === undefined) continue
    bin[0] += 1
    bin[1] += r
    bin[2] += g
    bin[3] += b
  }
  const wanted = sums.reduce((sum, [n]) => sum + n, 0) / 5
  const total: [number, number, number, number] = [0, 0, 0, 0]
  for (let level = 255; level >= 0 && total[0] < wanted; level--) {
    for (const part of [0, 1, 2, 3] as const) total[part] += sums[level]?.[part] ?? 0
  }
  const mean = (sum: number): number => Math.max(60, sum / Math.max(1, total[0]))
  return [mean(total[1]), mean(total[2]), mean(total[3])]
}

/** Brightness of each square against the brightest within 25 mm: shadows go, pictures stay. */
function againstPaper(tone: Uint8Array, columns: number, rows: number): Uint8Array {
  const reach = 25
  const along = new Uint8Array(tone.length)
  const paper = new Uint8Array(tone.length)
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) along[y * columns + x] = brightest(tone, y * columns, 1, x, columns, reach)
  }
  for (let x = 0; x < columns; x++) {
    for (let y = 0; y < rows; y++) paper[y * columns + x] = brightest(along, x, columns, y, rows, reach)
  }
  return tone.map((value, cell) => Math.min(255, (value * 255) / Math.max(1, paper[cell] ?? 255)))
}

function brightest(values: Uint8Array, start: number, step: number, at: number, length: number, reach: number): number {
  let most = 0
  for (let i = Math.max(0, at - reach); i < Math.min(length, at + reach + 1); i += 3) {
    most = Math.max(most, values[start + i * step] ?? 0)
  }
  return most
}

/** Patches of the chosen squares; squares up to `reach` apart hang together. */
export function patchesOf(grid: MarkGrid, chosen: (cell: number) => boolean, reach: number): Patch[] {
  const { columns, rows } = grid
  const seen = new Uint8Array(columns * rows)
  const patches: Patch[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1 || !chosen(start)) continue
    seen[start] = 1
    const cells = [start]
    const box = { x0: columns, y0: rows, x1: 0, y1: 0 }
    for (let next = 0; next < cells.length; next++) {
      const cell = cells[next] ?? 0
      const [x, y] = [cell % columns, Math.floor(cell / columns)]
      box.x0 = Math.min(box.x0, x)
      box.y0 = Math.min(box.y0, y)
      box.x1 = Math.max(box.x1, x + 1)
      box.y1 = Math.max(box.y1, y + 1)
      for (let ny = Math.max(0, y - reach); ny <= Math.min(rows - 1, y + reach); ny++) {
        for (let nx = Math.max(0, x - reach); nx <= Math.min(columns - 1, x + reach); nx++) {
          const near = ny * columns + nx
          if (seen[near] === 1 || !chosen(near)) continue
          seen[near] = 1
          cells.push(near)
        }
      }
    }
    patches.push({ ...box, cells })
  }
  return patches
}
