import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Canvas } from '@napi-rs/canvas'
import {
  getDocument,
  OPS,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { AppError } from '../../../shared/errors.ts'
import { type FilePage, type PageFile, pageFileLimits } from './file-page.ts'
import { hasTrustworthyText, wordsOfPdfPage } from './page-file-pdf-words.ts'

const drawingDpi = 300
const mostPixels = 36_000_000

/** Opens a PDF. Its scripts, forms and attachments are never run; a password is never guessed. */
export async function openPdf(bytes: Uint8Array, name: string): Promise<PageFile> {
  if (!isComplete(bytes)) throw new AppError('pdf_damaged', { subject: name })
  const document = await load(bytes, name)
  return {
    pageCount: document.numPages,
    async *pages() {
      try {
        for (let number = 1; number <= document.numPages; number++) yield await takePage(document, number, name)
      } finally {
        await document.loadingTask.destroy()
      }
    },
  }
}

/** A PDF ends with its end mark; one that was cut off does not. */
function isComplete(bytes: Uint8Array): boolean {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--
  const tail = bytes.subarray(Math.max(0, end - 2048), end)
  return Buffer.from(tail).toString('latin1').includes('%%EOF')
}

async function load(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const folder = (part: string): string => `${join(root, part)}/`
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      standardFontDataUrl: folder('standard_fonts'),
      cMapUrl: folder('cmaps'),
      wasmUrl: folder('wasm'),
      iccUrl: folder('iccs'),
      enableXfa: false,
      isEvalSupported: false,
      useSystemFonts: false,
      disableAutoFetch: true,
      verbosity: 0,
      maxImageSize: pageFileLimits.pixels,
    } as Parameters<typeof getDocument>[0]).promise
  } catch (cause) {
    if (cause instanceof PasswordException) throw new AppError('pdf_encrypted', { subject: name }, { cause })
    throw new AppError('pdf_damaged', { subject: name }, { cause })
  }
}

async function takePage(document: PDFDocumentProxy, number: number, name: string): Promise<FilePage> {
  try {
    const page = await document.getPage(number)
    const scan = await scanDpi(page)
    const natural = page.getViewport({ scale: 1 })
    const wanted = (scan ?? drawingDpi) / 72
    const scale = Math.min(wanted, Math.sqrt(mostPixels / (natural.width * natural.height)))
    const bytes = await draw(document, page, scale)
    const words = scan === null ? await wordsOfPdfPage(page, scale) : []
    page.cleanup()
    return hasTrustworthyText(words) ? { number, bytes, textWords: words } : { number, bytes }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('pdf_damaged', { subject: name, page: number }, { cause })
  }
}

async function draw(document: PDFDocumentProxy, page: PDFPageProxy, scale: number): Promise<Uint8Array> {
  const viewport = page.getViewport({ scale })
  const width = Math.max(1, Math.ceil(viewport.width))
  const height = Math.max(1, Math.ceil(viewport.height))
  const factory = document.canvasFactory as { create(w: number, h: number): { canvas: Canvas; context: unknown } }
  const { canvas } = factory.create(width, height)
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: '#ffffff' }).promise
  const pixels = canvas.getContext('2d').getImageData(0, 0, width, height)
  const raw = { width, height, channels: 4 } as const
  return await sharp(pixels.data, { raw })
    .flatten({ background: '#ffffff' })
    .withMetadata({ density: Math.round(scale * 72) })
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** Dots per inch of the one picture that covers the page, 150 to 400; null where the page is no scan. */
async function scanDpi(page: PDFPageProxy): Promise<number | null> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const whole = page.getViewport({ scale: 1 })
  const found: number[] = []
  const saved: Matrix[] = []
  let current: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [index, operation] of fnArray.entries()) {
    const args: unknown = argsArray[index]
    if (operation === OPS.save) saved.push(current)
    else if (operation === OPS.restore) current = saved.pop() ?? current
    else if (operation === OPS.transform && isMatrix(args)) current = multiplied(current, args)
    else if (operation === OPS.paintImageXObject && Array.isArray(args)) {
      const pixels: unknown = args[1]
      const width = Math.hypot(current[0], current[1])
      const height = Math.hypot(current[2], current[3])
      const covers = width * height > whole.width * whole.height * 0.7
      if (covers && typeof pixels === 'number') found.push(Math.round((pixels / width) * 72))
    }
  }
  return found.length === 0 ? null : Math.min(400, Math.max(150, ...found))
}

type Matrix = readonly [number, number, number, number, number, number]

function isMatrix(args: unknown): args is Matrix {
  return (Array.isArray(args) || args instanceof Float32Array) && args.length === 6
}

function multiplied(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}
