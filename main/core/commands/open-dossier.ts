import type { ComponentId, DossierId } from '../../../shared/domain/ids.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { Actor, Desk } from '../desk.ts'
import { nobody } from '../dossiers/dossier.ts'
import { insertDossier } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { readHandCard } from '../extraction/hand-card.ts'
import { procedureOn } from './local-fees.ts'
import { fillFromCard } from './use-code.ts'
import { keepTicket, readTicket } from './use-ticket.ts'

/**
 * Opens a dossier for a procedure in force today, pinned to the version of the catalogue that holds now; the owner of
 * `card`, as a hand reader typed it, becomes the applicant, and `ticket` is that of the visit.
 */
export function openDossier(
  desk: Desk,
  actor: Actor,
  opening: { readonly procedureCode: string; readonly card: readonly string[]; readonly ticket: readonly string[] },
): DossierId {
  const card = readHandCard(opening.card)
  const ticket = readTicket(desk, opening.ticket)
  const now = desk.host.clock.now()
  const { day } = toVietnamTime(now)
  const procedure = procedureOn(desk, opening.procedureCode, day)
  const id = desk.host.ids.next() as DossierId
  const open = desk.db.transaction(() => {
    insertDossier(
      desk.db,
      {
        id,
        dossierCode: null,
        provisionalCode: null,
        procedure,
        status: 'draft',
        people: { applicant: nobody, submitter: nobody, sources: {}, card: null },
        createdAt: now,
        createdBy: actor.officerId,
      },
      procedure.components.map(() => desk.host.ids.next() as ComponentId),
    )
    addEvent(desk.db, {
      id: desk.host.ids.next(),
      dossierId: id,
      at: now,
      officerId: actor.officerId,
      kind: 'open',
      text: `Mở hồ sơ: ${procedure.shortName}`,
      status: 'draft',
    })
    if (ticket !== null) keepTicket(desk, { dossierId: id, ticket })
  })
  open.immediate()
  if (card !== null) fillFromCard(desk, id, card)
  desk.events.tell({ kind: 'dossier_changed', dossierId: id })
  return id
}
