import { type Component, erase, findComponents } from '../../../shared/imaging/components.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'

/** Pixels along a side of the picture that the network looks at, and of the square in it that a digit fills. */
export const pictureSide = 28
const digitSide = 20

/** Least difference between paper and ink, of 255: below it nothing was written. */
const leastContrast = 60

/**
 * What a hand wrote into one box, as the network wants it: ink 0…1, scaled to 20 pixels, its weight in the middle of
 * 28 × 28 (the form of NIST's digits). `cell` is the box without its frame; null where it is empty.
 */
export function digitPicture(cell: GrayImage): Float32Array | null {
  const levels = levelsOf(cell)
  if (levels === null) return null
  const image = { ...cell, data: cell.data.slice() }
  const found = findComponents(image, levels.threshold)
  const written = found.list.filter((c) => !isSpeck(c, cell) && !isFrame(c, cell))
  const kept = new Set(written)
  erase(
    image,
    found,
    found.list.filter((c) => !kept.has(c)),
  )
  const box = boxOf(written)
  if (box === null || Math.max(box.height / cell.height, box.width / cell.width) < 0.22) return null
  return centred(image, box, levels)
}

type Levels = { readonly paper: number; readonly ink: number; readonly threshold: number }

function levelsOf({ data }: GrayImage): Levels | null {
  const counts = new Uint32Array(256)
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1
  const paper = shareBelow(counts, data.length * 0.7)
  const ink = shareBelow(counts, data.length * 0.02)
  return paper - ink < leastContrast ? null : { paper, ink, threshold: ink + (paper - ink) * 0.55 }
}

function shareBelow(counts: Uint32Array, wanted: number): number {
  let seen = 0
  return counts.findIndex((count) => {
    seen += count
    return seen > wanted
  })
}

function isSpeck(c: Component, { width, height }: GrayImage): boolean {
  return c.area < width * height * 0.004
}

/** What was left of the printed frame: a thin mark along an edge. */
function isFrame(c: Component, { width, height }: GrayImage): boolean {
  const isSide = (c.x0 === 0 || c.x1 === width) && c.x1 - c.x0 < width * 0.12 && c.y1 - c.y0 > height * 0.25
  const isEnd = (c.y0 === 0 || c.y1 === height) && c.y1 - c.y0 < height * 0.12 && c.x1 - c.x0 > width * 0.25
  return isSide || isEnd
}

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function boxOf(written: readonly Component[]): Place | null {
  if (written.length === 0) return null
  const x = Math.min(...written.map(({ x0 }) => x0))
  const y = Math.min(...written.map(({ y0 }) => y0))
  const right = Math.max(...written.map(({ x1 }) => x1))
  const bottom = Math.max(...written.map(({ y1 }) => y1))
  return { x, y, width: right - x, height: bottom - y }
}

function centred(image: GrayImage, box: Place, { paper, ink }: Levels): Float32Array {
  const plane = Float32Array.from(image.data, (value) => Math.min(1, Math.max(0, (paper - value) / (paper - ink))))
  const written = { width: image.width, plane, box }
  const middle = weightOf(written)
  const step = Math.max(box.width, box.height) / digitSide
  const picture = new Float32Array(pictureSide * pictureSide)
  for (let y = 0; y < pictureSide; y++) {
    for (let x = 0; x < pictureSide; x++) {
      let sum = 0
      for (let part = 0; part < parts * parts; part++) {
        const dx = ((part % parts) + 0.5) / parts - pictureSide / 2
        const dy = (Math.floor(part / parts) + 0.5) / parts - pictureSide / 2
        sum += between(written, middle.x + (x + dx) * step - 0.5, middle.y + (y + dy) * step - 0.5)
      }
      picture[y * pictureSide + x] = sum / (parts * parts)
    }
  }
  return picture
}

/** Each pixel of the picture is looked up in so many places along and across. */
const parts = 3

/** Ink 0…1 of a box; outside of `box` there is none. */
type Written = { readonly width: number; readonly plane: Float32Array; readonly box: Place }

function weightOf({ width, plane, box }: Written): { readonly x: number; readonly y: number } {
  let [sum, sumX, sumY] = [0, 0, 0]
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      const ink = plane[y * width + x] ?? 0
      sum += ink
      sumX += ink * (x + 0.5)
      sumY += ink * (y + 0.5)
    }
  }
  return { x: sumX / sum, y: sumY / sum }
}

function between({ width, plane, box }: Written, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < box.x - 1 || top < box.y - 1 || left >= box.x + box.width || top >= box.y + box.height) return 0
  const [fx, fy] = [x - left, y - top]
  const at = top * width + left
  const [isLeft, isTop] = [left >= box.x, top >= box.y]
  const [isRight, isBottom] = [left + 1 < box.x + box.width, top + 1 < box.y + box.height]
  const a = isLeft && isTop ? (plane[at] ?? 0) : 0
  const b = isRight && isTop ? (plane[at + 1] ?? 0) : 0
  const c = isLeft && isBottom ? (plane[at + width] ?? 0) : 0
  const d = isRight && isBottom ? (plane[at + width + 1] ?? 0) : 0
  return (a * (1 - fx) + b * fx) * (1 - fy) + (c * (1 - fx) + d * fx) * fy
}
