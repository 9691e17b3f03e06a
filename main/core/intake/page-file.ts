import { AppError } from '../../../shared/errors.ts'
import { type PageFile, pageFileLimits } from './file-page.ts'
import { openHeif } from './page-file-heif.ts'
import { openImage } from './page-file-image.ts'
import { openPdf } from './page-file-pdf.ts'
import { pageFileType } from './page-file-type.ts'

/**
 * Opens a file of papers by its content. `name` only serves the message. Throws `file_empty`, `file_too_large`,
 * `file_type_unsupported`, `archive_refused`, `pdf_encrypted`, `pdf_damaged`, `image_damaged`, `image_too_large`,
 * `image_too_small` or `batch_too_large`; `pages` throws the same for the page it is about.
 */
export async function openPageFile(bytes: Uint8Array, name: string): Promise<PageFile> {
  if (bytes.length === 0) throw new AppError('file_empty', { subject: name })
  if (bytes.length > pageFileLimits.bytes) throw new AppError('file_too_large', { subject: name })
  const file = await openByType(bytes, name)
  if (file.pageCount > pageFileLimits.pages)
    throw new AppError('batch_too_large', { subject: name, pages: file.pageCount })
  return file
}

function openByType(bytes: Uint8Array, name: string): Promise<PageFile> {
  const type = pageFileType(bytes)
  switch (type) {
    case 'pdf':
      return openPdf(bytes, name)
    case 'jpeg':
    case 'png':
    case 'tiff':
    case 'webp':
      return openImage(bytes, name, type)
    case 'heif':
      return openHeif(bytes, name)
    case 'archive':
      throw new AppError('archive_refused', { subject: name })
    case 'unknown':
      throw new AppError('file_type_unsupported', { subject: name })
  }
}
