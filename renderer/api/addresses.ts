import type { PageId, ReceiptId } from '../../shared/domain/ids.ts'

export type SlipPaper = 'a4' | 'a5'

// Addresses are relative to the page, so that they are the same on app:// and on the loopback host.

/** The upright view image of a page. */
export function pageImage(pageId: PageId): string {
  return `page/${pageId}`
}

/** The same image, `width` pixels wide. */
export function pageThumbnail(pageId: PageId, width = 240): string {
  return `page/${pageId}?width=${width}`
}

/** The page that was scanned last to look at. */
export function scanPreview(previewId: string): string {
  return `scan-preview/${previewId}`
}

/** The signed PDF of a receipt. */
export function receiptFile(receiptId: ReceiptId, paper: SlipPaper): string {
  return `slip/${receiptId}.pdf?paper=${paper}`
}

/** The receipt drawn as an image, for preview and for printing from a browser. */
export function receiptImage(receiptId: ReceiptId, paper: SlipPaper): string {
  return `slip/${receiptId}.png?paper=${paper}`
}
