import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { openMemoryStore } from '../support/memory-store.ts'
import { digestOf, schemaOfAll } from './schema-text.ts'

function readText(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

it('numbers the migrations without gap', () => {
  expect(allMigrations.map(({ version }) => version)).toEqual(allMigrations.map((_, index) => index + 1))
})

it('never changes a migration that was noted (a new one is noted by build/update-migrations.ts)', () => {
  const digests = Object.fromEntries(allMigrations.map((migration) => [migration.version, digestOf(migration)]))
  expect(digests).toEqual(JSON.parse(readText('./digests.json')))
})

it('ends in the schema that is drawn in test/golden/schema.sql', () => {
  expect(schemaOfAll()).toBe(readText('../golden/schema.sql'))
})

it('makes every table strict and leaves no reference broken', () => {
  const db = openMemoryStore()
  const loose = db
    .prepare<[], string>(`
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'
    `)
    .pluck()
    .all()
  expect(loose).toEqual([])
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
})

it('has an index behind every reference, so that no delete or update reads a whole table', () => {
  const db = openMemoryStore()
  const uncovered = db
    .prepare<[], { at: string }>(`
      SELECT t.name || '.' || f."from" AS at
      FROM pragma_table_list AS t JOIN pragma_foreign_key_list(t.name) AS f
      WHERE t.schema = 'main' AND f.on_delete = 'CASCADE' AND NOT EXISTS (
        SELECT 1 FROM pragma_index_list(t.name) AS i JOIN pragma_index_info(i.name) AS c
        WHERE c.seqno = 0 AND c.name = f."from"
      )
    `)
    .all()
  expect(uncovered).toEqual([])
})
