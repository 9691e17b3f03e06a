import type { PageProblem } from '../domain/page-problem.ts'
import { findComponents } from './components.ts'
import { hasCornerOutside, sidesCut } from './cut-edges.ts'
import type { Quad } from './geometry.ts'
import { measureCells, type PageCell } from './page-cells.ts'
import type { GrayImage } from './raster.ts'

/** A picture of a page as it was taken. */
export type PagePicture = {
  readonly gray: GrayImage
  /** Corners of the sheet in a photograph; null where the image is the sheet itself. */
  readonly sheet: Quad | null
  /** Dots per inch on the sheet. */
  readonly dpi: number
}

export type PageMeasures = {
  readonly dpi: number
  /** Softness of the print: sigma of its edges in pixels at 300 dpi; a fifth of the printed cells is softer. */
  readonly softness: number
  /** The same in pixels of the image. */
  readonly softnessInPixels: number
  /** Brightness of the paper, 0…255. */
  readonly paper: number
  /** How much darker than its paper the print is, 0…1; 0 where nothing is printed. */
  readonly contrast: number
  /** Share of the sheet that shines so that nothing can be seen in it. */
  readonly glare: number
  /** Height of a small letter in pixels of the image; 0 where too few were found. */
  readonly letterHeight: number
  readonly cut: boolean
}

export type PageQuality = { readonly problems: readonly PageProblem[]; readonly measures: PageMeasures }

const limits = {
  /** At 300 dpi a stroke of print is 3 to 4 pixels wide; edges softer than this run into one another. */
  softness: 1.75,
  /** Below this the image is as sharp as its pixels can show: then dots are missing, not focus. */
  softnessInPixels: 1.15,
  /** Reading was measured to need 150; a scan of 150 with its rounding must not be blamed. */
  dpi: 145,
  /** Height in pixels at which letters and their tone marks are read whatever the dots per inch are said to be. */
  goodLetter: 13,
  /** Letters so low are lost even where the file claims enough dots. */
  lostLetter: 8.5,
  paper: 80,
  contrast: 0.3,
  glare: 0.006,
} as const

/** Says what is wrong with a picture of a page; nothing where it can be read or has no print on it. */
export function judgePage(picture: PagePicture): PageQuality {
  const measures = measurePage(picture)
  const { softness, softnessInPixels, dpi, letterHeight, paper, contrast, glare, cut } = measures
  const fewDots = dpi < limits.dpi && letterHeight < limits.goodLetter
  const lostLetters = letterHeight > 0 && letterHeight < limits.lostLetter
  const found: Record<PageProblem, boolean> = {
    cut_off: cut,
    blurred: softness > limits.softness && softnessInPixels > limits.softnessInPixels,
    few_dots: fewDots || lostLetters,
    glare: glare > limits.glare,
    too_dark: paper < limits.paper,
    too_light: contrast > 0 && contrast < limits.contrast,
  }
  return { problems: (Object.keys(found) as PageProblem[]).filter((problem) => found[problem]), measures }
}

function measurePage({ gray, sheet, dpi }: PagePicture): PageMeasures {
  const cells = measureCells(gray, sheet, dpi)
  const paper = quantile(
    cells.map((cell) => cell.paper),
    0.5,
  )
  const printed = printedCells(cells)
  const softnessInPixels = quantile(
    printed.map((cell) => (0.4 * (cell.paper - cell.ink)) / cell.step),
    0.8,
  )
  const contrast = quantile(
    printed.map((cell) => 1 - cell.ink / cell.paper),
    0.5,
  )
  return {
    dpi: Math.round(dpi),
    softness: (softnessInPixels * 300) / dpi,
    softnessInPixels,
    paper,
    contrast,
    glare: glareOf(cells, paper),
    letterHeight: letterHeightOf(gray, paper * (1 - contrast / 2)),
    cut: sheet ? hasCornerOutside(sheet, gray) : sidesCut(gray, dpi, paper * (1 - contrast / 2)).length > 0,
  }
}

/** Cells that differ from the noise of empty paper; none where they are too few to speak for a page. */
function printedCells(cells: readonly PageCell[]): readonly PageCell[] {
  const noise = quantile(
    cells.map((cell) => cell.paper - cell.ink),
    0.15,
  )
  const printed = cells.filter((cell) => cell.paper - cell.ink > Math.max(30, noise * 2.5))
  return printed.length < 25 ? [] : printed
}

/** Where paper is grey in the picture, cells that are white to the last pixel are light thrown back by a lamp or window. */
function glareOf(cells: readonly PageCell[], paper: number): number {
  if (paper > 240) return 0
  const shining = cells.filter((cell) => cell.ink >= 250)
  return shining.length / Math.max(1, cells.length)
}

const sampleSize = 1200

/** Median height of what looks like letters in the middle of the image. */
function letterHeightOf(gray: GrayImage, darkBelow: number): number {
  const width = Math.min(sampleSize, gray.width)
  const height = Math.min(sampleSize, gray.height)
  const x0 = (gray.width - width) >> 1
  const y0 = (gray.height - height) >> 1
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const from = (y0 + y) * gray.width + x0
    data.set(gray.data.subarray(from, from + width), y * width)
  }
  const letters = findComponents({ width, height, data }, darkBelow).list.filter((c) => {
    const w = c.x1 - c.x0
    const h = c.y1 - c.y0
    // A full little square is a dot of a leader or of a letter.
    return w >= 4 && h >= 4 && w < 120 && h < 120 && w / h < 3 && h / w < 3 && c.area < w * h * 0.72
  })
  return letters.length < 60
    ? 0
    : quantile(
        letters.map((c) => Math.max(c.y1 - c.y0, c.x1 - c.x0)),
        0.5,
      )
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
