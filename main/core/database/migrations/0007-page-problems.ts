/** What is wrong with the picture of a page (`shared/domain/page-problem.ts`), known as soon as it is read. */
export const pageProblemsMigration = {
  version: 7,
  name: 'page-problems',
  sql: `
    ALTER TABLE page ADD COLUMN problems TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(problems));
  `,
}
