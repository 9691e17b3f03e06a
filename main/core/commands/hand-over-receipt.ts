import type { ReceiptId } from '../../../shared/domain/ids.ts'
import type { Actor, Desk } from '../desk.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { countPrint, getReceipt } from '../slips/receipt-repository.ts'

/** Counts a print in the dossier's history. */
export function notePrint(desk: Desk, actor: Actor, id: ReceiptId): { printCount: number } {
  const note = desk.db.transaction(() => {
    const printCount = countPrint(desk.db, id)
    const text = printCount === 1 ? 'In giấy tiếp nhận' : `In lại giấy tiếp nhận lần ${printCount - 1}`
    noteEvent(desk, actor, { id, kind: 'print', text })
    return { printCount }
  })
  return note.immediate()
}

/** Notes that the receipt was saved to a file. */
export function noteSaved(desk: Desk, actor: Actor, id: ReceiptId): void {
  desk.db.transaction(() => noteEvent(desk, actor, { id, kind: 'save', text: 'Lưu giấy tiếp nhận ra tệp' })).immediate()
}

function noteEvent(desk: Desk, actor: Actor, event: { id: ReceiptId; kind: string; text: string }): void {
  const receipt = getReceipt(desk.db, event.id)
  const dossier = getDossier(desk.db, receipt.dossierId)
  addEvent(desk.db, {
    id: desk.host.ids.next(),
    dossierId: dossier.id,
    at: desk.host.clock.now(),
    officerId: actor.officerId,
    kind: event.kind,
    text: `${event.text} số ${receipt.number}`,
    status: dossier.status,
  })
}
