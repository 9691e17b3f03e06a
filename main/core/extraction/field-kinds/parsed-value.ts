import type { PlacedWord } from '../../document-types/page-text.ts'

/** How a value is backed: by a list or a rule that OCR errors rarely pass, by its form only, or not at all. */
export type Backing = 'listed' | 'formed' | 'free' | 'doubtful'

/** A value made of the words of a span. */
export type ParsedValue = {
  readonly value: string
  /** The words it was made of. */
  readonly words: readonly PlacedWord[]
  readonly backing: Backing
  /** True where a letter was changed to what a list knows. */
  readonly corrected: boolean
}
