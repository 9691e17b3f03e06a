import type { DossierId } from '../../../shared/domain/ids.ts'
import type { QueueTicket } from '../../../shared/domain/queue-ticket.ts'
import type { Database } from '../database/connect.ts'

export type VisitTicket = QueueTicket & {
  /** When the counter began with the citizen. */
  readonly calledAt: string
  /** When the receipt was signed; null until then. */
  readonly servedAt: string | null
}

const columns = 'number, drawn_at AS drawnAt, called_at AS calledAt, served_at AS servedAt'

/** The ticket of a dossier, or of another one of its visit. */
export function findTicket(db: Database, dossierId: DossierId): VisitTicket | null {
  return (
    db
      .prepare<{ dossierId: DossierId }, VisitTicket>(`
        SELECT ${columns} FROM queue_ticket
        WHERE dossier_id = :dossierId OR dossier_id IN (
          SELECT visited.id FROM dossier own JOIN dossier visited ON visited.visit_id = own.visit_id
          WHERE own.id = :dossierId)
        LIMIT 1
      `)
      .get({ dossierId }) ?? null
  )
}

/** The dossier that a ticket of these hours is kept with. */
export function findTicketHolder(db: Database, ticket: QueueTicket & { readonly since: string }): DossierId | null {
  const holder = db
    .prepare(`
      SELECT dossier_id FROM queue_ticket WHERE number = :number AND drawn_at IS :drawnAt AND called_at >= :since LIMIT 1
    `)
    .pluck()
    .get(ticket)
  return (holder as DossierId | undefined) ?? null
}

export function insertTicket(
  db: Database,
  { dossierId, ticket, calledAt }: { dossierId: DossierId; ticket: QueueTicket; calledAt: string },
): void {
  db.prepare(`
    INSERT INTO queue_ticket (dossier_id, number, drawn_at, called_at) VALUES (:dossierId, :number, :drawnAt, :calledAt)
  `).run({ ...ticket, dossierId, calledAt })
}

/** The citizen of this ticket has the receipt; dossiers without a ticket are left as they are. */
export function setTicketServed(db: Database, { dossierId, at }: { dossierId: DossierId; at: string }): void {
  db.prepare('UPDATE queue_ticket SET served_at = :at WHERE dossier_id = :dossierId AND served_at IS NULL').run({
    dossierId,
    at,
  })
}
