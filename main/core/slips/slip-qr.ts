import { create } from 'qrcode'

export type QrPlace = { readonly x: number; readonly y: number; readonly size: number }

/** Modules of quiet zone the standard asks for on each side (ISO/IEC 18004). */
const quietZone = 4

/** Draws a QR code that bears a quarter of it lost (correction Q) as filled rectangles; `size` in points includes the quiet zone. */
export function drawQr(document: PDFKit.PDFDocument, text: string, place: QrPlace): void {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' })
  const unit = place.size / (modules.size + 2 * quietZone)
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const start = column
      while (column < modules.size && modules.get(row, column)) column += 1
      if (column === start) continue
      const x = place.x + (start + quietZone) * unit
      document.rect(x, place.y + (row + quietZone) * unit, (column - start) * unit, unit)
    }
  }
  document.fill('#000')
}
