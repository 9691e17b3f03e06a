import { expect, it } from 'vitest'
import { createAuditLog } from '../../../main/core/audit/audit-log.ts'
import { listEntriesOf } from '../../../main/core/audit/audit-repository.ts'
import type { Database } from '../../../main/core/database/connect.ts'
import { aClock } from '../../support/fake-clock.ts'
import { openMemoryStore } from '../../support/memory-store.ts'

const auditKey = new Uint8Array(32).fill(5)

function anAuditLog(acts: number) {
  const db = openMemoryStore()
  const clock = aClock()
  const audit = createAuditLog(db, { auditKey, clock })
  const appendAct = (number: number) => {
    const detail = { pages: number, channel: 'counter' }
    audit.append({
      officerId: 'officer-1',
      action: 'confirm_field',
      subjectKind: 'dossier',
      subjectId: `d${number % 3}`,
      detail,
    })
    clock.advance(1000)
  }
  for (let number = 1; number <= acts; number += 1) appendAct(number)
  return { db, audit, appendAct }
}

/** What a person with a database tool and the database key could do. */
function tamper(db: Database, sql: string): void {
  db.exec('DROP TRIGGER audit_entry_kept; DROP TRIGGER audit_entry_kept_as_written;')
  db.exec(sql)
}

it('finds a chain whole as it grows, from the first entry on', () => {
  const { audit, appendAct } = anAuditLog(0)
  expect(audit.verify()).toEqual({ kind: 'whole', entries: 0 })
  for (let number = 1; number <= 30; number += 1) {
    appendAct(number)
    expect(audit.verify()).toEqual({ kind: 'whole', entries: number })
  }
})

it.each([
  ['at', `'2026-01-01T00:00:00.000Z'`],
  ['officer_id', `'officer-2'`],
  ['officer_id', 'NULL'],
  ['action', `'refuse'`],
  ['subject_kind', `'page'`],
  ['subject_id', `'d9'`],
  ['detail', `'{"pages":9}'`],
  ['previous_digest', `'${'1'.repeat(64)}'`],
  ['digest', `'${'2'.repeat(64)}'`],
])('names the entry whose %s was changed to %s', (column, value) => {
  const { db, audit } = anAuditLog(20)
  tamper(db, `UPDATE audit_entry SET ${column} = ${value} WHERE seq = 7`)
  expect(audit.verify()).toEqual({ kind: 'broken', seq: 7 })
})

it('names the place from which an entry was taken, also at the start and at the end', () => {
  for (const seq of [1, 7, 20]) {
    const { db, audit } = anAuditLog(20)
    tamper(db, `DELETE FROM audit_entry WHERE seq = ${seq}`)
    expect(audit.verify()).toEqual({ kind: 'broken', seq })
  }
})

it('still shows that entries were cut off when the log has grown since', () => {
  const { db, audit, appendAct } = anAuditLog(20)
  tamper(db, 'DELETE FROM audit_entry WHERE seq > 17')
  appendAct(21)
  expect(audit.verify()).toEqual({ kind: 'broken', seq: 18 })
})

it('names the first of two entries that changed places', () => {
  const { db, audit } = anAuditLog(20)
  tamper(
    db,
    'UPDATE audit_entry SET seq = 99 WHERE seq = 5; UPDATE audit_entry SET seq = 5 WHERE seq = 6; UPDATE audit_entry SET seq = 6 WHERE seq = 99;',
  )
  expect(audit.verify()).toEqual({ kind: 'broken', seq: 5 })
})

it('does not accept a chain made with another key', () => {
  const { db } = anAuditLog(3)
  const stranger = createAuditLog(db, { auditKey: new Uint8Array(32).fill(6), clock: aClock() })
  expect(stranger.verify()).toEqual({ kind: 'broken', seq: 1 })
})

it('lets the program itself neither change nor delete an entry', () => {
  const { db } = anAuditLog(3)
  expect(() => db.exec(`UPDATE audit_entry SET action = 'nothing'`)).toThrow('append-only')
  expect(() => db.exec('DELETE FROM audit_entry')).toThrow('append-only')
})

it('forgets an entry whose act was rolled back and stays whole', () => {
  const { db, audit, appendAct } = anAuditLog(3)
  const failingAct = db.transaction(() => {
    appendAct(4)
    throw new Error('act failed')
  })
  expect(failingAct).toThrow('act failed')
  appendAct(5)
  expect(audit.verify()).toEqual({ kind: 'whole', entries: 4 })
})

it('lists what happened to one subject, oldest first', () => {
  const { db } = anAuditLog(9)
  expect(listEntriesOf(db, 'd1').map(({ seq, detailText }) => [seq, detailText])).toEqual([
    [1, '{"pages":1,"channel":"counter"}'],
    [4, '{"pages":4,"channel":"counter"}'],
    [7, '{"pages":7,"channel":"counter"}'],
  ])
})
