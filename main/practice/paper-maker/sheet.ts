import { createCanvas } from '@napi-rs/canvas'
import { canvasFont, type Style } from './fonts.ts'

/** Points of an A4 sheet, origin top left. */
export const sheetSize = { width: 595.28, height: 841.89 } as const

/** a, b, c, d, e, f of a canvas transform, in points. */
export type Transform = readonly [number, number, number, number, number, number]

export type TextMark = {
  readonly kind: 'text'
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly width: number
  readonly style: Style
  /** Code of the field whose value this is (part of). */
  readonly field: string | null
  readonly transform: Transform | null
}

export type Mark =
  | TextMark
  | { readonly kind: 'leader'; readonly x0: number; readonly x1: number; readonly y: number }
  | {
      readonly kind: 'line'
      readonly from: Point
      readonly to: Point
      readonly width: number
      readonly transform: Transform | null
    }
  | {
      readonly kind: 'box'
      readonly at: Point
      readonly width: number
      readonly height: number
      readonly radius: number
      readonly fill: readonly string[]
      readonly stroke: string | null
      readonly transform: Transform | null
    }
  | {
      readonly kind: 'tick'
      readonly at: Point
      readonly size: number
      readonly checked: boolean
      readonly seed: number
    }
  | { readonly kind: 'signature'; readonly at: Point; readonly width: number; readonly seed: number }
  | { readonly kind: 'seal'; readonly centre: Point; readonly radius: number; readonly text: string }
  | {
      readonly kind: 'portrait'
      readonly at: Point
      readonly width: number
      readonly height: number
      readonly transform: Transform
    }
  | { readonly kind: 'fingerprint'; readonly centre: Point; readonly radius: number; readonly transform: Transform }
  | {
      readonly kind: 'qr'
      readonly at: Point
      readonly size: number
      readonly payload: string
      readonly transform: Transform
    }

export type Point = { readonly x: number; readonly y: number }

/** A page under the pen: marks so far and where the next line goes. */
export type Sheet = {
  readonly marks: Mark[]
  readonly left: number
  readonly right: number
  y: number
}

export function newSheet(margins: { readonly left: number; readonly right: number; readonly top: number }): Sheet {
  return { marks: [], left: margins.left, right: sheetSize.width - margins.right, y: margins.top }
}

const ruler = createCanvas(8, 8).getContext('2d')

/** Width in points of a text in a style. */
export function widthOf(text: string, style: Style): number {
  ruler.font = canvasFont({ ...style, size: 100 })
  return (ruler.measureText(text).width * style.size) / 100
}

/** Writes a text at a place and gives the x where it ends. */
export function write(
  sheet: Sheet,
  text: string,
  at: Point,
  style: Style,
  options: { readonly field?: string | null; readonly transform?: Transform | null } = {},
): number {
  const width = widthOf(text, style)
  const { field = null, transform = null } = options
  sheet.marks.push({ kind: 'text', text, x: at.x, baseline: at.y, width, style, field, transform })
  return at.x + width
}

/** Cuts a text into lines that fit; the first may begin further right. */
export function wrap(text: string, style: Style, width: number, firstWidth: number = width): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    const room = lines.length === 0 ? firstWidth : width
    if (line !== '' && widthOf(longer, style) > room) {
      lines.push(line)
      line = word
    } else if (line === '' && lines.length === 0 && widthOf(word, style) > room) {
      lines.push('')
      line = word
    } else {
      line = longer
    }
  }
  return [...lines, line]
}
