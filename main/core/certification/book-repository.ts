import type { BookOrder, CertificationBook, CorrectablePart } from '../../../shared/domain/certification.ts'
import type { DossierId, EntryId, OfficerId, OriginalId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'

/** A line of the book as it was written. */
export type Entry = {
  readonly id: EntryId
  readonly book: CertificationBook
  readonly year: number
  readonly number: number
  readonly originalId: OriginalId
  readonly dossierId: DossierId
  readonly certifiedAt: string
  readonly requester: string
  readonly title: string
  readonly pages: number
  readonly copies: number
  /** Đồng. */
  readonly fee: number
  readonly signer: string
  readonly signerTitle: string
  /** SHA-256 of each scan that an electronic copy was made from. */
  readonly scans: readonly string[]
}

export type Correction = {
  readonly entryId: EntryId
  readonly at: string
  readonly officer: string
  readonly part: CorrectablePart
  readonly before: string
  readonly after: string
  readonly reason: string
}

export type Close = {
  readonly at: string
  readonly officer: string
  readonly entries: number
  readonly copies: number
  readonly fee: number
}

export type OneBook = { readonly book: CertificationBook; readonly year: number }

type EntryRow = Omit<Entry, 'scans'> & { readonly scans: string }

const columns = `
  id, book, year, number, original_id AS originalId, dossier_id AS dossierId, certified_at AS certifiedAt, requester,
  title, pages, copies, fee, signer, signer_title AS signerTitle, scans
`

/** Writes the next line of the book and gives its number; in the caller's immediate transaction. */
export function insertEntry(
  db: Database,
  entry: Omit<Entry, 'number'> & { readonly officerId: OfficerId; readonly searchText: string },
): number {
  const row = db
    .prepare(`
      INSERT INTO certification_entry (id, book, year, number, original_id, dossier_id, certified_at, requester, title,
        pages, copies, fee, signer, signer_title, officer_id, scans, search_text)
      VALUES (:id, :book, :year,
        1 + (SELECT coalesce(max(number), 0) FROM certification_entry WHERE book = :book AND year = :year),
        :originalId, :dossierId, :certifiedAt, :requester, :title, :pages, :copies, :fee, :signer, :signerTitle,
        :officerId, :scans, :searchText)
      RETURNING number
    `)
    .get({ ...entry, scans: JSON.stringify(entry.scans) })
  return (row as { number: number }).number
}

/** The line; throws `not_found`. */
export function getEntry(db: Database, id: EntryId): Entry {
  const row = db.prepare<[string], EntryRow>(`SELECT ${columns} FROM certification_entry WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('not_found')
  return toEntry(row)
}

export function listEntriesOfDossier(db: Database, dossierId: DossierId): readonly Entry[] {
  return db
    .prepare<[string], EntryRow>(`SELECT ${columns} FROM certification_entry WHERE dossier_id = ?`)
    .all(dossierId)
    .map(toEntry)
}

export type Found = OneBook & {
  /** Without tones and in small letters; empty finds every line. */
  readonly folded: string
  /** Lines that fit by what they were corrected to. */
  readonly also: readonly EntryId[]
}

const found = `
  FROM certification_entry
  WHERE book = :book AND year = :year AND (
    :folded = '' OR instr(search_text, :folded) > 0 OR CAST(number AS TEXT) = :folded
    OR id IN (SELECT value FROM json_each(:also))
  )
`

const directions = { up: 'ASC', down: 'DESC' } as const

/** Lines of a year's book in an order; those that are alike by number. */
export function listFound(
  db: Database,
  { order, ...wanted }: Found & { readonly order: BookOrder; readonly limit: number; readonly offset: number },
): readonly Entry[] {
  const direction = directions[order.direction]
  return db
    .prepare<object, EntryRow>(`
      SELECT ${columns} ${found} ORDER BY ${order.by} ${direction}, number ${direction} LIMIT :limit OFFSET :offset
    `)
    .all({ ...wanted, also: JSON.stringify(wanted.also) })
    .map(toEntry)
}

export function countFound(db: Database, wanted: Found): number {
  const count = db
    .prepare(`SELECT count(*) ${found}`)
    .pluck()
    .get({ ...wanted, also: JSON.stringify(wanted.also) })
  return count as number
}

/** Lines of a year by number, from one to another, both included. */
export function listNumbers(
  db: Database,
  range: OneBook & { readonly from: number; readonly until: number },
): readonly Entry[] {
  return db
    .prepare<object, EntryRow>(`
      SELECT ${columns} FROM certification_entry
      WHERE book = :book AND year = :year AND number BETWEEN :from AND :until ORDER BY number
    `)
    .all(range)
    .map(toEntry)
}

/** Lines, copies and đồng as they were written, and the years that have any. */
export function sumEntries(db: Database, one: OneBook) {
  return (
    db
      .prepare<object, { entries: number; copies: number; fee: number }>(`
      SELECT count(*) AS entries, coalesce(sum(copies), 0) AS copies, coalesce(sum(fee), 0) AS fee
      FROM certification_entry WHERE book = :book AND year = :year
    `)
      .get(one) ?? { entries: 0, copies: 0, fee: 0 }
  )
}

export function listYears(db: Database, book: CertificationBook): readonly number[] {
  return db
    .prepare<[string], number>('SELECT DISTINCT year FROM certification_entry WHERE book = ? ORDER BY year DESC')
    .pluck()
    .all(book)
}

export function insertCorrection(
  db: Database,
  correction: Omit<Correction, 'officer'> & { readonly id: string; readonly officerId: OfficerId },
): void {
  db.prepare(`
    INSERT INTO certification_correction (id, entry_id, at, officer_id, part, before, after, reason)
    VALUES (:id, :entryId, :at, :officerId, :part, :before, :after, :reason)
  `).run(correction)
}

const corrections = `
  SELECT entry_id AS entryId, at, officer.name AS officer, part, before, after, reason
  FROM certification_correction JOIN officer ON officer.id = officer_id
`

/** Corrections of a year's book, in the order in which they were made. */
export function listCorrectionsOfYear(db: Database, one: OneBook): readonly Correction[] {
  return db
    .prepare<object, Correction>(`
      ${corrections}
      WHERE entry_id IN (SELECT id FROM certification_entry WHERE book = :book AND year = :year)
      ORDER BY at, certification_correction.rowid
    `)
    .all(one)
}

export function listCorrections(db: Database, entryId: EntryId): readonly Correction[] {
  return db
    .prepare<[string], Correction>(`${corrections} WHERE entry_id = ? ORDER BY at, certification_correction.rowid`)
    .all(entryId)
}

export function insertClose(db: Database, close: OneBook & Omit<Close, 'officer'> & { readonly officerId: OfficerId }) {
  db.prepare(`
    INSERT INTO certification_close (book, year, at, officer_id, entries, copies, fee)
    VALUES (:book, :year, :at, :officerId, :entries, :copies, :fee)
  `).run(close)
}

/** How a year's book was closed; null while it is open. */
export function findClose(db: Database, one: OneBook): Close | null {
  const row = db
    .prepare<object, Close>(`
      SELECT at, officer.name AS officer, entries, copies, fee
      FROM certification_close JOIN officer ON officer.id = officer_id WHERE book = :book AND year = :year
    `)
    .get(one)
  return row ?? null
}

function toEntry(row: EntryRow): Entry {
  return { ...row, scans: JSON.parse(row.scans) as string[] }
}
