import type { Database } from '../database/connect.ts'
import { indexedText, searchQueries, wordsOf } from './search-text.ts'

type Indexer = {
  /** Makes a dossier findable by these texts (codes, names, values) instead of those before. */
  readonly indexDossier: (dossierId: string, texts: readonly string[]) => void
  /** Makes a page findable by what was read on it; by nothing where nothing is given. */
  readonly indexPage: (entry: number, texts: readonly string[]) => void
}

/** Fills the indexes of words in the caller's transaction; its statements are made once, however much is indexed. */
export function createIndexer(db: Database): Indexer {
  const entryOf = db.prepare<[string], { entry: number }>(`
    INSERT INTO dossier_search_entry (dossier_id) VALUES (?)
    ON CONFLICT (dossier_id) DO UPDATE SET dossier_id = excluded.dossier_id
    RETURNING entry
  `)
  const replaceDossier = createReplacer(db, 'dossier_search')
  return {
    indexDossier: (dossierId, texts) => {
      const row = entryOf.get(dossierId)
      if (!row) throw new Error('no search entry')
      replaceDossier(row.entry, texts)
    },
    indexPage: createReplacer(db, 'page_search'),
  }
}

function createReplacer(db: Database, index: 'dossier_search' | 'page_search'): Indexer['indexPage'] {
  const remove = db.prepare(`DELETE FROM ${index} WHERE rowid = ?`)
  const insert = db.prepare(`INSERT INTO ${index} (rowid, folded, accented) VALUES (:entry, :folded, :accented)`)
  return (entry, texts) => {
    const text = indexedText(wordsOf(texts.join(' ')))
    remove.run(entry)
    if (text.folded !== '') insert.run({ entry, ...text })
  }
}

export type SearchPage = { readonly limit: number; readonly offset: number }

/** Ids of the dossiers that have every typed word: exact tone marks first, then without; newest first in each. */
export function searchDossiers(db: Database, typed: string, page: SearchPage): readonly string[] {
  return search(page, searchQueries(typed, { lastWord: 'unfinished' }), (query, limit) =>
    // By number, which is by age: ordering by rank takes hundreds of milliseconds over common words.
    db
      .prepare<[string, number], string>(`
        SELECT dossier_search_entry.dossier_id
        FROM dossier_search JOIN dossier_search_entry ON dossier_search_entry.entry = dossier_search.rowid
        WHERE dossier_search MATCH ?
        ORDER BY dossier_search.rowid DESC
        LIMIT ?
      `)
      .pluck()
      .all(query, limit),
  )
}

/** Ids of the pages on which every typed word stands whole: exact tone marks first, newest first in each. */
export function searchPages(db: Database, typed: string, page: SearchPage): readonly string[] {
  return search(page, searchQueries(typed, { lastWord: 'whole' }), (query, limit) =>
    db
      .prepare<[string, number], string>(`
        SELECT page_search_entry.page_id
        FROM page_search JOIN page_search_entry ON page_search_entry.entry = page_search.rowid
        WHERE page_search MATCH ?
        ORDER BY page_search.rowid DESC
        LIMIT ?
      `)
      .pluck()
      .all(query, limit),
  )
}

function search(
  { limit, offset }: SearchPage,
  queries: readonly string[],
  find: (query: string, limit: number) => readonly string[],
): readonly string[] {
  const wanted = offset + limit
  const found: string[] = []
  const stricter: string[] = []
  for (const query of queries) {
    if (found.length >= wanted) break
    found.push(...find(exceptStricter(query, stricter), wanted - found.length))
    stricter.push(query)
  }
  return found.slice(offset, wanted)
}

/** What is found belongs to the strictest query that finds it. */
function exceptStricter(query: string, stricter: readonly string[]): string {
  return stricter.reduce((rest, before) => `(${rest}) NOT (${before})`, `(${query})`)
}
