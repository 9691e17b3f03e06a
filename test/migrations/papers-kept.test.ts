import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { papersKeptMigration } from '../../main/core/database/migrations/0017-papers-kept.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

it('keeps the acts of before, takes the new kind, and knows neither source nor origin of old feeds', () => {
  const db = anOldStoreBefore(papersKeptMigration)
  db.exec(`
    INSERT INTO scan_batch (id, dossier_id, source_name, state, created_at) VALUES ('b', 'd', 's', 'failed', '2026');
    INSERT INTO page (id, dossier_id, batch_id, number_in_source, position, source_name, original_digest, state, created_at)
      VALUES ('p', 'd', 'b', 1, 0, 's', 'x', 'read', '2026');
    INSERT INTO page_act (dossier_id, step, kind, page_id, changes, officer_id, at)
      VALUES ('d', 1, 'bin', 'p', '[]', 'o', '2026');
  `)
  migrate({ db, migrations: allMigrations, beforeUpgrade: () => {} })
  expect(db.prepare('SELECT kind, step FROM page_act').all()).toEqual([{ kind: 'bin', step: 1 }])
  expect(db.prepare('SELECT source_id, came_from FROM scan_batch').all()).toEqual([
    { source_id: null, came_from: null },
  ])
  const insert = db.prepare("INSERT INTO page_act VALUES ('d', ?, ?, 'p', '[]', 0, 'o', '2026')")
  insert.run(2, 'send')
  expect(() => insert.run(3, 'burn')).toThrow('CHECK')
  expect(db.pragma('foreign_key_check')).toEqual([])
})
