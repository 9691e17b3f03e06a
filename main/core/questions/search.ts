import type { DossierSummary } from '../../../shared/contract/dossiers.ts'
import type { Desk } from '../desk.ts'
import { countDossiers, listByIds, listNewest } from '../dossiers/dossier-list-repository.ts'
import { searchDossiers } from '../dossiers/dossier-search.ts'
import { refreshFacts } from '../reports/refresh-facts.ts'

/** Dossiers that have every typed word, exact tone marks first; the newest where nothing is typed. */
export function searchAll(
  desk: Desk,
  { text, limit, offset }: { readonly text: string; readonly limit: number; readonly offset: number },
): { items: DossierSummary[]; total: number } {
  refreshFacts(desk)
  if (text.trim() === '') return { items: listNewest(desk.db, limit, offset), total: countDossiers(desk.db) }
  // One more than is shown tells whether there is more; counting all hits of a common name would be slow.
  const ids = searchDossiers(desk.db, text, { limit: limit + 1, offset })
  return { items: listByIds(desk.db, ids.slice(0, limit)), total: offset + ids.length }
}
