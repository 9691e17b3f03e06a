import type { Box } from '../../../shared/domain/field.ts'
import type { Component, Components } from '../../../shared/imaging/components.ts'
import {
  applyTransform,
  invert,
  multiply,
  type Point,
  type Quad,
  quadArea,
  rectangleToQuad,
  scaling,
  type Transform,
  translation,
  warpGray,
} from '../../../shared/imaging/geometry.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'
import { findInk } from '../intake/page-image-cleaning.ts'
import type { PreparedPage } from '../intake/page-image-preparation.ts'
import { turnOver } from '../intake/page-image-preparation.ts'
import type { FoundCode } from '../intake/qr-reader.ts'
import { digitPicture } from './digit-picture.ts'
import { boxesOf, type EntryRow, entryForm } from './entry-form.ts'
import { mapBox } from './page-regions.ts'
import { readDigit } from './read-digit.ts'
import type { PageEntry } from './words.ts'

/** A form of ours as found on a page: the page the right way up, without what a hand wrote, and what that was. */
export type FilledForm = {
  readonly page: PreparedPage
  readonly ink: Components
  readonly entries: readonly PageEntry[]
}

/**
 * Finds our own form by its code and its four corner marks, and reads its boxes; null for any other page. Boxes and lines
 * are then painted over in the page's grey image, as the print is read from it next. Entries' boxes are in pixels of the page.
 */
export function readEntryForm(page: PreparedPage, ink: Components, codes: readonly FoundCode[]): FilledForm | null {
  const code = codes.find(({ text }) => text === entryForm.code)
  if (code === undefined) return null
  const upright = isOnItsHead(page, code) ? turnOver(page) : page
  const marks = upright === page ? ink : findInk(upright.gray)
  const toPage = findMarks(upright, marks, code)
  if (toPage === null) return null
  const entries = entryForm.rows.map((row) => readRow(upright.gray, row, toPage))
  for (const row of entryForm.rows) paintOver(upright.gray, row, toPage)
  return { page: upright, ink: findInk(upright.gray), entries }
}

function isOnItsHead(page: PreparedPage, { corners: [topLeft, , bottomRight] }: FoundCode): boolean {
  const toPage = invert(page.toSource)
  return applyTransform(toPage, topLeft).y > applyTransform(toPage, bottomRight).y
}

/** From millimetres of the form to pixels of the page, by the middles of its four marks; null where one is missing. */
function findMarks(page: PreparedPage, ink: Components, code: FoundCode): Transform | null {
  const { qr, marks } = entryForm
  const fromSource = invert(page.toSource)
  // The fourth corner of a code has no pattern of its own and is only guessed.
  const [topLeft, topRight, , bottomLeft] = code.corners.map((corner) =>
    applyTransform(fromSource, corner),
  ) as unknown as Quad
  const guessed = { x: topRight.x + bottomLeft.x - topLeft.x, y: topRight.y + bottomLeft.y - topLeft.y }
  const corners: Quad = [topLeft, topRight, guessed, bottomLeft]
  const byCode = multiply(
    rectangleToQuad({ width: qr.side, height: qr.side }, corners),
    translation(-qr.at.x, -qr.at.y),
  )
  const mm = Math.sqrt(quadArea(corners)) / qr.side
  const squares = ink.list.filter((c) => isMark(c, mm * marks.side))
  const near = (x: number, y: number): Point | null => {
    const wanted = applyTransform(byCode, { x, y })
    const [best] = squares
      .map(middleOf)
      .filter((p) => Math.hypot(p.x - wanted.x, p.y - wanted.y) < 9 * mm)
      .toSorted((a, b) => Math.hypot(a.x - wanted.x, a.y - wanted.y) - Math.hypot(b.x - wanted.x, b.y - wanted.y))
    return best ?? null
  }
  const { left, right, top, bottom } = marks
  const [a, b, c, d] = [near(left, top), near(right, top), near(right, bottom), near(left, bottom)]
  if (a === null || b === null || c === null || d === null) return null
  const size = { width: right - left, height: bottom - top }
  return multiply(rectangleToQuad(size, [a, b, c, d]), translation(-left, -top))
}

/** A filled square, up to a third larger or smaller than printed. */
function isMark(c: Component, side: number): boolean {
  const [width, height] = [c.x1 - c.x0, c.y1 - c.y0]
  const fits = (length: number): boolean => length > side * 0.75 && length < side * 1.33
  return fits(width) && fits(height) && c.area > width * height * 0.75
}

function middleOf({ x0, y0, x1, y1 }: Box): Point {
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 }
}

/** Pixels a millimetre of the pictures that are cut out of the page. */
const fine = 8
/** Millimetres inside of a box's frame that are not looked at. */
const inset = 0.5

