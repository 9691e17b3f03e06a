import type { Canvas } from '@napi-rs/canvas'
import sharp, { type Sharp } from 'sharp'
import { seededRandom } from '../seeded-random.ts'

/** What a page has been through before it reaches the desk. */
export const paperConditions = {
  /** Colour scan at 300 dpi. */
  clean: { dpi: 300, skew: 0, rotation: 0 },
  /** Grey scan at 200 dpi, laid in a little askew. */
  skewed_grey: { dpi: 200, skew: 1.3, rotation: 0 },
  /** Copied on a tired machine, then scanned at 300 dpi. */
  photocopy: { dpi: 300, skew: -0.7, rotation: 0 },
  /** Fed with the long side first: the content lies 90° clockwise. */
  turned_90: { dpi: 200, skew: 0.4, rotation: 90 },
} as const

export type PaperCondition = keyof typeof paperConditions

/** Turns a drawn page into the bytes of a scan: PNG with a palette for print, JPEG where there is noise. */
export async function weather(canvas: Canvas, condition: PaperCondition, seed: number): Promise<Uint8Array> {
  const { dpi } = paperConditions[condition]
  const image = sharp(canvas.toBuffer('image/png')).withMetadata({ density: dpi })
  switch (condition) {
    case 'clean':
      return bytes(image.jpeg({ quality: 62, mozjpeg: true }))
    case 'skewed_grey': {
      const grey = await image.greyscale().blur(0.5).linear(0.86, 22).raw().toBuffer({ resolveWithObject: true })
      return bytes(jpegOf(withNoise(grey.data, seed, 9), grey.info, dpi, 52))
    }
    case 'photocopy': {
      const grey = await image.greyscale().blur(0.9).linear(1.35, -40).raw().toBuffer({ resolveWithObject: true })
      const copied = withEdges(withSpecks(withNoise(grey.data, seed, 7), grey.info.width, seed), grey.info.width, seed)
      return bytes(jpegOf(copied, grey.info, dpi, 42))
    }
    case 'turned_90':
      return bytes(
        image.greyscale().rotate(90).linear(0.93, 12).png({ palette: true, colours: 16, compressionLevel: 9 }),
      )
  }
}

type RawInfo = { readonly width: number; readonly height: number }

function jpegOf(pixels: Uint8Array, info: RawInfo, dpi: number, quality: number): Sharp {
  return sharp(pixels, { raw: { width: info.width, height: info.height, channels: 1 } })
    .withMetadata({ density: dpi })
    .jpeg({ quality, mozjpeg: true })
}

async function bytes(image: Sharp): Promise<Uint8Array> {
  return new Uint8Array(await image.toBuffer())
}

function withNoise(pixels: Uint8Array, seed: number, strength: number): Uint8Array {
  const random = seededRandom(seed)
  return pixels.map((grey) => clamp(grey + (random() + random() - 1) * strength))
}

/** Toner dust. */
function withSpecks(pixels: Uint8Array, width: number, seed: number): Uint8Array {
  const random = seededRandom(seed + 101)
  const specked = Uint8Array.from(pixels)
  for (let count = 0; count < 420; count += 1) {
    const at = Math.floor(random() * pixels.length)
    const grey = 40 + random() * 120
    const size = 1 + Math.floor(random() * 3)
    for (let dy = 0; dy < size; dy += 1) specked.fill(grey, at + dy * width, at + dy * width + size)
  }
  return specked
}

/** The dark rim where the lid didn't close. */
function withEdges(pixels: Uint8Array, width: number, seed: number): Uint8Array {
  const random = seededRandom(seed + 202)
  const edged = Uint8Array.from(pixels)
  const rim = 10 + Math.floor(random() * 14)
  const rows = Math.floor(pixels.length / width)
  for (let row = 0; row < rows; row += 1) {
    const reach = rim + Math.floor(random() * 5)
    edged.fill(48 + Math.floor(random() * 30), row * width, row * width + reach)
  }
  return edged
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)))
}
