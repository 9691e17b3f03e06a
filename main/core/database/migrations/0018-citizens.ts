/**
 * What the counter knows of people beyond one dossier: whose it is, visits of several dossiers, dossiers for other
 * communes, papers taken from what is held, results handed back, tickets of the queue.
 */
export const citizensMigration = {
  version: 18,
  name: 'citizens',
  sql: `
    ALTER TABLE dossier ADD COLUMN applicant_id TEXT
      GENERATED ALWAYS AS (nullif(json_extract(people, '$.applicant.personalId'), '')) VIRTUAL;
    CREATE INDEX dossier_by_person ON dossier (applicant_id, procedure_code) WHERE applicant_id IS NOT NULL;
    -- Dossiers of one visit bear the id of the first of them, the first one too.
    ALTER TABLE dossier ADD COLUMN visit_id TEXT REFERENCES dossier (id);
    CREATE INDEX dossier_by_visit ON dossier (visit_id) WHERE visit_id IS NOT NULL;
    -- Five digits of QĐ 19/2025/QĐ-TTg; null where this office's own commune decides.
    ALTER TABLE dossier ADD COLUMN competent_commune TEXT CHECK (length(competent_commune) = 5);
    CREATE INDEX dossier_for_elsewhere ON dossier (received_at) WHERE competent_commune IS NOT NULL;

    -- How a paper came into its dossier without a scan, and from which paper.
    ALTER TABLE document ADD COLUMN held_way TEXT CHECK (held_way IN ('store', 'visit'));
    ALTER TABLE document ADD COLUMN held_from TEXT REFERENCES document (id) ON DELETE SET NULL;
    CREATE INDEX document_by_origin ON document (held_from) WHERE held_from IS NOT NULL;
    CREATE INDEX document_held ON document (dossier_id, component_id, held_way) WHERE held_way IS NOT NULL;

    -- Further dossiers that a slip speaks of, beside its own.
    CREATE TABLE slip_dossier (
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      slip_id TEXT NOT NULL REFERENCES slip (id),
      PRIMARY KEY (dossier_id, slip_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX slip_dossier_by_slip ON slip_dossier (slip_id);

    CREATE TABLE result_return (
      dossier_id TEXT NOT NULL PRIMARY KEY REFERENCES dossier (id),
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officer (id),
      outcome TEXT NOT NULL CHECK (outcome IN ('granted', 'refused')),
      copies INTEGER NOT NULL CHECK (copies > 0),
      way TEXT NOT NULL CHECK (way IN ('counter', 'post')),
      receiver TEXT CHECK (receiver IN ('applicant', 'submitter', 'authorised')),
      receiver_name TEXT NOT NULL DEFAULT '',
      receiver_id TEXT NOT NULL DEFAULT '',
      -- What the person was known by: the code of the card, or a number typed from a paper.
      known_by TEXT CHECK (known_by IN ('card', 'typed')),
      -- The paper that entitles somebody else.
      authorisation TEXT NOT NULL DEFAULT '',
      postal_number TEXT NOT NULL DEFAULT '',
      signed_on TEXT CHECK (signed_on IN ('screen', 'paper')),
      signature_digest TEXT CHECK (length(signature_digest) = 64),
      satisfaction TEXT CHECK (satisfaction IN ('very_satisfied', 'satisfied', 'unsatisfied')),
      fee_returned INTEGER CHECK (fee_returned > 0),
      remark TEXT NOT NULL DEFAULT '',
      CHECK ((way = 'counter') = (receiver IS NOT NULL)),
      CHECK ((way = 'counter') = (known_by IS NOT NULL)),
      CHECK ((way = 'counter') = (signed_on IS NOT NULL)),
      CHECK ((signed_on IS 'screen') = (signature_digest IS NOT NULL)),
      CHECK ((receiver IS 'authorised') = (authorisation <> '')),
      CHECK (way = 'counter' OR postal_number <> '')
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX result_return_by_day ON result_return (at, satisfaction);

    CREATE TABLE queue_ticket (
      dossier_id TEXT NOT NULL PRIMARY KEY REFERENCES dossier (id),
      number TEXT NOT NULL,
      -- When the citizen drew it, where the ticket says so.
      drawn_at TEXT,
      called_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
} as const
