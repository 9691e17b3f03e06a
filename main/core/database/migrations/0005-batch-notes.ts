/** What the officer has to know of files that were taken: scripts and attachments that were left in them. */
export const batchNotesMigration = {
  version: 5,
  name: 'batch-notes',
  sql: `
    ALTER TABLE scan_batch ADD COLUMN noted TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(noted));
  `,
} as const
