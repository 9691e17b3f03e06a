/**
 * The index behind the search box. `folded` holds words without tone marks, `accented` the same words as written;
 * neither keeps the text itself. Entries have numbers of their own: a table's implicit rowid may change in a VACUUM.
 */
export const searchMigration = {
  version: 4,
  name: 'search',
  sql: `
    CREATE TABLE dossier_search_entry (
      entry INTEGER PRIMARY KEY,
      dossier_id TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE VIRTUAL TABLE dossier_search USING fts5 (
      folded, accented,
      content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
    );
  `,
} as const
