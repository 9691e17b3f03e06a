import type { Box } from '../../../shared/domain/field.ts'
import { applyTransform, invert, multiply, scaling, type Transform } from '../../../shared/imaging/geometry.ts'
import type { PreparedPage } from '../intake/page-image-preparation.ts'
import type { FoundCode } from '../intake/qr-reader.ts'
import type { EngineLine } from './ocr-engine.ts'
import type { CardReading } from './read-card.ts'
import type { Line, PageCode, PageRegion, Word } from './words.ts'

/** Dots per inch of the view that officers see. */
export const viewDpi = 200

/** From pixels of the prepared page to pixels of the view. */
export function pageToView(page: PreparedPage): Transform {
  return scaling(viewDpi / page.dpi)
}

export function cardRegion(card: CardReading, page: PreparedPage): PageRegion {
  const toView = multiply(pageToView(page), multiply(invert(page.toSource), card.spot.toSource))
  const whole = { x0: 0, y0: 0, x1: card.spot.size.width, y1: card.spot.size.height }
  return {
    kind: 'card',
    box: mapBox(whole, toView),
    lines: card.lines.map((line) => toLine(line, toView)),
    codes: card.codes.map((code) => toPageCode(code, page)),
    mrz: card.mrz,
    tickBoxes: [],
  }
}

/** Cards row by row: what overlaps in height by half stands in one row. */
export function inReadingOrder(regions: readonly PageRegion[]): readonly PageRegion[] {
  const middle = (box: Box): number => (box.y0 + box.y1) / 2
  const sameRow = (a: Box, b: Box): boolean => Math.abs(middle(a) - middle(b)) < Math.min(a.y1 - a.y0, b.y1 - b.y0) / 2
  return [...regions].sort((a, b) => (sameRow(a.box, b.box) ? a.box.x0 - b.box.x0 : middle(a.box) - middle(b.box)))
}

export function toPageCode(code: FoundCode, page: PreparedPage): PageCode {
  const toView = multiply(scaling(viewDpi / page.dpi), invert(page.toSource))
  return { text: code.text, format: code.format, box: boxAround(code.corners.map((p) => applyTransform(toView, p))) }
}

export function toLine(line: EngineLine, toView: Transform): Line {
  const words = line.words.map((word): Word => ({ ...word, box: mapBox(word.box, toView) }))
  return {
    words,
    box: boxAround(
      words.flatMap(({ box }) => [
        { x: box.x0, y: box.y0 },
        { x: box.x1, y: box.y1 },
      ]),
    ),
  }
}

export function mapBox(box: Box, transform: Transform): Box {
  const corners = [
    { x: box.x0, y: box.y0 },
    { x: box.x1, y: box.y0 },
    { x: box.x1, y: box.y1 },
    { x: box.x0, y: box.y1 },
  ]
  return boxAround(corners.map((corner) => applyTransform(transform, corner)))
}

function boxAround(points: readonly { readonly x: number; readonly y: number }[]): Box {
  const tidy = (value: number): number => Math.round(value * 10) / 10
  return {
    x0: tidy(Math.min(...points.map((p) => p.x))),
    y0: tidy(Math.min(...points.map((p) => p.y))),
    x1: tidy(Math.max(...points.map((p) => p.x))),
    y1: tidy(Math.max(...points.map((p) => p.y))),
  }
}
