import { z } from 'zod'

/** Kinds of sheet that are read by a definition of their own: one row here, one file in `document-types/definitions`. */
const sheetTitle = {
  to_khai_dang_ky_khai_sinh: 'Tờ khai đăng ký khai sinh',
  to_khai_dang_ky_khai_tu: 'Tờ khai đăng ký khai tử',
  to_khai_xac_nhan_tinh_trang_hon_nhan: 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân',
  to_khai_dang_ky_ket_hon: 'Tờ khai đăng ký kết hôn',
  to_khai_cap_ban_sao_trich_luc: 'Tờ khai cấp bản sao trích lục hộ tịch',
  giay_khai_sinh_ban_sao: 'Giấy khai sinh (bản sao)',
  giay_chung_nhan_ket_hon: 'Giấy chứng nhận kết hôn',
  giay_xac_nhan_tinh_trang_hon_nhan: 'Giấy xác nhận tình trạng hôn nhân',
  trich_luc_khai_tu: 'Trích lục khai tử',
  giay_bao_tu: 'Giấy báo tử',
  don_xin_xac_nhan: 'Đơn xin xác nhận',
  giay_xac_nhan_ho_ngheo: 'Giấy xác nhận hộ nghèo, hộ cận nghèo',
  phieu_de_nghi_chung_thuc: 'Phiếu đề nghị chứng thực',
  giay_chung_nhan_quyen_su_dung_dat: 'Giấy chứng nhận quyền sử dụng đất',
  cong_van: 'Công văn, văn bản hành chính',
} as const

/** What the officer calls each kind of paper, by its code in exports and in the portal's digitised data. */
export const documentTypeTitle = {
  ...sheetTitle,
  cccd: 'Căn cước (cả hai mặt trên một tờ)',
  cccd_mat_truoc: 'Thẻ căn cước, mặt trước',
  cccd_mat_sau: 'Thẻ căn cước, mặt sau',
  trang_trang: 'Trang trắng',
  khong_ro: 'Không rõ loại',
} as const

export type SheetType = keyof typeof sheetTitle

/** All kinds, in the order in which officers choose from them; the keys of a literal object are its own. */
export const documentTypes = Object.keys(documentTypeTitle) as readonly (keyof typeof documentTypeTitle)[]

export const DocumentType = z.enum(documentTypes)
export type DocumentType = z.infer<typeof DocumentType>
