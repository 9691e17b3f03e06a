import type { GrayImage } from '../../../shared/imaging/raster.ts'

/** How much darker than the paper on both its sides a streak is. */
const contrast = 50
/** One row in so many is looked at: a streak runs through all of them. */
const every = 3

/**
 * Takes out the hairlines that dust on a scanner's or copier's glass draws: along the scan from one end of the sheet to
 * the other, broken or whole. Only an image as it came from the glass has them straight. What is thicker stays: letters
 * that a streak runs through are left whole. Changes the image in place
 * and tells whether there was one.
 */
export function removeStreaks(image: GrayImage, dpi: number): boolean {
  const { width, height, data } = image
  const beside = Math.max(2, Math.round(dpi / 100))
  const { counts, first, last } = countThin(image, beside)
  let found = false
  for (let x = beside; x < width - beside; x++) {
    const count = (counts[x - 1] ?? 0) + (counts[x] ?? 0) + (counts[x + 1] ?? 0)
    const top = Math.min(first[x - 1] ?? height, first[x] ?? height, first[x + 1] ?? height)
    const bottom = Math.max(last[x - 1] ?? 0, last[x] ?? 0, last[x + 1] ?? 0)
    if (count < (height / every) * 0.35 || top > height * 0.04 || bottom < height * 0.96) continue
    found = true
    for (let p = x; p < data.length; p += width) {
      const paper = Math.min(data[p - beside] ?? 0, data[p + beside] ?? 0)
      if (paper - (data[p] ?? 0) > contrast / 2) data[p] = paper
    }
  }
  return found
}

type Thin = { readonly counts: Int32Array; readonly first: Int32Array; readonly last: Int32Array }

/** For each column how many of the pixels looked at stand out from both sides, and where the first and the last do. */
function countThin({ width, height, data }: GrayImage, beside: number): Thin {
  const counts = new Int32Array(width)
  const first = new Int32Array(width).fill(height)
  const last = new Int32Array(width)
  for (let y = 0; y < height; y += every) {
    const row = y * width
    for (let x = beside; x < width - beside; x++) {
      const limit = (data[row + x] ?? 0) + contrast
      if (limit > 255 || (data[row + x - beside] ?? 0) <= limit || (data[row + x + beside] ?? 0) <= limit) continue
      counts[x] = (counts[x] ?? 0) + 1
      if (first[x] === height) first[x] = y
      last[x] = y
    }
  }
  return { counts, first, last }
}
