import { blankGray, type GrayImage } from '../intake/page-image.ts'
import { flattenBackground } from '../intake/page-image-background.ts'
import { removeNoise } from '../intake/page-image-cleaning.ts'
import { type Component, erase, findComponents } from '../intake/page-image-components.ts'
import {
  applyTransform,
  invert,
  multiply,
  type Size,
  scaling,
  type Transform,
  turning,
  warpGray,
} from '../intake/page-image-geometry.ts'
import type { FoundCode } from '../intake/qr-reader.ts'
import { type MrzSign, mrzAlphabet, placeSigns, settleMrz } from './mrz.ts'
import type { EngineLine, OcrEngine } from './ocr-engine.ts'

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
  const own = codes.filter((code) => isOn(code, spot))
  const first = looksUpsideDown(spot, own) ? turnedOver(spot) : spot
  const reading = await readUpright(first, ink, own, engine)
  if (own.length > 0 || reading.mrz.length > 0 || reading.confidence > 0.8) return reading
  const other = await readUpright(turnedOver(first), ink, own, engine)
  return other.confidence > reading.confidence ? other : reading
}

/** The code of a card stands in its upper right corner. */
function looksUpsideDown(spot: CardSpot, codes: readonly FoundCode[]): boolean {
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
  const components = removeNoise(image, spot.dpi)
  hidePictures(image, components, spot.dpi)
  const lines = await engine.readLines(image, { mode: 'column' })
  const zone = findZone(lines, spot)
  const mrz = zone ? await readZone(image, zone, engine) : []
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
  return { ...image, data: image.data.map((v) => (v > 175 ? 255 : v)) }
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

type Strip = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

async function readZone(image: GrayImage, zone: readonly EngineLine[], engine: OcrEngine): Promise<readonly string[]> {
  const boxes = zone.map(boxOf)
  const x0 = Math.min(...boxes.map((box) => box.x0))
  const x1 = Math.max(...boxes.map((box) => box.x1))
  const readings: [string, string, string][] = [asRead(zone, x0, x1)]
  for (const height of [48, 36, 64]) {
    const texts: string[] = []
    for (const box of boxes) texts.push(await readStrip(image, { x0, x1, y0: box.y0, y1: box.y1 }, height, engine))
    readings.push([texts[0] ?? '', texts[1] ?? '', texts[2] ?? ''])
    const settled = settleMrz(readings)
    if (settled.length > 0 && readings.length > 2) return settled
  }
  return settleMrz(readings)
}

function asRead(zone: readonly EngineLine[], x0: number, x1: number): [string, string, string] {
  const text = (line: EngineLine | undefined): string => (line ? placeSigns(line.signs.map(toSign), x0, x1) : '')
  return [text(zone[0]), text(zone[1]), text(zone[2])]
}

function toSign(sign: EngineLine['signs'][number]): MrzSign {
  return { text: sign.text, middle: (sign.box.x0 + sign.box.x1) / 2, confidence: sign.confidence }
}

/** One line of the zone, drawn so that capitals are about two thirds of `height` tall, read with its alphabet only. */
async function readStrip(image: GrayImage, strip: Strip, height: number, engine: OcrEngine): Promise<string> {
  const scale = (height * 0.66) / Math.max(8, strip.y1 - strip.y0)
  const margin = 12
  const size = { width: Math.round((strip.x1 - strip.x0) * scale) + 2 * margin, height: height + 2 * margin }
  const top = (size.height - (strip.y1 - strip.y0) * scale) / 2
  const toImage: Transform = [1 / scale, 0, strip.x0 - margin / scale, 0, 1 / scale, strip.y0 - top / scale, 0, 0, 1]
  const drawn = warpGray(image, toImage, size)
  const lines = await engine.readLines(keepMiddle(drawn, top, margin), { mode: 'line', alphabet: mrzAlphabet })
  const signs = lines.flatMap((line) => line.signs).map(toSign)
  return placeSigns(signs, margin, size.width - margin)
}

/** White above and below the strip, so that neighbouring lines do not look in. */
function keepMiddle(image: GrayImage, top: number, margin: number): GrayImage {
  const out = blankGray(image.width, image.height)
  const from = Math.max(0, Math.floor(top - 4))
  const to = Math.min(image.height, Math.ceil(image.height - top + 4))
  for (let y = from; y < to; y++) {
    const row = y * image.width
    out.data.set(image.data.subarray(row + margin - 6, row + image.width - margin + 6), row + margin - 6)
  }
  return out
}

function boxOf(line: EngineLine): Strip {
  const { words } = line
  return {
    x0: Math.min(...words.map((word) => word.box.x0)),
    y0: Math.min(...words.map((word) => word.box.y0)),
    x1: Math.max(...words.map((word) => word.box.x1)),
    y1: Math.max(...words.map((word) => word.box.y1)),
  }
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

/** The spot of a card found on a page image, drawn `zoom` times as large as the page is. */
export function spotOf(
  place: { readonly size: Size; readonly toPage: Transform },
  pageToSource: Transform,
  dpi: number,
  zoom: number,
): CardSpot {
  const size = { width: Math.round(place.size.width * zoom), height: Math.round(place.size.height * zoom) }
  return { size, toSource: multiply(multiply(pageToSource, place.toPage), scaling(1 / zoom)), dpi: dpi * zoom }
}
