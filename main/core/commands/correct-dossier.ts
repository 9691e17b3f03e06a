import type { Correction, CorrectionDraft } from '../../../shared/contract/corrections.ts'
import type { ComponentId, DossierId, SlipId } from '../../../shared/domain/ids.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { missingComponents } from '../dossiers/completeness.ts'
import { toComponentView } from '../dossiers/component-view.ts'
import { correctDossier, correctionLines } from '../dossiers/correction.ts'
import { reckoned } from '../dossiers/deadline.ts'
import { addDeadlineEvent, listDeadlineEvents } from '../dossiers/deadline-repository.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { getDossier, replaceReceived } from '../dossiers/dossier-repository.ts'
import type { DueDate } from '../dossiers/due-date.ts'
import { addEvent, hasPortalActed } from '../dossiers/history-repository.ts'
import { getOfficer } from '../officers/get-officer.ts'
import { queueDossier } from '../outbox/queue-message.ts'
import { findProcedure } from '../procedures/find-procedure.ts'
import { listDocuments } from '../review/review-repository.ts'
import {
  beginPreparedAnew,
  findPreparedSlip,
  insertSlip,
  listSlips,
  replaceFormer,
  type StoredSlip,
} from '../slips/slip-repository.ts'
import { tidyPeople } from './change-dossier.ts'
import { makeComponentFiles } from './component-files.ts'
import { takeReceiptNumber, toReceiptInput } from './receipt-input-of.ts'
import { requireClockForward } from './require-clock-forward.ts'
import { issueSigned, type SignedSlip, signSlip } from './sign-slip.ts'
import { toOutgoing, toOutgoingStep } from './tell-portal.ts'
import { withKey } from './with-key.ts'

const underWay: readonly Dossier['status'][] = ['received', 'processing', 'supplement_requested', 'payment_requested']

/** Whether a received dossier may still be corrected here: until the portal has acted on it, or it has come to its end. */
export function canCorrect(desk: Desk, dossier: Dossier): boolean {
  return (
    dossier.received &&
    underWay.includes(dossier.status) &&
    !hasPortalActed(desk.db, dossier.id) &&
    issuedReceipt(desk, dossier.id) !== null
  )
}

/** What a correction would change, and the day that follows from it, before anything is signed. */
export function draftCorrection(desk: Desk, correction: Correction): CorrectionDraft {
  const { before, after, due } = plan(desk, correction, desk.host.clock.now())
  return {
    promisedAt: due.promisedAt,
    explanation: due.explanation,
    lines: correctionLines(before, after),
    components: after.procedure.components.map((wanted) => toComponentView(after, wanted)),
  }
}

export type CorrectionOrder = Correction & {
  readonly reason: string
  readonly signingPassword: string | null
  readonly lastTryConfirmed: boolean
}

/**
 * Corrects a received dossier: the receipt is made and signed anew under a new number, the former one is replaced, the
 * day is reckoned anew and the portal hears of it. Cut off before its last transaction it has changed nothing. Throws
 * `correction_too_late`, `correction_empty`, `slip_reason_missing`, `components_missing` and the refusals of signing.
 */
export async function makeCorrection(
  desk: Desk,
  actor: Actor,
  order: CorrectionOrder,
): Promise<{ readonly slipId: SlipId }> {
  if (order.reason.trim() === '') throw new AppError('slip_reason_missing')
  const secret = { text: order.signingPassword, lastTryConfirmed: order.lastTryConfirmed }
  const slipId = await withKey(desk, { holder: actor.officerId, secret }, async (usable) => {
    const prepared = desk.db.transaction(() => prepare(desk, actor, order)).immediate()
    const signed = await signSlip(desk, { slip: prepared.slip, ...usable })
    const files = await makeComponentFiles(desk, prepared.after)
    desk.db.transaction(() => finish(desk, actor, { ...prepared, order, signed, files })).immediate()
    return prepared.slip.id
  })
  desk.events.tell({ kind: 'dossier_changed', dossierId: order.dossierId })
  desk.events.tell({ kind: 'outbox_changed' })
  desk.wakeJobs()
  return { slipId }
}

type Plan = {
  readonly before: Dossier
  readonly after: Dossier
  readonly due: DueDate
  readonly namedDay: string | null
}

