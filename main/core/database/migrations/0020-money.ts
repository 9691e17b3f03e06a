/** What a dossier costs, what was paid for it, and how each day was closed; money is only ever added to. */
export const moneyMigration = {
  version: 20,
  name: 'money',
  sql: `
    CREATE TABLE dossier_fee (
      dossier_id TEXT NOT NULL PRIMARY KEY REFERENCES dossier (id),
      units TEXT NOT NULL CHECK (json_valid(units)),
      exemption TEXT,
      lines TEXT NOT NULL CHECK (json_valid(lines)),
      amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 999999999999),
      -- Why the amount is not what the catalogue says; empty where it is.
      reason TEXT NOT NULL DEFAULT '',
      officer_id TEXT NOT NULL REFERENCES officer (id),
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE payment (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      -- The numbered receipt; the portal gives its own.
      slip_id TEXT UNIQUE REFERENCES slip (id),
      way TEXT NOT NULL CHECK (way IN ('cash', 'transfer', 'portal')),
      lines TEXT NOT NULL CHECK (json_valid(lines)),
      amount INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 999999999999),
      reference TEXT,
      -- When the money came, and when it was taken down.
      paid_at TEXT NOT NULL,
      at TEXT NOT NULL,
      officer_id TEXT REFERENCES officer (id),
      CHECK ((way = 'transfer') = (reference IS NOT NULL)),
      CHECK ((way = 'portal') = (slip_id IS NULL)),
      CHECK ((way = 'portal') = (officer_id IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX payment_by_dossier ON payment (dossier_id, at);
    CREATE INDEX payment_by_at ON payment (at);
    CREATE INDEX payment_by_reference ON payment (reference) WHERE reference IS NOT NULL;
    CREATE TRIGGER payment_kept_as_written BEFORE UPDATE ON payment
      BEGIN SELECT RAISE(ABORT, 'what was paid is only added to'); END;
    CREATE TRIGGER payment_kept BEFORE DELETE ON payment
      BEGIN SELECT RAISE(ABORT, 'what was paid is only added to'); END;

    CREATE TABLE payment_cancellation (
      payment_id TEXT NOT NULL PRIMARY KEY REFERENCES payment (id),
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      reason TEXT NOT NULL CHECK (reason <> '')
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX payment_cancellation_by_at ON payment_cancellation (at);
    CREATE TRIGGER payment_cancellation_kept_as_written BEFORE UPDATE ON payment_cancellation
      BEGIN SELECT RAISE(ABORT, 'what was paid is only added to'); END;
    CREATE TRIGGER payment_cancellation_kept BEFORE DELETE ON payment_cancellation
      BEGIN SELECT RAISE(ABORT, 'what was paid is only added to'); END;

    CREATE TABLE day_close (
      day TEXT NOT NULL PRIMARY KEY,
      -- What lies after the first instant and not after the second belongs to this day; null: from the beginning.
      from_at TEXT,
      until_at TEXT NOT NULL UNIQUE,
      closed_at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      content TEXT NOT NULL CHECK (json_valid(content)),
      CHECK (from_at IS NULL OR from_at < until_at)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER day_close_kept_as_written BEFORE UPDATE ON day_close
      BEGIN SELECT RAISE(ABORT, 'a closed day stays closed'); END;
    CREATE TRIGGER day_close_kept BEFORE DELETE ON day_close
      BEGIN SELECT RAISE(ABORT, 'a closed day stays closed'); END;

    CREATE INDEX dossier_event_by_at ON dossier_event (at, kind);
  `,
} as const
