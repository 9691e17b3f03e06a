import type { Sample } from './sample.ts'

export const passport: Sample = {
  documentType: 'ho_chieu',
  fields: {
    so_ho_chieu: 'C4512738',
    ho_ten: 'HOÀNG THỊ THẮM',
    quoc_tich: 'Việt Nam',
    ngay_sinh: '1990-12-04',
    noi_sinh: 'Điện Biên',
    gioi_tinh: 'Nữ',
    so_dinh_danh: '011190003846',
    ngay_cap: '2023-07-21',
    co_gia_tri_den: '2033-07-21',
  },
  forms: [
    `
^ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / SOCIALIST REPUBLIC OF VIET NAM
# HỘ CHIẾU / PASSPORT
Loại / Type: P | Mã số / Code: VNM
Số hộ chiếu / Passport No: {so_ho_chieu}
Họ và tên / Full name: {ho_ten}
Quốc tịch / Nationality: {quoc_tich}
Ngày sinh / Date of birth: {ngay_sinh} | Nơi sinh / Place of birth: {noi_sinh}
Giới tính / Sex: {gioi_tinh} | Số GCMND / ID card No: {so_dinh_danh}
Ngày cấp / Date of issue: {ngay_cap} | Có giá trị đến / Date of expiry: {co_gia_tri_den}
Nơi cấp / Place of issue: Cục Quản lý xuất nhập cảnh
`,
    `
# HỘ CHIẾU
# PASSPORT
Số hộ chiếu / Passport No: {so_ho_chieu}
Họ và tên / Full name: {ho_ten}
Ngày sinh / Date of birth: {ngay_sinh}
Giới tính / Sex: {gioi_tinh} | Quốc tịch / Nationality: {quoc_tich}
Nơi sinh / Place of birth: {noi_sinh}
Số định danh cá nhân / ID No: {so_dinh_danh}
Ngày cấp / Date of issue: {ngay_cap}
Có giá trị đến / Date of expiry: {co_gia_tri_den}
`,
  ],
}
