import sharp from 'sharp'
import type { Chance } from '../random.ts'
import { apply, turnAbout } from './matrix.ts'
import { blankPicture, pictureOf, type WornPage } from './picture.ts'
import { waves } from './shade.ts'
import { warp } from './warp.ts'

/** A copy of a copy: black and white only, letters eaten or swollen, specks, a dark edge, a streak of the drum. */
export async function photocopied(png: Buffer, chance: Chance): Promise<WornPage> {
  const sheet = await pictureOf(png)
  const { width, height } = sheet
  const degrees = chance.between(-1.2, 1.2)
  const map = turnAbout([width / 2, height / 2], degrees)
  const slanted = warp(sheet, map, blankPicture(width, height, 255))
  const soft = await sharp(slanted.data, { raw: { width, height, channels: 3 } })
    .greyscale()
    .blur(chance.between(0.8, 1.5))
    .raw()
    .toBuffer()
  const toner = threshold(soft, { width, height, chance })
  addSpecks(toner, { width, height, chance })
  addEdge(toner, { width, height, chance })
  const bytes = await sharp(toner, { raw: { width, height, channels: 1 } })
    .blur(0.5)
    .jpeg({ quality: 84 })
    .withMetadata({ density: 300 })
    .toBuffer()
  return {
    bytes,
    ending: 'jpg',
    width,
    height,
    dpi: 300,
    rotation: 0,
    skew: degrees,
    move: (point) => apply(map, point),
  }
}

type Sheet = { readonly width: number; readonly height: number; readonly chance: Chance }

function threshold(soft: Uint8Array, { width, height, chance }: Sheet): Uint8Array {
  const strength = waves(chance, 1200)
  const noise = Float32Array.from({ length: 65_536 }, () => (chance.next() + chance.next() - 1) * 46)
  const level = chance.between(128, 178)
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      const limit = level + (strength(x, y) - 0.5) * 44 + (noise[(Math.imul(at, 2_654_435_761) >>> 9) & 65_535] ?? 0)
      out[at] = (soft[at] ?? 255) < limit ? 12 : 252
    }
  }
  return out
}

function addSpecks(toner: Uint8Array, { width, height, chance }: Sheet): void {
  for (let speck = chance.whole(150, 1400); speck > 0; speck -= 1) {
    const [x, y, radius] = [
      chance.whole(0, width - 1),
      chance.whole(0, height - 1),
      chance.pick([1, 1, 1, 2, 2, 3] as const),
    ]
    for (let dy = -radius; dy <= radius; dy += 1) {
      for (let dx = -radius; dx <= radius; dx += 1) {
        if (dx * dx + dy * dy <= radius * radius && x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height)
          toner[(y + dy) * width + x + dx] = 20
      }
    }
  }
}

function addEdge(toner: Uint8Array, { width, height, chance }: Sheet): void {
  const [left, top] = [chance.whole(0, 45), chance.whole(0, 35)]
  const streak = chance.yes(0.4) ? chance.whole(100, width - 100) : -1
  for (let y = 0; y < height; y += 1) {
    const edge = left + Math.round(6 * Math.sin(y / 180))
    for (let x = 0; x < edge; x += 1) toner[y * width + x] = 16
    if (streak > 0 && chance.yes(0.45)) toner[y * width + streak] = 60
    if (y < top) toner.fill(18, y * width, (y + 1) * width)
  }
}
