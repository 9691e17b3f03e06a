import { z } from 'zod'

/** Kinds of sheet that are read by a definition of their own: one row here, one file in `document-types/definitions`. */
const sheetTitle = {
  to_khai_dang_ky_khai_sinh: 'Tờ khai đăng ký khai sinh',
  to_khai_dang_ky_khai_tu: 'Tờ khai đăng ký khai tử',
  to_khai_xac_nhan_tinh_trang_hon_nhan: 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân',
  to_khai_dang_ky_ket_hon: 'Tờ khai đăng ký kết hôn',
  to_khai_cap_ban_sao_trich_luc: 'Tờ khai cấp bản sao trích lục hộ tịch',
  to_khai_cai_chinh_ho_tich: 'Tờ khai thay đổi, cải chính, bổ sung thông tin hộ tịch',
  to_khai_nhan_cha_me_con: 'Tờ khai đăng ký nhận cha, mẹ, con',
  giay_chung_sinh: 'Giấy chứng sinh',
  giay_khai_sinh_ban_sao: 'Giấy khai sinh (bản sao)',
  giay_chung_nhan_ket_hon: 'Giấy chứng nhận kết hôn',
  giay_xac_nhan_tinh_trang_hon_nhan: 'Giấy xác nhận tình trạng hôn nhân',
  trich_luc_khai_tu: 'Trích lục khai tử',
  giay_bao_tu: 'Giấy báo tử',
  to_khai_thay_doi_cu_tru: 'Tờ khai thay đổi thông tin cư trú (CT01)',
  giay_xac_nhan_cu_tru: 'Giấy xác nhận thông tin về cư trú (CT07)',
  so_ho_khau: 'Sổ hộ khẩu',
  giay_uy_quyen: 'Giấy ủy quyền',
  don_xin_xac_nhan: 'Đơn xin xác nhận',
  giay_xac_nhan_ho_ngheo: 'Giấy xác nhận hộ nghèo, hộ cận nghèo',
  to_khai_tro_giup_xa_hoi: 'Tờ khai đề nghị trợ giúp xã hội',
  to_khai_ho_tro_mai_tang: 'Tờ khai đề nghị hỗ trợ chi phí mai táng',
  the_bhyt: 'Thẻ bảo hiểm y tế',
  giay_phep_lai_xe: 'Giấy phép lái xe',
  ho_chieu: 'Hộ chiếu',
  phieu_de_nghi_chung_thuc: 'Phiếu đề nghị chứng thực',
  phieu_nguoi_nop: 'Phiếu thông tin người nộp hồ sơ',
  giay_chung_nhan_quyen_su_dung_dat: 'Giấy chứng nhận quyền sử dụng đất',
  don_dang_ky_bien_dong_dat: 'Đơn đăng ký biến động đất đai',
  bien_lai_thu_phi: 'Biên lai thu phí, lệ phí',
  quyet_dinh: 'Quyết định',
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
