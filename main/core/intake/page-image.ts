import sharp from 'sharp'
import type { ColourImage, GrayImage } from '../../../shared/imaging/raster.ts'

/** An image as decoded, with the dots per inch its file claims; 0 where it claims none. */
export type DecodedImage = { readonly image: ColourImage; readonly claimedDpi: number }

const mostPixels = 60_000_000

/** Decodes one page to upright (EXIF) 8-bit colour on white; alpha, CMYK and 16 bit are brought to that. */
export async function decodePageImage(bytes: Uint8Array): Promise<DecodedImage> {
  const input = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'truncated' })
  const { density = 0 } = await input.metadata()
  const { data, info } = await input
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const image = {
    width: info.width,
    height: info.height,
    data: info.channels === 3 ? data : toThreeChannels(data, info.channels),
  }
  return { image, claimedDpi: density }
}

/** The page as officers see it, small enough to keep and sharp enough to read. */
export async function encodeJpeg(image: ColourImage): Promise<Uint8Array> {
  const raw = { width: image.width, height: image.height, channels: 3 } as const
  return await sharp(image.data, { raw }).jpeg({ quality: 82 }).toBuffer()
}

/** Binary portable grey map: what the reading engine takes without a codec between. */
export function toPgm(image: GrayImage): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${image.width} ${image.height}\n255\n`)
  const out = new Uint8Array(header.length + image.data.length)
  out.set(header)
  out.set(image.data, header.length)
  return out
}

export function blankGray(width: number, height: number): GrayImage {
  return { width, height, data: new Uint8Array(width * height).fill(255) }
}

function toThreeChannels(data: Uint8Array, channels: number): Uint8Array {
  const pixels = data.length / channels
  const out = new Uint8Array(pixels * 3)
  for (let i = 0; i < pixels; i++) {
    for (let c = 0; c < 3; c++) out[i * 3 + c] = data[i * channels + Math.min(c, channels - 1)] ?? 0
  }
  return out
}
