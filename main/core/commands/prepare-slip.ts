import type { SlipId } from '../../../shared/domain/ids.ts'
import type { FurtherSlipForm } from '../../../shared/domain/slip-form.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { Desk } from '../desk.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { takeNumber } from '../dossiers/dossier-repository.ts'
import type { Officer } from '../officers/officer.ts'
import { codeIssuerSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import type { SlipInputs } from '../slips/slip-facts.ts'
import type { DossierSlipInput } from '../slips/slip-input.ts'
import { findPreparedSlip, insertSlip, type StoredSlip, updatePreparedContent } from '../slips/slip-repository.ts'
import { orNull, slipBasis } from './receipt-input-of.ts'

/** Papers with a number of their own; receipts take theirs with the dossier's code. */
export type NumberedForm = FurtherSlipForm | 'fee_receipt'

/** Letters of each kind in the office's numbers. */
const numberEnds: Readonly<Record<NumberedForm, string>> = {
  supplement: 'PBS',
  refusal: 'PTC',
  apology: 'PXL',
  stop_notice: 'TBD',
  control_slip: 'PKS',
  hand_over: 'PBG',
  payment_request: 'TBNP',
  fee_receipt: 'BLTP',
}

type Wanted<Form extends NumberedForm> = {
  readonly dossier: Dossier
  readonly officer: Officer
  readonly form: Form
  readonly content: (input: DossierSlipInput) => SlipInputs[Form]
}

/**
 * Numbers a paper and keeps what it says, in the caller's transaction. One that was begun and not signed goes on with
 * its number and its day, so that numbers of a book have no gaps.
 */
export function prepareSlip<Form extends NumberedForm>(desk: Desk, wanted: Wanted<Form>): StoredSlip<Form> {
  const { dossier, officer, form } = wanted
  const begun = findPreparedSlip(desk.db, { dossierId: dossier.id, form })
  const at = begun?.preparedAt ?? desk.host.clock.now()
  const number = begun?.number ?? takeSlipNumber(desk, form, at)
  const content = wanted.content({ ...dossierInput(desk, dossier, officer), number, issuedAt: at })
  if (begun !== null) {
    updatePreparedContent(desk.db, begun.id, content)
    return { ...begun, content }
  }
  const id = desk.host.ids.next() as SlipId
  insertSlip(desk.db, { id, dossierId: dossier.id, form, number, content, preparedAt: at })
  const slip = findPreparedSlip(desk.db, { dossierId: dossier.id, form })
  if (slip === null) throw new Error('it was written just now')
  return slip
}

/** `Q1-0001/2026/PBS`. */
function takeSlipNumber(desk: Desk, form: NumberedForm, at: string): string {
  const { unitShort } = getSetting(desk.db, codeIssuerSetting)
  const year = toVietnamTime(at).day.slice(0, 4)
  const count = takeNumber(desk.db, `${form}:${unitShort}`, year)
  return `${unitShort}-${String(count).padStart(4, '0')}/${year}/${numberEnds[form]}`
}

function dossierInput(desk: Desk, dossier: Dossier, officer: Officer): Omit<DossierSlipInput, 'number' | 'issuedAt'> {
  const { applicant } = dossier.people
  return {
    ...slipBasis(desk, dossier, officer),
    dossierId: dossier.id,
    applicant: {
      name: applicant.fullName,
      address: applicant.address,
      phone: orNull(applicant.phone),
      email: orNull(applicant.email),
    },
    receivedAt: dossier.receivedAt ?? desk.host.clock.now(),
    promisedAt: dossier.promisedAt,
  }
}
