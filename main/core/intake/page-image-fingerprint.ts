import type { ColourImage } from '../../../shared/imaging/raster.ts'

const cells = 16

/**
 * A perceptual hash of an upright page, 64 hexadecimal digits: for each cell of a 16 × 16 grid whether it is darker
 * than the page usually is there. It outlives another scan, compression and a small shift.
 */
export function fingerprintOf(view: ColourImage): string {
  const { width, height, data } = view
  const ink = new Float64Array(cells * cells)
  const counts = new Float64Array(cells * cells)
  const step = Math.max(1, Math.round(width / 400))
  for (let y = 0; y < height; y += step) {
    const row = Math.min(cells - 1, Math.floor((y * cells) / height)) * cells
    for (let x = 0; x < width; x += step) {
      const cell = row + Math.min(cells - 1, Math.floor((x * cells) / width))
      const p = (y * width + x) * 3
      const gray = ((data[p] ?? 0) * 77 + (data[p + 1] ?? 0) * 150 + (data[p + 2] ?? 0) * 29) >> 8
      ink[cell] = (ink[cell] ?? 0) + 255 - gray
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  }
  const shares = [...ink].map((sum, cell) => sum / Math.max(1, counts[cell] ?? 1))
  const middle = shares.toSorted((a, b) => a - b)[Math.floor(shares.length / 2)] ?? 0
  // A cell must stand out from the page, else the noise of an empty one would be its mark.
  const bits = shares.map((share): number => (share > middle + 3 ? 1 : 0))
  let text = ''
  for (let i = 0; i < bits.length; i += 4) {
    text += bits
      .slice(i, i + 4)
      .reduce((value, bit) => value * 2 + bit, 0)
      .toString(16)
  }
  return text
}
