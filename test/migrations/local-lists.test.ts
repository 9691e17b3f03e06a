import { expect, it } from 'vitest'
import { openMemoryStore } from '../support/memory-store.ts'

it('keeps what was learned when a value is read anew, and forgets the cases of a fix that is removed', () => {
  const db = openMemoryStore()
  db.exec(`
    INSERT INTO officer (id, name, title, role, pin_salt, pin_hash)
      VALUES ('o', 'n', 't', 'reception', randomblob(16), randomblob(32));
    INSERT INTO dossier (id, procedure_code, procedure_name, procedure_snapshot, status, people, created_at, created_by)
      VALUES ('d', 'c', 'n', '{}', 'in_review', '{}', '2026', 'o');
    INSERT INTO document (id, dossier_id, document_type, type_confidence, cut_reason) VALUES ('p', 'd', 'k', 1, 's');
    INSERT INTO field (id, document_id, code, value, raw, confidence, source, state, boxes, shown_value, shown_source, shown_state)
      VALUES ('f', 'p', 'c', 'v', 'r', 1, 'ocr', 'proposed', '[]', 'v', 'ocr', 'proposed');
    INSERT INTO local_fix (id, list, reading, value, created_at, trusted_from) VALUES ('x', 'office', 'r', 'v', '2026', '2026');
    INSERT INTO local_fix_case (fix_id, dossier_id, field_id, document_type, verdict, at) VALUES ('x', 'd', 'f', 'k', 'for', '2026');
    DELETE FROM document WHERE id = 'p';
  `)
  const cases = db.prepare('SELECT fix_id, field_id FROM local_fix_case').raw()
  expect(cases.all()).toEqual([['x', null]])
  db.exec("DELETE FROM local_fix WHERE id = 'x'")
  expect(cases.all()).toEqual([])
  expect(() => db.exec("INSERT INTO local_fix VALUES ('y', 'office', 'same', 'same', '2026', NULL, '2026')")).toThrow(
    'CHECK',
  )
})
