import type { Database } from '../database/connect.ts'
import type { Clock } from '../ports.ts'
import { isStatusSigned, type StatusEvent } from './delivery-proof.ts'
import type { Portal, StatusNews, Trouble } from './portal.ts'
import { findCursor, setCursor } from './portal-file-repository.ts'

export type StatusRound =
  | { readonly kind: 'applied'; readonly count: number }
  /** Somebody other than the portal wrote an event: nothing of that answer was applied. */
  | { readonly kind: 'proof_invalid' }
  | Trouble

export type StatusReader = {
  readonly db: Database
  readonly portal: Portal
  readonly clock: Clock
  onStatus(news: StatusNews): void
}

/** Applies every change of status after our cursor, each once and in the portal's order, whatever the clocks say. */
export async function receiveStatuses(reader: StatusReader, signal: AbortSignal): Promise<StatusRound> {
  const { db, portal } = reader
  let count = 0
  for (;;) {
    const reply = await portal.fetchStatuses(findCursor(db, portal.name), signal)
    if (reply.kind !== 'statuses') return reply
    if (!reply.events.every((event) => isStatusSigned(event, portal.publicKey))) return { kind: 'proof_invalid' }
    apply(reader, reply)
    count += reply.events.length
    if (!reply.more || reply.events.length === 0) return { kind: 'applied', count }
  }
}

function apply(
  { db, portal, clock, onStatus }: StatusReader,
  { events, cursor }: { readonly events: readonly StatusEvent[]; readonly cursor: string },
): void {
  if (events.length === 0) return
  db.transaction(() => {
    for (const event of events) onStatus(toNews(event))
    setCursor(db, { portal: portal.name, cursor, now: clock.now() })
  }).immediate()
}

function toNews({ dossierId, dossierCode, status, at }: StatusEvent): StatusNews {
  return { dossierId, dossierCode, status, at }
}
