import { type Component, type Components, findComponents } from '../../../shared/imaging/components.ts'
import type { ColourImage, GrayImage } from '../../../shared/imaging/raster.ts'
import { flattenBackground } from './page-image-background.ts'
import { drawView, type PreparedPage } from './page-image-preparation.ts'

/** A page with this many marks of the size of letters needs no closer look. */
const surelyWritten = 150

/** Whether a page carries nothing and may be set aside. */
export function looksBlank(image: ColourImage, page: PreparedPage): boolean {
  return page.letters < surelyWritten && !isCrumbled(page) && isBlank(drawView(image, page, page.dpi), page.dpi)
}

/** Print that a copier broke to crumbs: many marks in squares of 5 mm side by side, where dust lies far and wide. */
function isCrumbled({ gray, dpi }: PreparedPage): boolean {
  const mm = dpi / 25.4
  const [side, edge] = [5 * mm, 6 * mm]
  const across = Math.ceil(gray.width / side)
  const counts = new Uint16Array(across * Math.ceil(gray.height / side))
  const marks = findComponents(gray, 215).list
  for (const c of marks) {
    if (c.x0 < edge || c.y0 < edge || c.x1 > gray.width - edge || c.y1 > gray.height - edge) continue
    const at = Math.floor(c.y0 / side) * across + Math.floor(c.x0 / side)
    counts[at] = (counts[at] ?? 0) + 1
  }
  const usual = marks.length / counts.length
  const isDense = (at: number): boolean => (counts[at] ?? 0) >= Math.max(5, usual * 6)
  return counts.some((_, at) => at % across < across - 3 && [0, 1, 2, 3].every((i) => isDense(at + i)))
}

/** What `flattenBackground` makes of paper. */
const paperWhite = 250
/** One mark as long as a figure of small print is content, and so are many that are as long as a small letter. */
const [figureMm, letterMm, manyLetters] = [1.7, 0.9, 20]

/**
 * A sheet is blank where no mark has a sharp edge. Ink of any colour, pencil and print have one however pale they are;
 * what shines through from the other side, stains and shadows of folds are soft. Ink is looked for in the darkest of
 * the three colours, where red and blue are as dark as black.
 */
function isBlank(view: ColourImage, dpi: number): boolean {
  const raw = darkestColour(view)
  const plane = flattenBackground(raw)
  const noise = noiseOf(plane)
  const found = findComponents(plane, paperWhite - Math.max(14, 4 * noise))
  const mm = dpi / 25.4
  let letters = 0
  for (const mark of found.list) {
    const long = Math.max(mark.x1 - mark.x0, mark.y1 - mark.y0)
    if (long < letterMm * mm || isOfTheSheet(mark, raw, mm) || !isSharp(mark, { plane, found, noise })) continue
    letters += 1
    if (long >= figureMm * mm || letters >= manyLetters) return false
  }
  return true
}

function darkestColour({ width, height, data }: ColourImage): GrayImage {
  const out = new Uint8Array(width * height)
  for (let i = 0, j = 0; i < out.length; i += 1, j += 3) {
    out[i] = Math.min(data[j] ?? 0, data[j + 1] ?? 0, data[j + 2] ?? 0)
  }
  return { width, height, data: out }
}

/** Standard deviation of the dots of plain paper, by the median of what neighbours differ. */
function noiseOf({ data }: GrayImage): number {
  const counts = new Uint32Array(256)
  let seen = 0
  for (let i = 0; i + 2 < data.length; i += 7, seen += 1) {
    const step = Math.abs((data[i] ?? 0) - (data[i + 2] ?? 0))
    counts[step] = (counts[step] ?? 0) + 1
  }
  return (quantile(counts, seen, 0.5) * 1.4826) / Math.SQRT2
}

function quantile(counts: Uint32Array, seen: number, share: number): number {
  let below = 0
  for (let value = 0; value < counts.length; value += 1) {
    below += counts[value] ?? 0
    if (below > seen * share) return value
  }
  return counts.length - 1
}

/** Edges and corners of the sheet, the scanner's lid and glass, and punch holes: nothing that anybody put on paper. */
function isOfTheSheet(mark: Component, raw: GrayImage, mm: number): boolean {
  const { width, height } = raw
  const { x0, y0, x1, y1, area } = mark
  const touches = x0 <= 2 || y0 <= 2 || x1 >= width - 2 || y1 >= height - 2
  if (touches && area < width * height * 0.06) return true
  const edge = 4 * mm
  if (x1 < edge || y1 < edge || x0 > width - edge || y0 > height - edge) return true
  const isStreak = (along: number, across: number, of: number) => along > of * 0.85 && across < 2 * mm
  return isStreak(y1 - y0, x1 - x0, height) || isStreak(x1 - x0, y1 - y0, width) || isPunchHole(mark, raw, mm)
}

/** ISO 838: 6 mm wide, its middle 12 mm from an edge; evenly dark or light, unlike a ring that is drawn. */
function isPunchHole({ x0, y0, x1, y1 }: Component, raw: GrayImage, mm: number): boolean {
  const [wide, tall] = [(x1 - x0) / mm, (y1 - y0) / mm]
  if (wide < 4 || wide > 9 || tall < 4 || tall > 9 || Math.abs(wide - tall) > 1.2) return false
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  if (Math.min(x, y, raw.width - x, raw.height - y) > 18 * mm) return false
  const reach = Math.floor(1.5 * mm)
  let [least, most] = [255, 0]
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      const value = raw.data[Math.round(y + dy) * raw.width + Math.round(x + dx)] ?? 0
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
  }
  return most - least < 60
}

type Seen = { readonly plane: GrayImage; readonly found: Components; readonly noise: number }

/** Whether most of a mark's depth is reached within two dots, at the steeper part of its edge. */
function isSharp(mark: Component, { plane, found, noise }: Seen): boolean {
  const { width, height, data } = plane
  const { rows, starts, ends, order } = found.runs
  const depths = new Uint32Array(256)
  const steps = new Uint32Array(256)
  const at = (x: number, y: number) => data[y * width + x] ?? paperWhite
  let seen = 0
  for (let k = mark.from; k < mark.to; k += 1) {
    const run = order[k] ?? 0
    const y = Math.max(1, Math.min(height - 2, rows[run] ?? 0))
    for (let x = Math.max(1, starts[run] ?? 0); x < Math.min(width - 1, ends[run] ?? 0); x += 1) {
      const depth = Math.max(0, paperWhite - at(x, y))
      const step = Math.max(Math.abs(at(x + 1, y) - at(x - 1, y)), Math.abs(at(x, y + 1) - at(x, y - 1)))
      depths[depth] = (depths[depth] ?? 0) + 1
      steps[step] = (steps[step] ?? 0) + 1
      seen += 1
    }
  }
  return quantile(steps, seen, 0.85) - 1.5 * noise > 0.55 * quantile(depths, seen, 0.85)
}
