import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { correctionsMigration } from '../../main/core/database/migrations/0019-corrections.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

it('keeps what happened to each deadline, still only to be added to, and lets a correction be written down', () => {
  const db = anOldStoreBefore(correctionsMigration)
  db.exec(`
    INSERT INTO deadline_event (dossier_id, position, at, officer_id, kind, named_day, promised_at, explanation)
      VALUES ('d', 0, 't0', 'o', 'received', '2026-11-30', 'p0', 'e0');
    INSERT INTO deadline_event (dossier_id, position, at, kind, cause, promised_at, explanation)
      VALUES ('d', 1, 't1', 'stopped', 'opinion', 'p1', 'e1');
  `)
  const before = db.prepare('SELECT * FROM deadline_event').all()
  const until = correctionsMigration.version
  migrate({ db, migrations: allMigrations.filter(({ version }) => version <= until), beforeUpgrade: () => {} })
  expect(db.prepare('SELECT * FROM deadline_event').all()).toEqual(before)
  db.exec(`
    INSERT INTO deadline_event (dossier_id, position, at, kind, reason, promised_at, explanation)
      VALUES ('d', 2, 't2', 'corrected', 'wrong procedure', 'p2', 'e2');
  `)
  expect(() => db.exec("UPDATE deadline_event SET reason = 'x'")).toThrow('only added to')
  expect(() => db.exec('DELETE FROM deadline_event')).toThrow('only added to')
})
