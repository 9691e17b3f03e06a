import type { Database } from '../database/connect.ts'
import { getEntry, listCorrectionsOfYear, type OneBook, sumEntries } from './book-repository.ts'
import { correctEntry } from './corrected-entry.ts'

/** Acts of certification, copies and đồng of a year's book as they hold now; void lines don't count. */
export function totalsOf(db: Database, one: OneBook): { entries: number; copies: number; fee: number } {
  const { entries, copies, fee } = sumEntries(db, one)
  const totals = { entries, copies, fee }
  const corrections = listCorrectionsOfYear(db, one)
  for (const id of new Set(corrections.map(({ entryId }) => entryId))) {
    const written = getEntry(db, id)
    const now = correctEntry(written, corrections)
    totals.entries -= now.void ? 1 : 0
    totals.copies += (now.void ? 0 : now.copies) - written.copies
    totals.fee += (now.void ? 0 : now.fee) - written.fee
  }
  return totals
}
