import type { Correction } from '../../../shared/contract/corrections.ts'
import { tidyText } from '../../../shared/domain/vietnamese-text.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { changeLine } from '../dossiers/history-repository.ts'
import { followInCopies } from '../review/held-paper-repository.ts'
import {
  correctField,
  listDocuments,
  listFields,
  type StoredDocument,
  type StoredField,
} from '../review/review-repository.ts'
import { learnFromReview } from './learn-fixes.ts'
import { checkTyped, noteChange, sourceOf } from './review-fields.ts'

/** A value of a paper as it was kept, and what should stand in its place. */
export type CorrectedValue = {
  readonly field: StoredField
  readonly document: StoredDocument
  readonly value: string
}

/** Which values of a dossier's papers would change. Throws `not_found` for those of other dossiers, and `value_invalid`. */
export function correctedValues(desk: Desk, { dossierId, values }: Correction): CorrectedValue[] {
  if (values.length === 0) return []
  const fields = listFields(desk.db, dossierId)
  const documents = listDocuments(desk.db, dossierId)
  return values.flatMap(({ fieldId, value: text }) => {
    const field = fields.find(({ id }) => id === fieldId)
    const document = documents.find(({ id }) => id === field?.documentId)
    if (field === undefined || document === undefined) throw new AppError('not_found')
    const { value } = checkTyped(field, { typed: tidyText(text), name: fieldId })
    return value === field.value ? [] : [{ field, document, value }]
  })
}

/** The field as it will be kept. */
export function asCorrected(field: StoredField, corrected: readonly CorrectedValue[]): StoredField {
  const value = corrected.find((one) => one.field.id === field.id)?.value
  return value === undefined ? field : { ...field, value, source: sourceOf(field, value) }
}

/** What is different, each as one line for the history. */
export function valueLines(corrected: readonly CorrectedValue[]): string[] {
  return corrected.map(({ field: { code, value: before }, document: { documentType }, value: after }) =>
    changeLine({ documentType, code, before, after }),
  )
}

/** Puts a value in the place of the former one, in the caller's transaction; where it stands on the paper stays known. */
export function keepCorrected(
  desk: Desk,
  actor: Actor,
  { field, document, value, at }: CorrectedValue & { readonly at: string },
): void {
  learnFromReview(desk, actor, { field, document, value })
  correctField(desk.db, { id: field.id, value, source: sourceOf(field, value), officerId: actor.officerId, at })
  noteChange(desk, actor, { field, document, value, at })
  followInCopies(desk.db, document.id, { code: field.code, value })
}
