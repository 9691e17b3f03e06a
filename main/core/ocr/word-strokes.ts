import type { Box } from '../../../shared/domain/field.ts'
import type { ColourImage } from '../../../shared/imaging/raster.ts'
import type { PageRegion, Word } from './words.ts'

/** Each word with how its strokes look; words too small to tell stay as they are. */
export function withStrokes(view: ColourImage, regions: readonly PageRegion[]): PageRegion[] {
  return regions.map((region) => ({
    ...region,
    lines: region.lines.map((line) => ({ ...line, words: line.words.map((word) => withStroke(view, word)) })),
  }))
}

function withStroke(view: ColourImage, word: Word): Word {
  const ink = inkOf(view, word.box)
  if (ink === null) return word
  const evenness = Math.round(evennessOf(ink) * 100) / 100
  return ink.blueness > leastBlue ? { ...word, evenness, ink: 'blue' } : { ...word, evenness }
}

/** Blue above red of a pen's ink, against the paper's own tint. */
const leastBlue = 38

type WordInk = {
  readonly width: number
  readonly height: number
  /** 1 where ink lies, row by row. */
  readonly mask: Uint8Array
  readonly blueness: number
}

/** The ink of a word cut to its edges; null where it is too small to tell strokes. */
function inkOf(view: ColourImage, box: Box): WordInk | null {
  const [x0, y0] = [Math.max(0, Math.floor(box.x0)), Math.max(0, Math.floor(box.y0))]
  const width = Math.min(view.width, Math.ceil(box.x1)) - x0
  const height = Math.min(view.height, Math.ceil(box.y1)) - y0
  if (width < 14 || height < 9 || width > 1200 || height > 120) return null
  const gray = new Uint8Array(width * height)
  let [darkest, brightest] = [255, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = ((y0 + y) * view.width + x0 + x) * 3
      const value = ((view.data[at] ?? 0) * 77 + (view.data[at + 1] ?? 0) * 150 + (view.data[at + 2] ?? 0) * 29) >> 8
      gray[y * width + x] = value
      darkest = Math.min(darkest, value)
      brightest = Math.max(brightest, value)
    }
  }
  if (brightest - darkest < 50) return null
  const threshold = (darkest + brightest) / 2
  const mask = gray.map((value) => (value < threshold ? 1 : 0))
  return { width, height, mask, blueness: bluenessOf(view, { x0, y0, width, height }, mask) }
}

function bluenessOf(
  view: ColourImage,
  { x0, y0, width, height }: { x0: number; y0: number; width: number; height: number },
  mask: Uint8Array,
): number {
  const sums = { ink: 0, inkPixels: 0, paper: 0, paperPixels: 0 }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = ((y0 + y) * view.width + x0 + x) * 3
      const blue = (view.data[at + 2] ?? 0) - (view.data[at] ?? 0)
      if (mask[y * width + x] === 1) {
        sums.ink += blue
        sums.inkPixels += 1
      } else {
        sums.paper += blue
        sums.paperPixels += 1
      }
    }
  }
  return sums.ink / Math.max(1, sums.inkPixels) - sums.paper / Math.max(1, sums.paperPixels)
}

/**
 * How sharply ink changes from column to column, leaning letters set upright first: stems of print stand in one
 * column, those of a hand do not. Told of one page only, against its own print.
 */
function evennessOf({ width, height, mask }: WordInk): number {
  let best = 0
  for (let lean = -2; lean <= 8; lean++) {
    const columns = new Float64Array(width + height)
    for (let y = 0; y < height; y++) {
      const shift = Math.round(lean * 0.05 * y + 0.1 * height)
      for (let x = 0; x < width; x++) if (mask[y * width + x] === 1) columns[x + shift] = (columns[x + shift] ?? 0) + 1
    }
    let changes = 0
    let squares = 0
    for (let i = 1; i < columns.length; i++) {
      changes += ((columns[i] ?? 0) - (columns[i - 1] ?? 0)) ** 2
      squares += (columns[i] ?? 0) ** 2
    }
    best = Math.max(best, changes / Math.max(1, squares))
  }
  return best
}
