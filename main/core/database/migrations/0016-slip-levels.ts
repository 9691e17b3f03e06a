/** What was added to a slip's signatures since it was issued, and when the agency's seal was put on it. */
export const slipLevelsMigration = {
  version: 16,
  name: 'slip-levels',
  sql: `
    ALTER TABLE slip ADD COLUMN level TEXT NOT NULL DEFAULT 'b' CHECK (level IN ('b', 't', 'lt'));
    ALTER TABLE slip ADD COLUMN sealed_at TEXT;
    CREATE INDEX slip_to_seal ON slip (issued_at) WHERE form = 'receipt' AND state = 'issued' AND sealed_at IS NULL;
  `,
} as const
