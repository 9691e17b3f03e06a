import { closePdfDocument, openPdfDocument } from './pdf-document.ts'
import { drawPracticeMark } from './practice-mark.ts'
import { type ReceiptContent, type ReceiptFieldKey, receiptField } from './receipt-content.ts'
import type { ReceiptLayout } from './receipt-layout.ts'
import { addHiddenSignatureField, addSignatureBox, openSignatureForm } from './signature-box.ts'
import { drawHead } from './slip-head.ts'
import { drawParagraph, drawText, SlipPage } from './slip-page.ts'
import { drawComponentTable } from './slip-table.ts'
import { flowLines, lineHeight, type Span } from './text-flow.ts'

/** Names of the empty signature fields of every slip, in the order in which they are signed. */
export const slipFields = {
  officer: 'ChuKyCanBo',
  agency: 'ChuKyCoQuan',
  timeStamp: 'DauThoiGian',
} as const

const officerBlue = [0, 0.2, 0.6] as const
const agencyRed = [0.75, 0, 0] as const

/** The receipt as PDF/A-2b with empty signature fields; the same content gives the same bytes. */
export async function makeReceiptPdf(content: ReceiptContent, layout: ReceiptLayout): Promise<Uint8Array> {
  const document = openPdfDocument(
    { title: content.fileTitle, author: content.agency, subject: content.practiceMark ?? '', at: content.issuedAt },
    layout.size,
  )
  const page = new SlipPage(document, layout, (added) => {
    if (content.practiceMark !== null) drawPracticeMark(added, content.practiceMark)
  })
  openSignatureForm(document)
  drawHead(page, content)
  drawPersons(page, content)
  drawTerms(page, content)
  drawSignatures(page, content)
  numberPages(document, layout, content)
  return closePdfDocument(document)
}

function drawPersons(page: SlipPage, content: ReceiptContent): void {
  drawParagraph(page, [{ text: `${receiptField(content, 'receivingUnit').label}:`, face: 'bold' }])
  drawField(page, content, 'submitterName', 'bold')
  drawField(page, content, 'submitterAddress')
  drawPair(page, labelled(content, 'submitterPhone', 'regular'), labelled(content, 'submitterEmail', 'regular'))
  drawField(page, content, 'submitterIdNumber')
  drawField(page, content, 'requestContent', 'bold')
  drawField(page, content, 'applicantName', 'bold')
  drawField(page, content, 'applicantAddress')
}

function drawTerms(page: SlipPage, content: ReceiptContent): void {
  page.need(page.layout.font.body * lineHeight * 5)
  drawParagraph(page, [{ text: `${receiptField(content, 'components').label}:`, face: 'regular' }])
  drawComponentTable(page, content.rows)
  drawField(page, content, 'sets')
  drawField(page, content, 'timeLimit')
  drawField(page, content, 'receivedAt')
  drawField(page, content, 'promisedAt', 'bold')
  drawParagraph(page, [{ text: receiptField(content, 'note').text, face: 'italic' }])
  drawField(page, content, 'resultPlace')
  drawField(page, content, 'fees')
}

function drawField(
  page: SlipPage,
  content: ReceiptContent,
  key: ReceiptFieldKey,
  face: 'regular' | 'bold' = 'regular',
): void {
  drawParagraph(page, labelled(content, key, face))
}

/** Two short fields on one line; the second takes a line of its own when it is long. */
function drawPair(page: SlipPage, first: readonly Span[], second: readonly Span[]): void {
  const { body: size } = page.layout.font
  const half = page.width / 2
  const isShort = [first, second].every((spans) => flowLines(page.document, spans, { width: half, size }).length === 1)
  if (isShort) {
    page.need(size * lineHeight)
    drawText(page.document, second, { x: page.left + half, y: page.y, width: half, size, align: 'left' })
  }
  drawParagraph(page, first)
  if (!isShort) drawParagraph(page, second)
}

function labelled(content: ReceiptContent, key: ReceiptFieldKey, face: 'regular' | 'bold'): readonly Span[] {
  const { label, text, remark } = receiptField(content, key)
  const behind: readonly Span[] = remark === undefined ? [] : [{ text: ` ${remark}`, face: 'regular' }]
  return [{ text: `${label}:`, face: 'regular' }, { text: ` ${text}`, face }, ...behind]
}

/** Submitter left, agency's box in the middle, officer right; kept on one page. */
function drawSignatures(page: SlipPage, content: ReceiptContent): void {
  const { document, layout } = page
  const { shares, height, font } = layout.signature
  const size = layout.font.body
  const headHeight = 2 * size * lineHeight + 4
  page.need(headHeight + height + 2 * size * lineHeight + 8)
  page.y += 4

  const [left, middle, right] = columns(page, shares)
  drawSigner(page, content, 'submitterSignature', { ...left, name: content.submitterName, gap: height })
  drawSigner(page, content, 'officerSignature', { ...right, name: content.officerName, gap: height })
  const y = page.y + headHeight
  addSignatureBox(document, {
    ...{ ...right, y, height, fieldName: slipFields.officer, size: font, colour: officerBlue },
    lines: content.officerLook.map((text) => ({ text, face: 'regular' })),
  })
  addSignatureBox(document, {
    ...{ ...middle, y, height, fieldName: slipFields.agency, size: font, colour: agencyRed },
    lines: content.agencyLook.map((text) => ({ text, face: 'regular' })),
  })
  addHiddenSignatureField(document, slipFields.timeStamp)
}

type Place = { readonly x: number; readonly width: number }

function columns(page: SlipPage, shares: readonly [number, number, number]): readonly [Place, Place, Place] {
  const gap = 6
  const [first, second, third] = shares
  const width = page.width
  return [
    { x: page.left, width: width * first - gap },
    { x: page.left + width * first, width: width * second - gap },
    { x: page.left + width * (first + second), width: width * third },
  ]
}

type Signer = Place & { readonly name: string | null; readonly gap: number }

function drawSigner(
  page: SlipPage,
  content: ReceiptContent,
  key: 'submitterSignature' | 'officerSignature',
  signer: Signer,
): void {
  if (signer.name === null) return
  const { label, text } = receiptField(content, key)
  const size = page.layout.font.body
  const box = { x: signer.x, width: signer.width, size, align: 'center' as const }
  let y = drawText(page.document, [{ text: label, face: 'bold' }], { ...box, y: page.y })
  y = drawText(page.document, [{ text, face: 'italic' }], { ...box, size: size - 1, y })
  const nameTop = page.y + 2 * size * lineHeight + 4 + signer.gap + 4
  drawText(page.document, [{ text: signer.name, face: 'bold' }], { ...box, y: nameTop })
}

/** Code and page number at the foot, so that loose sheets find together. */
function numberPages(document: PDFKit.PDFDocument, layout: ReceiptLayout, content: ReceiptContent): void {
  const { start, count } = document.bufferedPageRange()
  const { label, text } = receiptField(content, 'dossierCode')
  const size = layout.font.foot
  for (let index = start; index < start + count; index += 1) {
    document.switchToPage(index)
    const practice = content.practiceMark === null ? '' : `${content.practiceMark} · `
    const foot = `${practice}${label} ${text} · Trang ${index + 1}/${count}`
    const y = layout.size[1] - layout.margin.bottom + size * 1.6
    const width = layout.size[0] - layout.margin.left - layout.margin.right
    drawText(document, [{ text: foot, face: 'regular' }], { x: layout.margin.left, y, width, size, align: 'center' })
  }
}
