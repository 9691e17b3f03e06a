import { type Component, erase, findComponents } from '../../../shared/imaging/components.ts'
import {
  applyTransform,
  invert,
  multiply,
  type Size,
  scaling,
  type Transform,
  turning,
  warpGray,
} from '../../../shared/imaging/geometry.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'
import { flattenBackground } from '../intake/page-image-background.ts'
import { removeNoise, removeScratches } from '../intake/page-image-cleaning.ts'
import { type FoundCode, moveCode, readCodes } from '../intake/qr-reader.ts'
import type { EngineLine, OcrEngine } from './ocr-engine.ts'
import { readZone } from './read-mrz.ts'
import { boxOf } from './words.ts'

/** A card lying somewhere in an image: its size in reading pixels and the way to the decoded image. */
export type CardSpot = { readonly size: Size; readonly toSource: Transform; readonly dpi: number }

/** What one card says; boxes of lines in pixels of `spot`, which is upright now. */
export type CardReading = {
  readonly spot: CardSpot
  readonly lines: readonly EngineLine[]
  readonly mrz: readonly string[]
  readonly codes: readonly FoundCode[]
  /** 0…1, mean over all characters. */
  readonly confidence: number
}

/** Reads one card, turning it by half if it lies upside down. */
export async function readCard(
  spot: CardSpot,
  ink: GrayImage,
  codes: readonly FoundCode[],
  engine: OcrEngine,
): Promise<CardReading> {
  const own = await codesOn(spot, ink, codes)
  const first = looksUpsideDown(spot, own) ? turnedOver(spot) : spot
  const reading = await readUpright(first, ink, own, engine)
  if (own.length > 0 || reading.mrz.length > 0 || reading.confidence > 0.8) return reading
  const other = await readUpright(turnedOver(first), ink, own, engine)
  return other.confidence > reading.confidence ? other : reading
}

/** A card of which nothing is known yet but what its code says. */
export function unreadCard(spot: CardSpot, codes: readonly FoundCode[]): CardReading {
  return { spot, lines: [], mrz: [], codes: codes.filter((code) => isOn(code, spot)), confidence: 0 }
}

/** What was found on the page, else what a closer look at the card finds. */
async function codesOn(spot: CardSpot, ink: GrayImage, codes: readonly FoundCode[]): Promise<readonly FoundCode[]> {
  const known = codes.filter((code) => isOn(code, spot))
  if (known.length > 0) return known
  return (await readCodes(warpGray(ink, spot.toSource, spot.size))).map((code) => moveCode(code, spot.toSource))
}

/** The code of a card stands in its upper right corner. */
export function looksUpsideDown(spot: CardSpot, codes: readonly FoundCode[]): boolean {
  const code = codes.find((c) => c.format === 'qr')
  if (!code) return false
  const back = invert(spot.toSource)
  const middle = middleOf(code, back)
  return middle.x < spot.size.width / 2 && middle.y > spot.size.height / 2
}

function isOn(code: FoundCode, spot: CardSpot): boolean {
  const { x, y } = middleOf(code, invert(spot.toSource))
  return x > 0 && y > 0 && x < spot.size.width && y < spot.size.height
}

function middleOf(code: FoundCode, transform: Transform): { x: number; y: number } {
  const corners = code.corners.map((corner) => applyTransform(transform, corner))
  return { x: corners.reduce((sum, p) => sum + p.x, 0) / 4, y: corners.reduce((sum, p) => sum + p.y, 0) / 4 }
}

function turnedOver(spot: CardSpot): CardSpot {
  return { ...spot, toSource: multiply(spot.toSource, turning(180, spot.size, spot.size)) }
}

async function readUpright(
  spot: CardSpot,
  ink: GrayImage,
  codes: readonly FoundCode[],
  engine: OcrEngine,
): Promise<CardReading> {
  const image = strengthen(flattenBackground(warpGray(ink, spot.toSource, spot.size)))
  hideCodes(image, spot, codes)
  const components = removeScratches(image, spot.dpi)
  hidePictures(image, components, spot.dpi)
  const lines = await engine.readLines(image, { mode: 'column', dpi: 300, detail: 'signs' })
  const zone = findZone(lines, spot)
  if (zone) removeNoise(image, spot.dpi)
  const mrz = zone ? await readZone(image, zone, zone.map(boxOf), engine) : []
  const print = lines.flatMap((line) => {
    const place = zone?.indexOf(line) ?? -1
    return place < 0 ? withoutJunk(line) : [asZoneLine(line, mrz[place])]
  })
  return { spot, lines: print, mrz, codes, confidence: mrz.length > 0 ? 1 : confidenceOf(lines) }
}

