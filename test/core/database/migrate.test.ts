import SqliteDatabase from 'better-sqlite3'
import { expect, it } from 'vitest'
import { type Migration, migrate, schemaVersion } from '../../../main/core/database/migrate.ts'

const parents: Migration = {
  version: 1,
  name: 'parents',
  sql: `CREATE TABLE parent (id TEXT PRIMARY KEY) STRICT;
    CREATE TABLE child (parent_id TEXT NOT NULL REFERENCES parent (id)) STRICT;
    INSERT INTO parent VALUES ('p'); INSERT INTO child VALUES ('p');`,
}

function aDatabase() {
  const db = new SqliteDatabase(':memory:')
  db.pragma('foreign_keys = ON')
  const copies: number[] = []
  const run = (...migrations: Migration[]) => migrate({ db, migrations, beforeUpgrade: (from) => copies.push(from) })
  return { db, copies, run }
}

it('applies each step once, in order, and says which', () => {
  const { db, copies, run } = aDatabase()
  const second: Migration = { version: 2, name: 'more', sql: 'ALTER TABLE parent ADD COLUMN name TEXT;' }
  expect(run(parents)).toEqual([1])
  expect(run(parents, second)).toEqual([2])
  expect(run(parents, second)).toEqual([])
  expect(schemaVersion(db)).toBe(2)
  expect(copies).toEqual([1])
})

it('may rebuild a table that others point to, but not leave them pointing at nothing', () => {
  const { db, run } = aDatabase()
  run(parents)
  const rebuild = `CREATE TABLE new_parent (id TEXT PRIMARY KEY, name TEXT) STRICT;
    INSERT INTO new_parent SELECT id, 'n' FROM parent; DROP TABLE parent; ALTER TABLE new_parent RENAME TO parent;`
  run(parents, { version: 2, name: 'rebuild', sql: rebuild })
  expect(db.prepare('SELECT count(*) FROM child').pluck().get()).toBe(1)
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)

  const orphan: Migration = { version: 3, name: 'orphan', sql: 'DELETE FROM parent;' }
  expect(() => run(parents, { version: 2, name: 'rebuild', sql: rebuild }, orphan)).toThrow('breaks references')
  expect(schemaVersion(db)).toBe(2)
  expect(db.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(1)
})

it('refuses a list out of order and a schema from the future', () => {
  const { db, run } = aDatabase()
  expect(() => run({ ...parents, version: 2 }, parents)).toThrow('out of order')
  expect(() => run(parents, parents)).toThrow('out of order')
  db.pragma('user_version = 5')
  expect(() => run(parents)).toThrow(
    expect.objectContaining({ code: 'store_from_future', details: { found: 5, known: 1 } }),
  )
})
