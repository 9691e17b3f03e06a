import { type Component, type Components, erase } from '../../../shared/imaging/components.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'

/** A printed square to be ticked, in pixels of the page image. */
export type TickBox = {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly ticked: boolean
}

const ink = 150

export type TakenTickBoxes = { readonly boxes: readonly TickBox[]; readonly left: readonly Component[] }

/** Finds tick boxes (2 to 7 mm, hollow, square) and takes them out of the image, so that they are not read as letters. */
export function takeTickBoxes(image: GrayImage, components: Components, dpi: number): TakenTickBoxes {
  const mm = dpi / 25.4
  const found = components.list.filter((c) => isSquare(c, mm) && hasFrame(image, c))
  if (found.length === 0) return { boxes: [], left: components.list }
  const boxes = found.map((c) => ({ x0: c.x0, y0: c.y0, x1: c.x1, y1: c.y1, ticked: inkInside(image, c) > 0.06 }))
  const taken = new Set(components.list.filter((c) => found.some((box) => c === box || contains(box, c))))
  erase(image, components, taken)
  return { boxes, left: components.list.filter((c) => !taken.has(c)) }
}

function isSquare(c: Component, mm: number): boolean {
  const width = c.x1 - c.x0
  const height = c.y1 - c.y0
  return (
    width > 2 * mm &&
    width < 7.5 * mm &&
    height > 2 * mm &&
    height < 7.5 * mm &&
    width / height > 0.75 &&
    width / height < 1.33
  )
}

/** All four sides drawn by one thin stroke: ink along the outermost pixels, none for long just inside of them, or all filled in. */
function hasFrame(image: GrayImage, c: Component): boolean {
  const depth = Math.max(3, Math.round((c.x1 - c.x0) * 0.1))
  const dark = (x: number, y: number): boolean => (image.data[y * image.width + x] ?? 255) < ink
  const share = (length: number, at: (along: number, deep: number) => boolean): number => {
    let hits = 0
    for (let along = 0; along < length; along++) {
      for (let deep = 0; deep < depth; deep++) {
        if (!at(along, deep)) continue
        hits++
        break
      }
    }
    return hits / length
  }
  const width = c.x1 - c.x0
  const height = c.y1 - c.y0
  const inset = Math.round(width * 0.2)
  const sides: readonly (readonly [number, (along: number, deep: number) => boolean])[] = [
    [width, (i, d) => dark(c.x0 + i, c.y0 + d)],
    [width, (i, d) => dark(c.x0 + i, c.y1 - 1 - d)],
    [height, (i, d) => dark(c.x0 + d, c.y0 + i)],
    [height, (i, d) => dark(c.x1 - 1 - d, c.y0 + i)],
  ]
  const ring = (length: number, at: (along: number, deep: number) => boolean): number => {
    let hits = 0
    for (let along = inset + 1; along < length - inset - 1; along++) if (at(along, inset)) hits++
    return hits / Math.max(1, length - 2 * inset - 2)
  }
  const framed = sides.every(([length, at]) => share(length, at) > 0.95)
  return framed && (sides.every(([length, at]) => ring(length, at) < 0.85) || inkInside(image, c) > 0.85)
}

function inkInside(image: GrayImage, c: Component): number {
  const inset = Math.round((c.x1 - c.x0) * 0.2)
  let dark = 0
  let seen = 0
  for (let y = c.y0 + inset; y < c.y1 - inset; y++) {
    for (let x = c.x0 + inset; x < c.x1 - inset; x++) {
      seen++
      if ((image.data[y * image.width + x] ?? 255) < 170) dark++
    }
  }
  return dark / Math.max(1, seen)
}

function contains(box: Component, c: Component): boolean {
  return c.x0 >= box.x0 && c.x1 <= box.x1 && c.y0 >= box.y0 && c.y1 <= box.y1
}
