import { decodePageImage, encodeJpeg } from '../intake/page-image.ts'
import { removeDirt, removeRules } from '../intake/page-image-cleaning.ts'
import { drawView, preparePage } from '../intake/page-image-preparation.ts'
import type { EngineLine, OcrEngine } from './ocr-engine.ts'
import type { Line, PageReading, Word } from './words.ts'

export type ReadPageOptions = {
  readonly onProgress?: (share: number) => void
  readonly now: () => number
  readonly textWords?: readonly Word[]
}

const viewDpi = 200

/** Reads one page image: upright view, regions of lines, codes, boxes. */
export async function readPage(bytes: Uint8Array, engine: OcrEngine, options: ReadPageOptions): Promise<PageReading> {
  const started = options.now()
  const decoded = await decodePageImage(bytes)
  const page = preparePage(decoded)
  removeRules(page.gray, page.dpi)
  removeDirt(page.gray, page.dpi)
  const read = await engine.readLines(page.gray, { mode: 'column' })
  const scale = viewDpi / page.dpi
  const view = drawView(decoded.image, page, viewDpi)
  const lines = read.map((line) => toLine(line, scale))
  return {
    rotation: page.rotation,
    skew: page.skew,
    blank: lines.length === 0,
    source: 'ocr',
    view: { width: view.width, height: view.height, dpi: viewDpi, jpeg: await encodeJpeg(view) },
    regions: [
      {
        kind: 'sheet',
        box: { x0: 0, y0: 0, x1: view.width, y1: view.height },
        lines,
        codes: [],
        mrz: [],
        tickBoxes: [],
      },
    ],
    ms: Math.round(options.now() - started),
  }
}

function toLine(line: EngineLine, scale: number): Line {
  const words = line.words.map(
    (word): Word => ({
      ...word,
      box: { x0: word.box.x0 * scale, y0: word.box.y0 * scale, x1: word.box.x1 * scale, y1: word.box.y1 * scale },
    }),
  )
  return {
    words,
    box: {
      x0: Math.min(...words.map((w) => w.box.x0)),
      y0: Math.min(...words.map((w) => w.box.y0)),
      x1: Math.max(...words.map((w) => w.box.x1)),
      y1: Math.max(...words.map((w) => w.box.y1)),
    },
  }
}
