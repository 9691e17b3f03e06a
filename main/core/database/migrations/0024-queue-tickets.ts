/** When a citizen with a ticket was served; visits are counted by when they began, and a ticket is found by its number. */
export const queueTicketsMigration = {
  version: 24,
  name: 'queue-tickets',
  sql: `
    -- When the receipt was signed; null until then.
    ALTER TABLE queue_ticket ADD COLUMN served_at TEXT;
    CREATE INDEX queue_ticket_by_call ON queue_ticket (called_at, drawn_at, served_at);
    CREATE INDEX queue_ticket_by_number ON queue_ticket (number, called_at);
  `,
} as const
