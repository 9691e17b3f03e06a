import { loadSlipFonts } from './slip-fonts.ts'
import { drawText, type SlipPage } from './slip-page.ts'

const watermark = 'THỰC HÀNH'

/** Marks the current page as practice: a red line on top, and pale letters across the sheet under the text. */
export function drawPracticeMark(page: SlipPage, mark: string): void {
  drawWatermark(page)
  const { document, layout } = page
  const size = layout.font.mark
  document.fillColor('#b00020')
  const y = layout.margin.top - size * 1.75
  drawText(document, [{ text: mark, face: 'bold' }], { x: page.left, y, width: page.width, size, align: 'center' })
  document.fillColor('#000')
}

/** Drawn as outlines, not as text: it is seen, but never gets between the words when they are copied out. */
function drawWatermark(page: SlipPage): void {
  const { document, layout } = page
  const font = loadSlipFonts().bold
  const run = font.layout(watermark)
  const [width, height] = layout.size
  const scale = (Math.hypot(width, height) * 0.62) / run.advanceWidth
  document.save()
  document.translate(width / 2, height / 2).rotate((-Math.atan2(height, width) * 180) / Math.PI)
  document.scale(scale, -scale).translate(-run.advanceWidth / 2, -font.capHeight / 2)
  for (const [index, glyph] of run.glyphs.entries()) {
    document.path(glyph.path.toSVG())
    document.fill('#f9e3e3')
    document.translate(run.positions[index]?.xAdvance ?? 0, 0)
  }
  document.restore()
}
