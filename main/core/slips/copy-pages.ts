import { AppError } from '../../../shared/errors.ts'
import { addHiddenWords, type ComponentPage } from './component-pdf.ts'
import { slipA4 } from './layouts/a4.ts'
import type { SlipContent } from './slip-content.ts'
import { drawText } from './slip-page.ts'
import { makeSlipPdf } from './slip-pdf.ts'

const pointsPerInch = 72
/** Points under each page for what marks it as a copy: nothing is ever laid over the original. */
const strip = 18
const markSize = 8

export type ScannedPages = {
  readonly pages: readonly ComponentPage[]
  /** What each page says under the picture, with its number behind. */
  readonly mark: string
  /** SHA-256 of each scan that the pages were made from. */
  readonly madeFrom: readonly string[]
}

/**
 * The pages of an electronic copy as they were scanned, and behind them the certification text with the places of both
 * signatures. Throws `image_damaged` when a page is no JPEG.
 */
export function makeCertifiedCopy(content: SlipContent, { pages, mark, madeFrom }: ScannedPages): Promise<Uint8Array> {
  const said = content.practiceMark === null ? mark : `${content.practiceMark} · ${mark}`
  const draw = (document: PDFKit.PDFDocument) => drawPages(document, pages, said)
  return makeSlipPdf(content, slipA4, { certified: { madeFrom, draw } })
}

/** In their colours and at their own size, with the words that were read invisibly over them. */
function drawPages(document: PDFKit.PDFDocument, pages: readonly ComponentPage[], mark: string): void {
  for (const [at, page] of pages.entries()) {
    const width = (page.width * pointsPerInch) / page.dpi
    const height = (page.height * pointsPerInch) / page.dpi
    document.addPage({ size: [width, height + strip], margin: 0 })
    try {
      document.image(Buffer.from(page.jpeg), 0, 0, { width, height })
    } catch (cause) {
      throw new AppError('image_damaged', {}, { cause })
    }
    addHiddenWords(document, page)
    const text = `${mark} · Trang ${at + 1}/${pages.length}`
    const place = { x: 4, y: height + 4, width: width - 8, size: markSize, align: 'center' as const }
    drawText(document, [{ text, face: 'bold' }], place)
  }
}
