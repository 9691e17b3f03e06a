import { AppError } from '../../../shared/errors.ts'
import type { Word } from '../ocr/words.ts'
import { closePdfDocument, openPdfDocument } from './pdf-document.ts'
import { printableText } from './printable-text.ts'

/** One page of a component: its image, and what was read on it. */
export type ComponentPage = {
  readonly jpeg: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly dpi: number
  /** Boxes in pixels, origin top left. */
  readonly words?: readonly Pick<Word, 'text' | 'box'>[]
}

export type ComponentMetadata = {
  readonly title: string
  /** Who digitised the paper; never a citizen's name. */
  readonly author: string
  /** Instant in UTC: the same pages and the same instant give the same bytes. */
  readonly createdAt: string
}

const pointsPerInch = 72

/**
 * One PDF/A-2b from page images, each kept as it is, with the words that were read laid invisibly over it.
 * Throws `batch_empty` without pages and `image_damaged` when a page is no JPEG.
 */
export async function makeComponentPdf(
  pages: readonly ComponentPage[],
  metadata: ComponentMetadata,
): Promise<Uint8Array> {
  const [first] = pages
  if (first === undefined) throw new AppError('batch_empty')
  const { title, author, createdAt } = metadata
  const document = openPdfDocument({ title, author, subject: '', at: createdAt }, sizeOf(first))
  for (const page of pages) addPage(document, page)
  return closePdfDocument(document)
}

function addPage(document: PDFKit.PDFDocument, page: ComponentPage): void {
  const [width, height] = sizeOf(page)
  document.addPage({ size: [width, height], margin: 0 })
  try {
    const place = { width, height, ignoreOrientation: true }
    document.image(Buffer.from(page.jpeg), 0, 0, place)
  } catch (cause) {
    throw new AppError('image_damaged', {}, { cause })
  }
  addHiddenWords(document, page)
}

function sizeOf(page: ComponentPage): readonly [number, number] {
  return [toPoints(page.width, page), toPoints(page.height, page)]
}

function toPoints(pixels: number, page: ComponentPage): number {
  return (pixels * pointsPerInch) / page.dpi
}

/** Text rendering mode 3 (ISO 32000-1, 9.3.6): not painted, but found and copied. */
function addHiddenWords(document: PDFKit.PDFDocument, page: ComponentPage): void {
  const words = page.words ?? []
  if (words.length === 0) return
  document.save()
  document.addContent('3 Tr')
  for (const { text, box } of words) {
    const width = toPoints(box.x1 - box.x0, page)
    const size = toPoints(box.y1 - box.y0, page)
    const shown = printableText(text).trim()
    if (shown === '' || width <= 0 || size <= 0) continue
    const natural = document.font('regular').fontSize(size).widthOfString(shown)
    const fitting = { lineBreak: false, horizontalScaling: (width / natural) * 100 }
    document.text(shown, toPoints(box.x0, page), toPoints(box.y0, page), fitting)
  }
  document.restore()
}
