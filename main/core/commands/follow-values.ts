import type { PageId } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import { listDocumentFields, moveField, type StoredDocument } from '../review/review-repository.ts'
import { keepAsRival, listRivals, moveRival, restoreRival } from '../review/rival-repository.ts'

/**
 * What a person confirmed goes with its page when papers are cut anew: to the paper that has the page now. Where that
 * paper has a confirmed value of the same name, this one is kept beside it until an officer chooses, and goes back with
 * its page when the papers are taken apart again.
 */
export function moveConfirmed(desk: Desk, before: readonly StoredDocument[], after: readonly StoredDocument[]): void {
  for (const old of before) {
    for (const field of listDocumentFields(desk.db, old.id)) {
      const home = field.state === 'confirmed' ? homeOf(field, old, after) : undefined
      if (home === undefined || home.id === old.id) continue
      if (isConfirmed(desk, home, field.code)) keepAsRival(desk.db, field.id, home.id)
      else moveField(desk.db, field.id, home.id)
    }
  }
  for (const old of before) {
    for (const rival of listRivals(desk.db, old.id)) {
      const home = homeOf(rival, old, after)
      if (home === undefined) continue
      if (!isConfirmed(desk, home, rival.code)) restoreRival(desk.db, rival.id, home.id)
      else if (home.id !== old.id) moveRival(desk.db, rival.id, home.id)
    }
  }
}

function isConfirmed(desk: Desk, { id }: StoredDocument, code: string): boolean {
  return listDocumentFields(desk.db, id).some((field) => field.code === code && field.state === 'confirmed')
}

type Placed = { readonly pageId: PageId | null }

function homeOf(field: Placed, old: StoredDocument, after: readonly StoredDocument[]): StoredDocument | undefined {
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
