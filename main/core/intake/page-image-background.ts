import type { GrayImage } from '../../../shared/imaging/raster.ts'

const cell = 16
/** Brightness that paper is brought to. */
const white = 250

/** Divides by a smooth estimate of the paper's brightness: shadows, yellowing and grey scans become white. */
export function flattenBackground(image: GrayImage): GrayImage {
  const paper = smooth(widen(brightestOfCells(image)))
  const { width, height, data } = image
  const out = new Uint8Array(data.length)
  const factors = new Int32Array(paper.width)
  for (let y = 0; y < height; y++) {
    factorsOf(paper, y, factors)
    for (let left = -1, x = 0, p = y * width; x < width; left++) {
      // From the middle of one cell to the middle of the next; at both edges of the page the factor stands still.
      const here = factors[Math.max(0, left)] ?? 0
      const step = ((factors[Math.min(left + 1, factors.length - 1)] ?? 0) - here) >> 4
      const to = Math.min(width, (left + 1) * cell + cell / 2)
      let factor = here + (step >> 1)
      for (; x < to; x++, p++, factor += step) {
        // `imul`: a product that V8 need not watch for overflow takes half the time.
        const v = Math.imul(data[p] ?? 0, factor) >> 16
        out[p] = Math.min(v, 255)
      }
    }
  }
  return { width, height, data: out }
}

/** By how much a row is brightened in the middle of each cell, in 65536ths. */
function factorsOf(paper: GrayImage, y: number, factors: Int32Array): void {
  const gy = Math.min(paper.height - 1, Math.max(0, y / cell - 0.5))
  const top = Math.floor(gy)
  const bottom = Math.min(paper.height - 1, top + 1)
  for (let x = 0; x < factors.length; x++) {
    const a = paper.data[top * paper.width + x] ?? 255
    const b = paper.data[bottom * paper.width + x] ?? 255
    factors[x] = (white << 16) / Math.max(40, a + (b - a) * (gy - top))
  }
}

/** Paper is the brighter part of each cell: the mean of its brightest quarter. */
function brightestOfCells(image: GrayImage): GrayImage {
  const width = Math.ceil(image.width / cell)
  const height = Math.ceil(image.height / cell)
  const out = new Uint8Array(width * height)
  const counts = new Uint16Array(64)
  for (let cy = 0; cy < height; cy++) {
    for (let cx = 0; cx < width; cx++) {
      counts.fill(0)
      let seen = 0
      const x1 = Math.min(image.width, (cx + 1) * cell)
      for (let y = cy * cell; y < Math.min(image.height, (cy + 1) * cell); y += 2) {
        for (let x = cx * cell; x < x1; x += 2) {
          const v = (image.data[y * image.width + x] ?? 0) >> 2
          counts[v] = (counts[v] ?? 0) + 1
          seen++
        }
      }
      let above = 0
      let v = 63
      while (v > 0 && above + (counts[v] ?? 0) < seen * 0.25) above += counts[v--] ?? 0
      out[cy * width + cx] = v * 4 + 2
    }
  }
  return { width, height, data: out }
}

const reach = 2

/** Cells all covered by ink take the brightness of the paper near them. */
function widen(grid: GrayImage): GrayImage {
  return eachNear(grid, (data, from, to, step) => {
    let most = 0
    for (let p = from; p <= to; p += step) most = Math.max(most, data[p] ?? 0)
    return most
  })
}

function smooth(grid: GrayImage): GrayImage {
  return eachNear(grid, (data, from, to, step) => {
    let sum = 0
    for (let p = from; p <= to; p += step) sum += data[p] ?? 0
    return sum / ((to - from) / step + 1)
  })
}

type OfNear = (data: Uint8Array, from: number, to: number, step: number) => number

/** Replaces each cell by what `of` makes of the cells `reach` to both sides, first along rows, then down columns. */
function eachNear({ width, height, data }: GrayImage, of: OfNear): GrayImage {
  const across = new Uint8Array(data.length)
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const row = y * width
      across[row + x] = of(data, row + Math.max(0, x - reach), row + Math.min(width - 1, x + reach), 1)
    }
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = Math.max(0, y - reach) * width + x
      out[y * width + x] = of(across, from, Math.min(height - 1, y + reach) * width + x, width)
    }
  }
  return { width, height, data: out }
}
