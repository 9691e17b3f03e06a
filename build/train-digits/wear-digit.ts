import { type Transform, warpGray } from '../../shared/imaging/geometry.ts'
import type { GrayImage } from '../../shared/imaging/raster.ts'
import { between, type Chance, drawnSide, normal } from './drawn-digits.ts'

/** The same digit by another hand, pen and scanner: leaning, stretched, thicker or thinner, with what is left of a frame. */
export function wearDigit(image: GrayImage, chance: Chance): GrayImage {
  const bent = warpGray(image, bending(image, chance), { width: drawnSide, height: drawnSide })
  const thickness = between(chance, 0.25, 0.75)
  const softness = between(chance, 0.05, 0.5)
  const paper = between(chance, 235, 255)
  const ink = between(chance, 0, 110)
  const noise = chance() < 0.3 ? between(chance, 2, 18) : 0
  const data = bent.data.map((value) => {
    const written = Math.min(1, Math.max(0, ((255 - value) / 255 - thickness + softness / 2) / softness))
    return Math.min(255, Math.max(0, paper - (paper - ink) * written + noise * normal(chance)))
  })
  const worn = { width: drawnSide, height: drawnSide, data }
  if (chance() < 0.2) drawFrame(worn, chance)
  return worn
}

/** Two pictures over each other, the darker pixel wins. */
export function overlay(a: GrayImage, b: GrayImage): GrayImage {
  return { ...a, data: a.data.map((value, at) => Math.min(value, b.data[at] ?? 255)) }
}

/** Two digits side by side in one box. */
export function besideEachOther(a: GrayImage, b: GrayImage): GrayImage {
  const half = (image: GrayImage, dx: number): GrayImage => {
    const scale = (image.width / drawnSide) * 1.7
    return warpGray(image, [scale, 0, -dx * scale, 0, scale, -image.height * 0.35, 0, 0, 1], sizeOfDrawn)
  }
  return overlay(half(a, -1), half(b, drawnSide / 2 - 4))
}

const sizeOfDrawn = { width: drawnSide, height: drawnSide } as const

function bending({ width, height }: GrayImage, chance: Chance): Transform {
  const turn = normal(chance) * 0.14
  const lean = normal(chance) * 0.18
  const scale = width / (drawnSide * between(chance, 0.82, 1.05))
  const [sx, sy] = [scale * between(chance, 0.85, 1.2), scale * between(chance, 0.9, 1.15)]
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [a, b, d, e] = [cos * sx, (lean * cos - sin) * sy, sin * sx, (lean * sin + cos) * sy]
  const middle = drawnSide / 2
  return [a, b, width / 2 - a * middle - b * middle, d, e, height / 2 - d * middle - e * middle, 0, 0, 1]
}

/** A piece of the box's frame along one edge, as deep as a cut that missed it by a little. */
function drawFrame({ width, data }: GrayImage, chance: Chance): void {
  const depth = 1 + Math.floor(chance() * 4)
  const edge = Math.floor(chance() * 4)
  const from = Math.floor(chance() * 0.5 * width)
  const to = Math.ceil(between(chance, 0.6, 1) * width)
  for (let along = from; along < to; along++) {
    for (let deep = 0; deep < depth; deep++) {
      const far = edge % 2 === 0 ? deep : width - 1 - deep
      data[edge < 2 ? far * width + along : along * width + far] = 30
    }
  }
}
