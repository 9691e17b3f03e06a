import type { Sample } from './sample.ts'

export const funeralSupportDeclaration: Sample = {
  documentType: 'to_khai_ho_tro_mai_tang',
  fields: {
    nguoi_chet_ho_ten: 'TÒNG VĂN NỌI',
    nguoi_chet_ngay_sinh: '1940-06-01',
    nguoi_chet_gioi_tinh: 'Nam',
    nguoi_chet_dan_toc: 'Thái',
    nguoi_chet_noi_cu_tru: 'Bản Mường Pồn 1, xã Mường Pồn, tỉnh Điện Biên',
    ngay_chet: '2026-10-02',
    nguyen_nhan_chet: 'Tuổi già',
    ngay_mai_tang: '2026-10-04',
    noi_mai_tang: 'Nghĩa địa bản Mường Pồn 1, xã Mường Pồn',
    nguoi_yeu_cau_ho_ten: 'TÒNG VĂN TƯƠI',
    nguoi_yeu_cau_ngay_sinh: '1968-11-11',
    nguoi_yeu_cau_so_dinh_danh: '011068002214',
    nguoi_yeu_cau_ngay_cap: '2021-05-25',
    nguoi_yeu_cau_noi_cu_tru: 'Bản Mường Pồn 1, xã Mường Pồn, tỉnh Điện Biên',
    quan_he: 'Con trai',
    ngay_lam_don: '2026-10-20',
    nguoi_ky: 'Tòng Văn Tươi',
  },
  forms: [
    `
@
# TỜ KHAI ĐỀ NGHỊ HỖ TRỢ CHI PHÍ MAI TÁNG

* Phần I. THÔNG TIN NGƯỜI CHẾT ĐƯỢC MAI TÁNG
1. Họ và tên (Viết chữ in hoa): {nguoi_chet_ho_ten}
=45 Ngày/tháng/năm sinh: {nguoi_chet_ngay_sinh} | =27 Giới tính: {nguoi_chet_gioi_tinh} | =28 Dân tộc: {nguoi_chet_dan_toc}
2. Hộ khẩu thường trú: {nguoi_chet_noi_cu_tru}
3. Chết ngày {ngay_chet~}
4. Nguyên nhân chết: {nguyen_nhan_chet}
5. Thời gian mai táng: {ngay_mai_tang}
6. Địa điểm mai táng: {noi_mai_tang}
* Phần II. THÔNG TIN CÁ NHÂN, CƠ QUAN, TỔ CHỨC ĐỨNG RA MAI TÁNG
a) Họ và tên (Viết chữ in hoa): {nguoi_yeu_cau_ho_ten}
Ngày/tháng/năm sinh: {nguoi_yeu_cau_ngay_sinh}
Giấy CMND hoặc Căn cước công dân số: {nguoi_yeu_cau_so_dinh_danh} cấp ngày {nguoi_yeu_cau_ngay_cap}
b) Hộ khẩu thường trú: {nguoi_yeu_cau_noi_cu_tru}
c) Quan hệ với người chết: {quan_he}
- Tôi xin cam đoan những lời khai trên là đúng sự thật.
> Mường Pồn, ngày {ngay_lam_don~}
& Người khai / (Ký, ghi rõ họ tên) / {nguoi_ky}
`,
    `
@
# ĐƠN ĐỀ NGHỊ HỖ TRỢ CHI PHÍ MAI TÁNG

* 1. Thông tin người chết được mai táng
Họ và tên: {nguoi_chet_ho_ten}
Ngày sinh: {nguoi_chet_ngay_sinh} | Giới tính: {nguoi_chet_gioi_tinh}
Nơi thường trú: {nguoi_chet_noi_cu_tru}
Ngày chết: {ngay_chet} | Nguyên nhân chết: {nguyen_nhan_chet}
* 2. Người đứng ra mai táng
Họ và tên: {nguoi_yeu_cau_ho_ten}
Ngày sinh: {nguoi_yeu_cau_ngay_sinh}
Số định danh cá nhân: {nguoi_yeu_cau_so_dinh_danh}
Nơi thường trú: {nguoi_yeu_cau_noi_cu_tru}
Quan hệ với người chết: {quan_he}
- Tôi cam đoan những lời khai trên là đúng sự thật.
> Mường Pồn, ngày {ngay_lam_don~}
& Người đề nghị / (Ký, ghi rõ họ tên) / {nguoi_ky}
`,
  ],
}
