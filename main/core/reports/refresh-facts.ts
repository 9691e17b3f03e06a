import type { DossierId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'
import { listDeadlineEvents } from '../dossiers/deadline-repository.ts'
import { createIndexer } from '../dossiers/dossier-search.ts'
import type { WorkingCalendar } from '../dossiers/working-calendar.ts'
import type { Progress } from '../jobs/in-turns.ts'
import { factOf } from './dossier-fact.ts'
import { countDue, listDue, listDuePages, saveFacts, setPagesIndexed } from './fact-repository.ts'

export type Indexed = { readonly db: Database; readonly calendar: WorkingCalendar }

/** So many dossiers and pages take a few milliseconds, in which nothing else is answered. */
export const slice = 20

/** What changed in a day at the counter, many times over: so much is caught up with before a question is answered. */
const mostBeforeAnswer = 200

/**
 * Draws up the rows of dossiers that changed, and makes them and their pages findable; at most `limit` of each, the
 * newest first. Returns how many it did.
 */
export function refreshFacts({ db, calendar }: Indexed, limit = mostBeforeAnswer): number {
  if (countDue(db, 1) === 0) return 0
  const refresh = db.transaction(() => {
    const due = listDue(db, limit)
    const deadlines = listDeadlineEvents(
      db,
      due.map(({ dossierId }) => dossierId as DossierId),
    )
    const { indexDossier, indexPage } = createIndexer(db)
    for (const { dossierId, texts } of due) indexDossier(dossierId, texts)
    saveFacts(
      db,
      due.map(({ texts: _texts, ...source }) =>
        factOf({ ...source, deadlines: deadlines.get(source.dossierId as DossierId) ?? [] }, calendar),
      ),
    )
    const pages = listDuePages(db, limit)
    for (const { entry, texts } of pages) indexPage(entry, texts)
    setPagesIndexed(
      db,
      pages.map(({ entry }) => entry),
    )
    return due.length + pages.length
  })
  return refresh.immediate()
}

/** Draws up everything that changed, slice by slice. */
export function* refreshAll(indexed: Indexed): Generator<Progress, void> {
  for (let done = 0; ; ) {
    const refreshed = refreshFacts(indexed, slice)
    if (refreshed === 0) return
    done += refreshed
    yield { done, of: done + countDue(indexed.db, mostBeforeAnswer) }
  }
}
