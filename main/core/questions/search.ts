import type { DossierSummary, PageHit } from '../../../shared/contract/dossiers.ts'
import type { Desk } from '../desk.ts'
import { listByIds, listNewest } from '../dossiers/dossier-list-repository.ts'
import { searchDossiers, searchPages } from '../dossiers/dossier-search.ts'
import { placesOfPages } from '../reports/fact-repository.ts'
import { refreshFacts } from '../reports/refresh-facts.ts'

/** Pages are looked at where dossiers themselves leave room: whoever types a common name wants people first. */
const mostPages = 20

/**
 * Dossiers that have every typed word among codes, people, values and slips, exact tone marks first; then pages on
 * which all of the words stand. The newest where nothing is typed.
 */
export function searchAll(
  desk: Desk,
  { text, limit, offset }: { readonly text: string; readonly limit: number; readonly offset: number },
): { items: DossierSummary[]; total: number; onPages: PageHit[] } {
  refreshFacts(desk)
  if (text.trim() === '') {
    const items = listNewest(desk.db, limit + 1, offset)
    return { items: items.slice(0, limit), total: offset + items.length, onPages: [] }
  }
  // One more than is shown tells whether there is more; counting all hits of a common name would be slow.
  const ids = searchDossiers(desk.db, text, { limit: limit + 1, offset })
  const items = listByIds(desk.db, ids.slice(0, limit))
  const total = offset + ids.length
  return { items, total, onPages: ids.length > limit ? [] : pagesWith(desk, text) }
}

function pagesWith(desk: Desk, text: string): PageHit[] {
  const places = placesOfPages(desk.db, searchPages(desk.db, text, { limit: mostPages, offset: 0 }))
  const dossiers = new Map(
    listByIds(desk.db, [...new Set(places.map(({ dossierId }) => dossierId))]).map((one) => [one.dossierId, one]),
  )
  return places.flatMap(({ pageId, dossierId, number }) => {
    const dossier = dossiers.get(dossierId)
    return dossier === undefined ? [] : [{ dossier, pageId, number }]
  })
}
