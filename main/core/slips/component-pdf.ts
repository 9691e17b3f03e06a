import { AppError } from '../../../shared/errors.ts'
import { toArchiveLayers } from '../intake/archive-layers.ts'
import type { Word } from '../ocr/words.ts'
import { drawInk } from './ink-layer.ts'
import { closePdfDocument, openPdfDocument } from './pdf-document.ts'
import { printableText } from './printable-text.ts'

/** One page of a component: its upright view as JPEG, and what was read on it. */
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
  /** What kinds of paper it holds, as officers call them. */
  readonly kinds: readonly string[]
  /** SHA-256 of each scan that it was made from, in the order of the pages. */
  readonly originals: readonly string[]
  /** Where each value that was read or typed came from: `ho_ten=qr`, by the field's code; never a value. */
  readonly sources: readonly string[]
  /** Instant in UTC: the same pages and the same instant give the same bytes. */
  readonly createdAt: string
}

const pointsPerInch = 72

/**
 * One PDF/A-2b (ISO 19005-2) from page images: ink as bits, colour and shades as a small picture behind it, and the words
 * that were read laid invisibly over it. Throws `batch_empty` without pages and `image_damaged` when a page is no JPEG.
 */
export async function makeComponentPdf(
  pages: readonly ComponentPage[],
  metadata: ComponentMetadata,
): Promise<Uint8Array> {
  const [first] = pages
  if (first === undefined) throw new AppError('batch_empty')
  const { title, author, kinds, originals, sources, createdAt } = metadata
  const made = { madeFrom: originals, keywords: sources.join('; '), at: createdAt }
  const info = { title, author, subject: kinds.join('; '), ...made }
  const document = openPdfDocument(info, sizeOf(first))
  for (const page of pages) await addPage(document, page)
  return await closePdfDocument(document)
}

async function addPage(document: PDFKit.PDFDocument, page: ComponentPage): Promise<void> {
  const [width, height] = sizeOf(page)
  const { ink, ground } = await layersOf(page)
  document.addPage({ size: [width, height], margin: 0 })
  if (ground !== null) document.image(Buffer.from(ground), 0, 0, { width, height })
  drawInk(document, ink)
  addHiddenWords(document, page)
}

async function layersOf(page: ComponentPage) {
  try {
    return await toArchiveLayers(page.jpeg, page)
  } catch (cause) {
    throw new AppError('image_damaged', {}, { cause })
  }
}

function sizeOf(page: ComponentPage): readonly [number, number] {
  return [toPoints(page.width, page), toPoints(page.height, page)]
}

function toPoints(pixels: number, page: ComponentPage): number {
  return (pixels * pointsPerInch) / page.dpi
}

/** Text rendering mode 3 (ISO 32000-1, 9.3.6): not painted, but found and copied. */
export function addHiddenWords(document: PDFKit.PDFDocument, page: ComponentPage): void {
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
