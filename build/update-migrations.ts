/**
 * After a new migration: `node build/update-migrations.ts` notes its digest and draws the schema anew.
 * A migration that was never shipped may be noted again: `node build/update-migrations.ts --rewrite 5`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { allMigrations } from '../main/core/database/migrations/all-migrations.ts'
import { digestOf, schemaOfAll } from '../test/migrations/schema-text.ts'

const digestsFile = new URL('../test/migrations/digests.json', import.meta.url)
const schemaFile = new URL('../test/golden/schema.sql', import.meta.url)

const noted: Record<string, string> = JSON.parse(readFileSync(digestsFile, 'utf8'))
const rewrites = process.argv.includes('--rewrite') ? process.argv.slice(process.argv.indexOf('--rewrite') + 1) : []

for (const migration of allMigrations) {
  const version = String(migration.version)
  const digest = digestOf(migration)
  const before = noted[version]
  if (before !== undefined && before !== digest && !rewrites.includes(version)) {
    console.error(
      `Migration ${version} (${migration.name}) was changed. Once shipped it stays as it is: write a new one.`,
    )
    process.exitCode = 1
    continue
  }
  noted[version] = digest
}
if (process.exitCode === undefined) {
  writeFileSync(digestsFile, `${JSON.stringify(noted, null, 2)}\n`)
  writeFileSync(schemaFile, schemaOfAll())
  console.log(`${Object.keys(noted).length} migrations noted`)
}
