/** One byte a pixel, row by row from the top left; 0 is black. */
export type GrayImage = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** Three bytes a pixel (red, green, blue), row by row from the top left. */
export type ColourImage = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** Brightness as the eye weighs it. */
export function toGray(image: ColourImage): GrayImage {
  const { width, height, data } = image
  const out = new Uint8Array(width * height)
  for (let i = 0, j = 0; i < out.length; i++, j += 3) {
    out[i] = ((data[j] ?? 0) * 77 + (data[j + 1] ?? 0) * 150 + (data[j + 2] ?? 0) * 29) >> 8
  }
  return { width, height, data: out }
}

/** Shrinks by a whole factor, each pixel the mean of its square. */
export function shrink(image: GrayImage, factor: number): GrayImage {
  if (factor <= 1) return image
  if (factor === 2) return halve(image)
  const width = Math.floor(image.width / factor)
  const height = Math.floor(image.height / factor)
  const out = new Uint8Array(width * height)
  const sums = new Uint32Array(width)
  const area = factor * factor
  for (let y = 0; y < height; y++) {
    sums.fill(0)
    for (let dy = 0; dy < factor; dy++) {
      let p = (y * factor + dy) * image.width
      for (let x = 0; x < width; x++) {
        let sum = 0
        for (let dx = 0; dx < factor; dx++) sum += image.data[p++] ?? 0
        sums[x] = (sums[x] ?? 0) + sum
      }
    }
    for (let x = 0; x < width; x++) out[y * width + x] = (sums[x] ?? 0) / area
  }
  return { width, height, data: out }
}

/** What scans of 300 dpi are mostly shrunk by, in a third of the time that any other factor takes. */
function halve(image: GrayImage): GrayImage {
  const width = image.width >> 1
  const height = image.height >> 1
  const { data } = image
  const out = new Uint8Array(width * height)
  for (let y = 0, o = 0; y < height; y++) {
    let p = y * 2 * image.width
    let q = p + image.width
    for (let x = 0; x < width; x++, o++, p += 2, q += 2) {
      out[o] = ((data[p] ?? 0) + (data[p + 1] ?? 0) + (data[q] ?? 0) + (data[q + 1] ?? 0)) >> 2
    }
  }
  return { width, height, data: out }
}
