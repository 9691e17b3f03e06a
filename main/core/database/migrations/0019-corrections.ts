/** A dossier may be corrected after its reception: what was wrong may have moved the date, in either direction. */
export const correctionsMigration = {
  version: 19,
  name: 'corrections',
  sql: `
    CREATE TABLE corrected_deadline_event (
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      at TEXT NOT NULL,
      officer_id TEXT REFERENCES officer (id),
      kind TEXT NOT NULL CHECK (kind IN
        ('received', 'stopped', 'resumed', 'lengthened', 'postponed', 'calendar_changed', 'corrected')),
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
    INSERT INTO corrected_deadline_event
      SELECT dossier_id, position, at, officer_id, kind, cause, named_day, days, counts, name, reason, promised_at,
        explanation
      FROM deadline_event;
    DROP TRIGGER deadline_event_kept;
    DROP TRIGGER deadline_event_kept_as_written;
    DROP TABLE deadline_event;
    ALTER TABLE corrected_deadline_event RENAME TO deadline_event;
    CREATE TRIGGER deadline_event_kept_as_written BEFORE UPDATE ON deadline_event
      BEGIN SELECT RAISE(ABORT, 'what happened to a deadline is only added to'); END;
    CREATE TRIGGER deadline_event_kept BEFORE DELETE ON deadline_event
      BEGIN SELECT RAISE(ABORT, 'what happened to a deadline is only added to'); END;
  `,
} as const
