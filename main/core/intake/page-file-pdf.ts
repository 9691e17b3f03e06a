import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Canvas } from '@napi-rs/canvas'
import {
  getDocument,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { AppError } from '../../../shared/errors.ts'
import { type FileExtra, type FilePage, type PageFile, pageFileLimits } from './file-page.ts'
import { drawsAnything, type PDFOperatorList, scanDpi } from './page-file-pdf-drawing.ts'
import { hasTrustworthyText, wordsOfPdfPage } from './page-file-pdf-words.ts'

const drawingDpi = 300
const mostPixels = 36_000_000

/** Opens a PDF. Its scripts, forms and attachments are never run; a password is never guessed. */
export async function openPdf(bytes: Uint8Array, name: string): Promise<PageFile> {
  if (!isComplete(bytes)) throw new AppError('pdf_damaged', { subject: name })
  const document = await load(bytes, name)
  return {
    pageCount: document.numPages,
    extras: await extrasOf(document),
    async *pages() {
      try {
        for (let number = 1; number <= document.numPages; number++) {
          yield await takePage({ document, number, name, bytes })
        }
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

async function load(
  bytes: Uint8Array,
  name: string,
  faults: 'draw_over' | 'stop' = 'draw_over',
): Promise<PDFDocumentProxy> {
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
      stopAtErrors: faults === 'stop',
      maxImageSize: pageFileLimits.pixels,
    } as Parameters<typeof getDocument>[0]).promise
  } catch (cause) {
    if (cause instanceof PasswordException) throw new AppError('pdf_encrypted', { subject: name }, { cause })
    throw new AppError('pdf_damaged', { subject: name }, { cause })
  }
}

/** What lies in the document besides its pages; told to the officer, never opened. */
async function extrasOf(document: PDFDocumentProxy): Promise<FileExtra[]> {
  // A map of them, or null; the library's types lag behind.
  const attachments: unknown = await document.getAttachments()
  const extras: FileExtra[] = []
  if (await document.hasJSActions()) extras.push('scripts')
  if (attachments instanceof Map && attachments.size > 0) extras.push('attachments')
  return extras
}

type Place = {
  readonly document: PDFDocumentProxy
  readonly number: number
  readonly name: string
  readonly bytes: Uint8Array
}

async function takePage({ document, number, name, bytes: file }: Place): Promise<FilePage> {
  try {
    const page = await document.getPage(number)
    const steps = await page.getOperatorList()
    if (!drawsAnything(steps) && (await stopsEarlier(file, { number, name, steps })))
      throw new AppError('file_too_complex', { subject: name, page: number })
    const scan = scanDpi(page, steps)
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

type Bare = { readonly number: number; readonly name: string; readonly steps: PDFOperatorList }

/**
 * Whether a page draws nothing because of a fault, such as a picture beyond the bounds: it would be taken as an empty
 * page. pdf.js draws over faults in silence; told to stop at them, it gives fewer steps.
 */
async function stopsEarlier(bytes: Uint8Array, { number, name, steps }: Bare): Promise<boolean> {
  const document = await load(bytes, name, 'stop')
  try {
    const strict = await (await document.getPage(number)).getOperatorList()
    return strict.fnArray.length < steps.fnArray.length
  } finally {
    await document.loadingTask.destroy()
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
