import type { Chance } from '../random.ts'
import type { Picture } from './picture.ts'

/** Changes each pixel by a factor a row and place give; `tint` is the factor's share per colour. */
export function shade(
  picture: Picture,
  factorAt: (x: number, y: number) => number,
  [red, green, blue]: readonly [number, number, number],
): Picture {
  const data = new Uint8ClampedArray(picture.data)
  let at = 0
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const factor = factorAt(x, y)
      data[at] = (data[at] ?? 0) * factor * red
      data[at + 1] = (data[at + 1] ?? 0) * factor * green
      data[at + 2] = (data[at + 2] ?? 0) * factor * blue
      at += 3
    }
  }
  return { ...picture, data: new Uint8Array(data.buffer) }
}

/** Adds grain of about the given size in grey levels. */
export function grain(picture: Picture, chance: Chance, size: number): Picture {
  const noise = Float32Array.from(
    { length: 65_536 },
    () => (chance.next() + chance.next() + chance.next() - 1.5) * size * 1.6,
  )
  const data = new Uint8ClampedArray(picture.data)
  for (let at = 0, step = 0; at < data.length; at += 3, step = (step + 40_503) & 65_535) {
    const add = noise[(step ^ (at >>> 7)) & 65_535] ?? 0
    data[at] = (data[at] ?? 0) + add
    data[at + 1] = (data[at + 1] ?? 0) + add
    data[at + 2] = (data[at + 2] ?? 0) + add
  }
  return { ...picture, data: new Uint8Array(data.buffer) }
}

/** A smooth field of values between 0 and 1, made of a few waves; looked up on a coarse net. */
export function waves(chance: Chance, length: number): (x: number, y: number) => number {
  const parts = Array.from({ length: 4 }, () => ({
    kx: chance.between(-1, 1) / length,
    ky: chance.between(-1, 1) / length,
    phase: chance.between(0, 6.3),
  }))
  const side = 600
  const net = Float32Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [(at % side) * 8, Math.floor(at / side) * 8]
    return parts.reduce((sum, { kx, ky, phase }) => sum + Math.sin(kx * x * 6.3 + ky * y * 6.3 + phase), 0) / 8 + 0.5
  })
  return (x, y) => net[((y >> 3) % side) * side + ((x >> 3) % side)] ?? 0.5
}
