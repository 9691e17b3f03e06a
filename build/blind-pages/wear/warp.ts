import { inverse, type Matrix } from './matrix.ts'
import type { Picture } from './picture.ts'

/** Draws a picture through a map onto a ground, blending four neighbours. */
export function warp(from: Picture, map: Matrix, ground: Picture): Picture {
  const [a, b, c, d, e, f, g, h, i] = inverse(map)
  const out = new Uint8Array(ground.data)
  for (let y = 0; y < ground.height; y += 1) {
    for (let x = 0; x < ground.width; x += 1) {
      const w = g * x + h * y + i
      const sx = (a * x + b * y + c) / w
      const sy = (d * x + e * y + f) / w
      if (sx < 0 || sy < 0 || sx >= from.width - 1 || sy >= from.height - 1) continue
      blend(from, { sx, sy }, out, (y * ground.width + x) * 3)
    }
  }
  return { ...ground, data: out }
}

function blend(
  from: Picture,
  { sx, sy }: { readonly sx: number; readonly sy: number },
  out: Uint8Array,
  to: number,
): void {
  const x = sx | 0
  const y = sy | 0
  const fx = sx - x
  const fy = sy - y
  const at = (y * from.width + x) * 3
  const below = at + from.width * 3
  const { data } = from
  for (let colour = 0; colour < 3; colour += 1) {
    const top = (data[at + colour] ?? 0) * (1 - fx) + (data[at + 3 + colour] ?? 0) * fx
    const bottom = (data[below + colour] ?? 0) * (1 - fx) + (data[below + 3 + colour] ?? 0) * fx
    out[to + colour] = top * (1 - fy) + bottom * fy
  }
}
