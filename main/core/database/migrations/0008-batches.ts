/**
 * A paper has one page or several in order, and a page may carry several papers (cards). What cutting looked at, what
 * the officer said of a cut or an alarm, and how many sheets there were is kept, so that every sheet is accounted for.
 */
export const batchesMigration = {
  version: 8,
  name: 'batches',
  sql: `
    CREATE TABLE new_document (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      document_type TEXT NOT NULL,
      type_confidence REAL NOT NULL,
      component_id TEXT REFERENCES dossier_component (id),
      cut_reason TEXT NOT NULL
    ) STRICT;
    INSERT INTO new_document
      SELECT id, dossier_id, document_type, type_confidence, component_id, 'stack_start' FROM document;

    CREATE TABLE document_page (
      document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      page_id TEXT NOT NULL REFERENCES page (id),
      region INTEGER NOT NULL CHECK (region >= 0),
      PRIMARY KEY (document_id, position),
      UNIQUE (page_id, region)
    ) STRICT;
    INSERT INTO document_page SELECT id, 0, page_id, region FROM document;

    ALTER TABLE field ADD COLUMN page_id TEXT REFERENCES page (id);
    UPDATE field SET page_id = (SELECT page_id FROM document WHERE document.id = field.document_id);

    DROP TABLE document;
    ALTER TABLE new_document RENAME TO document;
    CREATE INDEX document_by_dossier ON document (dossier_id);

    ALTER TABLE page ADD COLUMN evidence TEXT CHECK (evidence IS NULL OR json_valid(evidence));
    ALTER TABLE page ADD COLUMN cut_mark TEXT CHECK (cut_mark IN ('starts', 'continues'));
    ALTER TABLE page ADD COLUMN twin_id TEXT REFERENCES page (id);
    ALTER TABLE page ADD COLUMN twin_answer TEXT CHECK (twin_answer IN ('same', 'other'));

    -- The batch in whose stack a page lies, where it was taken again later or on a second pass.
    ALTER TABLE page ADD COLUMN stack_id TEXT REFERENCES scan_batch (id);
    CREATE INDEX page_by_stack ON page (coalesce(stack_id, batch_id));

    ALTER TABLE scan_batch ADD COLUMN cut_way TEXT NOT NULL DEFAULT '{"kind":"recognised"}' CHECK (json_valid(cut_way));
    ALTER TABLE scan_batch ADD COLUMN sides TEXT NOT NULL DEFAULT 'unknown'
      CHECK (sides IN ('one', 'both', 'fronts', 'backs', 'unknown'));
    ALTER TABLE scan_batch ADD COLUMN fronts_id TEXT REFERENCES scan_batch (id);
    ALTER TABLE scan_batch ADD COLUMN stated_sheets INTEGER CHECK (stated_sheets > 0);

    CREATE TABLE batch_answer (
      batch_id TEXT NOT NULL REFERENCES scan_batch (id),
      alarm TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      at TEXT NOT NULL,
      PRIMARY KEY (batch_id, alarm)
    ) STRICT;
  `,
} as const
