import type { Box } from '../../shared/domain/field.ts'

/** The one origin of our page in Electron: a standard scheme, so that it has storage, fetch and a real origin. */
export const deskOrigin = 'app://desk'

/** A thumbnail's width, or a part of the image in its own pixels; neither is the whole image. */
export type PictureSize = { readonly width: number | null; readonly crop: Box | null }

/** The sheet that sends papers to a dossier, or to one of its components. */
export type SeparatorAddress = {
  readonly kind: 'separator'
  readonly dossierId: string
  readonly componentId: string | null
  readonly format: 'pdf' | 'png'
}

/** A printed page of a year's book of certified copies. */
export type BookPageAddress = { readonly book: 'paper' | 'electronic'; readonly year: number; readonly page: number }

export type DeskAddress =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'page_image'; readonly pageId: string; readonly size: PictureSize }
  | { readonly kind: 'page_original'; readonly pageId: string; readonly width: number }
  | { readonly kind: 'slip'; readonly slipId: string; readonly format: SlipFormat; readonly paper: 'a4' | 'a5' }
  | SeparatorAddress
  | { readonly kind: 'entry_form'; readonly format: 'pdf' | 'png' }
  | { readonly kind: 'electronic_copy'; readonly entryId: string }
  | ({ readonly kind: 'book_page' } & BookPageAddress)
  | { readonly kind: 'day_close'; readonly day: string; readonly format: 'pdf' | 'png' }
  | { readonly kind: 'scan_preview'; readonly previewId: string }
  | { readonly kind: 'made'; readonly fileId: string }
  | { readonly kind: 'upload' }
  | { readonly kind: 'unknown' }

/** The signed file, its picture, or the picture with the mark of a reprint that goes to the printer. */
export type SlipFormat = 'pdf' | 'png' | 'print'

const slipFormats: Readonly<Record<string, SlipFormat>> = { pdf: 'pdf', png: 'png', 'print.png': 'print' }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const unknown: DeskAddress = { kind: 'unknown' }

/** What the page asks for with a method and an address; the page says ids, never paths of files outside its own folder. */
export function readDeskAddress(method: string, address: string): DeskAddress {
  const url = new URL(address)
  if (method === 'POST') return url.pathname === '/upload' ? { kind: 'upload' } : unknown
  if (method !== 'GET' && method !== 'HEAD') return unknown

  const page = new RegExp(`^/page/(${uuid})$`).exec(url.pathname)?.[1]
  if (page !== undefined) return pageImage(page, url.searchParams)
  const original = new RegExp(`^/page/(${uuid})/original$`).exec(url.pathname)?.[1]
  if (original !== undefined) return pageOriginal(original, url.searchParams.get('width') ?? '')
  const slip = new RegExp(`^/slip/(${uuid})\\.(pdf|png|print\\.png)$`).exec(url.pathname)
  if (slip !== null) return slipFile(slip[1] ?? '', slipFormats[slip[2] ?? ''] ?? 'pdf', url.searchParams)
  const separator = new RegExp(`^/separator/(${uuid})\\.(pdf|png)$`).exec(url.pathname)
  if (separator !== null) return separatorFile(separator, url.searchParams.get('component'))
  const form = /^\/entry-form\.(pdf|png)$/.exec(url.pathname)
  if (form !== null) return { kind: 'entry_form', format: form[1] === 'png' ? 'png' : 'pdf' }
  const close = /^\/day-close\/(\d{4}-\d{2}-\d{2})\.(pdf|png)$/.exec(url.pathname)
  if (close !== null) return { kind: 'day_close', day: close[1] ?? '', format: close[2] === 'png' ? 'png' : 'pdf' }
  const copy = new RegExp(`^/electronic-copy/(${uuid})\\.pdf$`).exec(url.pathname)?.[1]
  if (copy !== undefined) return { kind: 'electronic_copy', entryId: copy }
  const book = /^\/certification-book\/(paper|electronic)-(\d{4})-([1-9]\d{0,4})\.pdf$/.exec(url.pathname)
  if (book !== null) return bookPage(book)
  const preview = new RegExp(`^/scan-preview/(${uuid})$`).exec(url.pathname)?.[1]
  if (preview !== undefined) return { kind: 'scan_preview', previewId: preview }
  const made = new RegExp(`^/made/(${uuid})$`).exec(url.pathname)?.[1]
  if (made !== undefined) return { kind: 'made', fileId: made }
  if (
    /^\/(page|slip|separator|electronic-copy|certification-book|day-close|scan-preview|made|upload)(\/|$)/.test(
      url.pathname,
    )
  )
    return unknown
  return pageFile(url.pathname)
}

function pageImage(pageId: string, query: URLSearchParams): DeskAddress {
  const width = query.get('width')
  const crop = query.get('crop')
  if (width !== null) {
    return isWidth(width) ? { kind: 'page_image', pageId, size: { width: Number(width), crop: null } } : unknown
  }
  if (crop === null) return { kind: 'page_image', pageId, size: { width: null, crop: null } }
  const box = /^(\d{1,5}),(\d{1,5}),(\d{1,5}),(\d{1,5})$/.exec(crop)?.slice(1).map(Number) ?? []
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box
  return x0 < x1 && y0 < y1 ? { kind: 'page_image', pageId, size: { width: null, crop: { x0, y0, x1, y1 } } } : unknown
}

function pageOriginal(pageId: string, width: string): DeskAddress {
  return isWidth(width) ? { kind: 'page_original', pageId, width: Number(width) } : unknown
}

function isWidth(text: string): boolean {
  return /^[1-9]\d{0,3}$/.test(text)
}

function slipFile(slipId: string, format: SlipFormat, query: URLSearchParams): DeskAddress {
  const paper = query.get('paper') ?? 'a4'
  return paper === 'a4' || paper === 'a5' ? { kind: 'slip', slipId, format, paper } : unknown
}

function separatorFile(path: RegExpExecArray, componentId: string | null): DeskAddress {
  if (componentId !== null && !new RegExp(`^${uuid}$`).test(componentId)) return unknown
  return { kind: 'separator', dossierId: path[1] ?? '', componentId, format: path[2] === 'png' ? 'png' : 'pdf' }
}

function bookPage([, book, year, page]: RegExpExecArray): DeskAddress {
  return { kind: 'book_page', book: book === 'paper' ? 'paper' : 'electronic', year: Number(year), page: Number(page) }
}

/** A file of the built page: plain names only, so that no address leaves the folder. */
function pageFile(pathname: string): DeskAddress {
  const path = pathname === '/' ? 'index.html' : pathname.slice(1)
  return /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/.test(path) ? { kind: 'file', path } : unknown
}
