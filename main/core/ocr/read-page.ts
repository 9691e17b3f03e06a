import type { PageLook } from '../../../shared/domain/page-look.ts'
import { applyTransform, invert, multiply, scaling } from '../../../shared/imaging/geometry.ts'
import { decodePageImage, encodeJpeg } from '../intake/page-image.ts'
import { looksBlank } from '../intake/page-image-blank.ts'
import { findInk, withoutNoise } from '../intake/page-image-cleaning.ts'
import { fingerprintOf } from '../intake/page-image-fingerprint.ts'
import { prepareAs } from '../intake/page-image-look.ts'
import { drawView, type PreparedPage, preparePage, turnPage } from '../intake/page-image-preparation.ts'
import { judgePrepared } from '../intake/page-quality.ts'
import { type FoundCode, moveCode, readCodes } from '../intake/qr-reader.ts'
import { findCards } from './find-cards.ts'
import type { OcrEngine } from './ocr-engine.ts'
import { findMarks } from './page-marks.ts'
import { cardRegion, inReadingOrder, mapBox, viewDpi } from './page-regions.ts'
import { type CardReading, readCard, spotOf } from './read-card.ts'
import { readSheet } from './read-sheet.ts'
import { withStrokes } from './word-strokes.ts'
import type { PageReading, PageRegion, Word } from './words.ts'

export type ReadPageOptions = {
  /** A clock in milliseconds. */
  readonly now: () => number
  readonly onProgress?: (share: number) => void
  /** The page's own words, boxes in pixels of the image; then nothing is read optically but codes. */
  readonly textWords?: readonly Word[]
  /** How the officer wants the page; then the machine guesses nothing of its direction. */
  readonly look?: PageLook
}

type Read = { readonly page: PreparedPage; readonly regions: readonly PageRegion[] }

/** Reads one page image: upright view, regions of lines, codes, tick boxes. All boxes are in pixels of the view. */
export async function readPage(bytes: Uint8Array, engine: OcrEngine, options: ReadPageOptions): Promise<PageReading> {
  const started = options.now()
  const decoded = await decodePageImage(bytes)
  const { look } = options
  const prepared = look === undefined ? await preparePage(decoded) : prepareAs(decoded, look)
  const textWords = options.textWords?.map((word) => ({ ...word, box: mapBox(word.box, scaling(decoded.scale)) }))
  const codes = (await readCodes(prepared.gray)).map((code) => moveCode(code, prepared.toSource))
  const blank = codes.length === 0 && !textWords && looksBlank(decoded.image, prepared)
  const { page, regions } = blank
    ? { page: prepared, regions: [] }
    : await readContent(prepared, codes, engine, { ...options, ...(textWords ? { textWords } : {}) })
  const view = drawView(decoded.image, page, viewDpi)
  const told = textWords ? regions : withStrokes(view, regions)
  // A blank sheet has nothing to lose, a PDF's own page was never a picture, and what an officer cut she has looked at.
  const isJudged = !blank && !textWords && !look?.corners
  return {
    rotation: page.rotation,
    skew: page.skew,
    look: lookOf(page, look),
    original: { width: decoded.image.width, height: decoded.image.height },
    blank,
    source: textWords ? 'pdf_text' : 'ocr',
    view: { width: view.width, height: view.height, dpi: viewDpi, jpeg: await encodeJpeg(view) },
    regions: told,
    marks: blank ? [] : findMarks(view, viewDpi, regions),
    quality: isJudged ? judgePrepared(prepared) : null,
    fingerprint: fingerprintOf(view),
    ms: Math.round(options.now() - started),
  }
}

function lookOf({ corners, rotation, skew }: PreparedPage, wanted: PageLook | undefined): PageLook {
  return wanted ?? { corners, rotation, skew, crop: null, cleaning: 'on' }
}

async function readContent(
  page: PreparedPage,
  codes: readonly FoundCode[],
  engine: OcrEngine,
  { textWords, onProgress, look }: ReadPageOptions,
): Promise<Read> {
  const ink = findInk(page.gray)
  if (!textWords) {
    const cards: CardReading[] = []
    for (const place of findCards(withoutNoise(page.gray, ink, page.dpi), page.gray, page.dpi)) {
      const card = await readCard(spotOf(place, page.toSource, page.dpi), page.ink, codes, engine)
      if (card.lines.length > 0) cards.push(card)
    }
    if (cards.length > 0) {
      const turned = look === undefined ? turnPage(page, quarterOf(cards, page)) : page
      return { page: turned, regions: inReadingOrder(cards.map((card) => cardRegion(card, turned))) }
    }
  }
  const options = {
    engine,
    codes,
    direction: look === undefined ? ('guessed' as const) : ('wanted' as const),
    ...(textWords ? { textWords } : {}),
    ...(onProgress ? { onProgress } : {}),
  }
  const sheet = await readSheet(page, ink, options)
  return { page: sheet.page, regions: [sheet.region] }
}

/** Quarter turns clockwise by which the page must still be turned so that most cards stand upright. */
function quarterOf(cards: readonly CardReading[], page: PreparedPage): 0 | 90 | 180 | 270 {
  const votes = new Map<number, number>()
  const toPage = invert(page.toSource)
  for (const card of cards) {
    const transform = multiply(toPage, card.spot.toSource)
    const a = applyTransform(transform, { x: 0, y: 0 })
    const b = applyTransform(transform, { x: card.spot.size.width, y: 0 })
    const degrees = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI
    const quarter = ((Math.round(degrees / 90) + 4) % 4) * 90
    votes.set(quarter, (votes.get(quarter) ?? 0) + card.confidence)
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
  return best === 90 || best === 180 || best === 270 ? best : 0
}
