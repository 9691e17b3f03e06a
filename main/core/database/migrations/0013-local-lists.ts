/**
 * Fixes that officers made: what was read, what they made of it, and in which dossiers they did so or said otherwise.
 * Only texts that many papers share (`review/local-fixes.ts` says which); it never leaves this machine.
 */
export const localListsMigration = {
  version: 13,
  name: 'local-lists',
  sql: `
    CREATE TABLE local_fix (
      id TEXT NOT NULL PRIMARY KEY,
      list TEXT NOT NULL CHECK (list IN ('office', 'place', 'signer_title', 'listed', 'given_name')),
      reading TEXT NOT NULL,
      value TEXT NOT NULL,
      created_at TEXT NOT NULL,
      off_why TEXT CHECK (off_why IN ('officer', 'contrary')),
      -- Corrections to the contrary count from here on.
      trusted_from TEXT NOT NULL,
      UNIQUE (list, reading, value),
      CHECK (reading <> value)
    ) STRICT;

    CREATE TABLE local_fix_case (
      fix_id TEXT NOT NULL REFERENCES local_fix (id) ON DELETE CASCADE,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      field_id TEXT REFERENCES field (id) ON DELETE SET NULL,
      document_type TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('for', 'against')),
      at TEXT NOT NULL,
      PRIMARY KEY (fix_id, dossier_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX local_fix_case_by_field ON local_fix_case (field_id);
  `,
} as const
