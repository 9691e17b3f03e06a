import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { citizensMigration } from '../../main/core/database/migrations/0018-citizens.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

it('finds the dossiers of a person from before by the number that stands in them, and changes nothing else', () => {
  const db = anOldStoreBefore(citizensMigration)
  db.prepare('UPDATE dossier SET people = ?').run(JSON.stringify({ applicant: { personalId: '011096004718' } }))
  db.exec(`
    INSERT INTO dossier (id, procedure_code, procedure_name, procedure_snapshot, status, people, created_at, created_by)
      VALUES ('nameless', 'c', 'n', '{}', 'draft', '{"applicant":{"personalId":""}}', '2026', 'o');
    INSERT INTO document (id, dossier_id, document_type, type_confidence, cut_reason)
      VALUES ('paper', 'd', 'cccd_mat_truoc', 1, 'stack_start');
  `)
  migrate({ db, migrations: allMigrations.filter(({ version }) => version <= 18), beforeUpgrade: () => {} })
  const found = db.prepare("SELECT id FROM dossier WHERE applicant_id = '011096004718'")
  expect(found.pluck().all()).toEqual(['d'])
  const empty = db.prepare('SELECT id FROM dossier WHERE applicant_id IS NULL')
  expect(empty.pluck().all()).toEqual(['nameless'])
  expect(db.prepare('SELECT held_way, held_from FROM document').all()).toEqual([{ held_way: null, held_from: null }])
  const plan = db.prepare("EXPLAIN QUERY PLAN SELECT id FROM dossier WHERE applicant_id = 'x' AND procedure_code = 'c'")
  expect(JSON.stringify(plan.all())).toContain('dossier_by_person')
})
