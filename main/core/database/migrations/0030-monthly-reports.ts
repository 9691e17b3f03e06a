/** The outbox carries a month's report for the province, too: one for each month, with the id that its messages bear. */
export const monthlyReportsMigration = {
  version: 30,
  name: 'monthly-reports',
  sql: `
    CREATE TABLE monthly_report (
      month TEXT NOT NULL PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      id TEXT NOT NULL UNIQUE,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE new_outbox_message (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      -- What it tells of: a dossier, or the report of a month by its own id.
      dossier_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('dossier', 'step', 'withdrawal', 'report')),
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
      superseded_by TEXT REFERENCES new_outbox_message (id),
      created_at TEXT NOT NULL,
      proven_at TEXT,
      proof TEXT CHECK (proof IS NULL OR json_valid(proof)),
      UNIQUE (dossier_id, kind, sequence),
      CHECK ((state = 'proven') = (proof IS NOT NULL)),
      CHECK ((state = 'proven') = (proven_at IS NOT NULL)),
      CHECK ((state = 'held') = (held_reason IS NOT NULL))
    ) STRICT;
    INSERT INTO new_outbox_message SELECT * FROM outbox_message;
    DROP TABLE outbox_message;
    ALTER TABLE new_outbox_message RENAME TO outbox_message;
    CREATE INDEX outbox_message_due ON outbox_message (next_attempt_at) WHERE state = 'waiting';
    CREATE INDEX outbox_message_by_dossier ON outbox_message (dossier_id, position);
    CREATE INDEX outbox_message_by_state ON outbox_message (state, position);
    CREATE INDEX outbox_message_current ON outbox_message (state, position) WHERE superseded_by IS NULL;
    CREATE INDEX outbox_message_replaced ON outbox_message (position) WHERE superseded_by IS NOT NULL;
    CREATE TRIGGER dossier_due_by_message AFTER INSERT ON outbox_message BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_delivery AFTER UPDATE OF state, superseded_by ON outbox_message BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;
  `,
} as const
