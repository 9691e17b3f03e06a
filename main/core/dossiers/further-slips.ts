import type { DossierStatus } from '../../../shared/domain/dossier-status.ts'
import type { FurtherSlipForm } from '../../../shared/domain/slip-form.ts'

type Standing = {
  readonly status: DossierStatus
  readonly received: boolean
  /** A new day was named to the citizen. */
  readonly postponed: boolean
}

const underWay: readonly DossierStatus[] = ['received', 'processing', 'supplement_requested', 'payment_requested']

/** Where a dossier stands when a paper is handed over for it; each follows a step of the table of states. */
const fits: { readonly [Form in FurtherSlipForm]: (standing: Standing) => boolean } = {
  supplement: ({ status }) => status === 'supplement_requested',
  refusal: ({ status }) => status === 'refused',
  apology: ({ status, postponed }) => postponed && underWay.includes(status),
  stop_notice: ({ status }) => status === 'stopped' || status === 'withdrawn',
  control_slip: ({ status, received }) => received && (underWay.includes(status) || status === 'processed'),
  payment_request: ({ status }) => status === 'payment_requested',
  hand_over: ({ status }) => status === 'returned',
}

/** The papers that may be made for a dossier now, in the order of the circular. */
export function slipsFor(standing: Standing): FurtherSlipForm[] {
  return (Object.keys(fits) as FurtherSlipForm[]).filter((form) => fits[form](standing)) // the keys of the record above
}
