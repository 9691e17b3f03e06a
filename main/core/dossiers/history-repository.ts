import type { HistoryEntry } from '../../../shared/contract/dossiers.ts'
import { type DocumentType, documentTypeTitle } from '../../../shared/domain/document-type.ts'
import type { DossierStatus } from '../../../shared/domain/dossier-status.ts'
import { fieldKindOf, fieldLabelOf } from '../../../shared/domain/field-labels.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { dayAsTyped } from '../../../shared/domain/vietnamese-date.ts'
import type { Database } from '../database/connect.ts'

export type DossierEvent = {
  readonly id: string
  readonly dossierId: DossierId
  readonly at: string
  /** Null when the portal or the machine did it. */
  readonly officerId: string | null
  readonly kind: string
  readonly text: string
  readonly status: DossierStatus
}

/** Writes down what happened to a dossier; events are only ever added. */
export function addEvent(db: Database, event: DossierEvent): void {
  db.prepare(`
    INSERT INTO dossier_event (id, dossier_id, at, officer_id, kind, text, status)
    VALUES (:id, :dossierId, :at, :officerId, :kind, :text, :status)
  `).run(event)
}

/** What was written down when the dossier last came to a status; empty where nothing was. */
export function lastEventTo(db: Database, dossierId: DossierId, status: DossierStatus): string {
  const text = db
    .prepare(`
      SELECT text FROM dossier_event
      WHERE dossier_id = ? AND status = ? AND kind IN ('request_supplement', 'refuse', 'stop', 'withdraw')
      ORDER BY at DESC, rowid DESC LIMIT 1
    `)
    .pluck()
    .get(dossierId, status)
  return (text as string | undefined) ?? ''
}

/** Whether the portal has changed the status of a dossier: from then on it is the portal's to correct. */
export function hasPortalActed(db: Database, dossierId: DossierId): boolean {
  return (
    db.prepare("SELECT 1 FROM dossier_event WHERE dossier_id = ? AND kind = 'portal_status' LIMIT 1").get(dossierId) !==
    undefined
  )
}

type HistoryRow = {
  readonly at: string
  readonly officer: string
  readonly text: string | null
  readonly documentType: DocumentType
  readonly code: string
  readonly before: string
  readonly after: string
}

/** Events and changed values together, newest first; what a correction after reception changed, its own event says. */
export function listHistory(db: Database, dossierId: DossierId): HistoryEntry[] {
  const rows = db
    .prepare(`
      SELECT at, coalesce(name, 'Hệ thống') AS officer, text, document_type AS documentType, code,
        value_before AS before, value_after AS after
      FROM (
        SELECT at, rowid AS nth, officer_id, text, '' AS document_type, '' AS code, '' AS value_before, '' AS value_after
        FROM dossier_event WHERE dossier_id = :dossierId
        UNION ALL
        SELECT at, rowid, officer_id, NULL, document_type, code, value_before, value_after
        FROM field_change WHERE dossier_id = :dossierId
          AND at NOT IN (SELECT at FROM dossier_event WHERE dossier_id = :dossierId AND kind = 'correct')
      ) LEFT JOIN officer ON officer.id = officer_id
      ORDER BY at DESC, nth DESC
    `)
    .all({ dossierId }) as HistoryRow[]
  return rows.map(({ at, officer, text, ...change }) => ({ at, officer, text: text ?? `Sửa ${changeLine(change)}` }))
}

type Change = Pick<HistoryRow, 'documentType' | 'code' | 'before' | 'after'>

/** A value of a paper that was changed, as one line: `Giấy khai sinh, Họ tên: «A» → «B»`. */
export function changeLine({ documentType, code, before, after }: Change): string {
  const shown = (text: string) => (fieldKindOf(code) === 'date' ? dayAsTyped(text) : text)
  return `${documentTypeTitle[documentType]}, ${fieldLabelOf(documentType, code)}: «${shown(before)}» → «${shown(after)}»`
}

/** When a dossier ended: the result before its return, before a stop or a refusal (QĐ 766/QĐ-TTg); null while it goes on. */
export function findEnd(db: Database, dossierId: DossierId): string | null {
  const row = db
    .prepare(`
      SELECT at FROM dossier_event
      WHERE dossier_id = ? AND status IN ('processed', 'returned', 'refused', 'withdrawn', 'stopped')
      ORDER BY CASE status WHEN 'processed' THEN 0 WHEN 'returned' THEN 1 ELSE 2 END, at LIMIT 1
    `)
    .get(dossierId)
  return row === undefined ? null : (row as { at: string }).at
}
