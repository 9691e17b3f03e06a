/** What officers do to pages is kept as data beside the untouched originals: how each is wanted, and every act with its way back. */
export const pageActsMigration = {
  version: 9,
  name: 'page-acts',
  sql: `
    ALTER TABLE page ADD COLUMN look TEXT CHECK (look IS NULL OR json_valid(look));

    CREATE TABLE page_act (
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      step INTEGER NOT NULL CHECK (step > 0),
      kind TEXT NOT NULL CHECK (kind IN ('turn', 'lean', 'crop', 'cut_out', 'cleaning', 'automatic', 'move', 'start_paper',
        'join_paper', 'cut_freely', 'bin', 'restore')),
      page_id TEXT NOT NULL REFERENCES page (id),
      changes TEXT NOT NULL CHECK (json_valid(changes)),
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
      officer_id TEXT NOT NULL REFERENCES officer (id),
      at TEXT NOT NULL,
      PRIMARY KEY (dossier_id, step)
    ) STRICT;
  `,
} as const
