import type { DossierId, OfficerId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'

/** The id that the messages of a month's report bear; null where none was sent. */
export function findReportId(db: Database, month: string): DossierId | null {
  const id = db.prepare('SELECT id FROM monthly_report WHERE month = ?').pluck().get(month)
  return (id as DossierId | undefined) ?? null
}

/** The month of a report; null for the id of anything else. */
export function findReportMonth(db: Database, id: DossierId): string | null {
  const month = db.prepare('SELECT month FROM monthly_report WHERE id = ?').pluck().get(id)
  return (month as string | undefined) ?? null
}

export function insertReport(
  db: Database,
  report: { readonly month: string; readonly id: DossierId; readonly officerId: OfficerId; readonly at: string },
): void {
  db.prepare('INSERT INTO monthly_report (month, id, officer_id, at) VALUES (:month, :id, :officerId, :at)').run(report)
}
