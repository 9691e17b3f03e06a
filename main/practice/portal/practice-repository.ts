import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { DeliveryProof, StatusEvent } from '../../core/outbox/delivery-proof.ts'

export type PracticeDatabase = SqliteDatabase.Database

/** A dossier as the practice portal holds it; `packets` and `steps` count distinct ones. */
export type PracticeDossier = {
  readonly dossierId: string
  readonly dossierCode: string
  readonly provisionalCode: string | null
  readonly status: string
  readonly packets: number
  readonly steps: number
  readonly files: number
}

const schema = `
  CREATE TABLE IF NOT EXISTS dossier (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    provisional_code TEXT,
    status TEXT NOT NULL,
    status_since TEXT NOT NULL,
    record TEXT NOT NULL CHECK (json_valid(record))
  ) STRICT;
  CREATE TABLE IF NOT EXISTS packet (
    digest TEXT NOT NULL PRIMARY KEY,
    dossier_id TEXT NOT NULL REFERENCES dossier (id),
    number INTEGER NOT NULL UNIQUE,
    proof TEXT NOT NULL CHECK (json_valid(proof))
  ) STRICT;
  CREATE TABLE IF NOT EXISTS step (
    digest TEXT NOT NULL PRIMARY KEY,
    dossier_id TEXT NOT NULL REFERENCES dossier (id),
    record TEXT NOT NULL CHECK (json_valid(record))
  ) STRICT;
  CREATE TABLE IF NOT EXISTS status_event (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    event TEXT NOT NULL CHECK (json_valid(event))
  ) STRICT;
  CREATE TABLE IF NOT EXISTS report (
    unit TEXT NOT NULL,
    month TEXT NOT NULL,
    digest TEXT NOT NULL,
    record TEXT NOT NULL CHECK (json_valid(record)),
    proof TEXT NOT NULL CHECK (json_valid(proof)),
    PRIMARY KEY (unit, month)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS file (digest TEXT NOT NULL PRIMARY KEY, size INTEGER NOT NULL) STRICT;
`

