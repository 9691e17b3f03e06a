import { boxesOf, type EntryRow, entryForm } from '../ocr/entry-form.ts'
import { slipA5 } from './layouts/a5.ts'
import { closePdfDocument, openPdfDocument } from './pdf-document.ts'
import { drawPracticeMark } from './practice-mark.ts'
import { practiceSlipMark } from './slip-content.ts'
import { drawText, SlipPage } from './slip-page.ts'
import { drawQrSymbol } from './slip-qr.ts'

export type BlankEntryForm = {
  readonly agency: string
  readonly isPractice: boolean
  /** Instant in UTC. */
  readonly printedAt: string
}

export const entryFormTitle = 'PHIẾU THÔNG TIN NGƯỜI NỘP HỒ SƠ'
const [large, body, small] = [13, 10, 8.5]
const hint =
  'Viết bằng bút mực. Mỗi ô một chữ số, không chạm khung; không có thì để trống. Viết sai thì xin phiếu khác.'

/** The empty form that citizens fill in by hand while they wait: one A5 sheet as PDF/A-2b. */
export async function makeEntryFormPdf({ agency, isPractice, printedAt }: BlankEntryForm): Promise<Uint8Array> {
  const about = { title: entryFormTitle, author: agency, subject: '', at: printedAt }
  const document = openPdfDocument(about, slipA5.size)
  const page = new SlipPage(document, slipA5, (added) => {
    if (isPractice) drawPracticeMark(added, practiceSlipMark)
  })
  const { qr } = entryForm
  drawMarks(page.document)
  drawQrSymbol(document, entryForm.code, { x: points(qr.at.x), y: points(qr.at.y), size: points(qr.side) })
  const head = { x: points(46), width: points(86), align: 'center' as const }
  let y = drawText(document, [{ text: agency, face: 'regular' }], { ...head, y: points(12), size: small })
  y = drawText(document, [{ text: entryFormTitle, face: 'bold' }], { ...head, y: y + 3, size: large })
  drawText(document, [{ text: hint, face: 'italic' }], { ...head, y: y + 2, size: small })
  for (const row of entryForm.rows) drawRow(document, row)
  const signed = { x: points(78), width: points(54), align: 'center' as const }
  drawText(document, [{ text: 'Người khai (ký, ghi rõ họ tên)', face: 'regular' }], {
    ...signed,
    y: points(178),
    size: body,
  })
  return closePdfDocument(document)
}

function points(mm: number): number {
  return (mm * 72) / 25.4
}

function drawMarks(document: PDFKit.PDFDocument): void {
  const { left, right, top, bottom, side } = entryForm.marks
  for (const x of [left, right]) {
    for (const y of [top, bottom]) {
      document.rect(points(x - side / 2), points(y - side / 2), points(side), points(side))
    }
  }
  document.fill('#000')
}

function drawRow(document: PDFKit.PDFDocument, row: EntryRow): void {
  const boxes = boxesOf(row)
  const label = (text: string, x: number, y: number): void => {
    const at = { x: points(x), y: points(y), width: points(112), size: body, align: 'left' as const }
    drawText(document, [{ text, face: 'regular' }], at)
  }
  if (row.kind === 'choice') {
    label(row.label, row.at.x, row.at.y + 0.3)
    for (const { value, x } of row.choices) label(value === 'có' ? 'Có' : 'Không', x + 6.5, row.at.y + 0.3)
  } else label(`${row.label}:`, row.at.x, row.at.y - 5.6)
  if (row.kind === 'writing') {
    for (const { x0, x1, y1 } of boxes) {
      document.moveTo(points(x0), points(y1 + 0.5)).lineTo(points(x1), points(y1 + 0.5))
    }
    document.lineWidth(0.6).dash(0.6, { space: 1.8 }).stroke('#000').undash()
    return
  }
  for (const { x0, y0, x1, y1 } of boxes) document.rect(points(x0), points(y0), points(x1 - x0), points(y1 - y0))
  document.lineWidth(0.5).stroke('#000')
  if (row.kind === 'digits') {
    for (const group of row.groups) label('/', (boxes[group - 1]?.x1 ?? 0) + 1.9, row.at.y + 1.5)
  }
  document.fillColor('#000')
}
