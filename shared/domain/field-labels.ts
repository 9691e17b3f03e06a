import type { DocumentType } from './document-type.ts'
import type { FieldKind } from './field.ts'

type FieldFacts = { readonly label: string; readonly kind: FieldKind }

/** Label for the screens and kind of value for each field code; a code means the same on every kind of paper. */
const facts: Readonly<Record<string, FieldFacts>> = {
  kinh_gui: { label: 'Kính gửi', kind: 'text' },
  nguoi_yeu_cau_ho_ten: { label: 'Họ, chữ đệm, tên người yêu cầu', kind: 'name' },
  nguoi_yeu_cau_noi_cu_tru: { label: 'Nơi cư trú người yêu cầu', kind: 'place' },
  nguoi_yeu_cau_so_dinh_danh: { label: 'Số định danh cá nhân người yêu cầu', kind: 'id' },
  nguoi_yeu_cau_ngay_cap: { label: 'Ngày cấp giấy tờ người yêu cầu', kind: 'date' },
  quan_he: { label: 'Quan hệ', kind: 'text' },
  con_ho_ten: { label: 'Họ, chữ đệm, tên của con', kind: 'name' },
  con_ngay_sinh: { label: 'Ngày, tháng, năm sinh của con', kind: 'date' },
  con_ngay_sinh_chu: { label: 'Ngày sinh ghi bằng chữ của con', kind: 'text' },
  con_gioi_tinh: { label: 'Giới tính của con', kind: 'enum' },
  con_dan_toc: { label: 'Dân tộc của con', kind: 'enum' },
  con_quoc_tich: { label: 'Quốc tịch của con', kind: 'enum' },
  con_noi_sinh: { label: 'Nơi sinh của con', kind: 'place' },
  con_que_quan: { label: 'Quê quán của con', kind: 'place' },
  me_ho_ten: { label: 'Họ, chữ đệm, tên của mẹ', kind: 'name' },
  me_nam_sinh: { label: 'Năm sinh của mẹ', kind: 'number' },
  me_dan_toc: { label: 'Dân tộc của mẹ', kind: 'enum' },
  me_quoc_tich: { label: 'Quốc tịch của mẹ', kind: 'enum' },
  me_noi_cu_tru: { label: 'Nơi cư trú của mẹ', kind: 'place' },
  cha_ho_ten: { label: 'Họ, chữ đệm, tên của cha', kind: 'name' },
  cha_nam_sinh: { label: 'Năm sinh của cha', kind: 'number' },
  cha_dan_toc: { label: 'Dân tộc của cha', kind: 'enum' },
  cha_quoc_tich: { label: 'Quốc tịch của cha', kind: 'enum' },
  cha_noi_cu_tru: { label: 'Nơi cư trú của cha', kind: 'place' },
  lam_tai: { label: 'Làm tại', kind: 'place' },
  ngay_lam_don: { label: 'Ngày làm đơn', kind: 'date' },
  so_ban_sao: { label: 'Số bản sao đề nghị cấp', kind: 'number' },
  nguoi_ky: { label: 'Người ký', kind: 'name' },
  de_nghi_ban_sao: { label: 'Đề nghị cấp bản sao', kind: 'bool' },
  nguoi_chet_ho_ten: { label: 'Họ, chữ đệm, tên của người chết', kind: 'name' },
  nguoi_chet_ngay_sinh: { label: 'Ngày, tháng, năm sinh của người chết', kind: 'date' },
  nguoi_chet_gioi_tinh: { label: 'Giới tính của người chết', kind: 'enum' },
  nguoi_chet_dan_toc: { label: 'Dân tộc của người chết', kind: 'enum' },
  nguoi_chet_quoc_tich: { label: 'Quốc tịch của người chết', kind: 'enum' },
  nguoi_chet_noi_cu_tru: { label: 'Nơi cư trú của người chết', kind: 'place' },
  nguoi_chet_so_dinh_danh: { label: 'Số định danh cá nhân của người chết', kind: 'id' },
  gio_chet: { label: 'Giờ chết', kind: 'text' },
  ngay_chet: { label: 'Ngày chết', kind: 'date' },
  noi_chet: { label: 'Nơi chết', kind: 'place' },
  nguyen_nhan_chet: { label: 'Nguyên nhân chết', kind: 'text' },
  so_giay_bao_tu: { label: 'Số Giấy báo tử', kind: 'text' },
  noi_cap_giay_bao_tu: { label: 'Nơi cấp Giấy báo tử', kind: 'text' },
  ngay_cap_giay_bao_tu: { label: 'Ngày cấp Giấy báo tử', kind: 'date' },
  ho_ten: { label: 'Họ, chữ đệm, tên', kind: 'name' },
  ngay_sinh: { label: 'Ngày, tháng, năm sinh', kind: 'date' },
  gioi_tinh: { label: 'Giới tính', kind: 'enum' },
  dan_toc: { label: 'Dân tộc', kind: 'enum' },
  quoc_tich: { label: 'Quốc tịch', kind: 'enum' },
  noi_cu_tru: { label: 'Nơi cư trú', kind: 'place' },
  so_dinh_danh: { label: 'Số định danh cá nhân', kind: 'id' },
  tinh_trang_hon_nhan: { label: 'Tình trạng hôn nhân', kind: 'text' },
  muc_dich: { label: 'Mục đích sử dụng', kind: 'text' },
  nu_ho_ten: { label: 'Họ, chữ đệm, tên bên nữ', kind: 'name' },
  nam_ho_ten: { label: 'Họ, chữ đệm, tên bên nam', kind: 'name' },
  nu_ngay_sinh: { label: 'Ngày, tháng, năm sinh bên nữ', kind: 'date' },
  nam_ngay_sinh: { label: 'Ngày, tháng, năm sinh bên nam', kind: 'date' },
  nu_dan_toc: { label: 'Dân tộc bên nữ', kind: 'enum' },
  nam_dan_toc: { label: 'Dân tộc bên nam', kind: 'enum' },
  nu_quoc_tich: { label: 'Quốc tịch bên nữ', kind: 'enum' },
  nam_quoc_tich: { label: 'Quốc tịch bên nam', kind: 'enum' },
  nu_noi_cu_tru: { label: 'Nơi cư trú bên nữ', kind: 'place' },
  nam_noi_cu_tru: { label: 'Nơi cư trú bên nam', kind: 'place' },
  nu_so_dinh_danh: { label: 'Số định danh cá nhân bên nữ', kind: 'id' },
  nu_ngay_cap: { label: 'Ngày cấp giấy tờ bên nữ', kind: 'date' },
  nam_so_dinh_danh: { label: 'Số định danh cá nhân bên nam', kind: 'id' },
  nam_ngay_cap: { label: 'Ngày cấp giấy tờ bên nam', kind: 'date' },
  nu_lan_ket_hon: { label: 'Kết hôn lần thứ bên nữ', kind: 'number' },
  nam_lan_ket_hon: { label: 'Kết hôn lần thứ bên nam', kind: 'number' },
  so: { label: 'Số', kind: 'text' },
  ngay_sinh_chu: { label: 'Ngày sinh ghi bằng chữ', kind: 'text' },
  noi_sinh: { label: 'Nơi sinh', kind: 'place' },
  que_quan: { label: 'Quê quán', kind: 'place' },
  noi_dang_ky: { label: 'Nơi đăng ký', kind: 'place' },
  ngay_dang_ky: { label: 'Ngày đăng ký', kind: 'date' },
  ngay_cap_ban_sao: { label: 'Ngày cấp bản sao', kind: 'date' },
  vo_ho_ten: { label: 'Họ, chữ đệm, tên của vợ', kind: 'name' },
  vo_ngay_sinh: { label: 'Ngày, tháng, năm sinh của vợ', kind: 'date' },
  vo_dan_toc: { label: 'Dân tộc của vợ', kind: 'enum' },
  vo_quoc_tich: { label: 'Quốc tịch của vợ', kind: 'enum' },
  vo_noi_cu_tru: { label: 'Nơi cư trú của vợ', kind: 'place' },
  vo_so_dinh_danh: { label: 'Số định danh cá nhân của vợ', kind: 'id' },
  vo_ngay_cap: { label: 'Ngày cấp giấy tờ của vợ', kind: 'date' },
  chong_ho_ten: { label: 'Họ, chữ đệm, tên của chồng', kind: 'name' },
  chong_ngay_sinh: { label: 'Ngày, tháng, năm sinh của chồng', kind: 'date' },
  chong_dan_toc: { label: 'Dân tộc của chồng', kind: 'enum' },
  chong_quoc_tich: { label: 'Quốc tịch của chồng', kind: 'enum' },
  chong_noi_cu_tru: { label: 'Nơi cư trú của chồng', kind: 'place' },
  chong_so_dinh_danh: { label: 'Số định danh cá nhân của chồng', kind: 'id' },
  chong_ngay_cap: { label: 'Ngày cấp giấy tờ của chồng', kind: 'date' },
  noi_dung_xac_nhan: { label: 'Nội dung xác nhận', kind: 'text' },
  ngay_cap: { label: 'Ngày cấp', kind: 'date' },
  dien_thoai: { label: 'Số điện thoại', kind: 'phone' },
  ly_do: { label: 'Lý do', kind: 'text' },
  truong_ban: { label: 'Trưởng bản', kind: 'name' },
  chu_tich: { label: 'Chủ tịch', kind: 'name' },
  ngay_ky: { label: 'Ngày ký', kind: 'date' },
  chu_ho: { label: 'Chủ hộ', kind: 'name' },
  dia_chi: { label: 'Địa chỉ', kind: 'place' },
  phan_loai: { label: 'Loại hộ', kind: 'enum' },
  giai_doan: { label: 'Giai đoạn', kind: 'text' },
  tong_so_ban: { label: 'Tổng số bản', kind: 'number' },
  le_phi: { label: 'Phí, lệ phí', kind: 'money' },
  le_phi_chu: { label: 'Phí, lệ phí ghi bằng chữ', kind: 'text' },
  chung_thuc_ban_sao: { label: 'Chứng thực bản sao từ bản chính', kind: 'bool' },
  ong_ho_ten: { label: 'Họ, chữ đệm, tên của ông', kind: 'name' },
  ong_nam_sinh: { label: 'Năm sinh của ông', kind: 'number' },
  ong_so_dinh_danh: { label: 'Số định danh cá nhân của ông', kind: 'id' },
  ba_ho_ten: { label: 'Họ, chữ đệm, tên của bà', kind: 'name' },
  ba_nam_sinh: { label: 'Năm sinh của bà', kind: 'number' },
  ba_so_dinh_danh: { label: 'Số định danh cá nhân của bà', kind: 'id' },
  dia_chi_thuong_tru: { label: 'Địa chỉ thường trú', kind: 'place' },
  thua_dat_so: { label: 'Thửa đất số', kind: 'number' },
  to_ban_do_so: { label: 'Tờ bản đồ số', kind: 'number' },
  thua_dat_dia_chi: { label: 'Địa chỉ thửa đất', kind: 'place' },
  dien_tich: { label: 'Diện tích (m²)', kind: 'number' },
  dien_tich_chu: { label: 'Diện tích ghi bằng chữ', kind: 'text' },
  hinh_thuc_su_dung: { label: 'Hình thức sử dụng', kind: 'text' },
  muc_dich_su_dung: { label: 'Mục đích sử dụng đất', kind: 'text' },
  thoi_han_su_dung: { label: 'Thời hạn sử dụng', kind: 'text' },
  nguon_goc: { label: 'Nguồn gốc sử dụng', kind: 'text' },
  so_vao_so: { label: 'Số vào sổ cấp GCN', kind: 'text' },
  so_phat_hanh: { label: 'Số phát hành', kind: 'text' },
  trich_yeu: { label: 'Trích yếu', kind: 'text' },
  dia_danh: { label: 'Địa danh', kind: 'place' },
  ngay_ban_hanh: { label: 'Ngày ban hành', kind: 'date' },
  chuc_vu: { label: 'Chức vụ người ký', kind: 'text' },
  qr: { label: 'Nội dung mã QR', kind: 'qr' },
  noi_thuong_tru: { label: 'Nơi thường trú', kind: 'place' },
  co_gia_tri_den: { label: 'Có giá trị đến', kind: 'date' },
  dac_diem: { label: 'Đặc điểm nhận dạng', kind: 'text' },
  mrz_1: { label: 'Mã máy đọc, dòng 1', kind: 'mrz' },
  mrz_2: { label: 'Mã máy đọc, dòng 2', kind: 'mrz' },
  mrz_3: { label: 'Mã máy đọc, dòng 3', kind: 'mrz' },
}

