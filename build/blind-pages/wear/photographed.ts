import type { Point } from '../layout.ts'
import type { Chance } from '../random.ts'
import { apply, toCorners } from './matrix.ts'
import { type Picture, pictureOf, sharpOf, type WornPage } from './picture.ts'
import { grain, shade, waves } from './shade.ts'
import { warp } from './warp.ts'

const size = { width: 2448, height: 3264 }

/** A telephone held over the table: perspective, a desk around the paper, uneven light, the hand's shadow, slight blur. */
export async function photographed(png: Buffer, chance: Chance): Promise<WornPage> {
  const sheet = await pictureOf(png)
  const map = toCorners(sheet.width, sheet.height, corners(chance))
  const laid = warp(sheet, map, desk(chance))
  const lit = grain(underLight(laid, chance), chance, chance.between(3, 8))
  const bytes = await sharpOf(lit)
    .blur(chance.between(0.5, 1))
    .jpeg({ quality: chance.whole(78, 90) })
    .withMetadata({ density: 72 })
    .toBuffer()
  return { bytes, ending: 'jpg', ...size, dpi: 72, rotation: 0, skew: 0, move: (point) => apply(map, point) }
}

function corners(chance: Chance): readonly [Point, Point, Point, Point] {
  const at = (x: number, y: number): Point => [
    size.width * (x + chance.between(-0.035, 0.035)),
    size.height * (y + chance.between(-0.03, 0.03)),
  ]
  return [at(0.08, 0.08), at(0.92, 0.08), at(0.92, 0.93), at(0.08, 0.93)]
}

const tables: readonly [Colour, ...Colour[]] = [
  [122, 84, 52],
  [70, 74, 82],
  [150, 140, 128],
  [46, 60, 50],
  [168, 122, 84],
]

type Colour = readonly [number, number, number]

/** A table of wood, cloth or stone. */
function desk(chance: Chance): Picture {
  const colour = chance.pick(tables)
  const rings = waves(chance, 260)
  const data = new Uint8Array(size.width * size.height * 3)
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      const vein = 0.75 + 0.35 * rings(x * 0.25, y * 2) + (Math.imul(x * 31 + y * 17, 2_654_435_761) >>> 24) / 2550
      const at = (y * size.width + x) * 3
      for (let part = 0; part < 3; part += 1) data[at + part] = Math.min(255, (colour[part] ?? 0) * vein)
    }
  }
  return { ...size, data }
}

function underLight(picture: Picture, chance: Chance): Picture {
  const lamp = { x: chance.between(0, size.width), y: chance.between(0, size.height * 0.5) }
  const falloff = chance.between(0.15, 0.4)
  const warmth = chance.between(-0.05, 0.06)
  const shadow = {
    angle: chance.between(0.3, 1.2),
    offset: chance.between(0.45, 1),
    depth: chance.yes(0.6) ? chance.between(0.12, 0.35) : 0,
  }
  const cloud = waves(chance, 1500)
  const [cos, sin] = [Math.cos(shadow.angle), Math.sin(shadow.angle)]
  const lightAt = (x: number, y: number) => {
    const far = Math.hypot(x - lamp.x, y - lamp.y) / size.height
    const edge = (x / size.width) * cos + (y / size.height) * sin - shadow.offset
    const dark = shadow.depth / (1 + Math.exp(-edge * 40))
    return (1 - falloff * far) * (1 - dark) * (0.95 + 0.08 * cloud(x, y))
  }
  return shade(picture, lightAt, [1 + warmth, 1, 1 - warmth])
}
