import type { Line, PageRegion, Word } from '../../../main/core/ocr/words.ts'
import { type Sheet, sheetSize, type TextMark, widthOf } from '../../../main/practice/paper-maker/sheet.ts'

/** Pixels of a view at 200 dpi for a point of a sheet. */
const scale = 200 / 72

/** A sheet as a reader without any mistake would give it: quick, and wrong values are then the definition's. */
export function wordsOfSheet(sheet: Sheet): PageRegion {
  const box = { x0: 0, y0: 0, x1: sheetSize.width * scale, y1: sheetSize.height * scale }
  return {
    kind: 'sheet',
    box,
    lines: sheet.marks.filter((mark) => mark.kind === 'text').flatMap(lineOf),
    codes: sheet.marks.flatMap((mark) =>
      mark.kind === 'qr' ? [{ text: mark.payload, format: 'qr', box } as const] : [],
    ),
    mrz: [],
    tickBoxes: sheet.marks.flatMap((mark) =>
      mark.kind === 'tick'
        ? [{ box: boxOf(mark.at.x, mark.at.y, mark.at.x + mark.size, mark.at.y + mark.size), ticked: mark.checked }]
        : [],
    ),
  }
}

function lineOf({ text, x, baseline, style }: TextMark): Line[] {
  const words: Word[] = []
  let at = x
  for (const part of text.split(/(?<= )/u)) {
    const printed = part.trim()
    if (printed !== '') {
      const box = boxOf(at, baseline - style.size * 0.72, at + widthOf(printed, style), baseline + style.size * 0.22)
      words.push({ text: printed.normalize('NFC'), box, confidence: 0.96 })
    }
    at += widthOf(part, style)
  }
  const [first, last] = [words[0], words.at(-1)]
  return first === undefined || last === undefined ? [] : [{ words, box: { ...first.box, x1: last.box.x1 } }]
}

function boxOf(x0: number, y0: number, x1: number, y1: number): Word['box'] {
  return { x0: x0 * scale, y0: y0 * scale, x1: x1 * scale, y1: y1 * scale }
}
