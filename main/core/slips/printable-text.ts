import { loadSlipFonts } from './slip-fonts.ts'

/** NFC without control signs; what the font has no letter for becomes `?`, since PDF/A allows no missing glyphs. */
export function printableText(text: string): string {
  const font = loadSlipFonts().regular
  const signs = [...text.normalize('NFC').replace(/\p{Cc}|\p{Cf}/gu, '')]
  return signs.map((sign) => (font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : '?')).join('')
}
