import type { Sample } from './sample.ts'

export const residenceChangeDeclaration: Sample = {
  documentType: 'to_khai_thay_doi_cu_tru',
  fields: {
    kinh_gui: 'Công an xã Mường Pồn, tỉnh Điện Biên',
    ho_ten: 'LƯỜNG THỊ XUÂN',
    ngay_sinh: '1996-12-25',
    gioi_tinh: 'Nữ',
    so_dinh_danh: '011196008143',
    dien_thoai: '0915223671',
    email: 'luongxuan@vidu.vn',
    chu_ho: 'LÒ VĂN CHUNG',
    quan_he: 'Con dâu',
    chu_ho_so_dinh_danh: '011068003259',
    noi_dung_de_nghi: 'Đăng ký thường trú vào hộ ông Lò Văn Chung',
    thanh_vien_1_ho_ten: 'Lò Khánh An',
    thanh_vien_1_ngay_sinh: '2022-02-18',
    thanh_vien_1_so_dinh_danh: '011322001764',
    ngay_lam_don: '2026-11-05',
    nguoi_ky: 'Lường Thị Xuân',
  },
  forms: [
    `
> Mẫu CT01 ban hành kèm theo Thông tư số 66/2023/TT-BCA
@
# TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ
^ Kính gửi: {kinh_gui}

1. Họ, chữ đệm và tên: {ho_ten}
2. Ngày, tháng, năm sinh: {ngay_sinh} | 3. Giới tính: {gioi_tinh}
4. Số định danh cá nhân: {so_dinh_danh}
5. Số điện thoại liên hệ: {dien_thoai} | 6. Email: {email}
=58 7. Họ, chữ đệm và tên chủ hộ: {chu_ho} | =42 8. Mối quan hệ với chủ hộ: {quan_he}
9. Số định danh cá nhân của chủ hộ: {chu_ho_so_dinh_danh}
10. Nội dung đề nghị: {noi_dung_de_nghi}
11. Những thành viên trong hộ gia đình cùng thay đổi:
+7,32,17,13,22,14
+ TT | Họ, chữ đệm và tên | Ngày sinh | Giới tính | Số định danh | Quan hệ
+ 1 | {thanh_vien_1_ho_ten} | {thanh_vien_1_ngay_sinh} | Nam | {thanh_vien_1_so_dinh_danh} | Con
> Mường Pồn, ngày {ngay_lam_don~}
& Ý KIẾN CỦA CHỦ HỘ / (Ghi rõ nội dung) / || Ý KIẾN CỦA CHỦ\\SỞ HỮU CHỖ Ở / (Ghi rõ nội dung) / || NGƯỜI KÊ KHAI / (Ký, ghi rõ họ tên) / {nguoi_ky}
`,
    `
@
# TỜ KHAI
# THAY ĐỔI THÔNG TIN CƯ TRÚ
^ Kính gửi: {kinh_gui}

Họ và tên: {ho_ten}
Ngày sinh: {ngay_sinh} | Giới tính: {gioi_tinh}
Số định danh cá nhân/CMND: {so_dinh_danh}
Số điện thoại: {dien_thoai}
Họ và tên chủ hộ: {chu_ho}
Quan hệ với chủ hộ: {quan_he}
Số định danh cá nhân chủ hộ: {chu_ho_so_dinh_danh}
Nội dung đề nghị: {noi_dung_de_nghi}
> Mường Pồn, ngày {ngay_lam_don~}
& Ý KIẾN CỦA CHỦ HỘ / (Ký, ghi rõ họ tên) / || NGƯỜI KÊ KHAI / (Ký, ghi rõ họ tên) / {nguoi_ky}
`,
  ],
}
