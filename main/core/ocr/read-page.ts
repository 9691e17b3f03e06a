import type { PageLook } from '../../../shared/domain/page-look.ts'
import { applyTransform, invert, multiply, scaling } from '../../../shared/imaging/geometry.ts'
import type { ColourImage } from '../../../shared/imaging/raster.ts'
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
import { cardRegion, inReadingOrder, mapBox, pageToView, viewDpi } from './page-regions.ts'
import { type CardReading, type CardSpot, looksUpsideDown, readCard, spotOf, unreadCard } from './read-card.ts'
import { type FilledForm, readEntryForm } from './read-entry-form.ts'
import { readSheet } from './read-sheet.ts'
import { withStrokes } from './word-strokes.ts'
import type { PageReading, PageRegion, Word } from './words.ts'

export type ReadPageOptions = {
  /** A clock in milliseconds. */
  readonly now: () => number
  readonly onProgress?: (share: number) => void
  /** The page's own words, boxes in pixels of the image; then nothing is read optically but codes. */
  readonly textWords?: readonly Word[]
  /** Is told what can be said of the page while the rest is still being read: nothing, once or a few times. */
  readonly onEarly?: (reading: PageReading) => void
  /** How the officer wants the page; then the machine guesses nothing of its direction. */
  readonly look?: PageLook
}

type Read = { readonly page: PreparedPage; readonly regions: readonly PageRegion[] }
type ContentOptions = Omit<ReadPageOptions, 'onEarly'> & {
  readonly colours: ColourImage
  readonly tellEarly?: (read: Read) => Promise<void>
}

/** Reads one page image: upright view, regions of lines, codes, tick boxes. All boxes are in pixels of the view. */
export async function readPage(bytes: Uint8Array, engine: OcrEngine, options: ReadPageOptions): Promise<PageReading> {
  const started = options.now()
  const decoded = await decodePageImage(bytes)
  const { look } = options
  const prepared = look === undefined ? await preparePage(decoded) : prepareAs(decoded, look)
  const textWords = options.textWords?.map((word) => ({ ...word, box: mapBox(word.box, scaling(decoded.scale)) }))
  const codes = (await readCodes(prepared.gray)).map((code) => moveCode(code, prepared.toSource))
  const blank = codes.length === 0 && !textWords && looksBlank(decoded.image, prepared)
  const viewOf = viewsOf(decoded.image)
  const seen = { options, original: decoded.image, isText: textWords !== undefined }
  const { onEarly } = options
  const tellEarly = async (early: Read): Promise<void> => {
    onEarly?.({ ...toldOf(early, await viewOf(early.page), seen), unfinished: true })
  }
  const read = blank
    ? { page: prepared, regions: [] }
    : await readContent(prepared, codes, engine, {
        ...options,
        colours: decoded.image,
        ...(onEarly ? { tellEarly } : {}),
        ...(textWords ? { textWords } : {}),
      })
  const view = await viewOf(read.page)
  // A blank sheet has nothing to lose, a PDF's own page was never a picture, and what an officer cut she has looked at.
  const isJudged = !blank && !textWords && !look?.corners
  return {
    ...toldOf(read, view, seen),
    blank,
    marks: blank ? [] : findMarks(view.image, viewDpi, read.regions),
    quality: isJudged ? judgePrepared(prepared) : null,
    ms: Math.round(options.now() - started),
  }
}

type View = { readonly image: ColourImage; readonly jpeg: Uint8Array }

/** Draws the view of a page, once while the page is not turned. */
function viewsOf(source: ColourImage): (page: PreparedPage) => Promise<View> {
  let drawn: { readonly page: PreparedPage; readonly view: View } | null = null
  return async (page) => {
    if (drawn?.page.toSource === page.toSource) return drawn.view
    const image = drawView(source, page, viewDpi)
    const view = { image, jpeg: await encodeJpeg(image) }
    drawn = { page, view }
    return view
  }
}

type Seen = { readonly options: ReadPageOptions; readonly original: ColourImage; readonly isText: boolean }

function toldOf({ page, regions }: Read, { image, jpeg }: View, { options, original, isText }: Seen): PageReading {
  return {
    rotation: page.rotation,
    skew: page.skew,
    look: lookOf(page, options.look),
    original: { width: original.width, height: original.height },
    blank: false,
    source: isText ? 'pdf_text' : 'ocr',
    view: { width: image.width, height: image.height, dpi: viewDpi, jpeg },
    regions: isText ? regions : withStrokes(image, regions),
    marks: [],
    quality: null,
    fingerprint: fingerprintOf(image),
    ms: 0,
  }
}

