import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { DossierId, FieldId, LocalFixId } from '../../../shared/domain/ids.ts'
import type { LocalList } from '../../../shared/domain/local-list.ts'
import { contrariesToStop, dossiersToLearn } from '../../../shared/domain/local-list.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import type { TextPair } from './local-fixes.ts'

/** A fix with what speaks for it. */
export type LocalFix = TextPair & {
  readonly id: LocalFixId
  readonly offWhy: 'officer' | 'contrary' | null
  /** Dossiers in which officers made this fix, or left it as it was offered. */
  readonly right: number
  /** Dossiers in which they made something else of the reading. */
  readonly wrong: number
  /** Those of them since it was last switched on. */
  readonly wrongSince: number
  readonly firstAt: string
  readonly lastAt: string
}

const selectFix = `
  SELECT local_fix.id, list, reading, value, off_why AS offWhy,
    count(CASE verdict WHEN 'for' THEN 1 END) AS "right",
    count(CASE verdict WHEN 'against' THEN 1 END) AS wrong,
    count(CASE WHEN verdict = 'against' AND at > trusted_from THEN 1 END) AS wrongSince,
    min(created_at, coalesce(min(at), created_at)) AS firstAt, coalesce(max(at), created_at) AS lastAt
  FROM local_fix LEFT JOIN local_fix_case ON fix_id = local_fix.id
`

/** Whether a fix is put in the place of its reading from now on. */
export function isInForce(fix: Pick<LocalFix, 'offWhy' | 'right' | 'wrongSince'>): boolean {
  return fix.offWhy === null && fix.right >= dossiersToLearn && fix.wrongSince < contrariesToStop
}

/** 0…1: the share of dossiers in which it was right, a cautious one while they are few. */
export function confidenceOfFix({ right, wrong }: Pick<LocalFix, 'right' | 'wrong'>): number {
  return (right + 1) / (right + wrong + 2)
}

/** Everything that officers ever made of a reading. */
export function listFixesOf(db: Database, list: LocalList, reading: string): LocalFix[] {
  return db
    .prepare(`${selectFix} WHERE list = ? AND reading = ? GROUP BY local_fix.id ORDER BY "right" DESC`)
    .all(list, reading) as LocalFix[]
}

/** Fixes that are learned, nearly learned or switched off, those that more dossiers speak for first. */
export function listFixes(db: Database): LocalFix[] {
  return db
    .prepare(`
      ${selectFix} GROUP BY local_fix.id
      HAVING "right" >= ? OR offWhy IS NOT NULL
      ORDER BY "right" DESC, lastAt DESC
    `)
    .all(dossiersToLearn - 1) as LocalFix[]
}

/** How many fixes there are in all, those that officers made only once too. */
export function countFixes(db: Database): number {
  return Number(db.prepare('SELECT count(*) FROM local_fix').pluck().get())
}

export function getFix(db: Database, id: LocalFixId): LocalFix {
  const fix = db.prepare(`${selectFix} WHERE local_fix.id = ? GROUP BY local_fix.id`).get(id)
  if (fix === undefined) throw new AppError('not_found')
  return fix as LocalFix
}

/** On which kinds of paper a fix was made, and on how many. */
export function listFixKinds(db: Database): { fixId: LocalFixId; documentType: DocumentType; papers: number }[] {
  return db
    .prepare(`
      SELECT fix_id AS fixId, document_type AS documentType, count(*) AS papers FROM local_fix_case
      WHERE verdict = 'for' GROUP BY fix_id, document_type ORDER BY papers DESC
    `)
    .all() as { fixId: LocalFixId; documentType: DocumentType; papers: number }[]
}

export function insertFix(db: Database, fix: TextPair & { readonly id: LocalFixId; readonly at: string }): void {
  db.prepare(`
    INSERT INTO local_fix (id, list, reading, value, created_at, trusted_from)
    VALUES (:id, :list, :reading, :value, :at, :at)
  `).run(fix)
}

export type FixCase = {
  readonly fixId: LocalFixId
  readonly dossierId: DossierId
  readonly fieldId: FieldId
  readonly documentType: DocumentType
  readonly verdict: 'for' | 'against'
  readonly at: string
}

/** Writes down what a dossier says of a fix: each dossier speaks once, the last word counts. */
export function saveFixCase(db: Database, fixCase: FixCase): void {
  db.prepare(`
    INSERT INTO local_fix_case (fix_id, dossier_id, field_id, document_type, verdict, at)
    VALUES (:fixId, :dossierId, :fieldId, :documentType, :verdict, :at)
    ON CONFLICT (fix_id, dossier_id) DO UPDATE SET field_id = excluded.field_id,
      document_type = excluded.document_type, verdict = excluded.verdict, at = excluded.at
  `).run(fixCase)
}

/** Values of other dossiers that speak for a fix, as they stand there. */
export function listValuesBehind(db: Database, fixId: LocalFixId, except: DossierId): string[] {
  return db
    .prepare(`
      SELECT value FROM local_fix_case JOIN field ON field.id = field_id
      WHERE fix_id = ? AND verdict = 'for' AND dossier_id <> ?
    `)
    .pluck()
    .all(fixId, except) as string[]
}

/** Switches a fix off, or on again: what spoke against it before is forgiven. */
export function setFixOff(
  db: Database,
  { id, why, at }: { readonly id: LocalFixId; readonly why: LocalFix['offWhy']; readonly at: string },
): void {
  db.prepare(`
    UPDATE local_fix SET off_why = :why, trusted_from = CASE WHEN :why IS NULL THEN :at ELSE trusted_from END
    WHERE id = :id
  `).run({ id, why, at })
}

/** Takes a fix away with all that spoke for it: it may be learned anew. */
export function deleteFix(db: Database, id: LocalFixId): void {
  db.prepare('DELETE FROM local_fix WHERE id = ?').run(id)
}
