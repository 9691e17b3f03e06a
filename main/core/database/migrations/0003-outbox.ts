export const outboxMigration = {
  version: 3,
  name: 'outbox',
  sql: `
    CREATE TABLE outbox_message (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      dossier_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('dossier', 'step', 'withdrawal')),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      payload_digest TEXT NOT NULL CHECK (length(payload_digest) = 64),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'proven', 'held', 'rejected', 'needs_person')),
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      next_attempt_at TEXT NOT NULL,
      perhaps_delivered INTEGER NOT NULL DEFAULT 0 CHECK (perhaps_delivered IN (0, 1)),
      last_code TEXT,
      last_field TEXT,
      last_detail TEXT,
      held_reason TEXT,
      superseded_by TEXT REFERENCES outbox_message (id),
      created_at TEXT NOT NULL,
      proven_at TEXT,
      proof TEXT CHECK (proof IS NULL OR json_valid(proof)),
      UNIQUE (dossier_id, kind, sequence),
      CHECK ((state = 'proven') = (proof IS NOT NULL)),
      CHECK ((state = 'proven') = (proven_at IS NOT NULL)),
      CHECK ((state = 'held') = (held_reason IS NOT NULL))
    ) STRICT;
    CREATE INDEX outbox_message_due ON outbox_message (next_attempt_at) WHERE state = 'waiting';
    CREATE INDEX outbox_message_by_dossier ON outbox_message (dossier_id, position);
    CREATE INDEX outbox_message_by_state ON outbox_message (state, position);

    CREATE TABLE portal_file (
      portal TEXT NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      size INTEGER NOT NULL CHECK (size >= 0),
      upload_url TEXT,
      sent_bytes INTEGER NOT NULL DEFAULT 0 CHECK (sent_bytes >= 0),
      address TEXT,
      proven_at TEXT,
      PRIMARY KEY (portal, digest),
      CHECK ((address IS NULL) = (proven_at IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE portal_cursor (
      portal TEXT NOT NULL PRIMARY KEY,
      cursor TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
} as const
