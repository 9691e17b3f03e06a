import type { Box } from '../../../shared/domain/field.ts'
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
  const framed = components.list.flatMap((c) => {
    const frame = frameOf(image, c, mm)
    return frame ? [{ c, frame }] : []
  })
  // What fills a box may be square itself.
  const found = framed.filter(({ c }) => !framed.some((other) => other.c !== c && contains(other.frame, c)))
  if (found.length === 0) return { boxes: [], left: components.list }
  const boxes = found.map(({ frame: { x0, y0, x1, y1 } }) => ({
    x0,
    y0,
    x1,
    y1,
    ticked: inkInside(image, { x0, y0, x1, y1 }) > 0.06,
  }))
  const taken = new Set(components.list.filter((c) => found.some((one) => c === one.c || contains(one.c, c))))
  erase(image, components, taken)
  return { boxes, left: components.list.filter((c) => !taken.has(c)) }
}

/** Where a mark is a box to tick, its frame; letters are smaller than the boxes that a dotted line or a tick may touch. */
function frameOf(image: GrayImage, c: Component, mm: number): Box | null {
  if (isSquare(c, mm, 1.33) && hasFrame(image, c)) return c
  const frame = isSquare(c, mm, 1.6) ? withoutTouching(image, c) : null
  return frame && isSquare(frame, mm, 1.33) && frame.x1 - frame.x0 > 3 * mm && hasFrame(image, frame) ? frame : null
}

function isSquare(c: Box, mm: number, most: number): boolean {
  const width = c.x1 - c.x0
  const height = c.y1 - c.y0
  const sized = (length: number): boolean => length > 2 * mm && length < 7.5 * mm
  return sized(width) && sized(height) && width / height > 1 / most && width / height < most
}

/** The frame without the dots of a line it stands on, and without a tick that reaches out of it. */
function withoutTouching(image: GrayImage, { x0, y0, x1, y1 }: Box): Box {
  const box = { x0, y0, x1, y1 }
  const most = Math.round((y1 - y0) * 0.3)
  const row = (y: number): boolean =>
    isDrawn(box.x1 - box.x0, (i) => (image.data[y * image.width + box.x0 + i] ?? 255) < ink)
  const column = (x: number): boolean =>
    isDrawn(box.y1 - box.y0, (i) => (image.data[(box.y0 + i) * image.width + x] ?? 255) < ink)
  while (box.y1 > y1 - most && !row(box.y1 - 1)) box.y1--
  while (box.y0 < y0 + most && !row(box.y0)) box.y0++
  while (box.x1 > x1 - most && !column(box.x1 - 1)) box.x1--
  while (box.x0 < x0 + most && !column(box.x0)) box.x0++
  return box
}

function isDrawn(length: number, at: (along: number) => boolean): boolean {
  let hits = 0
  for (let along = 0; along < length; along++) if (at(along)) hits++
  return hits > length * 0.6
}

/** All four sides drawn by one thin stroke: ink along the outermost pixels, none for long just inside of them, or all filled in. */
function hasFrame(image: GrayImage, c: Box): boolean {
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

function inkInside(image: GrayImage, c: Box): number {
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

function contains(box: Box, c: Box): boolean {
  return c.x0 >= box.x0 && c.x1 <= box.x1 && c.y0 >= box.y0 && c.y1 <= box.y1
}
