/** What happened to the clock of each received dossier, and the date that followed; only ever added to. */
export const deadlineEventsMigration = {
  version: 14,
  name: 'deadline-events',
  sql: `
    CREATE TABLE deadline_event (
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      at TEXT NOT NULL,
      officer_id TEXT REFERENCES officer (id),
      kind TEXT NOT NULL CHECK (kind IN ('received', 'stopped', 'resumed', 'lengthened', 'postponed', 'calendar_changed')),
      cause TEXT CHECK (cause IN ('supplement', 'payment', 'opinion')),
      named_day TEXT,
      days INTEGER CHECK (days > 0),
      counts TEXT CHECK (counts IN ('more', 'in_all')),
      name TEXT,
      reason TEXT NOT NULL DEFAULT '',
      promised_at TEXT NOT NULL,
      explanation TEXT NOT NULL,
      PRIMARY KEY (dossier_id, position),
      CHECK ((kind IN ('stopped', 'resumed')) = (cause IS NOT NULL)),
      CHECK ((kind = 'lengthened') = (days IS NOT NULL AND counts IS NOT NULL AND name IS NOT NULL)),
      CHECK (kind <> 'postponed' OR named_day IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER deadline_event_kept_as_written BEFORE UPDATE ON deadline_event
      BEGIN SELECT RAISE(ABORT, 'what happened to a deadline is only added to'); END;
    CREATE TRIGGER deadline_event_kept BEFORE DELETE ON deadline_event
      BEGIN SELECT RAISE(ABORT, 'what happened to a deadline is only added to'); END;

    -- Dossiers received before: their promise stands as it was made.
    INSERT INTO deadline_event (dossier_id, position, at, officer_id, kind, named_day, promised_at, explanation)
    SELECT id, 0, received_at, received_by, 'received',
      CASE WHEN json_extract(procedure_snapshot, '$.timeLimit.unit') = 'unknown' THEN date(promised_at, '+7 hours') END,
      promised_at, promise_explanation
    FROM dossier
    WHERE received_at IS NOT NULL AND promised_at IS NOT NULL AND status NOT IN ('draft', 'in_review');
    INSERT INTO deadline_event (dossier_id, position, at, kind, cause, promised_at, explanation)
    SELECT dossier.id, 1,
      coalesce((SELECT max(at) FROM dossier_event WHERE dossier_id = dossier.id AND status = dossier.status), received_at),
      'stopped', CASE status WHEN 'supplement_requested' THEN 'supplement' ELSE 'payment' END,
      promised_at, promise_explanation
    FROM dossier
    WHERE received_at IS NOT NULL AND promised_at IS NOT NULL
      AND status IN ('supplement_requested', 'payment_requested');

    DROP INDEX dossier_by_promised;
    CREATE INDEX dossier_by_due ON dossier (promised_at)
      WHERE status IN ('received', 'processing', 'supplement_requested', 'payment_requested');
  `,
} as const
