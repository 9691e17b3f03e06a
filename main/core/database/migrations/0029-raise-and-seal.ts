/** Electronic copies are raised as slips are, and joint receipts wait for the seal beside the others. */
export const raiseAndSealMigration = {
  version: 29,
  name: 'raise-and-seal',
  sql: `
    ALTER TABLE electronic_copy ADD COLUMN level TEXT NOT NULL DEFAULT 'b' CHECK (level IN ('b', 't', 'lt'));
    CREATE INDEX electronic_copy_to_raise ON electronic_copy (signed_at) WHERE signed_at IS NOT NULL AND level <> 'lt';
    DROP INDEX slip_to_seal;
    CREATE INDEX slip_to_seal ON slip (issued_at)
      WHERE form IN ('receipt', 'joint_receipt') AND state = 'issued' AND sealed_at IS NULL;
  `,
} as const
