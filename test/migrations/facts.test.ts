import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { factsMigration } from '../../main/core/database/migrations/0022-facts.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { searchDossiers, searchPages } from '../../main/core/dossiers/dossier-search.ts'
import { workingCalendar } from '../../main/core/dossiers/working-calendar.ts'
import { refreshFacts } from '../../main/core/reports/refresh-facts.ts'
import { anOldStoreBefore } from './old-store.ts'

const page = { limit: 10, offset: 0 }

it('finds and lists every dossier and page that was there before, once they were drawn up', () => {
  const db = anOldStoreBefore(factsMigration)
  db.exec(`
    UPDATE dossier SET people = '{"applicant":{"fullName":"Lò Thị Mẫu","personalId":"011190004321","phone":"","address":""}}';
    INSERT INTO dossier_search_entry (entry, dossier_id) VALUES (7, 'd');
    INSERT INTO scan_batch (id, dossier_id, source_name, state, created_at) VALUES ('b', 'd', 's', 'taken', 't');
    INSERT INTO page (id, dossier_id, batch_id, number_in_source, position, source_name, original_digest, state, created_at,
        reading)
      VALUES ('p', 'd', 'b', 1, 0, 's', 'g', 'read', 't',
        '{"regions":[{"lines":[{"words":[{"text":"Giấy"},{"text":"chứng"},{"text":"sinh"}]}]}]}');
  `)
  migrate({ db, migrations: allMigrations, beforeUpgrade: () => {} })
  expect(searchDossiers(db, 'mẫu', page)).toEqual([])

  expect(refreshFacts({ db, calendar: workingCalendar() })).toBe(2)
  expect(refreshFacts({ db, calendar: workingCalendar() })).toBe(0)
  expect(searchDossiers(db, 'mau 0111900', page)).toEqual(['d'])
  expect(searchPages(db, 'chung sinh', page)).toEqual(['p'])
  expect(db.prepare('SELECT entry, dossier_id, status, digitised FROM dossier_fact').all()).toEqual([
    { entry: 7, dossier_id: 'd', status: 'in_review', digitised: 0 },
  ])
})
