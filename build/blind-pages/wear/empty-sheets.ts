import sharp from 'sharp'
import type { Chance } from '../random.ts'
import { blankPicture, pictureOf, sharpOf, type WornPage } from './picture.ts'
import { grain, shade, waves } from './shade.ts'

const size = { width: 2481, height: 3509 }

/** A sheet with nothing on it: white, grubby, or with the other side shining through. */
export async function emptySheet(chance: Chance, other: Buffer): Promise<WornPage> {
  const draw = chance.pick([white, grubby, bleeding] as const)
  const bytes = await draw(chance, other)
  return { bytes, ending: 'jpg', ...size, dpi: 300, rotation: 0, skew: 0, move: (point) => point }
}

async function white(chance: Chance): Promise<Buffer> {
  return sharpOf(grain(blankPicture(size.width, size.height, chance.whole(240, 254)), chance, 3))
    .jpeg({ quality: 88 })
    .withMetadata({ density: 300 })
    .toBuffer()
}

async function grubby(chance: Chance): Promise<Buffer> {
  const tone = waves(chance, 1600)
  const sheet = shade(
    blankPicture(size.width, size.height, 250),
    (x, y) => (0.86 + 0.12 * tone(x, y)) * (x < 26 ? 0.55 : 1),
    [1, 0.985, 0.95],
  )
  for (let speck = chance.whole(30, 160); speck > 0; speck -= 1) {
    const at = (chance.whole(0, size.height - 4) * size.width + chance.whole(0, size.width - 4)) * 3
    for (const step of [0, 3, size.width * 3, size.width * 3 + 3])
      sheet.data.fill(chance.whole(60, 150), at + step, at + step + 3)
  }
  return sharpOf(grain(sheet, chance, 6))
    .jpeg({ quality: 84 })
    .withMetadata({ density: 300 })
    .toBuffer()
}

async function bleeding(chance: Chance, other: Buffer): Promise<Buffer> {
  const mirrored = await sharp(other).removeAlpha().flop().blur(chance.between(3, 6)).png().toBuffer()
  const back = await pictureOf(mirrored)
  const strength = chance.between(0.06, 0.14)
  const data = back.data.map((tone) => 250 - (255 - tone) * strength)
  return sharpOf(grain({ ...back, data }, chance, 4))
    .jpeg({ quality: 86 })
    .withMetadata({ density: 300 })
    .toBuffer()
}
