/** Of a sheet that jammed between its sides only one side is there. */
export const halfSheetsMigration = {
  version: 27,
  name: 'half-sheets',
  sql: `
    ALTER TABLE page ADD COLUMN half INTEGER NOT NULL DEFAULT 0 CHECK (half IN (0, 1));
  `,
} as const
