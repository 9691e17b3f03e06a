import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { Box, FieldSource } from '../../../shared/domain/field.ts'

/** One value taken from a paper, with what it was taken from. */
export type ExtractedField = {
  /** Code of `data/document-types.json`. */
  readonly code: string
  /** Normalised: ISO days, digits only for numbers and ids, NFC text. */
  readonly value: string
  /** As it stands on the paper. */
  readonly raw: string
  /** 0…1, calibrated: the share of such values that are right. */
  readonly confidence: number
  readonly source: FieldSource
  /** The words it came from, in pixels of the view image; empty for QR values. */
  readonly boxes: readonly Box[]
  /** Given where it was written by hand: never taken without the officer. */
  readonly hand?: true
}

/** A paper as read: a whole page, or one card of a sheet that holds several. */
export type ReadDocument = {
  readonly documentType: DocumentType
  readonly typeConfidence: number
  readonly fields: readonly ExtractedField[]
}