function lookOf({ corners, rotation, skew }: PreparedPage, wanted: PageLook | undefined): PageLook {
  return wanted ?? { corners, rotation, skew, crop: null, cleaning: 'on' }
}

async function readContent(
  page: PreparedPage,
  codes: readonly FoundCode[],
  engine: OcrEngine,
  { textWords, onProgress, look, tellEarly, colours }: ContentOptions,
): Promise<Read> {
  const ink = findInk(page.gray)
  if (!textWords) {
    const form = readEntryForm(page, ink, codes)
    if (form !== null) return readForm(form, codes, { engine, colours })
    const places = findCards(withoutNoise(page.gray, ink, page.dpi), page.gray, page.dpi)
    const spots = places.map((place) => spotOf(place, page.toSource, page.dpi))
    const cards = (await readCards(spots, { page, codes, engine, tellEarly })).filter((card) => card.lines.length > 0)
    if (cards.length > 0) {
      const turned = look === undefined ? turnPage(page, quarterOf(cards, page)) : page
      return { page: turned, regions: inReadingOrder(cards.map((card) => cardRegion(card, turned))) }
    }
  }
  const options = {
    engine,
    codes,
    colours,
    direction: look === undefined ? ('guessed' as const) : ('wanted' as const),
    ...(textWords ? { textWords } : {}),
    ...(onProgress ? { onProgress } : {}),
    ...(tellEarly ? { onUpper: (upper: PageRegion) => tellEarly({ page, regions: [upper] }) } : {}),
  }
  const sheet = await readSheet(page, ink, options)
  return { page: sheet.page, regions: [sheet.region] }
}

/** Reads the print of a form of ours, whose boxes are read already. */
async function readForm(
  { page, ink, entries }: FilledForm,
  codes: readonly FoundCode[],
  { engine, colours }: { readonly engine: OcrEngine; readonly colours: ColourImage },
): Promise<Read> {
  const sheet = await readSheet(page, ink, { engine, codes, colours, direction: 'wanted' })
  const toView = pageToView(sheet.page)
  const onView = entries.map((entry) => ({ ...entry, box: mapBox(entry.box, toView) }))
  return { page: sheet.page, regions: [{ ...sheet.region, entries: onView }] }
}

type CardsOptions = {
  readonly page: PreparedPage
  readonly codes: readonly FoundCode[]
  readonly engine: OcrEngine
  readonly tellEarly: ContentOptions['tellEarly']
}

/** Reads the cards of a page; before each it tells what the codes and the cards so far say. */
async function readCards(
  spots: readonly CardSpot[],
  { page, codes, engine, tellEarly }: CardsOptions,
): Promise<readonly CardReading[]> {
  const cards = spots.map((spot) => unreadCard(spot, codes))
  for (const [at, spot] of spots.entries()) {
    const known = tellEarly ? knownRegions(cards, page) : []
    if (known.length > 0) await tellEarly?.({ page, regions: known })
    cards[at] = await readCard(spot, page.ink, codes, engine)
  }
  return cards
}

/** The first cards of a page, as far as something is known of them and they lie as the page does. */
function knownRegions(cards: readonly CardReading[], page: PreparedPage): readonly PageRegion[] {
  const places = cards.map((card) => ({ card, region: cardRegion(card, page) }))
  const ordered = inReadingOrder(places.map(({ region }) => region))
  const isKnown = (region: PageRegion): boolean => {
    const card = places.find((place) => place.region === region)?.card
    if (card === undefined || quarterOfSpot(card.spot, page) !== 0) return false
    return card.lines.length > 0 || (card.codes.length > 0 && !looksUpsideDown(card.spot, card.codes))
  }
  const end = ordered.findIndex((region) => !isKnown(region))
  return end < 0 ? ordered : ordered.slice(0, end)
}

/** Quarter turns clockwise by which the page must still be turned so that most cards stand upright. */
function quarterOf(cards: readonly CardReading[], page: PreparedPage): 0 | 90 | 180 | 270 {
  const votes = new Map<number, number>()
  for (const card of cards) {
    const quarter = quarterOfSpot(card.spot, page)
    votes.set(quarter, (votes.get(quarter) ?? 0) + card.confidence)
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
  return best === 90 || best === 180 || best === 270 ? best : 0
}

function quarterOfSpot(spot: CardSpot, page: PreparedPage): number {
  const transform = multiply(invert(page.toSource), spot.toSource)
  const a = applyTransform(transform, { x: 0, y: 0 })
  const b = applyTransform(transform, { x: spot.size.width, y: 0 })
  const degrees = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI
  return ((Math.round(degrees / 90) + 4) % 4) * 90
}
