import { pathOf, Strokes, strokesHeight } from '../../../shared/domain/strokes.ts'

const described = /<desc>(.+)<\/desc>/

/** What a pen wrote, as a picture (SVG) that any program shows and from which the strokes can be read back. */
export function strokesToPicture(strokes: Strokes): Uint8Array {
  const paths = strokes.map((points) => `<path d="${pathOf(points)}"/>`).join('')
  const picture =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 ${strokesHeight}">` +
    `<desc>${JSON.stringify(strokes)}</desc>` +
    `<g fill="none" stroke="#003399" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">${paths}</g></svg>`
  return new TextEncoder().encode(picture)
}

/** The strokes of a picture of ours. */
export function strokesOfPicture(picture: Uint8Array): Strokes {
  const found = described.exec(new TextDecoder().decode(picture))?.[1]
  if (found === undefined) throw new Error('a picture of strokes tells them')
  return Strokes.parse(JSON.parse(found))
}
