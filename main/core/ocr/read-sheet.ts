import { type Components, erase } from '../../../shared/imaging/components.ts'
import { applyTransform, invert } from '../../../shared/imaging/geometry.ts'
import type { ColourImage } from '../../../shared/imaging/raster.ts'
import { type TickBox, takeTickBoxes } from '../intake/page-image-boxes.ts'
import { findInk, removeLeaders, removeNoise } from '../intake/page-image-cleaning.ts'
import { type PreparedPage, turnOver } from '../intake/page-image-preparation.ts'
import { removeRules } from '../intake/page-image-rules.ts'
import type { FoundCode } from '../intake/qr-reader.ts'
import { inOrderOfBlocks } from './line-order.ts'
import { mendLines } from './mend-lines.ts'
import { lookAgainAtMissed } from './missed-lines.ts'
import type { EngineLine, OcrEngine } from './ocr-engine.ts'
import { layOut } from './page-layout.ts'
import { mapBox, pageToView, toLine, toPageCode } from './page-regions.ts'
import { readPassportZone } from './read-passport-zone.ts'
import { lookAgainAtNotes } from './second-look.ts'
import { cutInTwo, intoSheet, type SheetPart } from './sheet-parts.ts'
import { eraseStrokes, sortInk } from './sort-ink.ts'
import { withoutSpecks } from './specks.ts'
import { stackBlocks, unstack } from './stacked-sheet.ts'
import { setIntoLines } from './text-lines.ts'
import type { PageRegion, Word } from './words.ts'

export type SheetReading = { readonly page: PreparedPage; readonly region: PageRegion }

export type SheetOptions = {
  readonly engine: OcrEngine
  readonly codes: readonly FoundCode[]
  /** The decoded image that the page was prepared from. */
  readonly colours: ColourImage
  /** A guessed direction may be wrong, a wanted one is not questioned. */
  readonly direction: 'guessed' | 'wanted'
  readonly textWords?: readonly Word[]
  /** Is given the upper part of the sheet as soon as it is read, where that was read with certainty. */
  readonly onUpper?: (upper: PageRegion) => Promise<void>
  readonly onProgress?: (share: number) => void
}

type SheetLines = {
  readonly lines: readonly EngineLine[]
  readonly tickBoxes: readonly TickBox[]
  /** The zone of a passport. */
  readonly mrz: readonly string[]
  /** How many lines were seen and how surely, before what holds no word was dropped: pages on their head hold little else. */
  readonly seen: number
  readonly sure: number
}

/** What is told of a sheet of which nothing was seen optically. */
const nothingSeen = { mrz: [], seen: 0, sure: 0 } as const

/** Mean confidence above which a sheet lies the right way up. */
const surelyUpright = 0.62

/**
 * Reads a sheet of text; turns it over and reads again where hardly a word was sure. `ink` is what `findInk` gives for
 * `page.gray`, which is cleaned in place.
 */
export async function readSheet(page: PreparedPage, ink: Components, options: SheetOptions): Promise<SheetReading> {
  const spare = options.textWords || options.direction === 'wanted' ? null : page.gray.data.slice()
  const first = await readLines(page, ink, options)
  const { seen, sure } = first
  if (!spare || sure > surelyUpright || seen < 3) return { page, region: regionOf(page, first, options.codes) }
  const turned = turnOver({ ...page, gray: { ...page.gray, data: spare } })
  const second = await readLines(turned, findInk(turned.gray), options)
  if (second.sure <= sure) return { page, region: regionOf(page, first, options.codes) }
  return { page: turned, region: regionOf(turned, second, options.codes) }
}

