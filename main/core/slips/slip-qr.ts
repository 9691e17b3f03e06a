import { create } from 'qrcode'

export type QrPlace = { readonly x: number; readonly y: number; readonly size: number }

/** Modules of quiet zone the standard asks for on each side (ISO/IEC 18004). */
const quietZone = 4

/** Draws a QR code that bears a quarter of it lost (correction Q); `size` in points includes the quiet zone. */
export function drawQr(document: PDFKit.PDFDocument, text: string, { x, y, size }: QrPlace): void {
  const unit = size / (modulesOf(text).size + 2 * quietZone)
  const margin = unit * quietZone
  drawQrSymbol(document, text, { x: x + margin, y: y + margin, size: size - 2 * margin })
}

/** The same without its quiet zone, as filled rectangles. */
export function drawQrSymbol(document: PDFKit.PDFDocument, text: string, place: QrPlace): void {
  const modules = modulesOf(text)
  const unit = place.size / modules.size
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const start = column
      while (column < modules.size && modules.get(row, column)) column += 1
      if (column === start) continue
      document.rect(place.x + start * unit, place.y + row * unit, (column - start) * unit, unit)
    }
  }
  document.fill('#000')
}

function modulesOf(text: string) {
  return create(text, { errorCorrectionLevel: 'Q' }).modules
}
