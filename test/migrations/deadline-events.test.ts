import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { deadlineEventsMigration } from '../../main/core/database/migrations/0014-deadline-events.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

it('starts the clock of dossiers received before with the promise they have, and stops it where papers are awaited', () => {
  const db = anOldStoreBefore(deadlineEventsMigration)
  db.exec(`
    INSERT INTO dossier (id, procedure_code, procedure_name, procedure_snapshot, status, people, created_at, created_by,
      received_at, received_by, promised_at, promise_explanation)
    VALUES
      ('new', 'c', 'n', '{}', 'draft', '{}', '2026', 'o', NULL, NULL, NULL, ''),
      ('begun', 'c', 'n', '{}', 'in_review', '{}', '2026', 'o', '2026-11-16T02:00:00.000Z', 'o', '2026-11-19T10:00:00.000Z', ''),
      ('runs', 'c', 'n', '{}', 'received', '{}', '2026', 'o', '2026-11-16T02:00:00.000Z', 'o', '2026-11-19T10:00:00.000Z', 'vì'),
      ('named', 'c', 'n', '{"timeLimit":{"unit":"unknown"}}', 'processing', '{}', '2026', 'o', '2026-11-16T02:00:00.000Z', 'o',
        '2026-11-19T10:00:00.000Z', 'vì'),
      ('waits', 'c', 'n', '{}', 'supplement_requested', '{}', '2026', 'o', '2026-11-16T02:00:00.000Z', 'o',
        '2026-11-19T10:00:00.000Z', 'vì');
    INSERT INTO dossier_event (id, dossier_id, at, officer_id, kind, text, status)
      VALUES ('e', 'waits', '2026-11-17T02:00:00.000Z', 'o', 'request_supplement', '', 'supplement_requested');
  `)
  migrate({ db, migrations: allMigrations, beforeUpgrade: () => {} })
  const rows = db.prepare('SELECT dossier_id, position, at, kind, cause, named_day FROM deadline_event').all()
  const received = { position: 0, at: '2026-11-16T02:00:00.000Z', kind: 'received', cause: null, named_day: null }
  expect(rows).toEqual([
    { ...received, dossier_id: 'named', named_day: '2026-11-19' },
    { ...received, dossier_id: 'runs' },
    { ...received, dossier_id: 'waits' },
    {
      dossier_id: 'waits',
      position: 1,
      at: '2026-11-17T02:00:00.000Z',
      kind: 'stopped',
      cause: 'supplement',
      named_day: null,
    },
  ])
})
