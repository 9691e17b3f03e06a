import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import type { Box } from '../../../shared/domain/field.ts'
import type { PageId, SlipId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { getPage } from '../intake/page-repository.ts'
import { getSlip } from '../slips/slip-repository.ts'
import { type Paper, slipPdf } from './slip-verdict.ts'

/** Width in px for a thumbnail, or a part of the view image in its own pixels; neither gives the whole view. */
export type PictureSize = { readonly width: number | null; readonly crop: Box | null }

/** The upright view of a page as JPEG, whole, small or the very words beside a field. */
export async function pagePicture(desk: Desk, pageId: PageId, { width, crop }: PictureSize): Promise<Uint8Array> {
  const page = getPage(desk.db, pageId)
  const bytes = await desk.pages.get(page.viewDigest ?? page.originalDigest)
  if (width === null && crop === null && page.viewDigest !== null) return bytes
  let image = sharp(bytes, { limitInputPixels: 100_000_000 }).autoOrient()
  if (crop !== null) image = image.extract(within(crop, page))
  if (width !== null) image = image.resize({ width, withoutEnlargement: true })
  return image.jpeg({ quality: 80 }).toBuffer()
}

/** The page as it was scanned, upright as its file says, as JPEG of at most `width` pixels across. */
export async function originalPicture(desk: Desk, pageId: PageId, width: number): Promise<Uint8Array> {
  const bytes = await desk.pages.get(getPage(desk.db, pageId).originalDigest)
  const image = sharp(bytes, { limitInputPixels: 100_000_000 }).autoOrient().flatten({ background: '#ffffff' })
  return image.toColourspace('srgb').resize({ width, withoutEnlargement: true }).jpeg({ quality: 80 }).toBuffer()
}

function within(crop: Box, page: { readonly width: number; readonly height: number }) {
  const left = Math.max(0, Math.floor(crop.x0))
  const top = Math.max(0, Math.floor(crop.y0))
  const width = Math.min(page.width, Math.ceil(crop.x1)) - left
  const height = Math.min(page.height, Math.ceil(crop.y1)) - top
  if (width <= 0 || height <= 0) throw new AppError('input_invalid', { field: 'crop' })
  return { left, top, width, height }
}

export type DrawnPages = {
  readonly png: Uint8Array
  readonly pages: number
  readonly size: readonly [width: number, height: number]
}

/** Pixels a point: 216 dpi, so that small print and the QR code survive the printer. */
export const slipScale = 3

/**
 * A signed receipt as PNG, drawn from the very bytes that were signed. Its pages stand one under the other, each of the
 * paper's size, so that the picture's height tells how many there are.
 */
export async function slipPicture(desk: Desk, id: SlipId, paper: Paper): Promise<Uint8Array> {
  return drawSlip(await slipPdf(desk, getSlip(desk.db, id), paper))
}

/** A slip of ours as PNG, its pages one under the other. */
export async function drawSlip(pdf: Uint8Array): Promise<Uint8Array> {
  return (await drawPages(pdf)).png
}

/** The pages of a PDF of ours under each other as PNG; `size` is a page's, in points. */
export async function drawPages(pdf: Uint8Array): Promise<DrawnPages> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise
  try {
    const first = (await document.getPage(1)).getViewport({ scale: slipScale })
    const [width, height] = [Math.round(first.width), Math.round(first.height)]
    const whole = createCanvas(width, height * document.numPages)
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const canvas = createCanvas(width, height)
      // pdf.js is typed for the browser's canvas; ours has the same calls.
      await page.render({ canvas: canvas as never, viewport: page.getViewport({ scale: slipScale }) }).promise
      whole.getContext('2d').drawImage(canvas, 0, height * (number - 1))
    }
    const size = [first.width / slipScale, first.height / slipScale] as const
    return { png: await whole.encode('png'), pages: document.numPages, size }
  } finally {
    await document.loadingTask.destroy()
  }
}
