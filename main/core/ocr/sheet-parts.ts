import type { GrayImage } from '../../../shared/imaging/raster.ts'
import { blankGray } from '../intake/page-image.ts'
import type { EngineLine } from './ocr-engine.ts'

/** A stretch of a sheet from edge to edge, with white above and below it. */
export type SheetPart = {
  readonly image: GrayImage
  /** How much lower its rows lie in the whole sheet. */
  readonly down: number
  /** What of the sheet's height it is, 0…1. */
  readonly share: number
}

/** Where the first part may end, as shares of the height: letterhead, title and the first values are above it. */
const [earliest, latest] = [0.3, 0.55]
/** Inches. A bare stretch that is lower may be the gap between a letter and its mark. */
const leastGap = 0.03
/** Inches of white that the engine wants around what it reads. */
const margin = 0.1
const paper = 200

/** Cuts a sheet where it is bare from edge to edge, so that the upper part can be told of before the lower is read. */
export function cutInTwo(sheet: GrayImage, dpi: number): readonly SheetPart[] {
  const row = widestBareRow(sheet, dpi)
  if (row === null) return [{ image: sheet, down: 0, share: 1 }]
  const seam = Math.round(margin * dpi)
  const upper = partOf(sheet, { from: 0, to: row, above: 0, below: seam })
  return [upper, partOf(sheet, { from: row, to: sheet.height, above: seam, below: 0 })]
}

/** Brings what was read in a part back to the sheet. */
export function intoSheet(part: SheetPart, lines: readonly EngineLine[]): readonly EngineLine[] {
  if (part.down === 0) return lines
  const moved = <T extends EngineLine['words'][number]>(word: T): T => {
    const { x0, y0, x1, y1 } = word.box
    return { ...word, box: { x0, y0: y0 + part.down, x1, y1: y1 + part.down } }
  }
  return lines.map(({ words, signs }) => ({ words: words.map(moved), signs: signs.map(moved) }))
}

/** The middle of the highest stretch without ink between the two bounds; null where print stands too close. */
function widestBareRow({ width, height, data }: GrayImage, dpi: number): number | null {
  const [from, to] = [Math.round(height * earliest), Math.round(height * latest)]
  let best = { row: 0, rows: Math.round(leastGap * dpi) }
  let bare = 0
  for (let y = from; y < to; y++) {
    bare = data.subarray(y * width, (y + 1) * width).every((dot) => dot > paper) ? bare + 1 : 0
    if (bare > best.rows) best = { row: y - (bare >> 1), rows: bare }
  }
  return best.row === 0 ? null : best.row
}

type Stretch = { readonly from: number; readonly to: number; readonly above: number; readonly below: number }

function partOf({ width, height, data }: GrayImage, { from, to, above, below }: Stretch): SheetPart {
  const image = blankGray(width, to - from + above + below)
  image.data.set(data.subarray(from * width, to * width), above * width)
  return { image, down: from - above, share: (to - from) / height }
}
