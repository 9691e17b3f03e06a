import sharp, { type Sharp } from 'sharp'
import type { Point } from '../layout.ts'

/** Pixels of a page, three bytes each. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** A file as a scanner or telephone leaves it, and where each point of the printed sheet went. */
export type WornPage = {
  readonly bytes: Buffer
  readonly ending: 'png' | 'jpg'
  readonly width: number
  readonly height: number
  readonly dpi: number
  readonly rotation: 0 | 90 | 180 | 270
  readonly skew: number
  readonly move: (point: Point) => Point
}

export async function pictureOf(bytes: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}

export function sharpOf({ width, height, data }: Picture): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } })
}

export function blankPicture(width: number, height: number, tone: number): Picture {
  return { width, height, data: new Uint8Array(width * height * 3).fill(tone) }
}
