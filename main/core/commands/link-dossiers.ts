import type { DossierId } from '../../../shared/domain/ids.ts'
import type { Actor, Desk } from '../desk.ts'
import { isOpen, requireOpen } from '../dossiers/dossier.ts'
import { getDossier, updatePeople } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { findVisit, listVisit, setVisit } from '../dossiers/visit-repository.ts'
import { listOrigins, listPapersToShare } from '../review/held-paper-repository.ts'
import { fillPeople } from './fill-people.ts'
import { openDossier } from './open-dossier.ts'
import { layPapers, placeFor } from './take-held-papers.ts'

/**
 * Opens another dossier of the same visit, for the same people: papers that were scanned already serve it at once.
 * Throws `dossier_closed` where the first one is received.
 */
export function addToVisit(
  desk: Desk,
  actor: Actor,
  { dossierId, procedureCode }: { readonly dossierId: DossierId; readonly procedureCode: string },
): DossierId {
  const first = getDossier(desk.db, dossierId)
  requireOpen(first)
  const added = openDossier(desk, actor, { procedureCode, card: [], ticket: [] })
  const link = desk.db.transaction(() => {
    const visitId = findVisit(desk.db, dossierId) ?? dossierId
    setVisit(desk.db, dossierId, visitId)
    setVisit(desk.db, added, visitId)
    // The people of the visit, whatever becomes of the papers in the first dossier.
    updatePeople(desk.db, added, { ...getDossier(desk.db, dossierId).people, papers: {} })
    addEvent(desk.db, {
      id: desk.host.ids.next(),
      dossierId: added,
      at: desk.host.clock.now(),
      officerId: actor.officerId,
      kind: 'link',
      text: `Liên thông với hồ sơ ${first.procedure.shortName} của cùng lượt đến`,
      status: 'draft',
    })
    shareInVisit(desk, actor, dossierId)
  })
  link.immediate()
  tellVisit(desk, dossierId)
  return added
}

/** Lets each paper of a visit serve every open dossier of it that asks for such a paper; in the caller's transaction. */
export function shareInVisit(desk: Desk, actor: Actor, dossierId: DossierId): void {
  const visitId = findVisit(desk.db, dossierId)
  if (visitId === null) return
  const open = listVisit(desk.db, visitId).filter((id) => isOpen(getDossier(desk.db, id)))
  for (const target of open) {
    for (const source of open) {
      if (source !== target) shareBetween(desk, actor, { source, target })
    }
  }
}

function shareBetween(
  desk: Desk,
  actor: Actor,
  { source, target }: { readonly source: DossierId; readonly target: DossierId },
): void {
  const dossier = getDossier(desk.db, target)
  const present = listOrigins(desk.db, target)
  const papers = listPapersToShare(desk.db, source).flatMap((paper) => {
    const place = present.has(paper.origin) ? null : placeFor(dossier, paper)
    return place === null ? [] : [{ paper, componentId: place.componentId }]
  })
  if (papers.length === 0) return
  layPapers(desk, actor, { dossierId: target, papers, way: 'visit', sourceName: 'Hồ sơ liên thông' })
  fillPeople(desk, target)
}

/** Tells every dossier of a visit that something changed. */
export function tellVisit(desk: Desk, dossierId: DossierId): void {
  const visitId = findVisit(desk.db, dossierId)
  for (const id of visitId === null ? [dossierId] : listVisit(desk.db, visitId)) {
    desk.events.tell({ kind: 'dossier_changed', dossierId: id })
  }
}
