/** Every paper that is handed over for a dossier lies in one table, the receipt among them. */
export const slipsMigration = {
  version: 15,
  name: 'slips',
  sql: `
    CREATE TABLE slip (
      id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      form TEXT NOT NULL,
      number TEXT NOT NULL,
      revision INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('prepared', 'issued', 'replaced')),
      content TEXT NOT NULL CHECK (json_valid(content)),
      prepared_at TEXT NOT NULL,
      issued_at TEXT,
      signed_by TEXT NOT NULL DEFAULT '',
      digest_a4 TEXT,
      digest_a5 TEXT,
      print_count INTEGER NOT NULL DEFAULT 0,
      UNIQUE (form, number),
      UNIQUE (dossier_id, form, revision)
    ) STRICT;
    INSERT INTO slip
      SELECT id, dossier_id, 'receipt', number, revision, state, content, prepared_at, issued_at, signed_by,
        digest_a4, digest_a5, print_count
      FROM receipt;
    DROP TABLE receipt;
  `,
} as const
