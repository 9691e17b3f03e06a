import type { SheetCorners } from '../../../shared/domain/page-look.ts'
import { type Component, findComponents } from '../../../shared/imaging/components.ts'
import {
  identity,
  multiply,
  type Point,
  type Quad,
  rectangleToQuad,
  type Size,
  scaling,
  type Transform,
  turning,
  warpColour,
  warpGray,
} from '../../../shared/imaging/geometry.ts'
import { type ColourImage, type GrayImage, shrink, toGray } from '../../../shared/imaging/raster.ts'
import { locateSheet, sheetSize } from '../../../shared/imaging/sheet.ts'
import { type DecodedImage, resizeGray } from './page-image.ts'
import { flattenBackground } from './page-image-background.ts'
import { lightenSeals } from './page-image-ink.ts'
import { findLean } from './page-image-skew.ts'
import { removeStreaks } from './page-image-streaks.ts'

/** A page brought upright: grey for reading at `dpi`, and the way from it back to the decoded image. */
export type PreparedPage = {
  readonly gray: GrayImage
  /** Brightness of the decoded image, seals lightened, not yet turned or scaled. */
  readonly ink: GrayImage
  readonly dpi: number
  readonly toSource: Transform
  readonly rotation: 0 | 90 | 180 | 270
  /** Degrees clockwise that were taken out. */
  readonly skew: number
  /** Corners of the sheet that was cut out, in shares of the decoded image; null where there was none. */
  readonly corners: SheetCorners | null
  /** True where a sheet was cut out of a photograph. */
  readonly photographed: boolean
  /** Marks of the size of letters, as many as were seen when the direction was sought. */
  readonly letters: number
}

/** Enough for the small print of forms; what a scan has between the two bounds is read as it is. */
const readingDpi = 200
const readAsItIs = { from: 180, to: 230 } as const
const a4Long = 11.69

/** Finds the sheet, its direction and its lean, and draws it upright at a resolution good for reading. */
export async function preparePage(decoded: DecodedImage): Promise<PreparedPage> {
  const { image } = decoded
  const ink = toGray(image)
  const seen = coarseOf(ink)
  const flat = flattenSheet(image, seen)
  const sourceDpi = dpiOf(flat.size, decoded.claimedDpi, flat.photographed)
  const dpi = readingDpiOf(sourceDpi)
  const wasSealed = lightenSeals(ink, image, (sourceDpi * image.width) / flat.size.width)
  const wasStreaked = !flat.photographed && removeStreaks(ink, sourceDpi)
  const coarse = wasSealed || wasStreaked ? coarseOf(ink) : seen
  const { sideways, skew, upsideDown, letters } = directionOf(coarse, flat, sourceDpi)
  const rotation = sideways ? (upsideDown ? 270 : 90) : upsideDown ? 180 : 0
  const scale = dpi / sourceDpi
  const upright = scaledSize(sideways ? { width: flat.size.height, height: flat.size.width } : flat.size, scale)
  const turned = { width: flat.size.width * scale, height: flat.size.height * scale }
  const toTurned = turning(rotation + skew, upright, turned)
  const toSource = multiply(flat.toSource, multiply(scaling(1 / scale), toTurned))
  const gray = flattenBackground(await drawUpright())
  const { corners, photographed } = flat
  return { gray, ink, dpi, toSource, rotation, skew, corners, photographed, letters }

  async function drawUpright(): Promise<GrayImage> {
    if (flat.photographed) return warpGray(ink, toSource, upright)
    const sized = scale === 1 ? ink : await resizeGray(ink, scaledSize(flat.size, scale))
    return rotation === 0 && skew === 0 ? sized : warpGray(sized, toTurned, upright)
  }
}

/** The same page with its content turned back by `quarter` degrees clockwise; only the way, not the grey image. */
export function turnPage(page: PreparedPage, quarter: 0 | 90 | 180 | 270): PreparedPage {
  if (quarter === 0) return page
  const { width, height } = page.gray
  const size = quarter === 180 ? { width, height } : { width: height, height: width }
  const rotation = ((page.rotation + quarter) % 360) as PreparedPage['rotation']
  const toSource = multiply(page.toSource, turning(quarter, size, page.gray))
  return { ...page, gray: { ...size, data: new Uint8Array(0) }, toSource, rotation }
}

/** The same page with top and bottom exchanged, its grey image too. */
export function turnOver(page: PreparedPage): PreparedPage {
  return { ...turnPage(page, 180), gray: { ...page.gray, data: page.gray.data.slice().reverse() } }
}

/** The same page in colour at another resolution. */
export function drawView(source: ColourImage, page: PreparedPage, dpi: number): ColourImage {
  const scale = page.dpi / dpi
  return warpColour(source, multiply(page.toSource, scaling(scale)), scaledSize(page.gray, 1 / scale))
}

