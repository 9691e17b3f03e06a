import { AppError } from '../../shared/errors.ts'
import type { Log } from '../core/ports.ts'
import {
  type BookPageAddress,
  type DeskAddress,
  deskOrigin,
  type PictureSize,
  readDeskAddress,
  type SeparatorAddress,
  type SlipFormat,
} from './desk-address.ts'
import { readPageFile } from './page-file.ts'
import { pageHeaders } from './page-policy.ts'

export type FileBytes = { readonly bytes: Uint8Array; readonly type: string }

/** The bytes behind the page's addresses; everything else goes through the contract. */
export type DeskFiles = {
  readonly pageImage: (pageId: string, size: PictureSize) => Promise<FileBytes>
  /** The page as it was scanned, at most `width` pixels wide. */
  readonly pageOriginal: (pageId: string, width: number) => Promise<FileBytes>
  readonly slip: (slipId: string, format: SlipFormat, paper: 'a4' | 'a5') => Promise<FileBytes>
  readonly separator: (slip: SeparatorAddress) => Promise<FileBytes>
  /** The empty form that citizens fill in by hand. */
  readonly entryForm: (format: 'pdf' | 'png') => Promise<FileBytes>
  readonly electronicCopy: (entryId: string) => Promise<FileBytes>
  readonly bookPage: (page: BookPageAddress) => Promise<FileBytes>
  /** The page of a closed day. */
  readonly dayClose: (day: string, format: 'pdf' | 'png') => Promise<FileBytes>
  readonly scanPreview: (previewId: string) => Promise<FileBytes>
  /** A list or report that was made for saving. */
  readonly madeFile: (fileId: string) => Promise<FileBytes>
  /** Lays one chosen file down durably and gives its upload id. */
  readonly takeUpload: (name: string, bytes: Uint8Array) => Promise<string>
}

export type DeskRequestOptions = {
  /** Folder of the built page. */
  readonly pageFolder: string
  readonly files: DeskFiles
  /** Whether an officer is signed in at the window; without one only the page itself is given out. */
  readonly signedIn: () => boolean
  readonly log: Log
}

/** A scanned book of 500 pages stays far under it. */
const largestUpload = 200 * 1024 * 1024

/** Answers `app://desk/…` (the loopback host puts its own addresses under it): the built page, page images, slips and uploads, each with our headers. */
export async function answerDeskRequest(request: Request, options: DeskRequestOptions): Promise<Response> {
  const { host, protocol } = new URL(request.url)
  if (`${protocol}//${host}` !== deskOrigin) return refuse(404, 'not_found')
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== deskOrigin) return refuse(403, 'forbidden')

  const address = readDeskAddress(request.method, request.url)
  if (address.kind === 'file') return servePageFile(options.pageFolder, address.path)
  if (address.kind === 'unknown') return refuse(404, 'not_found')
  if (!options.signedIn()) return refuse(403, 'not_signed_in')
  try {
    return await answerBytes(address, request, options.files)
  } catch (error) {
    if (error instanceof AppError) return refuse(422, error.code, error.details)
    options.log({
      level: 'error',
      what: 'bug',
      call: `app://${address.kind}`,
      name: error instanceof Error ? error.name : 'unknown',
    })
    return refuse(500, 'internal')
  }
}

type BytesAddress = Exclude<DeskAddress, { readonly kind: 'file' | 'unknown' }>

async function answerBytes(address: BytesAddress, request: Request, files: DeskFiles): Promise<Response> {
  switch (address.kind) {
    case 'page_image':
      return give(await files.pageImage(address.pageId, address.size))
    case 'page_original':
      return give(await files.pageOriginal(address.pageId, address.width))
    case 'slip':
      return give(await files.slip(address.slipId, address.format, address.paper))
    case 'separator':
      return give(await files.separator(address))
    case 'entry_form':
      return give(await files.entryForm(address.format))
    case 'electronic_copy':
      return give(await files.electronicCopy(address.entryId))
    case 'book_page':
      return give(await files.bookPage({ book: address.book, year: address.year, page: address.page }))
    case 'day_close':
      return give(await files.dayClose(address.day, address.format))
    case 'scan_preview':
      return give(await files.scanPreview(address.previewId))
    case 'made':
      return give(await files.madeFile(address.fileId))
    case 'upload': {
      const name = decodeName(request.headers.get('x-file-name'))
      const bytes = await readBody(request)
      if (bytes === 'too_large') return refuse(422, 'file_too_large')
      return Response.json({ uploadId: await files.takeUpload(name, bytes) }, { headers: headers() })
    }
  }
}

/** The whole body, or word that it is larger than any paper can be; what goes on for ever is not listened to. */
async function readBody(request: Request): Promise<Uint8Array | 'too_large'> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > largestUpload) return 'too_large'
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function decodeName(encoded: string | null): string {
  try {
    return decodeURIComponent(encoded ?? '').normalize('NFC')
  } catch {
    // A broken escape: the file is taken all the same, without its name.
    return ''
  }
}

function give({ bytes, type }: FileBytes): Response {
  return new Response(Uint8Array.from(bytes), { headers: { ...headers(), 'content-type': type } })
}

function refuse(status: number, code: string, details: AppError['details'] = {}): Response {
  return Response.json({ code, details, report: null }, { status, headers: headers() })
}

/** Citizens' papers stay out of the browser's cache on disk. */
function headers(): Record<string, string> {
  return { ...pageHeaders(), 'cache-control': 'no-store' }
}

async function servePageFile(folder: string, path: string): Promise<Response> {
  const file = await readPageFile(folder, path)
  if (file.kind === 'missing') return new Response('', { status: 404, headers: pageHeaders() })
  return new Response(Uint8Array.from(file.bytes), { headers: { ...pageHeaders(), 'content-type': file.type } })
}
