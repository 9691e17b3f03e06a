import sharp from 'sharp'
import type { ColourImage, GrayImage } from '../../../shared/imaging/raster.ts'

/** An image as decoded, with the dots per inch its file claims for these pixels; 0 where it claims none. */
export type DecodedImage = {
  readonly image: ColourImage
  readonly claimedDpi: number
  /** Pixels of the decoded image for one of the file's: less than 1 where the file holds more than reading needs. */
  readonly scale: number
}

const mostPixels = 60_000_000
/** A4 at 320 dpi. More makes nothing readable and costs memory. */
const keptPixels = 10_000_000

/** Decodes one page to upright (EXIF) 8-bit colour on white; alpha, CMYK and 16 bit are brought to that. */
export async function decodePageImage(bytes: Uint8Array): Promise<DecodedImage> {
  const input = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'truncated' })
  const { density = 0, autoOrient } = await input.metadata()
  const scale = Math.min(1, Math.sqrt(keptPixels / (autoOrient.width * autoOrient.height)))
  const upright = input.autoOrient()
  const kept = scale < 1 ? upright.resize(Math.round(autoOrient.width * scale)) : upright
  const { data, info } = await kept
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const image = {
    width: info.width,
    height: info.height,
    data: info.channels === 3 ? data : toThreeChannels(data, info.channels),
  }
  return { image, claimedDpi: density * scale, scale }
}

/** The page as officers see it, small enough to keep and sharp enough to read. */
export async function encodeJpeg(image: ColourImage): Promise<Uint8Array> {
  const raw = { width: image.width, height: image.height, channels: 3 } as const
  return await sharp(image.data, { raw }).jpeg({ quality: 82 }).toBuffer()
}

/** The same image at another size, smooth in both directions. */
export async function resizeGray(image: GrayImage, size: { width: number; height: number }): Promise<GrayImage> {
  const raw = { width: image.width, height: image.height, channels: 1 } as const
  const { data } = await sharp(image.data, { raw })
    .resize(size.width, size.height, { fit: 'fill', kernel: 'cubic' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { ...size, data }
}

/** Binary portable grey map: what the decoder of codes takes without a codec between. */
export function toPgm(image: GrayImage): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${image.width} ${image.height}\n255\n`)
  const out = new Uint8Array(header.length + image.data.length)
  out.set(header)
  out.set(image.data, header.length)
  return out
}

/** An uncompressed bitmap: what the reading engine takes in with a plain copy of its rows. */
export function toBitmap({ width, height, data }: GrayImage): Uint8Array {
  const head = 54 + 256 * 4
  const row = (width + 3) & ~3
  const out = new Uint8Array(head + row * height)
  const view = new DataView(out.buffer)
  view.setUint16(0, 0x42_4d)
  for (const [at, value] of [
    [2, out.length],
    [10, head],
    [14, 40],
    [18, width],
    [22, height],
    [34, row * height],
    [46, 256],
  ] as const) {
    view.setUint32(at, value, true)
  }
  view.setUint16(26, 1, true)
  view.setUint16(28, 8, true)
  for (let gray = 0; gray < 256; gray++) view.setUint32(54 + gray * 4, gray * 0x01_01_01, true)
  for (let y = 0; y < height; y++) out.set(data.subarray(y * width, (y + 1) * width), head + (height - 1 - y) * row)
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
