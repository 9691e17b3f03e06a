import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'
import type { Database } from '../database/connect.ts'
import { accentedText, searchQueries } from './search-text.ts'

/** Makes a dossier findable by these texts (codes, names, procedure) instead of those before; in the caller's transaction. */
export function indexDossier(db: Database, dossierId: string, texts: readonly string[]): void {
  const entry = entryOf(db, dossierId)
  const text = texts.join('\n')
  db.prepare('DELETE FROM dossier_search WHERE rowid = ?').run(entry)
  db.prepare('INSERT INTO dossier_search (rowid, folded, accented) VALUES (:entry, :folded, :accented)').run({
    entry,
    folded: foldDiacritics(text),
    accented: accentedText(text),
  })
}

/** Makes a dossier unfindable. */
export function unindexDossier(db: Database, dossierId: string): void {
  const entry = db
    .prepare<[string], { entry: number }>('DELETE FROM dossier_search_entry WHERE dossier_id = ? RETURNING entry')
    .get(dossierId)
  if (entry) db.prepare('DELETE FROM dossier_search WHERE rowid = ?').run(entry.entry)
}

export type SearchPage = { readonly limit: number; readonly offset: number }

/** Ids of the dossiers that have every typed word: exact tone marks first, then without; newest first in each. */
export function searchDossiers(db: Database, typed: string, { limit, offset }: SearchPage): readonly string[] {
  const wanted = offset + limit
  const found: string[] = []
  const stricter: string[] = []
  for (const query of searchQueries(typed)) {
    if (found.length >= wanted) break
    found.push(...findEntries(db, exceptStricter(query, stricter), wanted - found.length))
    stricter.push(query)
  }
  return found.slice(offset, wanted)
}

/** A dossier belongs to the strictest query that finds it. */
function exceptStricter(query: string, stricter: readonly string[]): string {
  return stricter.reduce((rest, before) => `(${rest}) NOT (${before})`, `(${query})`)
}

// By number, which is by age: ordering by rank takes hundreds of milliseconds over common words.
function findEntries(db: Database, query: string, limit: number): readonly string[] {
  return db
    .prepare<[string, number], { dossier_id: string }>(`
      SELECT dossier_search_entry.dossier_id
      FROM dossier_search JOIN dossier_search_entry ON dossier_search_entry.entry = dossier_search.rowid
      WHERE dossier_search MATCH ?
      ORDER BY dossier_search.rowid DESC
      LIMIT ?
    `)
    .all(query, limit)
    .map((row) => row.dossier_id)
}

function entryOf(db: Database, dossierId: string): number {
  const row = db
    .prepare<[string], { entry: number }>(`
      INSERT INTO dossier_search_entry (dossier_id) VALUES (?)
      ON CONFLICT (dossier_id) DO UPDATE SET dossier_id = excluded.dossier_id
      RETURNING entry
    `)
    .get(dossierId)
  if (!row) throw new Error('no search entry')
  return row.entry
}
