import type { DossierId, SlipId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { type Dossier, isOpen, printedCode } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { addToSlip, findVisit, listVisit } from '../dossiers/visit-repository.ts'
import { getOfficer } from '../officers/get-officer.ts'
import type { Officer } from '../officers/officer.ts'
import type { JointReceiptInput } from '../slips/slip-input.ts'
import { findPreparedSlip, insertSlip, updatePreparedContent } from '../slips/slip-repository.ts'
import { shortInstant } from '../slips/slip-wording.ts'
import { makeComponentFiles } from './component-files.ts'
import { shareInVisit, tellVisit } from './link-dossiers.ts'
import { orNull, takeReceiptNumber, toReceiptInput } from './receipt-input-of.ts'
import { beginReception, finishReception } from './receive-dossier.ts'
import { requireClockForward } from './require-clock-forward.ts'
import { issueSigned, signSlip } from './sign-slip.ts'
import { type UsableKey, withKey } from './with-key.ts'

export type VisitReception = {
  readonly dossierId: DossierId
  readonly promisedOn: string | null
  readonly duplicateReason: string
  readonly signingPassword: string | null
  readonly lastTryConfirmed: boolean
}

/**
 * Receives all open dossiers of a visit: each gets its code and its day, all one receipt, and all become received in
 * one transaction or none does. Cut off and done again it goes on with the same codes. Throws what a reception throws,
 * and `visit_alone` where there is only one dossier.
 */
export async function receiveVisit(
  desk: Desk,
  actor: Actor,
  reception: VisitReception,
): Promise<{ slipId: SlipId; codes: string[] }> {
  const secret = { text: reception.signingPassword, lastTryConfirmed: reception.lastTryConfirmed }
  return withKey(desk, { holder: actor.officerId, secret }, (usable) => receiveWith(desk, actor, { reception, usable }))
}

type Receiving = { readonly reception: VisitReception; readonly usable: UsableKey }

async function receiveWith(desk: Desk, actor: Actor, { reception, usable }: Receiving) {
  const officer = getOfficer(desk.db, actor.officerId)
  const { ids, receipt } = desk.db.transaction(() => prepare(desk, actor, { reception, officer })).immediate()
  const dossiers = ids.map((id) => getDossier(desk.db, id))
  const signed = await signSlip(desk, { slip: receipt, ...usable })
  const files = new Map<DossierId, Awaited<ReturnType<typeof makeComponentFiles>>>()
  for (const dossier of dossiers) files.set(dossier.id, await makeComponentFiles(desk, dossier))
  const { duplicateReason } = reception
  desk.db
    .transaction(() => {
      const form = 'joint_receipt'
      if (findPreparedSlip(desk.db, { dossierId: receipt.dossierId, form })?.id !== receipt.id) {
        throw new AppError('action_not_allowed')
      }
      issueSigned(desk, receipt, signed)
      for (const dossier of dossiers) {
        const own = files.get(dossier.id) ?? new Map()
        finishReception(desk, actor, { dossier, receipt, files: own, slipFile: signed.a4, duplicateReason })
        if (dossier.id !== receipt.dossierId) addToSlip(desk.db, receipt.id, dossier.id)
      }
    })
    .immediate()
  tellVisit(desk, reception.dossierId)
  desk.events.tell({ kind: 'outbox_changed' })
  desk.wakeJobs()
  return { slipId: receipt.id, codes: dossiers.map(printedCode) }
}

type Preparing = { readonly reception: VisitReception; readonly officer: Officer }

/** Codes, days and the receipt's number are kept before anything is signed. */
function prepare(desk: Desk, actor: Actor, { reception, officer }: Preparing) {
  const visitId = findVisit(desk.db, reception.dossierId)
  const all = visitId === null ? [] : listVisit(desk.db, visitId)
  const ids = all.filter((id) => isOpen(getDossier(desk.db, id)))
  const [first] = ids
  if (first === undefined || ids.length < 2) throw new AppError('visit_alone')
  shareInVisit(desk, actor, first)
  const { promisedOn, duplicateReason } = reception
  const begunAt = ids.map((dossierId) => beginReception(desk, actor, { dossierId, promisedOn, duplicateReason }))
  const receivedAt = begunAt.toSorted((one, other) => one.localeCompare(other))[0] ?? requireClockForward(desk)
  const dossiers = ids.map((id) => getDossier(desk.db, id))
  const begun = findPreparedSlip(desk.db, { dossierId: first, form: 'joint_receipt' })
  const number = begun?.number ?? takeReceiptNumber(desk, receivedAt)
  const preparedAt = begun?.preparedAt ?? receivedAt
  const content = toJointInput(desk, { dossiers, officer, number, issuedAt: preparedAt })
  if (begun !== null) updatePreparedContent(desk.db, begun.id, content)
  else {
    const id = desk.host.ids.next() as SlipId
    insertSlip(desk.db, { id, dossierId: first, form: 'joint_receipt', number, content, preparedAt })
  }
  const receipt = findPreparedSlip(desk.db, { dossierId: first, form: 'joint_receipt' })
  if (receipt === null) throw new Error('it was written just now')
  return { ids, receipt }
}

type Joint = {
  readonly dossiers: readonly Dossier[]
  readonly officer: Officer
  readonly number: string
  readonly issuedAt: string
}

/** What one receipt for several dossiers says (variant of Mẫu 01, TT 03/2025/TT-VPCP). */
export function toJointInput(desk: Desk, { dossiers, officer, number, issuedAt }: Joint): JointReceiptInput {
  const [first] = dossiers
  if (first === undefined) throw new AppError('visit_alone')
  const basis = toReceiptInput(desk, first, officer)
  const { applicant } = first.people
  return {
    ...basis,
    dossierId: first.id,
    number,
    issuedAt,
    applicant: { ...basis.applicant, phone: orNull(applicant.phone), email: orNull(applicant.email) },
    dossiers: dossiers.map((dossier) => ({
      code: printedCode(dossier),
      procedure: dossier.procedure.name + receivedApart(first, dossier),
      applicant: dossier.people.applicant.fullName,
      promisedAt: dossier.promisedAt,
      fee: toReceiptInput(desk, dossier, officer).fee,
    })),
  }
}

/** Said beside a dossier whose reception a correction has put at another time than that of the first. */
function receivedApart({ receivedAt }: Dossier, { receivedAt: other }: Dossier): string {
  if (receivedAt === null || other === null || shortInstant(receivedAt) === shortInstant(other)) return ''
  return ` (nhận ${shortInstant(other)})`
}
