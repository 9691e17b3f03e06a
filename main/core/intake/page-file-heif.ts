import { createRequire } from 'node:module'
import sharp from 'sharp'
import { AppError } from '../../../shared/errors.ts'
import type { PageFile } from './file-page.ts'
import { checkSize } from './page-file-image.ts'

/** Opens a telephone's HEIC photograph: its first image, as a JPEG. */
export async function openHeif(bytes: Uint8Array, name: string): Promise<PageFile> {
  const libheif = createRequire(import.meta.url)('libheif-js/wasm-bundle') as HeifLibrary
  const [image] = new libheif.HeifDecoder().decode(bytes)
  if (!image) throw new AppError('image_damaged', { subject: name })
  const size = { width: image.get_width(), height: image.get_height() }
  checkSize(size, name)
  return {
    pageCount: 1,
    extras: [],
    async *pages() {
      const data = await draw(image, size, name)
      const raw = { ...size, channels: 4 } as const
      const jpeg = await sharp(data, { raw }).flatten({ background: '#ffffff' }).jpeg({ quality: 92 }).toBuffer()
      yield { number: 1, bytes: jpeg }
    },
  }
}

/** The package has no types of its own. */
type HeifLibrary = { HeifDecoder: new () => { decode(bytes: Uint8Array): readonly HeifImage[] } }
type Size = { readonly width: number; readonly height: number }
type HeifPixels = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }
type HeifImage = {
  get_width(): number
  get_height(): number
  display(target: HeifPixels, done: (pixels: HeifPixels | null) => void): void
}

function draw(image: HeifImage, size: Size, name: string): Promise<Uint8ClampedArray> {
  const target = { ...size, data: new Uint8ClampedArray(size.width * size.height * 4) }
  return new Promise((resolve, reject) => {
    image.display(target, (pixels) => {
      if (pixels) resolve(pixels.data)
      else reject(new AppError('image_damaged', { subject: name }))
    })
  })
}
