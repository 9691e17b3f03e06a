import { pathOf, type Strokes, strokesHeight } from '../../../shared/domain/strokes.ts'
import { closePdfDocument, openPdfDocument } from './pdf-document.ts'
import { drawPracticeMark } from './practice-mark.ts'
import { addHiddenSignatureField, addSignatureBox, openSignatureForm } from './signature-box.ts'
import type { SlipBodyPart, SlipContent, SlipField, SlipSigner, SlipTable } from './slip-content.ts'
import { slipFields, timeStampFields } from './slip-fields.ts'
import { drawHead } from './slip-head.ts'
import type { SlipLayout } from './slip-layout.ts'
import { drawParagraph, drawText, SlipPage } from './slip-page.ts'
import { drawQr } from './slip-qr.ts'
import { drawTable } from './slip-table.ts'
import { flowLines, lineHeight, type Span } from './text-flow.ts'

const officerBlue = [0, 0.2, 0.6] as const
const agencyRed = [0.75, 0, 0] as const

/** Pages that the paper certifies, drawn before it, and the SHA-256 of what they were made from. */
export type CertifiedPages = {
  readonly madeFrom: readonly string[]
  readonly draw: (document: PDFKit.PDFDocument) => void
}

export type SlipPdfOptions = {
  readonly certified?: CertifiedPages
  /** Told after each row of a table, for slips that are books. */
  readonly onRow?: () => void
}

/** The slip as PDF/A-2b with empty signature fields on its first copy; the same content gives the same bytes. */
export async function makeSlipPdf(
  content: SlipContent,
  paper: SlipLayout,
  { certified, onRow = () => {} }: SlipPdfOptions = {},
): Promise<Uint8Array> {
  const layout = content.landscape ? turned(paper) : paper
  const info = { title: content.fileTitle, author: content.agency, subject: content.practiceMark ?? '' }
  const source = certified === undefined ? {} : { madeFrom: certified.madeFrom }
  const document = openPdfDocument({ ...info, ...source, at: content.issuedAt }, layout.size)
  openSignatureForm(document)
  certified?.draw(document)
  const firstPage = document.bufferedPageRange().count
  for (const [at, copy] of content.copies.entries()) {
    const page = new SlipPage(document, layout, (added) => {
      if (content.practiceMark !== null) drawPracticeMark(added, content.practiceMark)
    })
    drawHead(page, content, copy)
    for (const part of content.body) drawPart(page, part, onRow)
    drawSignatures(page, content, at === 0)
  }
  for (const name of timeStampFields) addHiddenSignatureField(document, name)
  numberPages(document, layout, { content, firstPage })
  return closePdfDocument(document)
}

/** The same paper on its long side, with a table fine enough for a book of many columns. */
function turned(paper: SlipLayout): SlipLayout {
  const [width, height] = paper.size
  return { ...paper, size: [height, width], font: { ...paper.font, table: paper.font.table * 0.72 } }
}

function drawPart(page: SlipPage, part: SlipBodyPart, onRow: () => void): void {
  if (part.kind === 'field') drawParagraph(page, labelled(part.field))
  if (part.kind === 'pair') drawPair(page, labelled(part.fields[0]), labelled(part.fields[1]))
  if (part.kind === 'sentence') {
    drawParagraph(page, [{ text: part.field.text, face: part.field.face }], part.align)
  }
  if (part.kind === 'code') drawCode(page, part.field)
  if (part.kind === 'table') drawLabelledTable(page, part.table, onRow)
}

/** A code large enough for any telephone, with its lines beside it; kept on one page. */
function drawCode(page: SlipPage, { label: code, text }: SlipField): void {
  const size = page.layout.payQrSize
  const font = page.layout.font.body
  page.need(size)
  drawQr(page.document, code, { x: page.left, y: page.y, size })
  const x = page.left + size + font
  const box = { x, width: page.width - size - font, size: font, align: 'left' as const }
  let y = page.y + font
  for (const [at, line] of text.split('\n').entries()) {
    y = drawText(page.document, [{ text: line, face: at === 0 ? 'bold' : 'regular' }], { ...box, y })
  }
  page.y = Math.max(page.y + size, y) + page.layout.paragraphGap
}

/** The label stays with the head of its table. */
function drawLabelledTable(page: SlipPage, table: SlipTable, onRow: () => void): void {
  page.need(page.layout.font.body * lineHeight * 5)
  if (table.label !== '') drawParagraph(page, [{ text: table.label, face: 'regular' }])
  drawTable(page, table, onRow)
}

