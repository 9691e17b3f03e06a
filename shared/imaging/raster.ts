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

/** Brightness as the eye weighs it, shrunk by a whole factor; of large squares only a part is looked at. */
export function toSmallGray(image: ColourImage, factor: number): GrayImage {
  if (factor <= 1) return toGray(image)
  const { width, height, data } = image
  const small = { width: Math.floor(width / factor), height: Math.floor(height / factor) }
  const out = new Uint8Array(small.width * small.height)
  const step = factor >> 1
  const seen = Math.ceil(factor / step) ** 2 * 256
  for (let y = 0, i = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++, i++) {
      let sum = 0
      for (let dy = 0; dy < factor; dy += step) {
        const row = (y * factor + dy) * width + x * factor
        for (let dx = 0; dx < factor; dx += step) {
          const p = (row + dx) * 3
          sum += (data[p] ?? 0) * 77 + (data[p + 1] ?? 0) * 150 + (data[p + 2] ?? 0) * 29
        }
      }
      out[i] = sum / seen
    }
  }
  return { ...small, data: out }
}

/** Shrinks by a whole factor, each pixel the mean of its square. */
export function shrink(image: GrayImage, factor: number): GrayImage {
  if (factor <= 1) return image
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
