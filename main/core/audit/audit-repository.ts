import type { Database } from '../database/connect.ts'
import type { AuditEntry } from './audit-entry.ts'

type AuditRow = {
  readonly seq: number
  readonly at: string
  readonly officer_id: string | null
  readonly action: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly detail: string
  readonly previous_digest: string
  readonly digest: string
}

const columns = 'seq, at, officer_id, action, subject_kind, subject_id, detail, previous_digest, digest'

export function findLastEntry(db: Database): AuditEntry | undefined {
  const row = db.prepare<[], AuditRow>(`SELECT ${columns} FROM audit_entry ORDER BY seq DESC LIMIT 1`).get()
  return row && toAuditEntry(row)
}

export function insertEntry(db: Database, entry: AuditEntry): void {
  db.prepare(`
    INSERT INTO audit_entry (${columns})
    VALUES (:seq, :at, :officerId, :action, :subjectKind, :subjectId, :detailText, :previousDigest, :digest)
  `).run(entry)
}

/** Every entry, oldest first, read one at a time. */
export function* iterateEntries(db: Database): Generator<AuditEntry> {
  const rows = db.prepare<[], AuditRow>(`SELECT ${columns} FROM audit_entry ORDER BY seq`).iterate()
  for (const row of rows) yield toAuditEntry(row)
}

/** What the log says of one subject, oldest first. */
export function listEntriesOf(db: Database, subjectId: string): readonly AuditEntry[] {
  return db
    .prepare<[string], AuditRow>(`SELECT ${columns} FROM audit_entry WHERE subject_id = ? ORDER BY seq`)
    .all(subjectId)
    .map(toAuditEntry)
}

/** The highest number ever given, which SQLite keeps even when rows are gone. */
export function lastGivenSeq(db: Database): number {
  const row = db.prepare<[], { seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'audit_entry'`).get()
  return row?.seq ?? 0
}

function toAuditEntry(row: AuditRow): AuditEntry {
  return {
    seq: row.seq,
    at: row.at,
    officerId: row.officer_id,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    detailText: row.detail,
    previousDigest: row.previous_digest,
    digest: row.digest,
  }
}
