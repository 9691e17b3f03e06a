import type { Line, PageRegion, Word } from '../../main/core/ocr/words.ts'

/** A piece of a printed row: where it starts (pixels of a 200 dpi page, 1654 wide) and what it says. */
export type Piece = readonly [x: number, text: string]

type RegionOptions = {
  readonly confidence?: number
  readonly codes?: readonly string[]
  readonly mrz?: readonly string[]
  /** Ticked and empty boxes by their left upper corner. */
  readonly boxes?: readonly (readonly [x: number, y: number, ticked: boolean])[]
  readonly kind?: 'sheet' | 'card'
}

const pitch = 62
const height = 30
const letterWidth = 14

/** A page region as the reader would give it for printed rows; each row is a text at the left margin or pieces with their places. */
export function buildRegion(rows: readonly (string | readonly Piece[])[], options: RegionOptions = {}): PageRegion {
  const lines = rows.flatMap((row, index) => {
    const pieces: readonly Piece[] = typeof row === 'string' ? [[200, row]] : row
    return pieces.map(([x, text]) => toLine(x, rowTop(index), text, options.confidence ?? 0.95))
  })
  const box = { x0: 0, y0: 0, x1: 1654, y1: 2339 }
  return {
    kind: options.kind ?? 'sheet',
    box,
    lines,
    codes: (options.codes ?? []).map((text) => ({ text, format: 'qr', box })),
    mrz: options.mrz ?? [],
    tickBoxes: (options.boxes ?? []).map(([x, y, ticked]) => ({
      box: { x0: x, y0: y, x1: x + 26, y1: y + 26 },
      ticked,
    })),
  }
}

/** Top of a row in pixels. */
export function rowTop(index: number): number {
  return 150 + index * pitch
}

/** Right end of a text that starts at the left margin: where a tick box after it stands. */
export function endOf(text: string, x = 200): number {
  return x + text.length * letterWidth
}

function toLine(x: number, top: number, text: string, confidence: number): Line {
  const words: Word[] = []
  let at = x
  for (const part of text.split(' ')) {
    const width = part.length * letterWidth
    words.push({ text: part, box: { x0: at, y0: top, x1: at + width, y1: top + height }, confidence })
    at += width + letterWidth
  }
  return { words, box: { x0: x, y0: top, x1: at - letterWidth, y1: top + height } }
}
