/** Lists tell apart the dossiers that another commune decides. */
export const elsewhereMigration = {
  version: 26,
  name: 'elsewhere',
  sql: `
    ALTER TABLE dossier_fact ADD COLUMN elsewhere INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere IN (0, 1));
    UPDATE dossier_fact SET elsewhere = 1
      WHERE dossier_id IN (SELECT id FROM dossier WHERE competent_commune IS NOT NULL);
    CREATE INDEX dossier_fact_elsewhere ON dossier_fact (status) WHERE elsewhere = 1;
  `,
} as const