function plan(desk: Desk, correction: Correction, at: string): Plan {
  const before = getDossier(desk.db, correction.dossierId)
  if (!canCorrect(desk, before)) throw new AppError('correction_too_late', { status: before.status })
  const stored = listDeadlineEvents(desk.db, [before.id]).get(before.id) ?? []
  const { receivedAt } = correction
  const next = stored[1]?.event.at
  if (receivedAt > at || (next !== undefined && receivedAt > next)) {
    throw new AppError('value_invalid', { problem: 'date_in_future', field: 'receivedAt' })
  }
  const procedure =
    correction.procedureCode === before.procedure.code
      ? before.procedure
      : findProcedure(desk.catalogue, correction.procedureCode, toVietnamTime(receivedAt).day)
  const after = correctDossier(
    before,
    { ...correction, procedure, people: tidyPeople(before.people, correction), counts: correction.components },
    { papers: listDocuments(desk.db, before.id), newId: () => desk.host.ids.next() as ComponentId },
  )
  if (after.people.applicant.fullName === '' || after.people.submitter.fullName === '') {
    throw new AppError('applicant_missing')
  }
  const namedDay = procedure.timeLimit.unit === 'unknown' ? correction.promisedOn : null
  const due = reckoned({ dossier: after, stored, added: [], calendar: desk.calendar, now: at, namedDay })
  if (due.promisedAt <= at && due.promisedAt !== before.promisedAt) {
    throw new AppError('value_invalid', { problem: 'date_in_past', field: 'promisedOn' })
  }
  const promised = { promisedAt: due.promisedAt, promiseExplanation: due.explanation }
  return { before, after: { ...after, ...promised }, due, namedDay }
}

type Prepared = Plan & {
  readonly slip: StoredSlip<'receipt'>
  readonly former: StoredSlip
}

function prepare(desk: Desk, actor: Actor, order: CorrectionOrder): Prepared {
  const at = requireClockForward(desk)
  const planned = plan(desk, order, at)
  const { before, after } = planned
  if (correctionLines(before, after).length === 0) throw new AppError('correction_empty')
  const missing = missingComponents(after.procedure, after.components).required.map(({ name }) => name)
  if (missing.length > 0) throw new AppError('components_missing', { components: missing })
  const former = issuedReceipt(desk, before.id)
  if (former === null) throw new AppError('slip_not_found')
  const content = {
    ...toReceiptInput(desk, after, getOfficer(desk.db, actor.officerId)),
    issuedAt: at,
    replaces: { number: former.number, issuedAt: former.issuedAt ?? former.preparedAt },
  }
  const begun = findPreparedSlip(desk.db, { dossierId: before.id, form: 'receipt' })
  if (begun !== null) beginPreparedAnew(desk.db, begun.id, { content, preparedAt: at })
  else {
    const id = desk.host.ids.next() as SlipId
    const number = takeReceiptNumber(desk, at)
    insertSlip(desk.db, { id, dossierId: before.id, form: 'receipt', number, content, preparedAt: at })
  }
  const slip = findPreparedSlip(desk.db, { dossierId: before.id, form: 'receipt' })
  if (slip === null) throw new Error('it was written just now')
  return { ...planned, slip, former }
}

type Finished = Prepared & {
  readonly order: CorrectionOrder
  readonly signed: SignedSlip
  readonly files: Awaited<ReturnType<typeof makeComponentFiles>>
}

function finish(desk: Desk, actor: Actor, finished: Finished): void {
  const { before, after, due, namedDay, slip, order } = finished
  const now = getDossier(desk.db, before.id)
  // The portal may have acted, or somebody else corrected, while the receipt was signed.
  if (!canCorrect(desk, now) || issuedReceipt(desk, now.id)?.id !== finished.former.id) {
    throw new AppError('correction_too_late', { status: now.status })
  }
  const at = slip.preparedAt
  const lines = correctionLines(before, after)
  replaceReceived(desk.db, after)
  addDeadlineEvent(desk.db, after.id, {
    event: { kind: 'corrected', at, namedDay },
    officerId: actor.officerId,
    reason: order.reason,
    promisedAt: due.promisedAt,
    explanation: due.explanation,
  })
  issueSigned(desk, slip, finished.signed)
  replaceFormer(desk.db, slip)
  addEvent(desk.db, {
    id: desk.host.ids.next(),
    dossierId: after.id,
    at,
    officerId: actor.officerId,
    kind: 'correct',
    text: `Đính chính hồ sơ (${order.reason}). ${lines.join('. ')}. Giấy số ${slip.number} thay giấy số ${finished.former.number}`,
    status: now.status,
  })
  tellCorrection(desk, actor, finished)
}

/** The portal gets the dossier as it is now, and a step that says why. */
function tellCorrection(desk: Desk, actor: Actor, { after, slip, order, signed, files }: Finished): void {
  const dossier = getDossier(desk.db, after.id)
  const { name, title } = getOfficer(desk.db, actor.officerId)
  const { status } = dossier
  if (status === 'draft') throw new AppError('correction_too_late', { status })
  const receipt = { ...signed.a4, name: 'giay-tiep-nhan.pdf', mediaType: 'application/pdf' }
  const text = `Đính chính hồ sơ: ${order.reason}`
  const told = toOutgoing(desk, { dossier, status, receiptNumber: slip.number, receipt, files })
  const step = toOutgoingStep(desk, {
    officer: name,
    title,
    at: slip.preparedAt,
    text,
    status,
    dueAt: dossier.promisedAt,
  })
  queueDossier(desk.db, { dossier: { ...told, note: text }, steps: [step] }, desk.host)
}

/** The receipt that holds now. */
function issuedReceipt(desk: Desk, dossierId: DossierId): StoredSlip | null {
  return listSlips(desk.db, dossierId).find(({ form, state }) => form === 'receipt' && state === 'issued') ?? null
}
