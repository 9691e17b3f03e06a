import type { Sample } from './sample.ts'

export const residenceConfirmation: Sample = {
  documentType: 'giay_xac_nhan_cu_tru',
  fields: {
    so: '406/XN-CAX',
    ngay_cap: '2026-09-08',
    ho_ten: 'HẠNG A CHÔNG',
    ngay_sinh: '1985-01-20',
    gioi_tinh: 'Nam',
    so_dinh_danh: '012085001942',
    dan_toc: "H'Mông",
    ton_giao: 'Không',
    quoc_tich: 'Việt Nam',
    que_quan: 'xã Sin Suối Hồ, tỉnh Lai Châu',
    noi_thuong_tru: 'Bản Sin Suối Hồ, xã Sin Suối Hồ, tỉnh Lai Châu',
    noi_tam_tru: 'Không',
    noi_o_hien_tai: 'Bản Sin Suối Hồ, xã Sin Suối Hồ, tỉnh Lai Châu',
    chu_ho: 'HẠNG A CHÔNG',
    quan_he: 'Chủ hộ',
    chu_ho_so_dinh_danh: '012085001942',
    thanh_vien_1_ho_ten: 'Vàng Thị Mỷ',
    thanh_vien_1_ngay_sinh: '1987-04-15',
    thanh_vien_1_so_dinh_danh: '012187002653',
    thanh_vien_2_ho_ten: 'Hạng A Páo',
    thanh_vien_2_ngay_sinh: '2009-11-03',
    thanh_vien_2_so_dinh_danh: '012209004387',
    noi_dung_xac_nhan: 'Đã đăng ký thường trú từ ngày 12/05/2004',
    co_gia_tri_den: '2027-09-08',
    nguoi_ky: 'Lê Tiến Mạnh',
  },
  forms: [
    `
> Mẫu CT07 ban hành kèm theo Thông tư số 66/2023/TT-BCA
@ CÔNG AN TỈNH LAI CHÂU / CÔNG AN XÃ SIN SUỐI HỒ / Số: {so}
> Sin Suối Hồ, ngày {ngay_cap~}
# XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ

* I. Theo đề nghị của Ông/Bà:
1. Họ, chữ đệm và tên: {ho_ten}
2. Ngày, tháng, năm sinh: {ngay_sinh} | 3. Giới tính: {gioi_tinh}
4. Số định danh cá nhân: {so_dinh_danh}
5. Dân tộc: {dan_toc} | 6. Tôn giáo: {ton_giao} | 7. Quốc tịch: {quoc_tich}
8. Quê quán: {que_quan}
* II. Công an xã Sin Suối Hồ xác nhận thông tin về cư trú như sau:
1. Nơi thường trú: {noi_thuong_tru}
2. Nơi tạm trú: {noi_tam_tru}
3. Nơi ở hiện tại: {noi_o_hien_tai}
4. Họ, chữ đệm và tên chủ hộ: {chu_ho}
5. Quan hệ với chủ hộ: {quan_he}
6. Số định danh cá nhân của chủ hộ: {chu_ho_so_dinh_danh}
7. Thông tin các thành viên khác trong hộ gia đình:
+7,32,17,13,22,14
+ TT | Họ, chữ đệm và tên | Ngày sinh | Giới tính | Số định danh | Quan hệ
+ 1 | {thanh_vien_1_ho_ten} | {thanh_vien_1_ngay_sinh} | Nữ | {thanh_vien_1_so_dinh_danh} | Vợ
+ 2 | {thanh_vien_2_ho_ten} | {thanh_vien_2_ngay_sinh} | Nam | {thanh_vien_2_so_dinh_danh} | Con
8. Nội dung xác nhận khác: {noi_dung_xac_nhan}
- Xác nhận thông tin cư trú này có giá trị đến hết ngày {co_gia_tri_den~}.
& THỦ TRƯỞNG CƠ QUAN ĐĂNG KÝ CƯ TRÚ / (Ký, ghi rõ họ tên, đóng dấu) / {nguoi_ky}
`,
    `
@ CÔNG AN XÃ SIN SUỐI HỒ / Số: {so}
> Sin Suối Hồ, ngày {ngay_cap~}
# GIẤY XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ

Họ và tên: {ho_ten} | Giới tính: {gioi_tinh}
Ngày sinh: {ngay_sinh} | Dân tộc: {dan_toc} | Quốc tịch: {quoc_tich}
Số định danh cá nhân: {so_dinh_danh}
Quê quán: {que_quan}
Nơi thường trú: {noi_thuong_tru}
Nơi ở hiện tại: {noi_o_hien_tai}
Họ và tên chủ hộ: {chu_ho} | Quan hệ với chủ hộ: {quan_he}
Số định danh cá nhân chủ hộ: {chu_ho_so_dinh_danh}
Nội dung xác nhận khác: {noi_dung_xac_nhan}
Giấy này có giá trị đến ngày {co_gia_tri_den}.
& TRƯỞNG CÔNG AN XÃ / / {nguoi_ky}
`,
  ],
}
