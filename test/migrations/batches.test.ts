import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { batchesMigration } from '../../main/core/database/migrations/0008-batches.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

/** A store of before, with one page that carries two cards and a value on each. */
function anOldStore() {
  const db = anOldStoreBefore(batchesMigration)
  db.exec(`
    INSERT INTO scan_batch (id, dossier_id, source_name, state, created_at) VALUES ('b', 'd', 's', 'taken', '2026');
    INSERT INTO page (id, dossier_id, batch_id, number_in_source, position, source_name, original_digest, state, created_at)
      VALUES ('p', 'd', 'b', 1, 0, 's', 'x', 'read', '2026');
    INSERT INTO document (id, dossier_id, page_id, region, document_type, type_confidence)
      VALUES ('front', 'd', 'p', 0, 'cccd_mat_truoc', 0.9), ('back', 'd', 'p', 1, 'cccd_mat_sau', 0.9);
    INSERT INTO field (id, document_id, code, value, raw, confidence, source, state, boxes)
      VALUES ('f', 'back', 'ngay_cap', '2021-08-10', '10/08/2021', 0.9, 'ocr', 'confirmed', '[]');
  `)
  return db
}

it('keeps every paper with its page and its values', () => {
  const db = anOldStore()
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  migrate({ db, migrations: allMigrations, beforeUpgrade: () => {} })
  expect(db.prepare('SELECT document_id, position, page_id, region FROM document_page ORDER BY region').all()).toEqual([
    { document_id: 'front', position: 0, page_id: 'p', region: 0 },
    { document_id: 'back', position: 0, page_id: 'p', region: 1 },
  ])
  expect(db.prepare('SELECT id, document_id, page_id, state FROM field').all()).toEqual([
    { id: 'f', document_id: 'back', page_id: 'p', state: 'confirmed' },
  ])
  expect([count('document'), count('page'), count('scan_batch')]).toEqual([2, 1, 1])
})

it('gives a place on a page to one paper only, and takes the places away with the paper', () => {
  const db = anOldStore()
  migrate({ db, migrations: allMigrations, beforeUpgrade: () => {} })
  expect(() => db.exec("INSERT INTO document_page VALUES ('back', 1, 'p', 0)")).toThrow('UNIQUE')
  db.exec("DELETE FROM document WHERE id = 'back'")
  expect(db.prepare('SELECT count(*) FROM document_page').pluck().get()).toBe(1)
  expect(db.prepare('SELECT count(*) FROM field').pluck().get()).toBe(0)
})
