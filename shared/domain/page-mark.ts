import { z } from 'zod'
import type { DocumentType } from './document-type.ts'
import { Box } from './field.ts'

export const PageMarkKind = z.enum(['seal', 'signature', 'photograph'])
export type PageMarkKind = z.infer<typeof PageMarkKind>

/** What stands on a page besides print: seen in the image, told as a fact, judged by the officer. */
export const PageMark = z.object({
  kind: PageMarkKind,
  /** Of the ink; `dark` for black and grey. */
  colour: z.enum(['red', 'blue', 'dark']),
  box: Box,
})
export type PageMark = z.infer<typeof PageMark>

const issued = ['seal', 'signature'] as const

/** What papers of a kind carry; kinds that are not here may carry anything. */
export const marksOfType: Readonly<Partial<Record<DocumentType, readonly PageMarkKind[]>>> = {
  to_khai_dang_ky_khai_sinh: ['signature'],
  to_khai_dang_ky_khai_tu: ['signature'],
  to_khai_xac_nhan_tinh_trang_hon_nhan: ['signature'],
  to_khai_dang_ky_ket_hon: ['signature'],
  don_xin_xac_nhan: ['signature'],
  phieu_de_nghi_chung_thuc: ['signature'],
  giay_khai_sinh_ban_sao: issued,
  giay_chung_nhan_ket_hon: issued,
  giay_xac_nhan_ho_ngheo: issued,
  giay_chung_nhan_quyen_su_dung_dat: issued,
  cong_van: issued,
  cccd_mat_truoc: ['photograph'],
}
