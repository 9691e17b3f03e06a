import type { CodeOutcome } from '../../../shared/contract/dossiers.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { isTicketForm, parseTicket, type QueueTicket } from '../../../shared/domain/queue-ticket.ts'
import { fromVietnamTime, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { isOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { findTicket, findTicketHolder, insertTicket } from '../dossiers/queue-ticket-repository.ts'
import { getSetting, setSetting } from '../settings/settings.ts'
import { ticketFormsSetting } from '../settings/ticket-forms.ts'

/** The queue machine's clock may be ahead of ours by so much. */
const mostAheadMs = 10 * 60_000

/** The ticket among the ways to understand the keys of a reader; null where there is none. */
export function readTicket(desk: Desk, texts: readonly string[]): QueueTicket | null {
  const forms = getSetting(desk.db, ticketFormsSetting)
  const today = toVietnamTime(desk.host.clock.now()).day
  return texts.map((text) => parseTicket(text, forms, today)).find((ticket) => ticket !== null) ?? null
}

/**
 * A ticket opens the dossier that it is kept with; a new one goes to the open dossier on screen, or waits for the one
 * that is opened next. Throws `ticket_not_of_today`.
 */
export function takeTicket(
  desk: Desk,
  { ticket, dossierId }: { readonly ticket: QueueTicket; readonly dossierId: DossierId | null },
): CodeOutcome {
  const { number } = ticket
  requireOfToday(desk, ticket)
  const holder = findTicketHolder(desk.db, { ...ticket, since: startOfToday(desk) })
  if (holder !== null) return { kind: 'dossier', dossierId: holder, slip: null }
  const keep = desk.db.transaction(() => dossierId !== null && keepTicket(desk, { dossierId, ticket }))
  const kept = keep.immediate()
  if (kept && dossierId !== null) desk.events.tell({ kind: 'dossier_changed', dossierId })
  return { kind: 'ticket', number, dossierId: kept ? dossierId : null }
}

/** Keeps the ticket with an open dossier whose visit has none yet, in the caller's transaction; false where it can't. */
export function keepTicket(
  desk: Desk,
  { dossierId, ticket }: { readonly dossierId: DossierId; readonly ticket: QueueTicket },
): boolean {
  const dossier = getDossier(desk.db, dossierId)
  if (!isOpen(dossier) || findTicket(desk.db, dossierId) !== null) return false
  // Who was asked to come again is waited upon from the ticket on, not from the first visit.
  const isEarlier = ticket.drawnAt !== null && dossier.createdAt < ticket.drawnAt
  const calledAt = isEarlier ? desk.host.clock.now() : dossier.createdAt
  insertTicket(desk.db, { dossierId, ticket, calledAt })
  return true
}

/** Tickets are known by these forms from now on. Throws `ticket_form_invalid` with the line that can't be used. */
export function setTicketForms(desk: Desk, forms: readonly string[]): void {
  const wrong = forms.find((form) => !isTicketForm(form))
  if (wrong !== undefined) throw new AppError('ticket_form_invalid', { subject: wrong })
  setSetting(desk.db, ticketFormsSetting, forms)
}

function requireOfToday(desk: Desk, { number, drawnAt }: QueueTicket): void {
  if (drawnAt === null) return
  const ahead = Date.parse(drawnAt) - Date.parse(desk.host.clock.now())
  if (drawnAt < startOfToday(desk) || ahead > mostAheadMs)
    throw new AppError('ticket_not_of_today', { subject: number })
}

function startOfToday(desk: Desk): string {
  return fromVietnamTime(toVietnamTime(desk.host.clock.now()).day, '00:00')
}
