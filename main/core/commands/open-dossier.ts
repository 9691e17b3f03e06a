import type { ComponentId, DossierId } from '../../../shared/domain/ids.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { Actor, Desk } from '../desk.ts'
import { nobody } from '../dossiers/dossier.ts'
import { insertDossier } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { readHandCard } from '../extraction/hand-card.ts'
import { findProcedure } from '../procedures/find-procedure.ts'
import { fillFromCard } from './use-code.ts'

/**
 * Opens a dossier for a procedure in force today, pinned to the version of the catalogue that holds now; the owner of
 * `card`, as a hand reader typed it, becomes the applicant.
 */
export function openDossier(
  desk: Desk,
  actor: Actor,
  { procedureCode, card: texts }: { readonly procedureCode: string; readonly card: readonly string[] },
): DossierId {
  const card = readHandCard(texts)
  const now = desk.host.clock.now()
  const procedure = findProcedure(desk.catalogue, procedureCode, toVietnamTime(now).day)
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
  })
  open.immediate()
  if (card !== null) fillFromCard(desk, id, card)
  desk.events.tell({ kind: 'dossier_changed', dossierId: id })
  return id
}
