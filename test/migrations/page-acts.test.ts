import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { pageActsMigration } from '../../main/core/database/migrations/0009-page-acts.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

it('leaves the pages of before to the machine, with nothing to take back', () => {
  const db = anOldStoreBefore(pageActsMigration)
  db.exec(`
    INSERT INTO scan_batch (id, dossier_id, source_name, state, created_at) VALUES ('b', 'd', 's', 'taken', '2026');
    INSERT INTO page (id, dossier_id, batch_id, number_in_source, position, source_name, original_digest, state, created_at)
      VALUES ('p', 'd', 'b', 1, 0, 's', 'x', 'read', '2026');
  `)
  migrate({ db, migrations: allMigrations, beforeUpgrade: () => {} })
  expect(db.prepare('SELECT id, look, original_digest, state FROM page').all()).toEqual([
    { id: 'p', look: null, original_digest: 'x', state: 'read' },
  ])
  expect(db.prepare('SELECT count(*) FROM page_act').pluck().get()).toBe(0)
  expect(() => db.exec("UPDATE page SET look = 'turned'")).toThrow('CHECK')
})
