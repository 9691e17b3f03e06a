import { type Box, boxAround } from '../../../shared/domain/field.ts'
import type { PageLook } from '../../../shared/domain/page-look.ts'
import type { PageMark } from '../../../shared/domain/page-mark.ts'
import type { PageQuality } from '../../../shared/imaging/page-quality.ts'

/** One printed word. Text is NFC; the box is in pixels of the upright view image, origin top left. */
export type Word = {
  readonly text: string
  readonly box: Box
  /** 0…1, as the engine gave it. */
  readonly confidence: number
  /** How evenly its strokes stand; print of a page lies close together, a hand far below. Not told of PDF text. */
  readonly evenness?: number
  /** Given where the ink is that of a blue pen. */
  readonly ink?: 'blue'
}

/** Words side by side, left to right; columns are cut before lines are made. */
export type Line = {
  readonly words: readonly Word[]
  readonly box: Box
}

/** A bar code or QR code as read from the page. */
export type PageCode = {
  readonly text: string
  readonly format: 'qr' | 'code128' | 'other'
  readonly box: Box
}

/** What a hand wrote into a row of boxes, or onto lines, of a form of ours; the box is in pixels of the view. */
export type PageEntry = {
  /** Code of the field that the row stands for. */
  readonly code: string
  readonly kind: 'digits' | 'choice' | 'writing'
  readonly box: Box
  /** What it says: '' where nothing was written, null where something was that is not told. */
  readonly text: string | null
  /** 0…1. */
  readonly confidence: number
}

/** A sheet of text, or one card on a sheet. Lines stand in reading order. */
export type PageRegion = {
  readonly kind: 'sheet' | 'card'
  readonly box: Box
  readonly lines: readonly Line[]
  readonly codes: readonly PageCode[]
  /** Lines of the machine readable zone (a card's three of 30 signs, a passport's two of 44), check digits right; else empty. */
  readonly mrz: readonly string[]
  /** Tick boxes found in the image, with whether they are ticked. */
  readonly tickBoxes: readonly { readonly box: Box; readonly ticked: boolean }[]
  /** Given where the sheet is a form of ours. */
  readonly entries?: readonly PageEntry[]
}

/** What the machine saw on one page, before it is known what kind of paper it is. */
export type PageReading = {
  /** Degrees clockwise by which the content is turned in the file's image. */
  readonly rotation: 0 | 90 | 180 | 270
  /** Small skew that was taken out, degrees clockwise. */
  readonly skew: number
  /** The whole way from the original to the view. */
  readonly look: PageLook
  /** Size of the original in pixels, upright as its file says. */
  readonly original: { readonly width: number; readonly height: number }
  readonly blank: boolean
  /** Given while the page is still being read: what is told so far is there already, the rest comes. */
  readonly unfinished?: true
  /** Where the words are from: a PDF's own text or optical reading. */
  readonly source: 'ocr' | 'pdf_text'
  /** The upright, cleaned page that officers see and all boxes refer to. */
  readonly view: { readonly width: number; readonly height: number; readonly dpi: number; readonly jpeg: Uint8Array }
  readonly regions: readonly PageRegion[]
  /** Seals, signatures and photographs that stand on the page. */
  readonly marks: readonly PageMark[]
  /** How good the picture is; null for blank sheets and for pages that were never one. */
  readonly quality: PageQuality | null
  /** Perceptual hash of the view. */
  readonly fingerprint: string
  readonly ms: number
}

/** The text of a region, a line each. */
export function regionText(region: PageRegion): string {
  return region.lines.map(lineText).join('\n')
}

export function lineText(line: Line): string {
  return line.words.map((word) => word.text).join(' ')
}

/** The box of a line by its words, of which there must be one. */
export function boxOf({ words }: Pick<Line, 'words'>): Box {
  return boxAround(words.map(({ box }) => box))
}
