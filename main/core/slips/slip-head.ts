import type { SlipContent } from './slip-content.ts'
import { drawText, type SlipPage } from './slip-page.ts'
import { drawQr } from './slip-qr.ts'
import { type Span, widthOf } from './text-flow.ts'

/** Agency and motto side by side, code or number, QR upper left, date, title and marks (decree 30/2020, Phụ lục I). */
export function drawHead(page: SlipPage, content: SlipContent, copy: string): void {
  const { head } = content
  const top = page.y
  const agencyBottom = drawAgency(page, head, top)
  const mottoBottom = drawMotto(page, head, top)
  const qrTop = agencyBottom + 2
  const qrSize = head.qr === null ? 0 : page.layout.qrSize
  if (head.qr !== null) drawQr(page.document, head.qr, { x: page.left - 4, y: qrTop, size: qrSize })
  const titleTop = Math.max(agencyBottom, mottoBottom) + page.layout.font.title * 0.9
  const titleBottom = drawTitle(page, { title: head.title, marks: [copy, ...content.marks] }, titleTop)
  page.y = Math.max(titleBottom, qrTop + qrSize) + page.layout.paragraphGap
}

type Head = SlipContent['head']

function drawAgency(page: SlipPage, head: Head, top: number): number {
  const { document, layout } = page
  const box = { x: page.left, width: layout.head.agencyWidth, size: layout.font.agency, align: 'center' as const }
  let y = drawText(document, [{ text: upper(head.agencyParent), face: 'regular' }], { ...box, y: top })
  y = drawText(document, [{ text: upper(head.agency), face: 'bold' }], { ...box, y })
  rule(page, { centre: box.x + box.width / 2, y: y + 2.5, width: box.width / 3 })
  y += 6
  for (const { label, text } of head.lines) {
    const spans: readonly Span[] =
      label === ''
        ? [{ text, face: 'regular' }]
        : [
            { text: `${label}:`, face: 'regular' },
            { text: ` ${text}`, face: 'bold' },
          ]
    y = drawText(document, spans, { ...box, y })
  }
  return y
}

function drawMotto(page: SlipPage, head: Head, top: number): number {
  const { document, layout } = page
  const { mottoWidth } = layout.head
  const x = page.left + page.width - mottoWidth
  const box = { x, width: mottoWidth, align: 'center' as const }
  let y = drawText(document, [{ text: head.country, face: 'bold' }], { ...box, size: layout.font.country, y: top })
  const motto: Span = { text: head.motto, face: 'bold' }
  y = drawText(document, [motto], { ...box, size: layout.font.motto, y })
  const width = widthOf(document, motto, layout.font.motto)
  rule(page, { centre: x + mottoWidth / 2, y: y + 1.5, width })
  return drawText(document, [{ text: head.placeDate, face: 'italic' }], { ...box, size: layout.font.agency, y: y + 7 })
}

type Title = { readonly title: string; readonly marks: readonly string[] }

/** The title stands in the middle of the sheet, beside the QR code. */
function drawTitle(page: SlipPage, { title, marks }: Title, top: number): number {
  const { document, layout } = page
  const inset = layout.qrSize - 6
  const box = { x: page.left + inset, width: page.width - 2 * inset, align: 'center' as const }
  let y = drawText(document, [{ text: title, face: 'bold' }], { ...box, size: layout.font.title, y: top })
  for (const mark of marks.filter((text) => text !== '')) {
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
