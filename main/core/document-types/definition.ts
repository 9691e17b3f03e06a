import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { FieldKind } from '../../../shared/domain/field.ts'

/** Printed words without tone marks and spaces, as the search sees them: `hochudemten`. Written with spaces in definitions. */
export type Phrase = string

/** How the words of a value are found. */
export type Take =
  /** Right of a label, up to the next label; on the row below where the label's row is empty. */
  | {
      readonly from: 'label'
      readonly labels: readonly Phrase[]
      /** Rows a value may take; by kind where not given. */
      readonly rows?: number
      /** The value starts after this word of the span, where it stands there. */
      readonly after?: readonly Phrase[]
      /** The value ends before this word of the span. */
      readonly before?: readonly Phrase[]
      /** Takes all rows up to the next label, whether or not they are full: centred text. */
      readonly allRows?: true
      /** Labels that may stand inside the value, as running words: `thay cho bên ủy quyền`. */
      readonly over?: readonly Phrase[]
      /** The label is part of the value (`V/v …`). */
      readonly keepLabel?: true
    }
  /** `Số: 28/GXN-UBND`. */
  | { readonly from: 'document_number'; readonly labels: readonly Phrase[] }
  /** `Xã Nậm Nèn, ngày 13 tháng 11 năm 2026`: the first such line of the page or the last. */
  | { readonly from: 'day_line'; readonly which: 'first' | 'last'; readonly part: 'place' | 'day' }
  /** The printed name below the title of who signs. */
  | { readonly from: 'signer'; readonly under: readonly Phrase[]; readonly part?: 'name' | 'title' }
  /** A tick box beside a word: `có` where `yes` is ticked, `không` where `no` is or `yes` is clearly empty. */
  | {
      readonly from: 'tick'
      readonly question: readonly Phrase[]
      readonly yes: Phrase
      readonly no?: Phrase
      readonly boxes: 'before_word' | 'after_word'
    }
  /** One of a few printed sentences tells the value. */
  | { readonly from: 'sentence'; readonly choices: readonly { readonly phrase: Phrase; readonly value: string }[] }
  /** A cell of a numbered table, rows counted from 1. */
  | { readonly from: 'cell'; readonly row: number; readonly column: 'name' | 'year' | 'id' | 'text' | 'count' }
  /** The figure on the row of a label in a table (`Tổng cộng | 07`). */
  | { readonly from: 'row_end'; readonly labels: readonly Phrase[] }
  /** A row of boxes, or lines to write on, of a form of ours: found by its code. */
  | { readonly from: 'entry' }
  /** Where papers of one kind differ: the first way that finds a value. */
  | { readonly from: 'first_of'; readonly takes: readonly Take[] }

export type FieldRule = { readonly code: string; readonly kind: FieldKind; readonly take: Take }

/** A part of the paper that tells of one person or matter; labels repeat between blocks, so values are bound within one. */
export type Block = {
  readonly name: string
  /** Printed words that open the block; the first block is open from the top. */
  readonly opens?: readonly Phrase[]
  readonly fields: readonly FieldRule[]
}

/** Two persons side by side. */
export type SideBySide = {
  /** The words over the left and the right column. */
  readonly heads: readonly [readonly Phrase[], readonly Phrase[]]
  /** `own`: each column carries its labels. `shared`: labels stand once, left of both. */
  readonly labels: 'own' | 'shared'
  readonly until: readonly Phrase[]
  readonly fields: readonly [readonly FieldRule[], readonly FieldRule[]]
}

/** A numbered table; its rows are found by what they hold, not by their rules. */
export type TableArea = {
  readonly opens: readonly Phrase[]
  readonly until: readonly Phrase[]
  readonly shape: 'members' | 'papers'
}

export type DocumentDefinition = {
  readonly documentType: DocumentType
  /** Titles, each an own wording; printed large, alone on one or two rows. */
  readonly titles: readonly Phrase[]
  /** Other words that speak for this kind, and how strongly (1 is a usual label). */
  readonly signs: readonly { readonly phrase: Phrase; readonly weight: number }[]
  /** Words that speak against it. */
  readonly against?: readonly { readonly phrase: Phrase; readonly weight: number }[]
  /** Where letterheads stand left and right of each other above the title or this phrase. */
  readonly headUntil?: readonly Phrase[]
  readonly head?: readonly FieldRule[]
  readonly blocks: readonly Block[]
  readonly sideBySide?: SideBySide
  readonly table?: TableArea
  /** Whose code the paper carries, where its content is known: what it says comes before the print. */
  readonly qr?: 'insurance_card'
  /** Printed words that end any value: sentences, notes, parts without fields. */
  readonly stops: readonly Phrase[]
}
