import { z } from 'zod'

/** Kinds of paper, as they appear in exports and in the portal's digitised data. */
export const documentTypes = [
  'to_khai_dang_ky_khai_sinh',
  'to_khai_dang_ky_khai_tu',
  'to_khai_xac_nhan_tinh_trang_hon_nhan',
  'to_khai_dang_ky_ket_hon',
  'giay_khai_sinh_ban_sao',
  'giay_chung_nhan_ket_hon',
  'don_xin_xac_nhan',
  'giay_xac_nhan_ho_ngheo',
  'phieu_de_nghi_chung_thuc',
  'giay_chung_nhan_quyen_su_dung_dat',
  'cong_van',
  'cccd',
  'cccd_mat_truoc',
  'cccd_mat_sau',
  'trang_trang',
  'khong_ro',
] as const

export const DocumentType = z.enum(documentTypes)
export type DocumentType = z.infer<typeof DocumentType>

/** What the officer calls each kind of paper. */
export const documentTypeTitle = {
  to_khai_dang_ky_khai_sinh: 'Tờ khai đăng ký khai sinh',
  to_khai_dang_ky_khai_tu: 'Tờ khai đăng ký khai tử',
  to_khai_xac_nhan_tinh_trang_hon_nhan: 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân',
  to_khai_dang_ky_ket_hon: 'Tờ khai đăng ký kết hôn',
  giay_khai_sinh_ban_sao: 'Giấy khai sinh (bản sao)',
  giay_chung_nhan_ket_hon: 'Giấy chứng nhận kết hôn',
  don_xin_xac_nhan: 'Đơn xin xác nhận',
  giay_xac_nhan_ho_ngheo: 'Giấy xác nhận hộ nghèo, hộ cận nghèo',
  phieu_de_nghi_chung_thuc: 'Phiếu đề nghị chứng thực',
  giay_chung_nhan_quyen_su_dung_dat: 'Giấy chứng nhận quyền sử dụng đất',
  cong_van: 'Công văn, văn bản hành chính',
  cccd: 'Căn cước (cả hai mặt trên một tờ)',
  cccd_mat_truoc: 'Thẻ căn cước, mặt trước',
  cccd_mat_sau: 'Thẻ căn cước, mặt sau',
  trang_trang: 'Trang trắng',
  khong_ro: 'Không rõ loại',
} as const satisfies Record<DocumentType, string>
