/**
 * What lies in the bin is found without looking through all pages; a second confirmed value of one field is kept beside
 * the first; a paper can be moved to another dossier and brought back to where it lay; a feed of paper that a jam ended
 * knows the source with which it goes on.
 */
export const papersKeptMigration = {
  version: 17,
  name: 'papers-kept',
  sql: `
    CREATE INDEX page_in_bin ON page (bin_since) WHERE binned = 1 AND purged_at IS NULL;
    CREATE INDEX page_to_purge ON page (purged_at) WHERE purged_at IS NOT NULL AND original_digest <> '';

    -- A confirmed value whose paper was joined with another on which the same field was confirmed.
    CREATE TABLE rival_field (
      id TEXT NOT NULL PRIMARY KEY,
      document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      code TEXT NOT NULL,
      value TEXT NOT NULL,
      -- The whole row of \`field\` as it stood, so that it can stand there again.
      row TEXT NOT NULL CHECK (json_valid(row)),
      -- When an officer chose between the values; null while that is open.
      settled_at TEXT
    ) STRICT;
    CREATE INDEX rival_field_by_document ON rival_field (document_id, code);

    ALTER TABLE scan_batch ADD COLUMN source_id TEXT;
    -- Where the pages of a paper lay before an officer moved it here: JSON, in their order.
    ALTER TABLE scan_batch ADD COLUMN came_from TEXT CHECK (came_from IS NULL OR json_valid(came_from));

    CREATE TABLE new_page_act (
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      step INTEGER NOT NULL CHECK (step > 0),
      kind TEXT NOT NULL CHECK (kind IN ('turn', 'lean', 'crop', 'cut_out', 'cleaning', 'automatic', 'move', 'start_paper',
        'join_paper', 'cut_freely', 'bin', 'restore', 'retake', 'twin_same', 'twin_other', 'send')),
      page_id TEXT NOT NULL REFERENCES page (id),
      changes TEXT NOT NULL CHECK (json_valid(changes)),
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
      officer_id TEXT NOT NULL REFERENCES officer (id),
      at TEXT NOT NULL,
      PRIMARY KEY (dossier_id, step)
    ) STRICT;
    INSERT INTO new_page_act SELECT dossier_id, step, kind, page_id, changes, undone, officer_id, at FROM page_act;
    DROP TABLE page_act;
    ALTER TABLE new_page_act RENAME TO page_act;
  `,
} as const
