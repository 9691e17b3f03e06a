import { dossierStatusTitle } from '../../../shared/domain/dossier-status.ts'
import type { DossierId, SlipId } from '../../../shared/domain/ids.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import type { FurtherSlipForm } from '../../../shared/domain/slip-form.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { findPostponement } from '../dossiers/apology-draft.ts'
import { missingComponents } from '../dossiers/completeness.ts'
import { listDeadlineEvents } from '../dossiers/deadline-repository.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { amountDue, linesOfPart } from '../dossiers/dossier-fee.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { slipsFor } from '../dossiers/further-slips.ts'
import { addEvent, lastEventTo } from '../dossiers/history-repository.ts'
import { findResultReturn, type ResultReturn } from '../dossiers/result-return-repository.ts'
import { getOfficer } from '../officers/get-officer.ts'
import type { Officer } from '../officers/officer.ts'
import type { SlipInputs } from '../slips/slip-facts.ts'
import type { DossierSlipInput } from '../slips/slip-input.ts'
import type { StoredSlip } from '../slips/slip-repository.ts'
import { prepareSlip } from './prepare-slip.ts'
import { orNull } from './receipt-input-of.ts'
import { issueSigned, type SignedSlip, signSlip } from './sign-slip.ts'
import { slipName } from './slip-as-printed.ts'
import { transferOf } from './transfer-of.ts'
import { withKey } from './with-key.ts'

type SlipWanted = { readonly dossierId: DossierId; readonly form: FurtherSlipForm }

export type SlipOrder = SlipWanted & {
  readonly reason: string
  readonly signingPassword: string | null
  readonly lastTryConfirmed: boolean
}

const reasoned: readonly FurtherSlipForm[] = ['supplement', 'refusal', 'apology', 'stop_notice']
/** Letters that a leader signs (TT 03/2025/TT-VPCP, Mẫu 04 and 05). */
const led: readonly FurtherSlipForm[] = ['apology', 'stop_notice']

/** Papers that may be made for a dossier as it stands. */
export function slipsToIssue(desk: Desk, dossier: Dossier): FurtherSlipForm[] {
  return slipsFor({ ...dossier, postponed: postponementOf(desk, dossier.id) !== null })
}

/** What a paper would say of its reason and of what is missing, before it is made. */
export function draftSlip(desk: Desk, { dossierId, form }: SlipWanted) {
  const dossier = requireFitting(desk, { dossierId, form })
  return {
    reason: reasonOf(desk, dossier, form),
    asksReason: reasoned.includes(form),
    components: form === 'supplement' ? missingPapers(dossier).map(({ name }) => name) : [],
  }
}

/**
 * Numbers a paper, makes and signs it; cut off and done again it goes on with the same number. Throws
 * `slip_not_fitting`, `slip_reason_missing`, `leader_must_sign` and the refusals of signing.
 */
export async function issueFurtherSlip(desk: Desk, actor: Actor, order: SlipOrder): Promise<{ slipId: SlipId }> {
  const officer = getOfficer(desk.db, actor.officerId)
  if (led.includes(order.form) && officer.role !== 'lead') throw new AppError('leader_must_sign')
  if (reasoned.includes(order.form) && order.reason.trim() === '') throw new AppError('slip_reason_missing')
  const secret = { text: order.signingPassword, lastTryConfirmed: order.lastTryConfirmed }
  const slip = await withKey(desk, { holder: actor.officerId, secret }, async (usable) => {
    const prepared = desk.db.transaction(() => prepare(desk, officer, order)).immediate()
    const signed = await signSlip(desk, { slip: prepared, ...usable })
    desk.db.transaction(() => finish(desk, officer, { slip: prepared, signed })).immediate()
    return prepared
  })
  desk.events.tell({ kind: 'dossier_changed', dossierId: slip.dossierId })
  desk.wakeJobs()
  return { slipId: slip.id }
}

type Finished = { readonly slip: StoredSlip; readonly signed: SignedSlip }

function finish(desk: Desk, officer: Officer, { slip, signed }: Finished): void {
  issueSigned(desk, slip, signed)
  addEvent(desk.db, {
    id: desk.host.ids.next(),
    dossierId: slip.dossierId,
    at: slip.preparedAt,
    officerId: officer.id,
    kind: `slip_${slip.form}`,
    text: `Lập ${slipName(desk, slip)} số ${slip.number}`,
    status: getDossier(desk.db, slip.dossierId).status,
  })
}

