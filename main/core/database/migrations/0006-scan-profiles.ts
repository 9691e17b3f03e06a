/** Where paper comes from at this office, which of it each officer used last, and which files of folders were taken. */
export const scanProfilesMigration = {
  version: 6,
  name: 'scan-profiles',
  sql: `
    CREATE TABLE scan_profile (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      way TEXT NOT NULL CHECK (json_valid(way)),
      is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX scan_profile_one_default ON scan_profile (is_default) WHERE is_default = 1;

    CREATE TABLE scan_choice (
      officer_id TEXT NOT NULL PRIMARY KEY REFERENCES officer (id),
      source_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE folder_file (
      digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
      upload_id TEXT NOT NULL REFERENCES upload (id),
      taken_at TEXT
    ) STRICT, WITHOUT ROWID;
  `,
} as const