/** Codes of table rows carry the row's number, from 1: `thanh_vien_2_ho_ten`. */
const rowFacts: readonly { readonly pattern: RegExp; readonly label: string; readonly kind: FieldKind }[] = [
  { pattern: /^thanh_vien_(\d+)_ho_ten$/, label: 'Thành viên $1: họ tên', kind: 'name' },
  { pattern: /^thanh_vien_(\d+)_nam_sinh$/, label: 'Thành viên $1: năm sinh', kind: 'number' },
  { pattern: /^thanh_vien_(\d+)_so_dinh_danh$/, label: 'Thành viên $1: số định danh', kind: 'id' },
  { pattern: /^giay_to_(\d+)$/, label: 'Giấy tờ $1', kind: 'text' },
  { pattern: /^giay_to_(\d+)_so_ban$/, label: 'Giấy tờ $1: số bản', kind: 'number' },
]

const ownLabels: Partial<Record<DocumentType, Readonly<Record<string, string>>>> = {
  phieu_de_nghi_chung_thuc: { ho_ten: 'Người yêu cầu chứng thực' },
  giay_chung_nhan_quyen_su_dung_dat: { ngay_cap: 'Ngày cấp giấy chứng nhận' },
  cccd_mat_sau: { ngay_cap: 'Ngày cấp thẻ' },
}

/** What kind of value a field holds; unknown codes are plain text. */
export function fieldKindOf(code: string): FieldKind {
  return factsOf(code)?.kind ?? 'text'
}

/** What the officer calls a field on a kind of paper; the code itself where it is unknown. */
export function fieldLabelOf(documentType: DocumentType, code: string): string {
  return ownLabels[documentType]?.[code] ?? factsOf(code)?.label ?? code
}

function factsOf(code: string): FieldFacts | null {
  const known = Object.hasOwn(facts, code) ? facts[code] : undefined
  if (known !== undefined) return known
  for (const { pattern, label, kind } of rowFacts) {
    const match = pattern.exec(code)
    if (match !== null) return { label: label.replace('$1', match[1] ?? ''), kind }
  }
  return null
}