function prepare(desk: Desk, officer: Officer, order: SlipOrder): StoredSlip {
  const dossier = requireFitting(desk, order)
  const { form } = order
  const about = { desk, dossier, officer, reason: order.reason.trim() }
  return prepareSlip(desk, { dossier, officer, form, content: (input) => contentOf[form](input, about) })
}

type About = {
  readonly desk: Desk
  readonly dossier: Dossier
  readonly officer: Officer
  readonly reason: string
}

const contentOf: {
  readonly [Form in FurtherSlipForm]: (input: DossierSlipInput, about: About) => SlipInputs[Form]
} = {
  supplement: (input, { dossier, reason }) => ({ ...input, components: missingPapers(dossier), reason }),
  refusal: (input, { reason }) => ({ ...input, promisedAt: null, reason }),
  apology: (input, { desk, dossier, officer, reason }) => {
    const postponed = postponementOf(desk, dossier.id)
    if (postponed === null) throw new AppError('slip_not_fitting')
    return {
      ...input,
      promisedAt: postponed.before,
      newPromisedAt: postponed.after,
      leader: { name: officer.name, title: officer.title },
      handlingUnit: input.receivingUnit,
      reason,
    }
  },
  stop_notice: (input, { officer, reason }) => ({
    ...input,
    promisedAt: null,
    leader: { name: officer.name, title: officer.title },
    reason,
  }),
  control_slip: (input, { officer }) => ({
    ...input,
    handlingAgency: input.receivingUnit,
    cooperatingAgency: '',
    handovers: [
      { from: input.receivingUnit, to: '', at: null, giver: officer.name, taker: '', outcome: null, remark: '' },
      ...Array.from({ length: 3 }, () => ({
        ...{ from: '', to: '', at: null, giver: '', taker: '', outcome: null, remark: '' },
      })),
    ],
  }),
  payment_request: (input, { desk, dossier }) => {
    const due = amountDue(desk.db, dossier)
    if (due === null || due === 0) throw new AppError('slip_not_fitting')
    return { ...input, fees: linesOfPart(desk.db, dossier, due), transfer: transferOf(desk, dossier, due) }
  },
  hand_over: (input, { desk, dossier }) => {
    const handed = findResultReturn(desk.db, dossier.id)
    // The portal may have told of a return that this counter knows nothing of.
    const { submitter, issuedAt } = input
    const receiver = handed === null ? submitter : { name: handed.receiverName, idNumber: orNull(handed.receiverId) }
    const name = handed?.outcome === 'refused' ? 'Văn bản từ chối giải quyết' : dossier.procedure.result.name
    return {
      ...input,
      receiver: { name: receiver.name, idNumber: receiver.idNumber },
      returnedAt: handed?.at ?? issuedAt,
      results: [{ name, copies: handed?.copies ?? 1, remark: handed === null ? '' : remarkOf(handed) }],
      signatureDigest: handed?.signatureDigest ?? null,
    }
  },
}

/** What stands beside a result on the paper that its receiver gets. */
function remarkOf({ authorisation, postalNumber, feeReturned, remark }: ResultReturn): string {
  const facts = [
    authorisation,
    postalNumber === '' ? '' : `Gửi bưu chính số ${postalNumber}`,
    feeReturned === null ? '' : `Hoàn lại ${formatMoney(feeReturned)}`,
    remark,
  ]
  return facts.filter((fact) => fact !== '').join('; ')
}

/** Papers that the law asks for and that are not there, as many of each as it asks for. */
function missingPapers(dossier: Dossier) {
  return missingComponents(dossier.procedure, dossier.components).required.map(({ name, originals, copies }) => ({
    name,
    originals: originals + copies === 0 ? 1 : originals,
    certifiedCopies: 0,
    photocopies: copies,
  }))
}

function requireFitting(desk: Desk, { dossierId, form }: SlipWanted): Dossier {
  const dossier = getDossier(desk.db, dossierId)
  if (!slipsToIssue(desk, dossier).includes(form)) throw new AppError('slip_not_fitting')
  return dossier
}

/** The reason that was given with the step: officers say it once. */
function reasonOf(desk: Desk, dossier: Dossier, form: FurtherSlipForm): string {
  if (form === 'apology') return postponementOf(desk, dossier.id)?.reason ?? ''
  const text = lastEventTo(desk.db, dossier.id, dossier.status)
  const title = `${dossierStatusTitle[dossier.status]}: `
  return text.startsWith(title) ? text.slice(title.length) : ''
}

function postponementOf(desk: Desk, dossierId: DossierId) {
  return findPostponement(listDeadlineEvents(desk.db, [dossierId]).get(dossierId) ?? [])
}
