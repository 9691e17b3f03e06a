import type { SlipId } from '../../../shared/domain/ids.ts'
import type { Actor, Desk } from '../desk.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { countPrint, getSlip } from '../slips/slip-repository.ts'
import { slipName } from './slip-as-printed.ts'

/** Counts a print in the dossier's history. */
export function notePrint(desk: Desk, actor: Actor, id: SlipId): { printCount: number } {
  const note = desk.db.transaction(() => {
    const printCount = countPrint(desk.db, id)
    const text = printCount === 1 ? 'In' : `In lại lần ${printCount - 1}:`
    noteEvent(desk, actor, { id, kind: 'print', text })
    return { printCount }
  })
  return note.immediate()
}

/** Notes that the receipt was saved to a file. */
export function noteSaved(desk: Desk, actor: Actor, id: SlipId): void {
  desk.db.transaction(() => noteEvent(desk, actor, { id, kind: 'save', text: 'Lưu ra tệp' })).immediate()
}

function noteEvent(desk: Desk, actor: Actor, event: { id: SlipId; kind: string; text: string }): void {
  const slip = getSlip(desk.db, event.id)
  const dossier = getDossier(desk.db, slip.dossierId)
  addEvent(desk.db, {
    id: desk.host.ids.next(),
    dossierId: dossier.id,
    at: desk.host.clock.now(),
    officerId: actor.officerId,
    kind: event.kind,
    text: `${event.text} ${slipName(desk, slip)} số ${slip.number}`,
    status: dossier.status,
  })
}
