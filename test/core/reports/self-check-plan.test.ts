import { expect, it, vi } from 'vitest'
import { countLeft, countRetakes, countReviewed, sumLooks } from '../../../main/core/reports/self-check-repository.ts'
import { openMemoryStore } from '../../support/memory-store.ts'

const span = { from: '2026-10-31T17:00:00.000Z', before: '2026-11-30T17:00:00.000Z' }

it('finds a month’s values by their index, never by reading every value or page there ever was', () => {
  const db = openMemoryStore()
  const prepare = vi.spyOn(db, 'prepare')
  countReviewed(db, span)
  countLeft(db, span)
  sumLooks(db, { ...span, longestSeconds: 30 })
  countRetakes(db, span)
  const statements = prepare.mock.calls.map(([statement]) => statement)
  prepare.mockRestore()

  const plans = statements.map((statement) =>
    db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement.replace(/:\w+/g, "'x'")}`)
      .all()
      .map((row) => row.detail)
      .join('\n'),
  )
  expect(plans.length).toBe(4)
  for (const plan of plans) {
    expect(plan).toMatch(
      /SEARCH (field USING (COVERING )?INDEX field_reviewed|page USING COVERING INDEX page_with_problems)/,
    )
    expect(plan).not.toMatch(/SCAN (field|document|dossier)/)
    expect(plan).not.toMatch(/SCAN page(?! USING COVERING INDEX page_with_problems)/)
  }
})

it('counts a hundred thousand values of a year within the time of a blink', { timeout: 60_000 }, () => {
  const db = openMemoryStore()
  db.exec(`
    INSERT INTO officer (id, name, title, role, pin_salt, pin_hash)
      VALUES ('o', 'n', 't', 'reception', randomblob(16), randomblob(32));
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
      INSERT INTO dossier (id, procedure_code, procedure_name, procedure_snapshot, status, people, created_at, created_by)
      SELECT 'd' || i, '1.' || (i % 40), 'n', json_object('text', hex(randomblob(3000))), 'in_review', '{}', '2026', 'o' FROM n;
    INSERT INTO document (id, dossier_id, document_type, type_confidence, cut_reason)
      SELECT 'p' || id, id, 'kind' || (rowid % 20), 1, 'stack_start' FROM dossier;
    WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < 20)
      INSERT INTO field (id, document_id, code, value, raw, confidence, source, state, boxes, shown_value, shown_source,
        shown_state, confirmed_by, confirmed_at, confirmed_how)
      SELECT document.id || '.' || i, document.id, 'code' || i, 'Bản Na Ngân, xã Nà Tấu', 'x', 0.9, 'ocr', 'confirmed', '[]',
        CASE document.rowid % 13 WHEN 0 THEN 'x' ELSE 'Bản Na Ngân, xã Nà Tấu' END, 'ocr', 'proposed', 'o',
        strftime('%Y-%m-%dT%H:%M:%fZ', '2025-12-01', (document.rowid * 6300 + i * 8) || ' seconds'), 'person'
      FROM document JOIN k;
  `)
  const before = process.cpuUsage()
  const groups = countReviewed(db, span)
  sumLooks(db, { ...span, longestSeconds: 30 })
  countRetakes(db, span)
  for (let month = 0; month < 12; month += 1) countLeft(db, span)
  const { user, system } = process.cpuUsage(before)

  const values = groups.reduce((sum, group) => sum + group.values, 0)
  expect(values).toBeGreaterThan(7_000)
  console.log(`${values} of 100,000 values counted in ${Math.round((user + system) / 1000)} ms of CPU`)
  expect((user + system) / 1000).toBeLessThan(400)
})
