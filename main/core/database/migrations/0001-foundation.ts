/** What everything else stands on: settings, officers, the audit chain and the queue of work. */
export const foundationMigration = {
  version: 1,
  name: 'foundation',
  sql: `
    CREATE TABLE setting (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE officer (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      title TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('reception', 'lead', 'it')),
      pin_salt BLOB NOT NULL CHECK (length(pin_salt) = 16),
      pin_hash BLOB NOT NULL CHECK (length(pin_hash) = 32),
      failed_attempts INTEGER NOT NULL DEFAULT 0 CHECK (failed_attempts >= 0),
      locked_until TEXT,
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT;

    CREATE TABLE audit_entry (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      officer_id TEXT,
      action TEXT NOT NULL,
      subject_kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      previous_digest TEXT NOT NULL CHECK (length(previous_digest) = 64),
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64)
    ) STRICT;
    CREATE INDEX audit_entry_by_subject ON audit_entry (subject_id, seq);
    CREATE TRIGGER audit_entry_kept_as_written BEFORE UPDATE ON audit_entry
      BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
    CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry
      BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

    CREATE TABLE job (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'dead')),
      priority INTEGER NOT NULL DEFAULT 0,
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      run_after TEXT NOT NULL,
      run_again INTEGER NOT NULL DEFAULT 0 CHECK (run_again IN (0, 1)),
      last_error TEXT,
      created_at TEXT NOT NULL,
      finished_at TEXT
    ) STRICT;
    CREATE INDEX job_due ON job (kind, priority, run_after) WHERE state = 'queued';
    CREATE UNIQUE INDEX job_once ON job (kind, subject_id) WHERE state IN ('queued', 'running');
    CREATE INDEX job_by_subject ON job (subject_id);
  `,
} as const
