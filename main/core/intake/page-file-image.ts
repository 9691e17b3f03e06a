import sharp, { type Metadata, type Sharp } from 'sharp'
import { AppError } from '../../../shared/errors.ts'
import { type FilePage, type PageFile, pageFileLimits } from './file-page.ts'
import { isTiffChainWhole } from './tiff-chain.ts'

type ImageType = 'jpeg' | 'png' | 'tiff' | 'webp'

/** Opens an image file; a TIFF may hold many pages. The header is judged before anything is decoded. */
export async function openImage(bytes: Uint8Array, name: string, type: ImageType): Promise<PageFile> {
  if (type === 'tiff' && !isTiffChainWhole(bytes)) throw new AppError('image_damaged', { subject: name })
  const { pages = 1 } = await headerOf(bytes, name, 0)
  const pageCount = type === 'tiff' ? pages : 1
  return {
    pageCount,
    extras: [],
    async *pages() {
      for (let index = 0; index < pageCount; index++) yield await takePage(bytes, name, type, index)
    },
  }
}

async function takePage(bytes: Uint8Array, name: string, type: ImageType, index: number): Promise<FilePage> {
  const header = await headerOf(bytes, name, index)
  checkSize({ width: header.width, height: header.height }, name)
  const image = sharp(bytes, { page: index, failOn: 'error', limitInputPixels: pageFileLimits.pixels })
  try {
    if (type === 'tiff') return { number: index + 1, bytes: await toPng(image, header.density) }
    await decodeWhole(image)
    return { number: index + 1, bytes }
  } catch (cause) {
    throw new AppError('image_damaged', { subject: name, page: index + 1 }, { cause })
  }
}

/** Takes every dot of a picture in and keeps a handful: what is torn or damaged is told in a tenth of the time of counting. */
async function decodeWhole(image: Sharp): Promise<void> {
  await image.resize(8, 8, { kernel: 'nearest', fit: 'fill', fastShrinkOnLoad: false }).raw().toBuffer()
}

async function headerOf(bytes: Uint8Array, name: string, page: number): Promise<Metadata> {
  try {
    return await sharp(bytes, { page, limitInputPixels: false }).metadata()
  } catch (cause) {
    throw new AppError('image_damaged', { subject: name, page: page + 1 }, { cause })
  }
}

/** Lossless, upright, with the resolution kept: what windows can show and workers can read. */
async function toPng(image: Sharp, density: number | undefined): Promise<Uint8Array> {
  const upright = image.autoOrient().toColourspace('srgb')
  const marked = density ? upright.withMetadata({ density }) : upright
  return await marked.png({ compressionLevel: 3 }).toBuffer()
}

/** Refuses what no memory holds and what no eye could read. */
export function checkSize({ width, height }: { readonly width: number; readonly height: number }, name: string): void {
  if (width * height > pageFileLimits.pixels) throw new AppError('image_too_large', { subject: name, width, height })
  if (Math.max(width, height) < 400 || Math.min(width, height) < 200) {
    throw new AppError('image_too_small', { subject: name, width, height })
  }
}
