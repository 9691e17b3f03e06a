import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'

export type Family = 'serif' | 'sans' | 'mono'

export type Style = {
  /** Points. */
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly family?: Family
  readonly colour?: string
}

const require = createRequire(import.meta.url)
const tinos = '@expo-google-fonts/tinos'
const beVietnam = '@fontsource/be-vietnam-pro/files/be-vietnam-pro'

const serifFiles = {
  regular: require.resolve(`${tinos}/400Regular/Tinos_400Regular.ttf`),
  bold: require.resolve(`${tinos}/700Bold/Tinos_700Bold.ttf`),
  italic: require.resolve(`${tinos}/400Regular_Italic/Tinos_400Regular_Italic.ttf`),
  boldItalic: require.resolve(`${tinos}/700Bold_Italic/Tinos_700Bold_Italic.ttf`),
} as const

for (const [name, file] of Object.entries(serifFiles)) GlobalFonts.registerFromPath(file, `Paper Serif ${name}`)
for (const script of ['vietnamese', 'latin']) {
  for (const weight of ['400', '700']) {
    const file = require.resolve(`${beVietnam}-${script}-${weight}-normal.woff2`)
    GlobalFonts.registerFromPath(file, `Paper Sans ${weight} ${script}`)
  }
}
GlobalFonts.registerFromPath(require.resolve('pdfjs-dist/standard_fonts/FoxitFixedBold.pfb'), 'Paper Mono')

/** The canvas font of a style; each face is a family of its own so that no system font steps in. */
export function canvasFont(style: Style): string {
  const size = `${style.size}px`
  switch (style.family ?? 'serif') {
    case 'serif':
      return `${size} "Paper Serif ${serifFace(style)}"`
    case 'sans': {
      const weight = style.bold ? '700' : '400'
      return `${size} "Paper Sans ${weight} vietnamese", "Paper Sans ${weight} latin"`
    }
    case 'mono':
      return `${size} "Paper Mono"`
  }
}

/** The file behind a serif style, for embedding in a PDF. */
export function serifFontFile(style: Style): string {
  return serifFiles[serifFace(style)]
}

function serifFace(style: Style): keyof typeof serifFiles {
  if (style.bold) return style.italic ? 'boldItalic' : 'bold'
  return style.italic ? 'italic' : 'regular'
}
