import { writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { decodePageImage } from '../../main/core/intake/page-image.ts'
import { applyTransform, invert, type Quad, rectangleToQuad } from '../../shared/imaging/geometry.ts'
import type { ColourImage } from '../../shared/imaging/raster.ts'

/** A picture as a camera of 8 megapixels takes it, in pixels. */
export const photoSize = { width: 3840, height: 2160 } as const

/** Where a sheet lies under the camera: turned a quarter, a little askew, seen from the side. */
export const lyingSheet: Quad = [
  { x: 3420, y: 130 },
  { x: 3350, y: 2070 },
  { x: 560, y: 2010 },
  { x: 640, y: 90 },
]

/** A paper that lies on a dark desk, as a camera above it sees it; the light falls off towards one side. */
export async function photograph(paper: Uint8Array, sheet: Quad = lyingSheet): Promise<ColourImage> {
  const { image } = await decodePageImage(paper)
  const toPaper = invert(rectangleToQuad(image, sheet))
  const { width, height } = photoSize
  const data = new Uint8Array(width * height * 3)
  for (let y = 0, o = 0; y < height; y++) {
    for (let x = 0; x < width; x++, o += 3) {
      const { x: px, y: py } = applyTransform(toPaper, { x: x + 0.5, y: y + 0.5 })
      const light = 0.9 - 0.15 * (x / width)
      const grain = 8 * Math.sin(y / 9 + 3 * Math.sin(x / 140))
      const inside = px >= 1 && py >= 1 && px < image.width - 2 && py < image.height - 2
      for (let c = 0; c < 3; c++) {
        data[o + c] = inside ? light * between(image, px - 0.5, py - 0.5, c) : light * ([86, 62, 44][c] ?? 0) + grain
      }
    }
  }
  return { width, height, data }
}

function between({ width, data }: ColourImage, x: number, y: number, channel: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  const at = (dx: number, dy: number): number => data[((top + dy) * width + left + dx) * 3 + channel] ?? 255
  const upper = at(0, 0) + (at(1, 0) - at(0, 0)) * (x - left)
  const lower = at(0, 1) + (at(1, 1) - at(0, 1)) * (x - left)
  return upper + (lower - upper) * (y - top)
}

/** The same picture as a file of a telephone or a camera. */
export async function asJpeg(image: ColourImage): Promise<Uint8Array> {
  const raw = { width: image.width, height: image.height, channels: 3 } as const
  return await sharp(image.data, { raw }).jpeg({ quality: 90 }).toBuffer()
}

/** Writes a picture as the film that Chromium's fake camera shows: one frame, over and over (YUV 4:2:0). */
export function writeFilm(path: string, { width, height, data }: ColourImage): void {
  const luma = Buffer.alloc(width * height)
  const blue = Buffer.alloc((width * height) / 4)
  const red = Buffer.alloc((width * height) / 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const p = (y * width + x) * 3
      const [r, g, b] = [data[p] ?? 0, data[p + 1] ?? 0, data[p + 2] ?? 0]
      luma[y * width + x] = 16 + (65.7 * r + 129.1 * g + 25.1 * b) / 256
      if (x % 2 === 1 || y % 2 === 1) continue
      const q = (y / 2) * (width / 2) + x / 2
      blue[q] = 128 + (-37.9 * r - 74.5 * g + 112.4 * b) / 256
      red[q] = 128 + (112.4 * r - 94.2 * g - 18.3 * b) / 256
    }
  }
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`)
  writeFileSync(path, Buffer.concat([head, luma, blue, red]))
}
