import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { raiseAndSealMigration } from '../../main/core/database/migrations/0029-raise-and-seal.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

it('leaves every electronic copy to be raised', () => {
  const db = anOldStoreBefore(raiseAndSealMigration)
  db.exec(`
    INSERT INTO certified_original VALUES ('a', 'd', 0, NULL, 'Giấy khai sinh', 1, 0, 1, NULL);
    INSERT INTO certification_entry VALUES ('e', 'electronic', 2026, 1, 'a', 'd', 't', 'r', 'x', 1, 1, 2000, 's', 't', 'o',
      '[]', '');
    INSERT INTO electronic_copy (entry_id, compared, digest, signed_at) VALUES ('e', '[]', 'x', 't');
  `)
  migrate({ db, migrations: allMigrations.filter(({ version }) => version <= 29), beforeUpgrade: () => {} })
  expect(db.prepare('SELECT digest, level FROM electronic_copy').all()).toEqual([{ digest: 'x', level: 'b' }])
})
