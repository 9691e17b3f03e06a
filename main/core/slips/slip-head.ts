import { type ReceiptContent, receiptField } from './receipt-content.ts'
import { drawText, type SlipPage } from './slip-page.ts'
import { drawQr } from './slip-qr.ts'
import { type Span, widthOf } from './text-flow.ts'

/** Agency and motto side by side, code, QR upper left, date, title and marks (decree 30/2020, Phụ lục I). */
export function drawHead(page: SlipPage, content: ReceiptContent): void {
  const top = page.y
  const agencyBottom = drawAgency(page, content, top)
  const mottoBottom = drawMotto(page, content, top)
  const qrTop = agencyBottom + 2
  drawQr(page.document, receiptField(content, 'qr').text, { x: page.left - 4, y: qrTop, size: page.layout.qrSize })
  const titleBottom = drawTitle(page, content, Math.max(agencyBottom, mottoBottom) + page.layout.font.title * 0.9)
  page.y = Math.max(titleBottom, qrTop + page.layout.qrSize) + page.layout.paragraphGap
}

function drawAgency(page: SlipPage, content: ReceiptContent, top: number): number {
  const { document, layout } = page
  const box = { x: page.left, width: layout.head.agencyWidth, size: layout.font.agency, align: 'center' as const }
  const parent = upper(receiptField(content, 'agencyParent').text)
  const agency = upper(receiptField(content, 'agency').text)
  let y = drawText(document, [{ text: parent, face: 'regular' }], { ...box, y: top })
  y = drawText(document, [{ text: agency, face: 'bold' }], { ...box, y })
  rule(page, { centre: box.x + box.width / 2, y: y + 2.5, width: box.width / 3 })
  const { label, text } = receiptField(content, 'dossierCode')
  const code: readonly Span[] = [
    { text: `${label}:`, face: 'regular' },
    { text: ` ${text}`, face: 'bold' },
  ]
  return drawText(document, code, { ...box, y: y + 6 })
}

function drawMotto(page: SlipPage, content: ReceiptContent, top: number): number {
  const { document, layout } = page
  const { mottoWidth } = layout.head
  const x = page.left + page.width - mottoWidth
  const { label, text } = receiptField(content, 'motto')
  const box = { x, width: mottoWidth, align: 'center' as const }
  let y = drawText(document, [{ text: label, face: 'bold' }], { ...box, size: layout.font.country, y: top })
  const motto: Span = { text, face: 'bold' }
  y = drawText(document, [motto], { ...box, size: layout.font.motto, y })
  const width = widthOf(document, motto, layout.font.motto)
  rule(page, { centre: x + mottoWidth / 2, y: y + 1.5, width })
  const date = receiptField(content, 'placeDate').text
  return drawText(document, [{ text: date, face: 'italic' }], { ...box, size: layout.font.agency, y: y + 7 })
}

/** The title stands in the middle of the sheet, beside the QR code. */
function drawTitle(page: SlipPage, content: ReceiptContent, top: number): number {
  const { document, layout } = page
  const inset = layout.qrSize - 6
  const box = { x: page.left + inset, width: page.width - 2 * inset, align: 'center' as const }
  const title = receiptField(content, 'title').text
  let y = drawText(document, [{ text: title, face: 'bold' }], { ...box, size: layout.font.title, y: top })
  for (const mark of content.marks) {
    y = drawText(document, [{ text: `(${mark})`, face: 'italic' }], { ...box, size: layout.font.mark, y: y + 1 })
  }
  return y
}

function rule(page: SlipPage, at: { readonly centre: number; readonly y: number; readonly width: number }): void {
  page.document
    .moveTo(at.centre - at.width / 2, at.y)
    .lineTo(at.centre + at.width / 2, at.y)
    .lineWidth(0.7)
    .stroke('#000')
}

function upper(text: string): string {
  return text.toLocaleUpperCase('vi')
}
