import PDFDocument from 'pdfkit'
import { serifFontFile } from './fonts.ts'
import { type Sheet, sheetSize } from './sheet.ts'

/** Fixed so that the same sheet gives the same bytes. */
const drawnOn = new Date('2026-11-16T02:00:00.000Z')

/** A PDF that was never on paper: its text can be copied out. Signatures and seals are left out. */
export function renderBornDigitalPdf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const pdf = newPdf()
  for (const sheet of sheets) {
    pdf.addPage()
    for (const mark of sheet.marks) {
      if (mark.kind === 'text') {
        pdf
          .font(serifFontFile(mark.style))
          .fontSize(mark.style.size)
          .fillColor(mark.style.colour ?? '#141414')
        pdf.text(mark.text, mark.x, mark.baseline, { baseline: 'alphabetic', lineBreak: false })
      }
      if (mark.kind === 'leader') {
        pdf
          .moveTo(mark.x0, mark.y)
          .lineTo(mark.x1, mark.y)
          .lineWidth(0.7)
          .dash(0.8, { space: 2.6 })
          .stroke('#303030')
          .undash()
      }
      if (mark.kind === 'line') {
        pdf.moveTo(mark.from.x, mark.from.y).lineTo(mark.to.x, mark.to.y).lineWidth(mark.width).stroke('#1c1c1c')
      }
    }
  }
  return bytesOf(pdf)
}

/** A PDF as a scanner makes it: one picture a page, no text. */
export function scannedPdf(images: readonly Uint8Array[]): Promise<Uint8Array> {
  const pdf = newPdf()
  for (const image of images) {
    pdf.addPage()
    pdf.image(Buffer.from(image), 0, 0, { width: sheetSize.width, height: sheetSize.height })
  }
  return bytesOf(pdf)
}

function newPdf(): PDFKit.PDFDocument {
  return new PDFDocument({
    size: [sheetSize.width, sheetSize.height],
    margin: 0,
    autoFirstPage: false,
    info: {
      Title: 'Giấy tờ mẫu',
      Producer: 'paper-maker',
      Creator: 'paper-maker',
      CreationDate: drawnOn,
      ModDate: drawnOn,
    },
  })
}

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
    pdf.end()
  })
}
