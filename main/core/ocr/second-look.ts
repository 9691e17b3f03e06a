import { type Box, boxAround } from '../../../shared/domain/field.ts'
import type { Component } from '../../../shared/imaging/components.ts'
import { multiply, scaling, translation, warpGray } from '../../../shared/imaging/geometry.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'
import { blankGray } from '../intake/page-image.ts'
import { flattenBackground } from '../intake/page-image-background.ts'
import type { PreparedPage } from '../intake/page-image-preparation.ts'
import type { EngineLine, OcrEngine } from './ocr-engine.ts'

/** A raised number in brackets that was left out or misread: such notes are too small beside their line. */
type Doubt = {
  readonly line: number
  /** Place among the words of the line. */
  readonly before: number
  readonly replaces: boolean
  readonly box: Box
  /** Where the digits stand between their brackets. */
  readonly digits: Box
}

const most = 24
/** Pixels of the strip in which the digits of all notes are read as one number. */
const strip = { height: 64, digit: 32, between: 12, margin: 30 } as const

/** Reads the numbers of notes once more, enlarged from the scan itself. `components` are those of the cleaned page. */
export async function lookAgainAtNotes(
  page: PreparedPage,
  components: readonly Component[],
  lines: readonly EngineLine[],
  engine: OcrEngine,
): Promise<readonly EngineLine[]> {
  const doubts = lines.flatMap((line, index) => doubtsOf(line, index, components)).slice(0, most)
  if (doubts.length === 0) return lines
  const { image, places } = inOneStrip(doubts.map(({ digits }) => enlarge(page, digits)))
  const options = { mode: 'line', dpi: 200, alphabet: '0123456789', detail: 'signs' } as const
  const signs = (await engine.readLines(image, options)).flatMap((line) => line.signs)
  const found = doubts.map((_, i) => {
    const [from = 0, to = 0] = [places[i], places[i + 1]]
    const here = signs.filter(({ box }) => box.x0 + box.x1 > from * 2 && box.x0 + box.x1 < to * 2)
    return here.map((sign) => sign.text).join('')
  })
  return lines.map((line, index) => mended(line, index, doubts, found))
}

/** Images side by side, and where the cell of each begins; the last place is the end. */
function inOneStrip(images: readonly GrayImage[]): { readonly image: GrayImage; readonly places: readonly number[] } {
  const places = [strip.margin - strip.between / 2]
  for (const { width } of images) places.push((places.at(-1) ?? 0) + width + strip.between)
  const sheet = blankGray((places.at(-1) ?? 0) + strip.margin, strip.height)
  images.forEach((one, i) => {
    const left = (places[i] ?? 0) + strip.between / 2
    const top = (strip.height - one.height) >> 1
    for (let y = 0; y < one.height; y++) {
      sheet.data.set(one.data.subarray(y * one.width, (y + 1) * one.width), (top + y) * sheet.width + left)
    }
  })
  return { image: flattenBackground(sheet), places }
}

function doubtsOf(line: EngineLine, index: number, components: readonly Component[]): Doubt[] {
  const { words } = line
  const height = middleOf(words.map(({ box }) => box.y1 - box.y0))
  const base = middleOf(words.map(({ box }) => box.y1))
  const near = components.filter((c) => c.y1 < base - height * 0.1 && c.y0 > base - height * 1.6)
  return words.flatMap((word, i): Doubt[] => {
    const right = words[i + 1]?.box.x0
    const next = right === undefined ? null : noteIn(near, word.box.x1 - 1, right + 1)
    if (next) return [{ line: index, before: i + 1, replaces: false, ...next }]
    const own = isScrap(word) ? noteIn(near, word.box.x0 - 2, word.box.x1 + 2) : null
    return own ? [{ line: index, before: i, replaces: true, ...own }] : []
  })
}

/** One or two marks between two taller and narrower ones, and nothing else. */
function noteIn(near: readonly Component[], from: number, to: number): Pick<Doubt, 'box' | 'digits'> | null {
  const inside = near.filter((c) => c.x0 >= from && c.x1 <= to).sort((a, b) => a.x0 - b.x0)
  const [open, close] = [inside[0], inside.at(-1)]
  const digits = inside.slice(1, -1)
  if (!open || !close || digits.length < 1 || digits.length > 2) return null
  const tall = (c: Box): number => c.y1 - c.y0
  const isBracket = (c: Box): boolean => digits.every((d) => tall(c) > tall(d) * 1.08) && c.x1 - c.x0 < tall(c) * 0.6
  return isBracket(open) && isBracket(close) ? { box: boxAround(inside), digits: boxAround(digits) } : null
}

function isScrap({ text }: EngineLine['words'][number]): boolean {
  return text.length <= 4 && !/\p{L}{2}/u.test(text)
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

function enlarge(page: PreparedPage, box: Box): GrayImage {
  const seam = 1
  const scale = strip.digit / Math.max(6, box.y1 - box.y0)
  const size = {
    width: Math.round((box.x1 - box.x0 + 2 * seam) * scale),
    height: Math.min(strip.height, Math.round((box.y1 - box.y0 + 2 * seam) * scale)),
  }
  const toPage = multiply(translation(box.x0 - seam, box.y0 - seam), scaling(1 / scale))
  return warpGray(page.ink, multiply(page.toSource, toPage), size)
}

/** Brackets are told by their shape, the digit is only read. */
const noteConfidence = 0.8

function mended(line: EngineLine, index: number, doubts: readonly Doubt[], found: readonly string[]): EngineLine {
  const notes = doubts.flatMap((doubt, i) => {
    const digits = found[i] ?? ''
    if (doubt.line !== index || !/^\d{1,2}$/u.test(digits)) return []
    return [{ doubt, word: { text: `(${digits})`, box: doubt.box, confidence: noteConfidence } }]
  })
  if (notes.length === 0) return line
  const words = line.words.flatMap((word, i) => {
    const here = notes.filter(({ doubt }) => doubt.before === i)
    const stays = here.every(({ doubt }) => !doubt.replaces)
    return [...here.map((one) => one.word), ...(stays ? [word] : [])]
  })
  return { ...line, words }
}
