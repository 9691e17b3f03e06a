import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { stackWorkMigration } from '../../main/core/database/migrations/0012-stack-work.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

it('keeps the answers and the acts of before, and takes the new kinds', () => {
  const db = anOldStoreBefore(stackWorkMigration)
  db.exec(`
    INSERT INTO scan_batch (id, dossier_id, source_name, state, created_at) VALUES ('b', 'd', 's', 'taken', '2026');
    INSERT INTO page (id, dossier_id, batch_id, number_in_source, position, source_name, original_digest, state, created_at)
      VALUES ('p', 'd', 'b', 1, 0, 's', 'x', 'read', '2026');
    INSERT INTO batch_answer (batch_id, alarm, officer_id, at) VALUES ('b', 'twin:p', 'o', '2026');
    INSERT INTO page_act (dossier_id, step, kind, page_id, changes, officer_id, at)
      VALUES ('d', 1, 'bin', 'p', '[]', 'o', '2026');
  `)
  migrate({ db, migrations: allMigrations, beforeUpgrade: () => {} })
  expect(db.prepare('SELECT alarm, reason FROM batch_answer').all()).toEqual([
    { alarm: 'twin:p', reason: 'Đã xem, đúng như vậy' },
  ])
  expect(db.prepare('SELECT kind, step FROM page_act').all()).toEqual([{ kind: 'bin', step: 1 }])
  expect(db.prepare('SELECT sent_from, slip_id, component_code FROM scan_batch').all()).toEqual([
    { sent_from: null, slip_id: null, component_code: null },
  ])
  const insert = db.prepare("INSERT INTO page_act VALUES ('d', ?, ?, 'p', '[]', 0, 'o', '2026')")
  insert.run(2, 'retake')
  expect(() => insert.run(3, 'burn')).toThrow('CHECK')
  expect(db.pragma('foreign_key_check')).toEqual([])
})
