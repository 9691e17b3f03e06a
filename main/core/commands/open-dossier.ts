import type { ComponentId, DossierId } from '../../../shared/domain/ids.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { Actor, Desk } from '../desk.ts'
import { nobody } from '../dossiers/dossier.ts'
import { insertDossier } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { findProcedure } from '../procedures/find-procedure.ts'

/** Opens a dossier for a procedure in force today, pinned to the version of the catalogue that holds now. */
export function openDossier(desk: Desk, actor: Actor, procedureCode: string): DossierId {
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
  desk.events.tell({ kind: 'dossier_changed', dossierId: id })
  return id
}
