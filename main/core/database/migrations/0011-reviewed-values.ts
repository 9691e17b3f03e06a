/**
 * A value under review keeps beside it what was shown to the officer: the value, where it came from, in which colour,
 * and what was read before a local list mended it. So it can be counted what officers left, changed and typed. Values
 * that were confirmed before this step are taken from the history of their changes. A page also says which page was
 * taken in its place. The index of what persons confirmed holds no citizen's value, only whether it was changed and how
 * long it is.
 */
export const reviewedValuesMigration = {
  version: 11,
  name: 'reviewed-values',
  sql: `
    CREATE TABLE new_field (
      id TEXT NOT NULL PRIMARY KEY,
      document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      page_id TEXT REFERENCES page (id),
      code TEXT NOT NULL,
      value TEXT NOT NULL,
      raw TEXT NOT NULL,
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
      source TEXT NOT NULL
        CHECK (source IN ('qr', 'mrz', 'ocr', 'pdf_text', 'local_list', 'typed', 'earlier_paper')),
      state TEXT NOT NULL CHECK (state IN ('doubtful', 'proposed', 'confirmed')),
      boxes TEXT NOT NULL CHECK (json_valid(boxes)),
      problem TEXT,
      shown_value TEXT NOT NULL,
      shown_source TEXT NOT NULL
        CHECK (shown_source IN ('qr', 'mrz', 'ocr', 'pdf_text', 'local_list', 'typed', 'earlier_paper')),
      shown_state TEXT NOT NULL CHECK (shown_state IN ('doubtful', 'proposed')),
      -- What the machine read by itself, where a local list put another value in its place.
      unmended TEXT,
      confirmed_by TEXT REFERENCES officer (id),
      confirmed_at TEXT,
      confirmed_how TEXT CHECK (confirmed_how IN ('person', 'confirm_all')),
      UNIQUE (document_id, code)
    ) STRICT;
    INSERT INTO new_field (id, document_id, page_id, code, value, raw, confidence, source, state, boxes, problem,
        shown_value, shown_source, shown_state, confirmed_by, confirmed_at, confirmed_how)
      SELECT field.id, document_id, page_id, field.code, value, raw, confidence, source, state, boxes, problem,
        coalesce(value_before, value), coalesce(source_before, source),
        CASE WHEN state <> 'confirmed' THEN state WHEN confidence >= 0.95 THEN 'proposed' ELSE 'doubtful' END,
        confirmed_by, confirmed_at, confirmed_how
      FROM field JOIN document ON document.id = document_id
      LEFT JOIN (
        SELECT dossier_id, document_type, code, value_before, source_before, min(at) FROM field_change
        GROUP BY dossier_id, document_type, code
      ) AS first ON source = 'typed' AND first.dossier_id = document.dossier_id
        AND first.document_type = document.document_type AND first.code = field.code
      ORDER BY field.rowid;
    DROP TABLE field;
    ALTER TABLE new_field RENAME TO field;
    CREATE INDEX field_reviewed ON field (confirmed_at, document_id, code, shown_source, shown_state, page_id,
      (value = shown_value), (shown_value = ''), length(value)) WHERE confirmed_how = 'person';

    ALTER TABLE page ADD COLUMN replaced_by TEXT REFERENCES page (id);
    CREATE INDEX page_with_problems ON page (created_at, replaced_by, id, problems) WHERE problems <> '[]';
  `,
} as const
