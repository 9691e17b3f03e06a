/** Pages whose content is known, as a corpus gives them in `truth.json`. */
export type TruthField = {
  readonly name: string
  readonly type: string
  readonly value: string
  /** Written by hand. */
  readonly hand?: boolean
  /** Index into the cards of the page, or null on a plain sheet. */
  readonly doc: string | null
}

export type TruthPage = {
  readonly file: string
  readonly id: string
  readonly scenario: string
  readonly doc_type: string
  readonly rotation: number
  readonly dpi: number
  /** Groups of text; each lists the reading orders that count as right. */
  readonly text: readonly (readonly string[])[]
  readonly fields: readonly TruthField[]
  readonly docs: readonly { readonly i: string; readonly type: string }[]
  /** Place in a feeder's stack; pages outside of stacks have none. */
  readonly batch?: { readonly stack: number; readonly index: number; readonly first: boolean }
}

/** One value as it was read. */
export type BenchValue = { readonly value: string; readonly confidence: number }

export type BenchDocument = { readonly documentType: string; readonly fields: Readonly<Record<string, BenchValue>> }

/** What was read on one page. */
export type BenchPage = {
  readonly text: string
  readonly documentType: string
  readonly rotation: number
  readonly documents: readonly BenchDocument[]
  /** Time in the worker, wall clock. */
  readonly ms: number
  /** Whether the page was taken for the start of a dossier; null outside of stacks. */
  readonly first: boolean | null
}
