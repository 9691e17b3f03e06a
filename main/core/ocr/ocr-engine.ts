import type { Box } from '../../../shared/domain/field.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'
import type { Word } from './words.ts'

/** How the engine should look at an image: a column of text, one block of a card, or a single line. */
export type ReadMode = 'column' | 'block' | 'line' | 'scattered'

export type ReadOptions = {
  readonly mode: ReadMode
  readonly dpi: number
  /** Only these characters, where given. */
  readonly alphabet?: string
  /** Whether each character is wanted by itself as well. */
  readonly detail?: 'words' | 'signs'
  readonly onProgress?: (share: number) => void
}

/** Words of one line as the engine grouped them; boxes in pixels of the image given. `signs` only where asked for. */
export type EngineLine = { readonly words: readonly Word[]; readonly signs: readonly EngineSign[] }

/** One character as the engine saw it. */
export type EngineSign = { readonly text: string; readonly box: Box; readonly confidence: number }

/** Turns prepared images into words. The rest of the program knows no engine but this. */
export type OcrEngine = {
  readLines(image: GrayImage, options: ReadOptions): Promise<readonly EngineLine[]>
  close(): Promise<void>
}
