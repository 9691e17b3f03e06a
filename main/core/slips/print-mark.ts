import { closePdfDocument, openPdfDocument } from './pdf-document.ts'
import { drawText } from './slip-page.ts'
import { drawQrSymbol, type QrPlace } from './slip-qr.ts'

export type PrintMark = {
  /** `Bản in lại lần 2`, along the left edge of every page. */
  readonly text: string
  /** The code that takes the place of the printed one, on the first page; its place in points, without quiet zone. */
  readonly code: { readonly text: string; readonly place: QrPlace } | null
  readonly pages: number
  readonly size: readonly [width: number, height: number]
  /** Instant in UTC. */
  readonly at: string
}

const [edge, fontSize] = [11, 9]

/** What a reprint has over the signed paper, on pages that are bare otherwise. */
export async function makePrintMarkPdf({ text, code, pages, size, at }: PrintMark): Promise<Uint8Array> {
  const document = openPdfDocument({ title: text, author: '', subject: '', at }, size)
  for (let page = 0; page < pages; page += 1) {
    document.addPage({ size: [...size], margin: 0 })
    if (page === 0 && code !== null) drawQrSymbol(document, code.text, code.place)
    document.save()
    document.rotate(-90, { origin: [0, 0] })
    // Turned so, the sheet's height is the line's width, from its foot upwards.
    const line = { x: -size[1], width: size[1], y: edge, size: fontSize, align: 'center' as const }
    drawText(document, [{ text, face: 'bold' }], line)
    document.restore()
  }
  return closePdfDocument(document)
}
