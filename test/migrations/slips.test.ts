import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { slipsMigration } from '../../main/core/database/migrations/0015-slips.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

it('keeps every receipt as a slip, with its number, its files and its prints', () => {
  const db = anOldStoreBefore(slipsMigration)
  db.exec(`
    INSERT INTO receipt (id, dossier_id, number, revision, state, content, prepared_at, issued_at, signed_by, digest_a4,
        digest_a5, print_count)
      VALUES ('r', 'd', 'Q1-0001/2026/TNHS', 1, 'issued', '{"agency":"x"}', 't1', 't2', 's', 'a4', 'a5', 3);
  `)
  migrate({ db, migrations: allMigrations.filter(({ version }) => version <= 15), beforeUpgrade: () => {} })
  expect(db.prepare('SELECT * FROM slip').all()).toEqual([
    {
      ...{ id: 'r', dossier_id: 'd', form: 'receipt', number: 'Q1-0001/2026/TNHS', revision: 1, state: 'issued' },
      ...{ content: '{"agency":"x"}', prepared_at: 't1', issued_at: 't2', signed_by: 's' },
      ...{ digest_a4: 'a4', digest_a5: 'a5', print_count: 3 },
    },
  ])
})
