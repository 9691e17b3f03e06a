import type { Correction } from '../../../shared/contract/corrections.ts'
import type { DossierId, SlipId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { missingComponents } from '../dossiers/completeness.ts'
import { addDeadlineEvent } from '../dossiers/deadline-repository.ts'
import { printedCode } from '../dossiers/dossier.ts'
import { getDossier, replaceReceived } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { addToSlip } from '../dossiers/visit-repository.ts'
import { getOfficer } from '../officers/get-officer.ts'
import { findLastDossier } from '../outbox/outbox-repository.ts'
import { queueDossier } from '../outbox/queue-message.ts'
import { keepAsSigned, replaceFormer, type StoredSlip } from '../slips/slip-repository.ts'
import { makeComponentFiles } from './component-files.ts'
import { asCorrected, keepCorrected } from './correct-values.ts'
import { type CorrectionPlan, canCorrect, planCorrection } from './plan-correction.ts'
import { dossiersOfSlip, issuedReceipt, prepareReceiptAnew } from './receipt-anew.ts'
import { requireClockForward } from './require-clock-forward.ts'
import { issueSigned, type SignedSlip, signSlip } from './sign-slip.ts'
import { toOutgoing, toOutgoingStep } from './tell-portal.ts'
import { withKey } from './with-key.ts'

export type CorrectionOrder = Correction & {
  readonly reason: string
  readonly signingPassword: string | null
  readonly lastTryConfirmed: boolean
}

/**
 * Corrects a received dossier, and the portal hears of it. Where the receipt would say something else, it is made and
 * signed anew under a new number, and the former one is replaced; gives the new one, or null. Cut off before its last
 * transaction it has changed nothing. Throws `correction_too_late`, `correction_empty`, `slip_reason_missing`,
 * `components_missing`, `value_invalid` and the refusals of signing.
 */
export async function makeCorrection(
  desk: Desk,
  actor: Actor,
  order: CorrectionOrder,
): Promise<{ readonly slipId: SlipId | null }> {
  const planned = planOrder(desk, actor, order)
  const slipId = planned.reprints ? await reissue(desk, actor, order) : await amend(desk, actor, { ...planned, order })
  for (const dossierId of dossiersOfSlip(desk, planned.former)) desk.events.tell({ kind: 'dossier_changed', dossierId })
  desk.events.tell({ kind: 'outbox_changed' })
  desk.wakeJobs()
  return { slipId }
}

type Planned = CorrectionPlan & {
  readonly at: string
  /** The receipt that holds until now. */
  readonly former: StoredSlip
}

function planOrder(desk: Desk, actor: Actor, order: CorrectionOrder): Planned {
  if (order.reason.trim() === '') throw new AppError('slip_reason_missing')
  const at = requireClockForward(desk)
  const planned = planCorrection(desk, actor, { correction: order, at })
  const { before, after, lines } = planned
  if (lines.length === 0) throw new AppError('correction_empty')
  const missing = missingComponents(after.procedure, after.components).required.map(({ name }) => name)
  if (missing.length > 0) throw new AppError('components_missing', { components: missing })
  const former = issuedReceipt(desk, before.id)
  if (former === null) throw new AppError('slip_not_found')
  return { ...planned, at, former }
}

/** Makes the receipt anew. */
async function reissue(desk: Desk, actor: Actor, order: CorrectionOrder): Promise<SlipId> {
  const secret = { text: order.signingPassword, lastTryConfirmed: order.lastTryConfirmed }
  return withKey(desk, { holder: actor.officerId, secret }, async (usable) => {
    const { slip, ...planned } = desk.db.transaction(() => prepare(desk, actor, order)).immediate()
    const signed = await signSlip(desk, { slip, ...usable })
    const files = await filesOf(desk, planned)
    const receipt = { number: slip.number, file: signed.a4 }
    const anew = { slip, signed }
    desk.db.transaction(() => finish(desk, actor, { ...planned, order, files, receipt, anew })).immediate()
    return slip.id
  })
}

/** Leaves the receipt as it was handed over: nothing that it says is different. */
async function amend(
  desk: Desk,
  actor: Actor,
  { order, ...planned }: Planned & { readonly order: CorrectionOrder },
): Promise<null> {
  const { number, digestA4 } = planned.former
  if (digestA4 === null) throw new Error('an issued receipt has its papers')
  const { length } = await desk.pages.get(digestA4)
  const files = await filesOf(desk, planned)
  const receipt = { number, file: { digest: digestA4, size: length } }
  desk.db.transaction(() => finish(desk, actor, { ...planned, order, files, receipt, anew: null })).immediate()
  return null
}

function filesOf(desk: Desk, { after, values }: CorrectionPlan): ReturnType<typeof makeComponentFiles> {
  return makeComponentFiles(desk, after, (field) => asCorrected(field, values))
}

type Prepared = Planned & { readonly slip: StoredSlip }

function prepare(desk: Desk, actor: Actor, order: CorrectionOrder): Prepared {
  const planned = planOrder(desk, actor, order)
  const { after, former, at } = planned
  const slip = prepareReceiptAnew(desk, { officer: getOfficer(desk.db, actor.officerId), after, former, at })
  return { ...planned, slip }
}

type Finished = Planned & {
  readonly order: CorrectionOrder
  readonly files: Awaited<ReturnType<typeof makeComponentFiles>>
  /** The receipt that holds from now on. */
  readonly receipt: { readonly number: string; readonly file: SignedSlip['a4'] }
  /** Null where the receipt stays as it was handed over. */
  readonly anew: { readonly slip: StoredSlip; readonly signed: SignedSlip } | null
}

function finish(desk: Desk, actor: Actor, finished: Finished): void {
  const { before, after, values, lines, at, order, former, anew } = finished
  const now = getDossier(desk.db, before.id)
  // The portal may have acted, or somebody else corrected, while files were made and signed.
  if (!canCorrect(desk, now) || issuedReceipt(desk, now.id)?.id !== former.id) {
    throw new AppError('correction_too_late', { status: now.status })
  }
  replaceReceived(desk.db, after)
  for (const value of values) keepCorrected(desk, actor, { ...value, at })
  if (anew !== null) replaceReceipt(desk, actor, { ...finished, ...anew })
  const papers = anew === null ? [] : [`Giấy số ${anew.slip.number} thay giấy số ${former.number}`]
  addEvent(desk.db, {
    id: desk.host.ids.next(),
    dossierId: after.id,
    at,
    officerId: actor.officerId,
    kind: 'correct',
    text: [`Đính chính hồ sơ (${order.reason})`, ...lines, ...papers].join('. '),
    status: now.status,
  })
  const text = [`Đính chính hồ sơ: ${order.reason}`, ...lines].join('. ')
  tellAnew(desk, actor, { ...finished, dossierId: after.id, text })
}

type Replacement = Finished & NonNullable<Finished['anew']>

/** The new receipt holds from now on, with the day that it names. */
function replaceReceipt(desk: Desk, actor: Actor, replacement: Replacement): void {
  const { after, due, namedDay, slip, order, signed, former } = replacement
  addDeadlineEvent(desk.db, after.id, {
    event: { kind: 'corrected', at: slip.preparedAt, namedDay },
    officerId: actor.officerId,
    reason: order.reason,
    promisedAt: due.promisedAt,
    explanation: due.explanation,
  })
  // Another correction of the same joint receipt may have begun meanwhile.
  keepAsSigned(desk.db, slip)
  issueSigned(desk, slip, signed)
  replaceFormer(desk.db, slip)
  for (const id of dossiersOfSlip(desk, former)) {
    if (id !== slip.dossierId) addToSlip(desk.db, slip.id, id)
    if (id !== after.id) noteReplaced(desk, actor, id, replacement)
  }
}

/** A dossier that was not corrected and stands on the same receipt: the receipt is another one now, its papers are not. */
function noteReplaced(desk: Desk, actor: Actor, dossierId: DossierId, replacement: Replacement): void {
  const { slip, former, after, at, receipt } = replacement
  const text = `Giấy số ${slip.number} thay giấy số ${former.number}, do đính chính hồ sơ ${printedCode(after)}`
  addEvent(desk.db, {
    ...{ id: desk.host.ids.next(), dossierId, at, officerId: actor.officerId, kind: 'receipt_replaced', text },
    status: getDossier(desk.db, dossierId).status,
  })
  const told = findLastDossier(desk.db, dossierId)
  const files = new Map(
    told?.components.flatMap(({ componentId, file }) => (file === null ? [] : [[componentId, file]])),
  )
  tellAnew(desk, actor, { dossierId, text, at, receipt, files })
}

type Told = Pick<Finished, 'at' | 'receipt' | 'files'> & { readonly dossierId: DossierId; readonly text: string }

/** The portal gets a dossier as it is now, with the receipt that holds, and a step that says why. */
function tellAnew(desk: Desk, actor: Actor, { dossierId, text, at, receipt, files }: Told): void {
  const dossier = getDossier(desk.db, dossierId)
  const { name, title } = getOfficer(desk.db, actor.officerId)
  const { status } = dossier
  if (status === 'draft') throw new AppError('correction_too_late', { status })
  const file = { ...receipt.file, name: 'giay-tiep-nhan.pdf', mediaType: 'application/pdf' }
  const told = toOutgoing(desk, { dossier, note: text, status, receiptNumber: receipt.number, receipt: file, files })
  const step = toOutgoingStep(desk, { officer: name, title, at, text, status, dueAt: dossier.promisedAt })
  queueDossier(desk.db, { dossier: told, steps: [step] }, desk.host)
}