function readRow(gray: GrayImage, row: EntryRow, toPage: Transform): PageEntry {
  const boxes = boxesOf(row)
  const whole = { x0: boxes[0]?.x0 ?? 0, y0: boxes[0]?.y0 ?? 0, x1: boxes.at(-1)?.x1 ?? 0, y1: boxes.at(-1)?.y1 ?? 0 }
  const entry = { code: row.code, kind: row.kind, box: mapBox(whole, toPage) }
  const place = row.kind === 'writing' ? toPage : onFrames(gray, boxes, toPage)
  const cells = boxes.map((box) => cutOut(gray, box, place))
  switch (row.kind) {
    case 'writing':
      return { ...entry, text: cells.some(isWritten) ? null : '', confidence: 0.99 }
    case 'choice': {
      const ticked = row.choices.filter((_, index) => isTicked(cells[index]))
      if (ticked.length > 1) return { ...entry, text: null, confidence: 0 }
      return { ...entry, text: ticked[0]?.value ?? '', confidence: 0.99 }
    }
    case 'digits': {
      const read = cells.map((cell, index) => readDigit(digitPicture(cell), row.allowed[index] ?? ''))
      if (read.every((one) => one.digit === '')) return { ...entry, text: '', confidence: 0.99 }
      const least = Math.min(...read.map((one) => one.confidence))
      const isWhole = read.every((one) => one.digit !== '') && least >= sureDigit
      return { ...entry, text: isWhole ? read.map((one) => one.digit).join('') : null, confidence: least }
    }
  }
}

/** The network's own share from which a digit is proposed: see docs/reading.md. */
const sureDigit = 0.6

/** Moves a row by up to a millimetre to where its frames are darkest: paper is never quite flat. */
function onFrames(gray: GrayImage, boxes: readonly Box[], toPage: Transform): Transform {
  const frame = boxes.flatMap(({ x0, y0, x1, y1 }) =>
    [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((share) => [
      { x: x0 + (x1 - x0) * share, y: y0 },
      { x: x0 + (x1 - x0) * share, y: y1 },
      { x: x0, y: y0 + (y1 - y0) * share },
      { x: x1, y: y0 + (y1 - y0) * share },
    ]),
  )
  let best = { dx: 0, dy: 0, light: Number.POSITIVE_INFINITY }
  for (let dx = -1; dx <= 1; dx += 0.125) {
    for (let dy = -1; dy <= 1; dy += 0.125) {
      let light = 40 * Math.hypot(dx, dy)
      for (const { x, y } of frame)
        light += lightAt(gray, applyTransform(toPage, { x: x + dx, y: y + dy })) / frame.length
      if (light < best.light) best = { dx, dy, light }
    }
  }
  return multiply(toPage, translation(best.dx, best.dy))
}

function lightAt({ width, height, data }: GrayImage, { x, y }: Point): number {
  const [column, row] = [Math.floor(x), Math.floor(y)]
  return column < 0 || row < 0 || column >= width || row >= height ? 255 : (data[row * width + column] ?? 255)
}

function cutOut(gray: GrayImage, { x0, y0, x1, y1 }: Box, toPage: Transform): GrayImage {
  const size = {
    width: Math.round((x1 - x0 - 2 * inset) * fine),
    height: Math.round((y1 - y0 - 2 * inset) * fine),
  }
  return warpGray(gray, multiply(toPage, multiply(translation(x0 + inset, y0 + inset), scaling(1 / fine))), size)
}

/** Ink that is more than dust. */
function isWritten(cell: GrayImage): boolean {
  return shareOfInk(cell) > 0.004
}

function isTicked(cell: GrayImage | undefined): boolean {
  return cell !== undefined && shareOfInk(cell) > 0.05
}

function shareOfInk({ data }: GrayImage): number {
  return data.reduce((sum, value) => sum + (value < 170 ? 1 : 0), 0) / data.length
}

/** What a hand wrote is no print: lines and boxes are painted white, with what reaches a millimetre over them. */
function paintOver(gray: GrayImage, row: EntryRow, toPage: Transform): void {
  for (const { x0, y0, x1, y1 } of boxesOf(row)) {
    const box = mapBox({ x0: x0 - 1, y0: y0 - 1, x1: x1 + 1, y1: y1 + 1 }, toPage)
    const [left, right] = [Math.max(0, Math.floor(box.x0)), Math.min(gray.width, Math.ceil(box.x1))]
    for (let y = Math.max(0, Math.floor(box.y0)); y < Math.min(gray.height, Math.ceil(box.y1)); y++) {
      gray.data.fill(255, y * gray.width + left, y * gray.width + right)
    }
  }
}