/** The practice portal's own store: plain SQLite, in the folder of the practice portal. */
export function openPracticeDatabase(dir: string): PracticeDatabase {
  const db = new SqliteDatabase(join(dir, 'practice-portal.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('foreign_keys = ON')
  db.exec(schema)
  return db
}

export type DossierRow = {
  id: string
  code: string
  provisional_code: string | null
  status: string
  status_since: string
}

export function findDossierById(db: PracticeDatabase, id: string): DossierRow | null {
  return db.prepare<unknown[], DossierRow>('SELECT * FROM dossier WHERE id = :id').get({ id }) ?? null
}

export function findDossierByCode(db: PracticeDatabase, code: string): DossierRow | null {
  return db.prepare<unknown[], DossierRow>('SELECT * FROM dossier WHERE code = :code').get({ code }) ?? null
}

export function saveDossier(
  db: PracticeDatabase,
  dossier: {
    readonly id: string
    readonly code: string
    readonly provisionalCode: string | null
    readonly status: string
    readonly now: string
    readonly record: unknown
  },
): void {
  db.prepare(`
    INSERT INTO dossier (id, code, provisional_code, status, status_since, record)
    VALUES (:id, :code, :provisionalCode, :status, :now, :record)
    ON CONFLICT (id) DO UPDATE SET status = :status, status_since = :now, record = :record
  `).run({ ...dossier, record: JSON.stringify(dossier.record) })
}

/** The next serial of the day for codes that start with `prefix`. */
export function nextSerial(db: PracticeDatabase, prefix: string): number {
  const last = db
    .prepare<unknown[], string | null>('SELECT max(code) FROM dossier WHERE substr(code, 1, :length) = :prefix')
    .pluck()
    .get({ prefix, length: prefix.length })
  return last === null || last === undefined ? 1 : Number(last.slice(prefix.length)) + 1
}

export function findProof(db: PracticeDatabase, digest: string): DeliveryProof | null {
  const proof = db.prepare<unknown[], string>('SELECT proof FROM packet WHERE digest = :digest').pluck().get({ digest })
  return proof === undefined ? null : JSON.parse(proof)
}

export function nextPacketNumber(db: PracticeDatabase): number {
  return Number(db.prepare('SELECT 1 + coalesce(max(number), 0) FROM packet').pluck().get())
}

export function savePacket(
  db: PracticeDatabase,
  packet: {
    readonly digest: string
    readonly dossierId: string
    readonly number: number
    readonly proof: DeliveryProof
  },
): void {
  db.prepare(
    'INSERT INTO packet (digest, dossier_id, number, proof) VALUES (:digest, :dossierId, :number, :proof)',
  ).run({
    ...packet,
    proof: JSON.stringify(packet.proof),
  })
}

export function saveStep(
  db: PracticeDatabase,
  step: { readonly digest: string; readonly dossierId: string; readonly record: unknown },
): void {
  db.prepare(
    'INSERT INTO step (digest, dossier_id, record) VALUES (:digest, :dossierId, :record) ON CONFLICT DO NOTHING',
  ).run({ ...step, record: JSON.stringify(step.record) })
}

export function setStatus(
  db: PracticeDatabase,
  change: { readonly id: string; readonly status: string; readonly now: string },
): void {
  db.prepare('UPDATE dossier SET status = :status, status_since = :now WHERE id = :id').run(change)
}

/** Adds a signed event; the signer gets the number the event will have. */
export function addStatusEvent(db: PracticeDatabase, signed: (sequence: number) => StatusEvent): void {
  const last = Number(db.prepare('SELECT coalesce(max(sequence), 0) FROM status_event').pluck().get())
  const event = signed(last + 1)
  db.prepare('INSERT INTO status_event (sequence, event) VALUES (:sequence, :event)').run({
    sequence: event.sequence,
    event: JSON.stringify(event),
  })
}

export function listStatusEvents(
  db: PracticeDatabase,
  page: { readonly after: number; readonly limit: number },
): readonly StatusEvent[] {
  return db
    .prepare<unknown[], string>('SELECT event FROM status_event WHERE sequence > :after ORDER BY sequence LIMIT :limit')
    .pluck()
    .all(page)
    .map((event) => JSON.parse(event))
}

/** Dossiers whose status has not changed since an instant. */
export function listUnchangedSince(
  db: PracticeDatabase,
  wanted: { readonly statuses: readonly string[]; readonly before: string },
): readonly DossierRow[] {
  return db
    .prepare<unknown[], DossierRow>(`
      SELECT * FROM dossier
      WHERE status_since <= :before AND status IN (SELECT value FROM json_each(:statuses)) ORDER BY code
    `)
    .all({ before: wanted.before, statuses: JSON.stringify(wanted.statuses) })
}

/** A month's report of a unit as the practice portal holds it. */
export type PracticeReport = {
  readonly unit: string
  readonly month: string
  readonly digest: string
  readonly record: unknown
  readonly proof: DeliveryProof
}

export function listPracticeReports(db: PracticeDatabase): readonly PracticeReport[] {
  return db
    .prepare<unknown[], { unit: string; month: string; digest: string; record: string; proof: string }>(
      'SELECT * FROM report ORDER BY unit, month',
    )
    .all()
    .map(({ record, proof, ...row }) => ({ ...row, record: JSON.parse(record), proof: JSON.parse(proof) }))
}

export function saveReport(db: PracticeDatabase, report: PracticeReport): void {
  db.prepare(`
    INSERT INTO report (unit, month, digest, record, proof) VALUES (:unit, :month, :digest, :record, :proof)
  `).run({ ...report, record: JSON.stringify(report.record), proof: JSON.stringify(report.proof) })
}

export function saveFile(db: PracticeDatabase, file: { readonly digest: string; readonly size: number }): void {
  db.prepare('INSERT INTO file (digest, size) VALUES (:digest, :size) ON CONFLICT DO NOTHING').run(file)
}

export function hasFile(db: PracticeDatabase, digest: string): boolean {
  return db.prepare('SELECT 1 FROM file WHERE digest = :digest').get({ digest }) !== undefined
}

export function countFiles(db: PracticeDatabase): number {
  return Number(db.prepare('SELECT count(*) FROM file').pluck().get())
}

export function listPracticeDossiers(db: PracticeDatabase): readonly PracticeDossier[] {
  return db
    .prepare<unknown[], PracticeDossier>(`
      SELECT id AS dossierId, code AS dossierCode, provisional_code AS provisionalCode, status,
        (SELECT count(*) FROM packet WHERE dossier_id = dossier.id) AS packets,
        (SELECT count(*) FROM step WHERE dossier_id = dossier.id) AS steps,
        json_array_length(record, '$.TaiLieuNop') AS files
      FROM dossier ORDER BY code
    `)
    .all()
}
