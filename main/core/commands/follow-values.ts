import type { Desk } from '../desk.ts'
import { listDocumentFields, moveField, type StoredDocument, type StoredField } from '../review/review-repository.ts'

/**
 * What a person confirmed goes with its page when papers are cut anew: to the paper that has the page now. A value of
 * the same name that is confirmed there stays.
 */
export function moveConfirmed(desk: Desk, before: readonly StoredDocument[], after: readonly StoredDocument[]): void {
  for (const old of before) {
    for (const field of listDocumentFields(desk.db, old.id)) {
      const home = field.state === 'confirmed' ? homeOf(field, old, after) : undefined
      if (home === undefined || home.id === old.id) continue
      const there = listDocumentFields(desk.db, home.id).find(({ code }) => code === field.code)
      if (there?.state !== 'confirmed') moveField(desk.db, field.id, home.id)
    }
  }
}

function homeOf(field: StoredField, old: StoredDocument, after: readonly StoredDocument[]): StoredDocument | undefined {
  const pageId = field.pageId ?? old.parts[0]?.pageId
  const regions = old.parts.filter((part) => part.pageId === pageId).map(({ region }) => region)
  const holds = (document: StoredDocument) =>
    document.parts.some((part) => part.pageId === pageId && regions.includes(part.region))
  return after.find((document) => document.id === old.id && holds(document)) ?? after.find(holds) ?? heirOf(old, after)
}

/** A page in the bin is on no paper: its values wait on the one that has the rest of theirs. */
function heirOf(old: StoredDocument, after: readonly StoredDocument[]): StoredDocument | undefined {
  const sharesPage = (document: StoredDocument) =>
    document.parts.some(({ pageId, region }) => old.parts.some((one) => one.pageId === pageId && one.region === region))
  return after.find((document) => document.id === old.id) ?? after.find(sharesPage)
}
