import type { Sample } from './sample.ts'

export const landChangeRequest: Sample = {
  documentType: 'don_dang_ky_bien_dong_dat',
  fields: {
    kinh_gui: 'Chi nhánh Văn phòng đăng ký đất đai khu vực Tuần Giáo',
    ho_ten: 'MÀO VĂN SƠN',
    so_dinh_danh: '011072005539',
    dia_chi: 'Bản Chăn, xã Quài Tở, tỉnh Điện Biên',
    dien_thoai: '0978345012',
    email: 'maovanson@vidu.vn',
    noi_dung_bien_dong: 'Tặng cho toàn bộ quyền sử dụng thửa đất cho con là Mào Văn Hải',
    thua_dat_so: '112',
    to_ban_do_so: '27',
    ngay_lam_don: '2026-11-02',
    nguoi_ky: 'Mào Văn Sơn',
  },
  forms: [
    `
@
# ĐƠN ĐĂNG KÝ BIẾN ĐỘNG
# ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT
^ Kính gửi: {kinh_gui}

1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:
a) Tên: {ho_ten}
b) Giấy tờ nhân thân/pháp nhân số: {so_dinh_danh}
c) Địa chỉ: {dia_chi}
d) Điện thoại liên hệ (nếu có): {dien_thoai} | Hộp thư điện tử (nếu có): {email}
2. Nội dung biến động: {noi_dung_bien_dong}
3. Giấy tờ liên quan đến nội dung biến động nộp kèm theo đơn này gồm có:
(1) Giấy chứng nhận đã cấp;
- Cam đoan nội dung kê khai trên đơn là đúng sự thật và chịu trách nhiệm trước pháp luật.
> Quài Tở, ngày {ngay_lam_don~}
& Người viết đơn / (Ký, ghi rõ họ tên) / {nguoi_ky}
`,
    `
@
# ĐƠN ĐĂNG KÝ BIẾN ĐỘNG ĐẤT ĐAI
^ Kính gửi: {kinh_gui}

Họ và tên: {ho_ten}
Số định danh cá nhân: {so_dinh_danh}
Địa chỉ: {dia_chi}
Số điện thoại: {dien_thoai}
Nội dung biến động: {noi_dung_bien_dong}
Thửa đất số: {thua_dat_so} | Tờ bản đồ số: {to_ban_do_so}
- Tôi cam đoan nội dung kê khai trên là đúng.
> Quài Tở, ngày {ngay_lam_don~}
& Người viết đơn / (Ký, ghi rõ họ tên) / {nguoi_ky}
`,
  ],
}
