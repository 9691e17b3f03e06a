import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { reviewedValuesMigration } from '../../main/core/database/migrations/0011-reviewed-values.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

it('takes from the history what was shown before values were corrected, and keeps the order of the paper', () => {
  const db = anOldStoreBefore(reviewedValuesMigration)
  db.exec(`
    INSERT INTO document (id, dossier_id, document_type, type_confidence, cut_reason) VALUES ('p', 'd', 'k', 1, 's');
    INSERT INTO field (id, document_id, code, value, raw, confidence, source, state, boxes, confirmed_at, confirmed_how)
      VALUES ('z', 'p', 'changed', 'Kinh', 'Kjnh', 0.7, 'typed', 'confirmed', '[]', '2026-11-02', 'person'),
             ('y', 'p', 'left', 'Thái', 'Thái', 0.98, 'ocr', 'confirmed', '[]', '2026-11-02', 'person'),
             ('x', 'p', 'open', 'Tày', 'Tày', 0.5, 'qr', 'doubtful', '[]', NULL, NULL);
    INSERT INTO field_change (id, dossier_id, document_type, code, at, officer_id, value_before, value_after, source_before)
      VALUES ('2', 'd', 'k', 'changed', '2026-11-02', 'o', 'Kình', 'Kinh', 'typed'),
             ('1', 'd', 'k', 'changed', '2026-11-01', 'o', 'Kjnh', 'Kình', 'ocr');
  `)
  migrate({ db, migrations: allMigrations, beforeUpgrade: () => {} })
  const fields = db.prepare(
    'SELECT id, value, source, shown_value, shown_source, shown_state, unmended, confirmed_how FROM field ORDER BY rowid',
  )
  expect(fields.raw().all()).toEqual([
    ['z', 'Kinh', 'typed', 'Kjnh', 'ocr', 'doubtful', null, 'person'],
    ['y', 'Thái', 'ocr', 'Thái', 'ocr', 'proposed', null, 'person'],
    ['x', 'Tày', 'qr', 'Tày', 'qr', 'doubtful', null, null],
  ])
  expect(() => db.exec("UPDATE field SET shown_state = 'confirmed'")).toThrow('CHECK')
})
