/** Forms that came as a signed file, which of them is printed, and which one each slip was printed from. */
export const templatePacksMigration = {
  version: 28,
  name: 'template-packs',
  sql: `
    CREATE TABLE template_pack (
      edition TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      publisher TEXT NOT NULL,
      signature TEXT NOT NULL,
      templates TEXT NOT NULL CHECK (json_valid(templates)),
      taken_at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('taken', 'in_use', 'former', 'rolled_back'))
    ) STRICT;
    CREATE UNIQUE INDEX template_pack_in_use ON template_pack (state) WHERE state = 'in_use';
    -- Empty: the forms of the program itself.
    ALTER TABLE slip ADD COLUMN template_pack TEXT REFERENCES template_pack (edition);
  `,
} as const