async function readLines(page: PreparedPage, ink: Components, options: SheetOptions): Promise<SheetLines> {
  const { gray, dpi } = page
  const { boxes: tickBoxes, left: others } = takeTickBoxes(gray, ink, dpi)
  removeLeaders(gray, ink, { among: others, dpi })
  const rules = removeRules(gray, dpi)
  const least = 12 * (dpi / 300) ** 2
  const left = removeNoise(gray, dpi)
  const components = left.list.filter((c) => c.area > least)
  const sorted = sortInk(components, rules, dpi)
  erase(gray, left, sorted.strays)
  eraseStrokes(gray, left, sorted, { dpi, isBlue: blueOf(options.colours, page) })
  const boxes = tickBoxes.map((box) => ({ ...box, area: 0, from: 0, to: 0, whole: box }))
  const blocks = layOut([...sorted.print, ...boxes], rules, dpi)
  if (options.textWords)
    return { lines: setIntoLines(wordsOnPage(page, options.textWords), blocks), tickBoxes, ...nothingSeen }
  if (blocks.length === 0) return { lines: [], tickBoxes, ...nothingSeen }
  const sheet = stackBlocks(gray, blocks, { dpi, print: sorted.print })
  const onUpper = async (lines: readonly EngineLine[]): Promise<void> => {
    if (options.onUpper === undefined || confidenceOf(lines) <= surelyUpright) return
    const upper = mendLines(inOrderOfBlocks(unstack(sheet, lines), blocks), sorted)
    const bottom = Math.max(...upper.flatMap(({ words }) => words.map(({ box }) => box.y1)))
    const seen = { ...nothingSeen, lines: upper, tickBoxes: tickBoxes.filter(({ y1 }) => y1 < bottom) }
    await options.onUpper(regionOf(page, seen, options.codes))
  }
  const read = await readParts(cutInTwo(sheet.image, dpi), { ...options, dpi, onUpper })
  const whole = await lookAgainAtMissed({ gray, components, blocks, dpi }, unstack(sheet, read), options.engine)
  const noted = await lookAgainAtNotes(page, components, whole, options.engine)
  const lines = mendLines(inOrderOfBlocks(noted, blocks), sorted)
  return {
    ...(await readPassportZone(gray, lines, options.engine)),
    tickBoxes,
    seen: noted.length,
    sure: confidenceOf(noted),
  }
}

type PartOptions = Pick<SheetOptions, 'engine' | 'onProgress'> & {
  readonly dpi: number
  readonly onUpper: (lines: readonly EngineLine[]) => Promise<void>
}

async function readParts(parts: readonly SheetPart[], options: PartOptions): Promise<readonly EngineLine[]> {
  const { engine, dpi } = options
  const lines: EngineLine[] = []
  let done = 0
  for (const part of parts) {
    if (lines.length > 0) await options.onUpper([...lines])
    const onProgress = (share: number) => options.onProgress?.(done + share * part.share)
    lines.push(...intoSheet(part, await engine.readLines(part.image, { mode: 'column', dpi, onProgress })))
    done += part.share
  }
  return lines
}

/** How much more blue than red or green a pen's ink is, and how bright it is at least: black print beside it is tinted. */
const pen = { blue: 24, brightness: 38 } as const

/** Tells of a pixel of the prepared page whether its ink is blue. */
function blueOf({ width, height, data }: ColourImage, { toSource }: PreparedPage): (x: number, y: number) => boolean {
  return (x, y) => {
    const at = applyTransform(toSource, { x: x + 0.5, y: y + 0.5 })
    const [column, row] = [Math.floor(at.x), Math.floor(at.y)]
    if (column < 0 || row < 0 || column >= width || row >= height) return false
    const p = (row * width + column) * 3
    const [red, green, blue] = [data[p] ?? 0, data[p + 1] ?? 0, data[p + 2] ?? 0]
    return blue - Math.max(red, green) > pen.blue && red * 0.3 + green * 0.59 + blue * 0.11 > pen.brightness
  }
}

/** A PDF's own words, brought from its drawn image to the prepared page. */
function wordsOnPage(page: PreparedPage, words: readonly Word[]): readonly Word[] {
  const toPage = invert(page.toSource)
  return words.map((word) => ({ ...word, box: mapBox(word.box, toPage) }))
}

function regionOf(page: PreparedPage, read: SheetLines, codes: readonly FoundCode[]): PageRegion {
  const toView = pageToView(page)
  const { x, y } = applyTransform(toView, { x: page.gray.width, y: page.gray.height })
  return {
    kind: 'sheet',
    box: { x0: 0, y0: 0, x1: x, y1: y },
    lines: withoutSpecks(read.lines, page.dpi).map((line) => toLine(line, toView)),
    codes: codes.map((code) => toPageCode(code, page)),
    mrz: read.mrz,
    tickBoxes: read.tickBoxes.map(({ ticked, ...box }) => ({ box: mapBox(box, toView), ticked })),
  }
}

/** Mean confidence over all characters, 0…1. */
function confidenceOf(lines: readonly EngineLine[]): number {
  const words = lines.flatMap((line) => line.words)
  const letters = words.reduce((sum, word) => sum + word.text.length, 0)
  return words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / Math.max(1, letters)
}
