import type { Box } from '../../../shared/domain/field.ts'
import { type DecodedImage, decodePageImage, encodeJpeg } from '../intake/page-image.ts'
import { removeLeaders, removeNoise, removeRules } from '../intake/page-image-cleaning.ts'
import { applyTransform, invert, multiply, scaling, type Transform } from '../intake/page-image-geometry.ts'
import { drawView, type PreparedPage, preparePage, turnPage } from '../intake/page-image-preparation.ts'
import { type FoundCode, readCodes } from '../intake/qr-reader.ts'
import { type CardPlace, findCards } from './find-cards.ts'
import type { EngineLine, OcrEngine } from './ocr-engine.ts'
import { type CardReading, readCard, spotOf } from './read-card.ts'
import type { Line, PageCode, PageReading, PageRegion, Word } from './words.ts'

export type ReadPageOptions = {
  readonly onProgress?: (share: number) => void
  readonly now: () => number
  readonly textWords?: readonly Word[]
}

const viewDpi = 200
const cardZoom = 1.6

/** Reads one page image: upright view, regions of lines, codes, boxes. */
export async function readPage(bytes: Uint8Array, engine: OcrEngine, options: ReadPageOptions): Promise<PageReading> {
  const started = options.now()
  const decoded = await decodePageImage(bytes)
  const codes = await readCodes(decoded.image)
  const page = preparePage(decoded)
  const components = removeNoise(page.gray, page.dpi)
  const places = findCards(components, page.gray, page.dpi)
  const cards = await readCards(places, page, codes, engine)
  const turned = cards.length > 0 ? turnPage(page, quarterOf(cards, page)) : page
  const regions =
    cards.length > 0
      ? inReadingOrder(cards.map((card) => cardRegion(card, turned)))
      : [await sheetRegion(page, codes, engine)]
  return finish(decoded, turned, regions, options.now() - started)
}

async function finish(
  decoded: DecodedImage,
  page: PreparedPage,
  regions: readonly PageRegion[],
  ms: number,
): Promise<PageReading> {
  const view = drawView(decoded.image, page, viewDpi)
  return {
    rotation: page.rotation,
    skew: page.skew,
    blank: regions.every((region) => region.lines.length === 0 && region.codes.length === 0),
    source: 'ocr',
    view: { width: view.width, height: view.height, dpi: viewDpi, jpeg: await encodeJpeg(view) },
    regions,
    ms: Math.round(ms),
  }
}

async function readCards(
  places: readonly CardPlace[],
  page: PreparedPage,
  codes: readonly FoundCode[],
  engine: OcrEngine,
): Promise<readonly CardReading[]> {
  const cards: CardReading[] = []
  for (const place of places)
    cards.push(await readCard(spotOf(place, page.toSource, page.dpi, cardZoom), page.ink, codes, engine))
  return cards.filter((card) => card.lines.length > 0)
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

function cardRegion(card: CardReading, page: PreparedPage): PageRegion {
  const toView = multiply(scaling(viewDpi / page.dpi), multiply(invert(page.toSource), card.spot.toSource))
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
function inReadingOrder(regions: readonly PageRegion[]): readonly PageRegion[] {
  const middle = (box: Box): number => (box.y0 + box.y1) / 2
  const sameRow = (a: Box, b: Box): boolean => Math.abs(middle(a) - middle(b)) < Math.min(a.y1 - a.y0, b.y1 - b.y0) / 2
  return [...regions].sort((a, b) => (sameRow(a.box, b.box) ? a.box.x0 - b.box.x0 : middle(a.box) - middle(b.box)))
}

async function sheetRegion(page: PreparedPage, codes: readonly FoundCode[], engine: OcrEngine): Promise<PageRegion> {
  removeRules(page.gray, page.dpi)
  removeLeaders(page.gray, page.dpi)
  const read = await engine.readLines(page.gray, { mode: 'column' })
  const toView = scaling(viewDpi / page.dpi)
  return {
    kind: 'sheet',
    box: mapBox({ x0: 0, y0: 0, x1: page.gray.width, y1: page.gray.height }, toView),
    lines: read.map((line) => toLine(line, toView)),
    codes: codes.map((code) => toPageCode(code, page)),
    mrz: [],
    tickBoxes: [],
  }
}

function toPageCode(code: FoundCode, page: PreparedPage): PageCode {
  const toView = multiply(scaling(viewDpi / page.dpi), invert(page.toSource))
  return { text: code.text, format: code.format, box: boxAround(code.corners.map((p) => applyTransform(toView, p))) }
}

function toLine(line: EngineLine, toView: Transform): Line {
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

function mapBox(box: Box, transform: Transform): Box {
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
