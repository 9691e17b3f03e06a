import type { FieldSource } from '../../../shared/domain/field.ts'
import type { DocumentId, DossierId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'
import { listFields, type StoredField } from './review-repository.ts'

/** A value that a paper has, by the code of its field, and where it came from; never the value itself. */
export type SourcedValue = { readonly code: string; readonly source: FieldSource }

export type PapersOf = { readonly dossierId: DossierId; readonly documentIds: readonly DocumentId[] }

/** The values that some papers of a dossier have, in the order of the papers, each as `asKept` says that it will be. */
export function listSources(
  db: Database,
  { dossierId, documentIds }: PapersOf,
  asKept: (field: StoredField) => StoredField = (field) => field,
): SourcedValue[] {
  const isTheirs = (field: StoredField) => field.value !== '' && documentIds.includes(field.documentId)
  return listFields(db, dossierId)
    .map(asKept)
    .filter(isTheirs)
    .map(({ code, source }) => ({ code, source }))
}

/** How many values came from each source; sources that gave none are not named. */
export function countSources(values: readonly Pick<SourcedValue, 'source'>[]): Partial<Record<FieldSource, number>> {
  const counts: Partial<Record<FieldSource, number>> = {}
  for (const { source } of values) counts[source] = (counts[source] ?? 0) + 1
  return counts
}
