import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { templatePacksMigration } from '../../main/core/database/migrations/0028-template-packs.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

it('says of every earlier slip that it was printed in the program’s own forms, and lets one pack be in use', () => {
  const db = anOldStoreBefore(templatePacksMigration)
  db.exec(`
    INSERT INTO slip (id, dossier_id, form, number, revision, state, content, prepared_at)
      VALUES ('s', 'd', 'receipt', 'Q1-0001/2026/TNHS', 1, 'issued', '{}', 't1');
  `)
  migrate({ db, migrations: allMigrations.filter(({ version }) => version <= 28), beforeUpgrade: () => {} })
  expect(db.prepare('SELECT id, template_pack FROM slip').all()).toEqual([{ id: 's', template_pack: null }])
  const take = (edition: string) =>
    db.prepare("INSERT INTO template_pack VALUES (?, 'n', 'p', 'x', '[]', 't', 'in_use')").run(edition)
  take('2026-12-01')
  expect(() => take('2026-12-02')).toThrow('UNIQUE')
})
