/** Dossiers, what was handed in for them, their papers, pages and values, and their receipts. */
export const dossiersMigration = {
  version: 2,
  name: 'dossiers',
  sql: `
    CREATE TABLE dossier (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_code TEXT UNIQUE,
      provisional_code TEXT UNIQUE,
      procedure_code TEXT NOT NULL,
      procedure_name TEXT NOT NULL,
      procedure_snapshot TEXT NOT NULL CHECK (json_valid(procedure_snapshot)),
      status TEXT NOT NULL CHECK (status IN ('draft', 'in_review', 'received', 'processing', 'supplement_requested',
        'payment_requested', 'refused', 'withdrawn', 'stopped', 'processed', 'returned')),
      applicant_name TEXT NOT NULL DEFAULT '',
      submitter_name TEXT NOT NULL DEFAULT '',
      people TEXT NOT NULL CHECK (json_valid(people)),
      created_at TEXT NOT NULL,
      created_by TEXT NOT NULL REFERENCES officer (id),
      received_at TEXT,
      received_by TEXT REFERENCES officer (id),
      promised_at TEXT,
      promise_explanation TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX dossier_by_created ON dossier (created_at);
    CREATE INDEX dossier_by_received ON dossier (received_at) WHERE received_at IS NOT NULL;
    CREATE INDEX dossier_by_promised ON dossier (promised_at) WHERE promised_at IS NOT NULL;

    CREATE TABLE dossier_component (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      code TEXT NOT NULL,
      position INTEGER NOT NULL,
      originals INTEGER NOT NULL DEFAULT 0 CHECK (originals >= 0),
      certified_copies INTEGER NOT NULL DEFAULT 0 CHECK (certified_copies >= 0),
      photocopies INTEGER NOT NULL DEFAULT 0 CHECK (photocopies >= 0),
      shown INTEGER NOT NULL DEFAULT 0 CHECK (shown IN (0, 1)),
      UNIQUE (dossier_id, code)
    ) STRICT;

    CREATE TABLE dossier_event (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      at TEXT NOT NULL,
      officer_id TEXT REFERENCES officer (id),
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      status TEXT NOT NULL
    ) STRICT;
    CREATE INDEX dossier_event_by_dossier ON dossier_event (dossier_id, at);

    CREATE TABLE code_counter (
      scope TEXT NOT NULL,
      day TEXT NOT NULL,
      last INTEGER NOT NULL CHECK (last >= 0),
      PRIMARY KEY (scope, day)
    ) STRICT;

    CREATE TABLE upload (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      digest TEXT NOT NULL,
      size INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      created_by TEXT NOT NULL REFERENCES officer (id)
    ) STRICT;

    CREATE TABLE scan_batch (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      source_name TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('taking', 'taken', 'cancelled', 'failed')),
      refused TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(refused)),
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX scan_batch_by_dossier ON scan_batch (dossier_id);

    CREATE TABLE page (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      batch_id TEXT NOT NULL REFERENCES scan_batch (id),
      upload_id TEXT REFERENCES upload (id),
      number_in_source INTEGER NOT NULL,
      position INTEGER NOT NULL,
      source_name TEXT NOT NULL,
      original_digest TEXT NOT NULL,
      text_words TEXT CHECK (text_words IS NULL OR json_valid(text_words)),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'reading', 'read', 'failed')),
      failure TEXT,
      blank INTEGER NOT NULL DEFAULT 0 CHECK (blank IN (0, 1)),
      binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1)),
      rotation INTEGER NOT NULL DEFAULT 0,
      view_digest TEXT,
      width INTEGER NOT NULL DEFAULT 0,
      height INTEGER NOT NULL DEFAULT 0,
      dpi INTEGER NOT NULL DEFAULT 0,
      reading TEXT CHECK (reading IS NULL OR json_valid(reading)),
      created_at TEXT NOT NULL,
      UNIQUE (batch_id, source_name, upload_id, number_in_source)
    ) STRICT;
    CREATE INDEX page_by_dossier ON page (dossier_id, position);
    CREATE INDEX page_by_batch ON page (batch_id);

    CREATE TABLE document (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      page_id TEXT NOT NULL REFERENCES page (id),
      region INTEGER NOT NULL,
      document_type TEXT NOT NULL,
      type_confidence REAL NOT NULL,
      component_id TEXT REFERENCES dossier_component (id),
      UNIQUE (page_id, region)
    ) STRICT;
    CREATE INDEX document_by_dossier ON document (dossier_id);

    CREATE TABLE field (
      id TEXT NOT NULL PRIMARY KEY,
      document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      code TEXT NOT NULL,
      value TEXT NOT NULL,
      raw TEXT NOT NULL,
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
      source TEXT NOT NULL CHECK (source IN ('qr', 'mrz', 'ocr', 'pdf_text', 'typed', 'earlier_paper')),
      state TEXT NOT NULL CHECK (state IN ('doubtful', 'proposed', 'confirmed')),
      boxes TEXT NOT NULL CHECK (json_valid(boxes)),
      problem TEXT,
      confirmed_by TEXT REFERENCES officer (id),
      confirmed_at TEXT,
      confirmed_how TEXT CHECK (confirmed_how IN ('person', 'confirm_all')),
      UNIQUE (document_id, code)
    ) STRICT;

    CREATE TABLE field_change (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      document_type TEXT NOT NULL,
      code TEXT NOT NULL,
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      value_before TEXT NOT NULL,
      value_after TEXT NOT NULL,
      source_before TEXT NOT NULL
    ) STRICT;
    CREATE INDEX field_change_by_dossier ON field_change (dossier_id, at);

    CREATE TABLE receipt (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      number TEXT NOT NULL UNIQUE,
      revision INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('prepared', 'issued', 'replaced')),
      content TEXT NOT NULL CHECK (json_valid(content)),
      prepared_at TEXT NOT NULL,
      issued_at TEXT,
      signed_by TEXT NOT NULL DEFAULT '',
      digest_a4 TEXT,
      digest_a5 TEXT,
      print_count INTEGER NOT NULL DEFAULT 0,
      UNIQUE (dossier_id, revision)
    ) STRICT;
  `,
} as const
