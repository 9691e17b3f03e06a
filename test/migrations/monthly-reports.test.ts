import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { monthlyReportsMigration } from '../../main/core/database/migrations/0030-monthly-reports.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

it('keeps every message with its place, and what was replaced by what; a new one still makes its dossier due', () => {
  const db = anOldStoreBefore(monthlyReportsMigration)
  const insert = (id: string, sequence: number, by: string | null) =>
    db
      .prepare(`
        INSERT INTO outbox_message (id, dossier_id, kind, sequence, payload, payload_digest, state, next_attempt_at,
          superseded_by, created_at)
        VALUES (?, 'd', 'dossier', ?, '{}', ?, 'rejected', 't', ?, 't')
      `)
      .run(id, sequence, '0'.repeat(64), by)
  insert('second', 2, null)
  insert('first', 1, 'second')
  const before = db.prepare('SELECT * FROM outbox_message ORDER BY position').all()
  migrate({ db, migrations: allMigrations.filter(({ version }) => version <= 30), beforeUpgrade: () => {} })
  expect(db.prepare('SELECT * FROM outbox_message ORDER BY position').all()).toEqual(before)
  db.exec('UPDATE dossier_search_entry SET due = 0')
  insert('third', 3, null)
  expect(db.prepare('SELECT due FROM dossier_search_entry').pluck().all()).toEqual([1])
  db.prepare("INSERT INTO monthly_report VALUES ('2026-10', 'r', 'o', 't')").run()
  expect(() => db.prepare("INSERT INTO monthly_report VALUES ('2026-10', 's', 'o', 't')").run()).toThrow('UNIQUE')
})
