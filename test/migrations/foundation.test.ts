import SqliteDatabase from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { foundationMigration } from '../../main/core/database/migrations/0001-foundation.ts'

function aFoundation() {
  const db = new SqliteDatabase(':memory:')
  migrate({ db, migrations: [foundationMigration], beforeUpgrade: () => {} })
  return db
}

const officer = (role: string) =>
  `INSERT INTO officer (id, name, title, role, pin_salt, pin_hash) VALUES ('${role}', 'n', 't', '${role}', randomblob(16), randomblob(32))`
const job = (id: string, state: string) =>
  `INSERT INTO job (id, kind, subject_id, payload, state, run_after, created_at) VALUES ('${id}', 'read', 's', '{}', '${state}', '2026', '2026')`

it('takes the roles, states and shapes of this program and no others', () => {
  const db = aFoundation()
  for (const role of ['reception', 'lead', 'it']) db.exec(officer(role))
  expect(() => db.exec(officer('root'))).toThrow('CHECK')
  expect(() => db.exec(`INSERT INTO setting VALUES ('a', 'not json')`)).toThrow('CHECK')
  expect(() => db.exec(job('x', 'lost'))).toThrow('CHECK')
  expect(() => db.exec(`UPDATE officer SET pin_salt = 'text'`)).toThrow()
})

it('lets one job of a kind wait or run for a subject, beside any number that ended', () => {
  const db = aFoundation()
  for (const [id, state] of [
    ['a', 'done'],
    ['b', 'dead'],
    ['c', 'done'],
    ['d', 'queued'],
  ] as const)
    db.exec(job(id, state))
  expect(() => db.exec(job('e', 'running'))).toThrow('UNIQUE')
})