/** A line of the zone is one word: as settled, or as read without blanks. */
function asZoneLine(line: EngineLine, settled: string | undefined): EngineLine {
  const text = settled ?? line.words.map((word) => word.text).join('')
  return { ...line, words: [{ text, box: boxOf(line), confidence: settled ? 1 : confidenceOf([line]) }] }
}

/** Faint ground patterns go white, print stays. */
function strengthen(image: GrayImage): GrayImage {
  const data = image.data.slice()
  for (let at = 0; at < data.length; at++) if ((data[at] ?? 0) > 175) data[at] = 255
  return { ...image, data }
}

function hideCodes(image: GrayImage, spot: CardSpot, codes: readonly FoundCode[]): void {
  const back = invert(spot.toSource)
  for (const code of codes) {
    const corners = code.corners.map((corner) => applyTransform(back, corner))
    const margin = spot.dpi / 25
    const x0 = Math.max(0, Math.floor(Math.min(...corners.map((p) => p.x)) - margin))
    const x1 = Math.min(image.width, Math.ceil(Math.max(...corners.map((p) => p.x)) + margin))
    const y0 = Math.max(0, Math.floor(Math.min(...corners.map((p) => p.y)) - margin))
    const y1 = Math.min(image.height, Math.ceil(Math.max(...corners.map((p) => p.y)) + margin))
    for (let y = y0; y < y1; y++) image.data.fill(255, y * image.width + x0, y * image.width + x1)
  }
}

/** Portrait, fingerprints and outlines: everything taller than print can be. */
function hidePictures(image: GrayImage, left: readonly Component[], dpi: number): void {
  const tall = (dpi / 25.4) * 5.5
  if (!left.some((c) => c.y1 - c.y0 > tall)) return
  const components = findComponents(image, 150)
  erase(
    image,
    components,
    components.list.filter((c) => c.y1 - c.y0 > tall),
  )
}

/** The last three long lines of capitals, digits and fillers; null where there are none. */
function findZone(lines: readonly EngineLine[], spot: CardSpot): readonly EngineLine[] | null {
  const dense = lines.filter((line) => {
    const text = line.words.map((word) => word.text).join('')
    const box = boxOf(line)
    const signs = text.replace(/[^0-9A-Z<]/gu, '').length
    return signs >= 20 && signs > text.length * 0.7 && box.x1 - box.x0 > spot.size.width * 0.75
  })
  const last = dense.slice(-3)
  return last.length === 3 && last.some((line) => line.words.some((word) => word.text.includes('<'))) ? last : null
}

/** Without words that are only scraps of pictures. */
function withoutJunk(line: EngineLine): EngineLine[] {
  const words = line.words.filter((word) =>
    /[\p{L}\p{N}]/u.test(word.text) ? word.confidence > 0.2 : word.confidence > 0.6,
  )
  const letters = words.reduce((sum, word) => sum + word.text.replace(/[^\p{L}\p{N}]/gu, '').length, 0)
  const sure = words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length)
  return letters < 2 || sure < 0.3 ? [] : [{ ...line, words }]
}

function confidenceOf(lines: readonly EngineLine[]): number {
  let sum = 0
  let letters = 0
  for (const word of lines.flatMap((line) => line.words)) {
    sum += word.confidence * word.text.length
    letters += word.text.length
  }
  return letters === 0 ? 0 : sum / letters
}

/** Small print needs more pixels than the page gives. */
const cardDpi = 480

/** The spot of a card found on a page image, to be drawn at `cardDpi`. */
export function spotOf(
  place: { readonly size: Size; readonly toPage: Transform },
  pageToSource: Transform,
  pageDpi: number,
): CardSpot {
  const zoom = cardDpi / pageDpi
  const size = { width: Math.round(place.size.width * zoom), height: Math.round(place.size.height * zoom) }
  return { size, toSource: multiply(multiply(pageToSource, place.toPage), scaling(1 / zoom)), dpi: cardDpi }
}
