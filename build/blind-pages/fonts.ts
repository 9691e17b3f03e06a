import { existsSync, readFileSync } from 'node:fs'

const packages = new URL('../../node_modules/', import.meta.url)
const files = [
  { family: 'Tinos', weight: 400, path: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf' },
  { family: 'Tinos', weight: 700, path: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf' },
]
const handwritten = [
  { family: 'Patrick Hand', name: 'patrick-hand' },
  { family: 'Dancing Script Vietnamese', name: 'dancing-script' },
]

/** Faces that come with npm packages; one that is missing is left to the machine's own fonts. */
export function fontFaces(): string {
  const plain = files.map(({ family, weight, path }) => face({ family, weight, path, range: null }))
  const hands = handwritten.flatMap(({ family, name }) =>
    ['latin', 'latin-ext', 'vietnamese'].map((part) =>
      face({
        family,
        weight: 400,
        path: `@fontsource/${name}/files/${name}-${part}-400-normal.woff2`,
        range: ranges[part] ?? null,
      }),
    ),
  )
  return [...plain, ...hands].join('')
}

const ranges: Readonly<Record<string, string>> = {
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+2000-206F',
  'latin-ext': 'U+0100-0101,U+0104-0109,U+0112-0127,U+012A-0130,U+0132-0151,U+1E00-1E9F',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
}

function face(of: {
  readonly family: string
  readonly weight: number
  readonly path: string
  readonly range: string | null
}): string {
  const file = new URL(of.path, packages)
  if (!existsSync(file)) return ''
  const data = readFileSync(file).toString('base64')
  const range = of.range === null ? '' : `unicode-range:${of.range};`
  return `@font-face{font-family:'${of.family}';font-weight:${of.weight};${range}src:url(data:font/${of.path.endsWith('ttf') ? 'ttf' : 'woff2'};base64,${data})}`
}