/** Two short fields on one line; the second takes a line of its own when it is long. */
function drawPair(page: SlipPage, first: readonly Span[], second: readonly Span[]): void {
  const { body: size } = page.layout.font
  const half = page.width / 2
  const isShort = [first, second].every(
    (spans) => flowLines(page.document, spans, { width: half - size, size }).length === 1,
  )
  if (isShort) {
    page.need(size * lineHeight)
    drawText(page.document, second, { x: page.left + half, y: page.y, width: half, size, align: 'left' })
  }
  drawParagraph(page, first)
  if (!isShort) drawParagraph(page, second)
}

function labelled({ label, text, face, remark }: SlipField): readonly Span[] {
  const behind: readonly Span[] = remark === '' ? [] : [{ text: ` ${remark}`, face: 'regular' }]
  return [{ text: `${label}:`, face: 'regular' }, { text: ` ${text}`, face }, ...behind]
}

/** Citizen or recipients left, agency's box in the middle, who answers for the slip right; kept on one page. */
function drawSignatures(page: SlipPage, content: SlipContent, isSigned: boolean): void {
  const { document, layout } = page
  const { shares, height, font } = layout.signature
  const size = layout.font.body
  const [left, middle, right] = columns(page, shares)
  const linesOf = (text: string, { width }: Place) =>
    flowLines(document, [{ text, face: 'bold' }], { width, size }).length
  const headHeight = (linesOf(content.right.title, right) + 1) * size * lineHeight + 4
  const nameLines = Math.max(linesOf(content.right.name, right), linesOf(content.left?.name ?? '', left))
  page.need(headHeight + height + (nameLines + 1) * size * lineHeight + 8)
  page.y += 4

  const place = { gap: height, headHeight }
  if (content.left !== null) drawSigner(page, content.left, { ...left, ...place })
  drawRecipients(page, content.recipients, left)
  drawSigner(page, content.right, { ...right, ...place })
  const y = page.y + headHeight
  if (isSigned) {
    addSignatureBox(document, {
      ...{ ...right, y, height, fieldName: slipFields.officer, size: font, colour: officerBlue },
      lines: content.officerLook.map((text) => ({ text, face: 'regular' })),
    })
    addSignatureBox(document, {
      ...{ ...middle, y, height, fieldName: slipFields.agency, size: font, colour: agencyRed },
      lines: content.agencyLook.map((text) => ({ text, face: 'regular' })),
    })
  }
  page.y = y + height + (nameLines + 1) * size * lineHeight
}

function drawRecipients(page: SlipPage, recipients: readonly string[], place: Place): void {
  let y = page.y
  for (const [at, text] of recipients.entries()) {
    const face = at === 0 ? 'bold' : 'regular'
    const size = page.layout.font.body - (at === 0 ? 0 : 1)
    y = drawText(page.document, [{ text, face }], { ...place, y, size, align: 'left' })
  }
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

type SignerPlace = Place & { readonly gap: number; readonly headHeight: number }

function drawSigner(page: SlipPage, { title, hint, name, strokes = [] }: SlipSigner, place: SignerPlace): void {
  const size = page.layout.font.body
  const box = { x: place.x, width: place.width, size, align: 'center' as const }
  const y = drawText(page.document, [{ text: title, face: 'bold' }], { ...box, y: page.y })
  drawText(page.document, [{ text: hint, face: 'italic' }], { ...box, size: size - 1, y })
  if (strokes.length > 0) drawStrokes(page, strokes, place)
  const nameTop = page.y + place.headHeight + place.gap + 4
  drawText(page.document, [{ text: name, face: 'bold' }], { ...box, y: nameTop })
}

/** What a pen wrote on the screen, as large as fits between title and name. */
function drawStrokes({ document, y }: SlipPage, strokes: Strokes, { x, width, gap, headHeight }: SignerPlace): void {
  const scale = Math.min(width / 1000, gap / strokesHeight)
  document.save()
  document.translate(x + (width - 1000 * scale) / 2, y + headHeight).scale(scale)
  document.lineWidth(6).lineCap('round').lineJoin('round').strokeColor('#003399')
  for (const stroke of strokes) document.path(pathOf(stroke)).stroke()
  document.restore()
}

type Numbered = { readonly content: SlipContent; readonly firstPage: number }

/** Code and page number at the foot, so that loose sheets find together. */
function numberPages(document: PDFKit.PDFDocument, layout: SlipLayout, { content, firstPage }: Numbered): void {
  const count = document.bufferedPageRange().count - firstPage
  const size = layout.font.foot
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(firstPage + index)
    const practice = content.practiceMark === null ? '' : `${content.practiceMark} · `
    const foot = `${practice}${content.foot} · Trang ${index + 1}/${count}`
    const y = layout.size[1] - layout.margin.bottom + size * 1.6
    const width = layout.size[0] - layout.margin.left - layout.margin.right
    drawText(document, [{ text: foot, face: 'regular' }], { x: layout.margin.left, y, width, size, align: 'center' })
  }
}
