/**
 * What lists, searches and reports read: one narrow row a dossier, drawn up from its tables and events whenever one of
 * them changed (`due`), so that a million dossiers are listed and counted by indexes. Nothing here is a source: every
 * row can be drawn up again. The indexes of words hold no text; each word is one token (see `search-text.ts`).
 */
export const factsMigration = {
  version: 22,
  name: 'facts',
  sql: `
    DROP TABLE dossier_search;
    CREATE VIRTUAL TABLE dossier_search USING fts5 (
      folded, accented,
      content = '', contentless_delete = 1, detail = 'column', prefix = '1 2 3 4 5 6', tokenize = 'ascii'
    );
    CREATE VIRTUAL TABLE page_search USING fts5 (
      folded, accented, content = '', contentless_delete = 1, detail = 'column', tokenize = 'ascii'
    );
    INSERT OR IGNORE INTO dossier_search_entry (dossier_id) SELECT id FROM dossier ORDER BY created_at;
    ALTER TABLE dossier_search_entry ADD COLUMN due INTEGER NOT NULL DEFAULT 1 CHECK (due IN (0, 1));
    CREATE INDEX dossier_search_entry_due ON dossier_search_entry (entry) WHERE due = 1;
    CREATE TABLE page_search_entry (
      entry INTEGER PRIMARY KEY,
      page_id TEXT NOT NULL UNIQUE,
      due INTEGER NOT NULL DEFAULT 1 CHECK (due IN (0, 1))
    ) STRICT;
    CREATE INDEX page_search_entry_due ON page_search_entry (entry) WHERE due = 1;
    INSERT INTO page_search_entry (page_id) SELECT id FROM page WHERE reading IS NOT NULL ORDER BY created_at;

    CREATE TABLE dossier_fact (
      -- That of dossier_search_entry: the older, the smaller.
      entry INTEGER PRIMARY KEY,
      dossier_id TEXT NOT NULL UNIQUE REFERENCES dossier (id),
      code TEXT NOT NULL,
      provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
      procedure_code TEXT NOT NULL,
      procedure_name TEXT NOT NULL,
      applicant_name TEXT NOT NULL,
      -- The given name first, spelled so that its bytes stand in the order of the Vietnamese alphabet.
      sort_name TEXT NOT NULL,
      status TEXT NOT NULL,
      -- How far the least advanced message is; null before anything was queued.
      delivery TEXT,
      opened_at TEXT NOT NULL,
      -- Null until reception is finished, like the days below it; days are those of Viet Nam.
      received_at TEXT,
      promised_at TEXT,
      received_on TEXT,
      promised_on TEXT,
      -- When the processing ended (766, 2.1): the result before its return, before any other end.
      ended_on TEXT,
      ended_as TEXT CHECK (ended_as IN ('processed', 'returned', 'refused', 'withdrawn', 'stopped')),
      supplements INTEGER NOT NULL CHECK (supplements >= 0),
      -- The day a supplement was asked for that is not there yet.
      waits_since TEXT,
      -- Office minutes from reception to the end, without those in which the clock stood still.
      worked_minutes INTEGER,
      digitised INTEGER NOT NULL CHECK (digitised IN (0, 1)),
      -- At least one paper came from what is held, or from another dossier of the visit.
      reused INTEGER NOT NULL CHECK (reused IN (0, 1)),
      -- Dong that the dossier costs; null where nobody reckoned it.
      fee INTEGER,
      -- Something was paid and not cancelled; none of it in cash.
      paid INTEGER NOT NULL CHECK (paid IN (0, 1)),
      cashless INTEGER NOT NULL CHECK (cashless IN (0, 1)),
      satisfaction TEXT CHECK (satisfaction IN ('very_satisfied', 'satisfied', 'unsatisfied')),
      CHECK ((ended_on IS NULL) = (ended_as IS NULL))
    ) STRICT;
    CREATE INDEX dossier_fact_by_status ON dossier_fact (status);
    CREATE INDEX dossier_fact_by_received ON dossier_fact (status, received_at);
    CREATE INDEX dossier_fact_by_promised ON dossier_fact (status, promised_at);
    CREATE INDEX dossier_fact_by_name ON dossier_fact (status, sort_name);
    CREATE INDEX dossier_fact_by_procedure ON dossier_fact (procedure_code, status);
    CREATE INDEX dossier_fact_unsent ON dossier_fact (delivery) WHERE delivery <> 'proven';
    CREATE INDEX dossier_fact_of_period ON dossier_fact (received_on, entry, procedure_code, status, promised_on, ended_on,
      ended_as, supplements, waits_since, worked_minutes, digitised, reused, fee, paid, cashless, satisfaction) WHERE received_on IS NOT NULL;
    CREATE INDEX dossier_fact_by_end ON dossier_fact (ended_on, received_on) WHERE received_on IS NOT NULL;

    CREATE INDEX dossier_open ON dossier (status) WHERE status IN ('draft', 'in_review');
    CREATE INDEX outbox_message_current ON outbox_message (state, position) WHERE superseded_by IS NULL;
    CREATE INDEX outbox_message_replaced ON outbox_message (position) WHERE superseded_by IS NOT NULL;

    CREATE TABLE work_list (
      id TEXT NOT NULL PRIMARY KEY,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
      key INTEGER CHECK (key BETWEEN 1 AND 9),
      filter TEXT NOT NULL CHECK (json_valid(filter)),
      created_at TEXT NOT NULL,
      UNIQUE (officer_id, name),
      UNIQUE (officer_id, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER dossier_numbered AFTER INSERT ON dossier BEGIN
      INSERT OR IGNORE INTO dossier_search_entry (dossier_id) VALUES (new.id);
    END;
    CREATE TRIGGER dossier_due AFTER UPDATE ON dossier BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.id AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_event AFTER INSERT ON dossier_event BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_clock AFTER INSERT ON deadline_event BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_paper AFTER INSERT ON document BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_moved_paper AFTER UPDATE ON document BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id IN (old.dossier_id, new.dossier_id) AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_gone_paper AFTER DELETE ON document BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = old.dossier_id AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_value AFTER UPDATE OF value ON field WHEN old.value <> new.value BEGIN
      UPDATE dossier_search_entry SET due = 1
      WHERE dossier_id = (SELECT dossier_id FROM document WHERE id = new.document_id) AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_new_value AFTER INSERT ON field BEGIN
      UPDATE dossier_search_entry SET due = 1
      WHERE dossier_id = (SELECT dossier_id FROM document WHERE id = new.document_id) AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_slip AFTER INSERT ON slip BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_message AFTER INSERT ON outbox_message BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_delivery AFTER UPDATE OF state, superseded_by ON outbox_message BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_fee AFTER INSERT ON dossier_fee BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_other_fee AFTER UPDATE ON dossier_fee BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_payment AFTER INSERT ON payment BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_cancelled_payment AFTER INSERT ON payment_cancellation BEGIN
      UPDATE dossier_search_entry SET due = 1
      WHERE dossier_id = (SELECT dossier_id FROM payment WHERE id = new.payment_id) AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_return AFTER INSERT ON result_return BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;
    CREATE TRIGGER dossier_due_by_changed_return AFTER UPDATE ON result_return BEGIN
      UPDATE dossier_search_entry SET due = 1 WHERE dossier_id = new.dossier_id AND due = 0;
    END;
    CREATE TRIGGER page_due AFTER UPDATE OF reading, binned, replaced_by ON page WHEN new.reading IS NOT NULL BEGIN
      INSERT INTO page_search_entry (page_id) VALUES (new.id) ON CONFLICT (page_id) DO UPDATE SET due = 1;
    END;
  `,
} as const