type FlatSheet = {
  readonly size: Size
  readonly toSource: Transform
  readonly corners: SheetCorners | null
  readonly photographed: boolean
}

/** An image shrunk by a whole factor. */
type CoarseImage = { readonly image: GrayImage; readonly factor: number }

/** Sheet and direction are seen as well with 1400 to 2800 pixels along the longer side. */
function coarseOf(image: GrayImage): CoarseImage {
  const factor = Math.max(1, Math.floor(Math.max(image.width, image.height) / 1400))
  return { image: shrink(image, factor), factor }
}

function flattenSheet({ width, height }: Size, coarse: CoarseImage): FlatSheet {
  const { factor } = coarse
  const image = { width, height }
  const found = locateSheet(coarse.image)
  if (!found) return { size: image, toSource: identity, corners: null, photographed: false }
  const corners = found.map((p) => ({ x: p.x * factor, y: p.y * factor })) as unknown as Quad
  const size = sheetSize(corners)
  return { size, toSource: rectangleToQuad(size, corners), corners: sharesOf(corners, image), photographed: true }
}

function sharesOf([a, b, c, d]: Quad, { width, height }: Size): SheetCorners {
  const share = ({ x, y }: Point) => ({ x: x / width, y: y / height })
  return [share(a), share(b), share(c), share(d)]
}

/** Dots per inch at which a scan of so many is read. */
export function readingDpiOf(sourceDpi: number): number {
  return sourceDpi >= readAsItIs.from && sourceDpi <= readAsItIs.to ? sourceDpi : readingDpi
}

/** Dots per inch: what the file claims where that gives a sensible paper, else as if the page were A4. */
export function dpiOf(size: Size, claimed: number, photographed: boolean): number {
  const long = Math.max(size.width, size.height)
  const shape = long / Math.min(size.width, size.height)
  const inches = long / claimed
  if (!photographed && claimed >= 100 && claimed <= 1200 && inches > 3 && inches < 17.5) return claimed
  if (shape > 1.2 && shape < 1.6) return long / a4Long
  return claimed >= 100 && claimed <= 1200 && !photographed ? claimed : long / a4Long
}

export function scaledSize(size: Size, scale: number): Size {
  return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }
}

type Direction = {
  readonly sideways: boolean
  readonly skew: number
  readonly upsideDown: boolean
  readonly letters: number
}

function directionOf(coarse: CoarseImage, flat: FlatSheet, dpi: number): Direction {
  const small = flattenBackground(atDirectionDpi(coarse, flat, dpi))
  const letters = findComponents(small, 150).list.filter(isLetter)
  if (letters.length < 12) return { sideways: false, skew: 0, upsideDown: false, letters: letters.length }
  const lean = findLean(letters)
  const skew = Math.abs(lean.skew) < 0.04 ? 0 : lean.skew
  const upsideDown = isUpsideDown(letters, lean.sideways, skew)
  return { sideways: lean.sideways, skew, upsideDown, letters: letters.length }
}

/** Dots per inch at which lines of text are looked for. */
const directionDpi = 150

function atDirectionDpi({ image, factor }: CoarseImage, flat: FlatSheet, dpi: number): GrayImage {
  if (!flat.photographed && Math.abs(dpi / factor - directionDpi) < 1) return image
  const scale = directionDpi / dpi
  const toSource = multiply(scaling(1 / factor), multiply(flat.toSource, scaling(1 / scale)))
  return warpGray(image, toSource, scaledSize(flat.size, scale))
}

/** Sizes of letters and their marks at `directionDpi`. */
function isLetter(c: Component): boolean {
  const width = c.x1 - c.x0
  const height = c.y1 - c.y0
  return width >= 4 && height >= 4 && width <= 60 && height <= 60 && width / height < 5 && height / width < 5
}

/** Vietnamese print stands on its base line and carries its marks above: bottoms line up, tops do not. */
function isUpsideDown(letters: readonly Component[], sideways: boolean, skew: number): boolean {
  const slope = Math.tan((skew * Math.PI) / 180)
  const tops = new Map<number, number>()
  const bottoms = new Map<number, number>()
  const count = (map: Map<number, number>, at: number): void => {
    const bin = Math.round(at / 1.5)
    map.set(bin, (map.get(bin) ?? 0) + 1)
  }
  for (const c of letters) {
    const along = sideways ? (c.y0 + c.y1) / 2 : (c.x0 + c.x1) / 2
    count(tops, (sideways ? -c.x1 : c.y0) - along * slope)
    count(bottoms, (sideways ? -c.x0 : c.y1) - along * slope)
  }
  const sharpness = (map: Map<number, number>): number => [...map.values()].reduce((sum, n) => sum + n * n, 0)
  return sharpness(tops) > sharpness(bottoms)
}
