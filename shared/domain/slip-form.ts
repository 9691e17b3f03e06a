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
  'fee_receipt',
])
export type DossierSlipForm = z.infer<typeof DossierSlipForm>

/** Papers that follow a step of the dossier; receipts come with the reception, a fee receipt with the money. */
export const FurtherSlipForm = DossierSlipForm.exclude(['receipt', 'joint_receipt', 'fee_receipt'])
export type FurtherSlipForm = z.infer<typeof FurtherSlipForm>

/** What officers call them. */
export const slipFormTitle: Readonly<Record<DossierSlipForm, string>> = {
  receipt: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  joint_receipt: 'Giấy tiếp nhận nhiều hồ sơ và hẹn trả kết quả',
  supplement: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
  refusal: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
  apology: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
  stop_notice: 'Thông báo dừng giải quyết hồ sơ',
  control_slip: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
  hand_over: 'Phiếu bàn giao kết quả',
  fee_receipt: 'Biên lai thu phí, lệ phí',
}

/** The dossier's receipt among its papers, the newest where it was made anew. */
export function receiptAmong<Slip extends { readonly form: DossierSlipForm }>(
  slips: readonly Slip[],
): Slip | undefined {
  return slips.find(({ form }) => form === 'receipt')
}
