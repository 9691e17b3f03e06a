import { z } from 'zod'

/** Papers that are handed over for one dossier, in the order of TT 03/2025/TT-VPCP, Phụ lục I, and others in use. */
export const DossierSlipForm = z.enum([
  'receipt',
  'joint_receipt',
  'supplement',
  'refusal',
  'apology',
  'stop_notice',
  'control_slip',
  'hand_over',
  'payment_request',
  'fee_receipt',
])
export type DossierSlipForm = z.infer<typeof DossierSlipForm>

/** Papers that follow a step of the dossier; receipts come with the reception, a fee receipt with the money. */
export const FurtherSlipForm = DossierSlipForm.exclude(['receipt', 'joint_receipt', 'fee_receipt'])
export type FurtherSlipForm = z.infer<typeof FurtherSlipForm>

/** The dossier's receipt among its papers, its own or one for all of its visit, the newest where it was made anew. */
export function receiptAmong<Slip extends { readonly form: DossierSlipForm }>(
  slips: readonly Slip[],
): Slip | undefined {
  return slips.find(({ form }) => form === 'receipt' || form === 'joint_receipt')
}
