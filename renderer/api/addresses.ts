import type { CertificationBook } from '../../shared/domain/certification.ts'
import type { ComponentId, DossierId, EntryId, PageId, SlipId } from '../../shared/domain/ids.ts'

export type SlipPaper = 'a4' | 'a5'

// Addresses are relative to the page, so that they are the same on app:// and on the loopback host.

/** A page and the key of its present view: another view is another address, so that no old picture stays on screen. */
export type SeenPage = { readonly pageId: PageId; readonly viewKey: string }

/** The upright view image of a page. */
export function pageImage({ pageId, viewKey }: SeenPage): string {
  return `page/${pageId}?view=${viewKey}`
}

/** The same image, `width` pixels wide. */
export function pageThumbnail({ pageId, viewKey }: SeenPage, width = 240): string {
  return `page/${pageId}?width=${width}&view=${viewKey}`
}

/** The page as it was scanned, `width` pixels wide at most. */
export function pageOriginal(pageId: PageId, width = 1400): string {
  return `page/${pageId}/original?width=${width}`
}

/** The separator sheet of a dossier, or of one of its components, drawn for printing. */
export function separatorImage(dossierId: DossierId, componentId: ComponentId | null): string {
  return `separator/${dossierId}.png${componentId === null ? '' : `?component=${componentId}`}`
}

/** The empty form that citizens fill in by hand, drawn for printing. */
export const entryFormImage = 'entry-form.png'

/** The signed PDF of an electronic copy. */
export function electronicCopyFile(entryId: EntryId): string {
  return `electronic-copy/${entryId}.pdf`
}

/** A printed page of a year's book of certified copies. */
export function bookPageFile({ book, year, page }: { book: CertificationBook; year: number; page: number }): string {
  return `certification-book/${book}-${year}-${page}.pdf`
}

/** The page that was scanned last to look at. */
export function scanPreview(previewId: string): string {
  return `scan-preview/${previewId}`
}

/** The signed PDF of a receipt. */
export function slipFile(slipId: SlipId, paper: SlipPaper): string {
  return `slip/${slipId}.pdf?paper=${paper}`
}

/** The same for the printer; `print` is how often it was printed with this one, which the picture tells. */
export function slipPrint(slipId: SlipId, paper: SlipPaper, print: number): string {
  return `slip/${slipId}.print.png?paper=${paper}&print=${print}`
}

/** The receipt drawn as an image, for preview. */
export function slipImage(slipId: SlipId, paper: SlipPaper): string {
  return `slip/${slipId}.png?paper=${paper}`
}

/** A file or picture that the core made and keeps for a while. */
export function madeFile(fileId: string): string {
  return `made/${fileId}`
}

/** The page of a closed day. */
export function dayCloseFile(day: string): string {
  return `day-close/${day}.pdf`
}

/** The same drawn as an image, for preview and for printing from a browser. */
export function dayCloseImage(day: string): string {
  return `day-close/${day}.png`
}
