import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { FieldSource } from '../../../shared/domain/field.ts'
import type { Database } from '../database/connect.ts'

/** From which instant, and until before which one. */
export type Span = { readonly from: string; readonly before: string }

/** Values that are alike: all of one procedure, kind of paper, field and way of reading. */
export type ReviewedGroup = {
  readonly procedureCode: string
  readonly procedureName: string
  readonly documentType: DocumentType
  readonly code: string
  readonly source: FieldSource
  readonly values: number
  readonly left: number
  readonly missed: number
  readonly sure: number
  readonly sureLeft: number
  readonly spoilt: number
  /** Characters of the values that were left. */
  readonly charactersLeft: number
}

/** What persons confirmed, counted by group (the words of `Tally`), from an index that holds no citizen's value. */
export function countReviewed(db: Database, span: Span): ReviewedGroup[] {
  return db
    .prepare<[Span], ReviewedGroup>(`
      SELECT procedure_code AS procedureCode, procedure_name AS procedureName, document_type AS documentType, code,
        shown_source AS source, count(*) AS "values", sum(value = shown_value) AS "left",
        sum(NOT (value = shown_value) AND (shown_value = '')) AS missed, sum(shown_state = 'proposed') AS sure,
        sum(shown_state = 'proposed' AND (value = shown_value)) AS sureLeft,
        sum(NOT (value = shown_value) AND page_id IN (SELECT id FROM page WHERE problems <> '[]')) AS spoilt,
        sum((value = shown_value) * length(value)) AS charactersLeft
      FROM field JOIN document ON document.id = document_id JOIN dossier ON dossier.id = dossier_id
      WHERE confirmed_how = 'person' AND confirmed_at >= :from AND confirmed_at < :before
      GROUP BY procedure_code, document_type, code, shown_source
    `)
    .all(span)
}

/** How many values were confirmed and how many of them left as shown. */
export function countLeft(db: Database, span: Span): { readonly values: number; readonly left: number } {
  return db
    .prepare<[Span], { values: number; left: number }>(`
      SELECT count(*) AS "values", coalesce(sum(value = shown_value), 0) AS "left" FROM field
      WHERE confirmed_how = 'person' AND confirmed_at >= :from AND confirmed_at < :before
    `)
    .get(span) as { values: number; left: number } // an aggregate always has its row
}

/**
 * Seconds that officers spent on values, by procedure: from one value of a dossier to the next, at most
 * `longestSeconds`. Nobody knows when the look at a dossier's first value began: it counts as long.
 */
export function sumLooks(
  db: Database,
  span: Span & { readonly longestSeconds: number },
): { readonly procedureCode: string; readonly seconds: number }[] {
  return db
    .prepare<[typeof span], { procedureCode: string; seconds: number }>(`
      SELECT procedure_code AS procedureCode, sum(min(coalesce(gap, :longestSeconds), :longestSeconds)) AS seconds
      FROM (
        SELECT dossier_id, 86400 * (julianday(confirmed_at)
          - julianday(lag(confirmed_at) OVER (PARTITION BY dossier_id ORDER BY confirmed_at))) AS gap
        FROM field JOIN document ON document.id = document_id
        WHERE confirmed_how = 'person' AND confirmed_at >= :from AND confirmed_at < :before
      ) JOIN dossier ON dossier.id = dossier_id
      GROUP BY procedure_code
    `)
    .all(span)
}

/** Pages whose picture had a fault, and how many of them were taken once more. */
export function countRetakes(db: Database, span: Span): { readonly asked: number; readonly given: number } {
  return db
    .prepare<[Span], { asked: number; given: number }>(`
      SELECT count(*) AS asked, count(replaced_by) AS given FROM page
      WHERE problems <> '[]' AND created_at >= :from AND created_at < :before
    `)
    .get(span) as { asked: number; given: number } // an aggregate always has its row
}
