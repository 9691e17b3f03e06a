import { AppError } from '../../../shared/errors.ts'
import { addHiddenWords, type ComponentPage } from './component-pdf.ts'
import { drawText } from './slip-page.ts'

const pointsPerInch = 72
/** Points under each page for what marks it as a copy: nothing is ever laid over the original. */
const strip = 18
const markSize = 8

export type CopyMark = {
  /** What each page says under the picture, with its number behind. */
  readonly mark: string
  readonly practiceMark: string | null
}

/**
 * Draws pages as they were scanned, in their colours and at their own size, with the words that were read invisibly
 * over them. Throws `image_damaged` when a page is no JPEG.
 */
export function drawCopyPages(
  document: PDFKit.PDFDocument,
  pages: readonly ComponentPage[],
  { mark, practiceMark }: CopyMark,
): void {
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
    const practice = practiceMark === null ? '' : `${practiceMark} · `
    const text = `${practice}${mark} · Trang ${at + 1}/${pages.length}`
    const place = { x: 4, y: height + 4, width: width - 8, size: markSize, align: 'center' as const }
    drawText(document, [{ text, face: 'bold' }], place)
  }
}
