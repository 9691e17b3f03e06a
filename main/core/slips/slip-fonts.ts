import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

export type SlipFonts = { readonly regular: Font; readonly bold: Font; readonly italic: Font }

const files = {
  regular: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  italic: '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
} as const

let parsed: SlipFonts | null = null

/**
 * Tinos (OFL-1.1): the measures of the Times New Roman that decree 30/2020 asks for, with every Vietnamese letter.
 * Parsed once for the life of the process.
 */
export function loadSlipFonts(): SlipFonts {
  parsed ??= { regular: parse(files.regular), bold: parse(files.bold), italic: parse(files.italic) }
  return parsed
}

function parse(file: string): Font {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(file)))
  if (!('layout' in font)) throw new Error('font collection where one font is expected')
  nameGlyphs(font)
  return font
}

/**
 * fontkit keeps each glyph with the sign it was first asked for. Asked for as a part of an accented letter it has none,
 * and in the next document that letter could be seen but no longer copied out. So every glyph is asked for by name first.
 */
function nameGlyphs(font: Font): void {
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint)
}
