import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { queueTicketsMigration } from '../../main/core/database/migrations/0024-queue-tickets.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

it('leaves tickets that were kept before without the instant of their receipt', () => {
  const db = anOldStoreBefore(queueTicketsMigration)
  db.prepare(`
    INSERT INTO queue_ticket (dossier_id, number, drawn_at, called_at)
    SELECT id, 'A012', '2026-11-23T00:40:00.000Z', created_at FROM dossier LIMIT 1
  `).run()
  migrate({ db, migrations: allMigrations.filter(({ version }) => version <= 24), beforeUpgrade: () => {} })
  expect(db.prepare('SELECT number, drawn_at, served_at FROM queue_ticket').all()).toEqual([
    { number: 'A012', drawn_at: '2026-11-23T00:40:00.000Z', served_at: null },
  ])
})
