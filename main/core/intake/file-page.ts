import type { Box } from '../../../shared/domain/field.ts'

/** A word that a PDF itself gives; the box is in pixels of the page's image, origin top left. */
export type PageFileWord = { readonly text: string; readonly box: Box; readonly confidence: number }

/** One page taken out of a file, as an encoded image (JPEG, PNG or WebP). */
export type FilePage = {
  /** From 1. */
  readonly number: number
  readonly bytes: Uint8Array
  /** The words of a born-digital PDF page; absent where the page has to be read optically. */
  readonly textWords?: readonly PageFileWord[]
}

/** What a file carries besides its pages. It is left in the file: never run, never taken. */
export type FileExtra = 'scripts' | 'attachments'

/** An opened file. `pages` gives one page at a time: the next is made only when it is asked for. */
export type PageFile = {
  readonly pageCount: number
  readonly extras: readonly FileExtra[]
  pages(): AsyncGenerator<FilePage, void, void>
}

/** The bounds of what is taken in. */
export const pageFileLimits = { bytes: 200_000_000, pages: 2000, pixels: 60_000_000 } as const
