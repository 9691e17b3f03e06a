import type { Sample } from './sample.ts'

export const deathExtract: Sample = {
  documentType: 'trich_luc_khai_tu',
  fields: {
    so: '27/2026/TLKT-BS',
    nguoi_chet_ho_ten: 'GIÀNG CHỨ SÌNH',
    nguoi_chet_ngay_sinh: '1951-07-19',
    nguoi_chet_gioi_tinh: 'Nam',
    nguoi_chet_dan_toc: "H'Mông",
    nguoi_chet_quoc_tich: 'Việt Nam',
    nguoi_chet_noi_cu_tru: 'Bản Hồng Ngài, xã Tả Lèng, tỉnh Lai Châu',
    nguoi_chet_so_dinh_danh: '012051003318',
    gio_chet: '04 giờ 20 phút',
    ngay_chet: '2025-12-09',
    ngay_chet_chu: 'Ngày chín, tháng mười hai, năm hai nghìn không trăm hai mươi lăm',
    noi_chet: 'Bản Hồng Ngài, xã Tả Lèng, tỉnh Lai Châu',
    nguyen_nhan_chet: 'Tuổi già',
    noi_dang_ky: 'Ủy ban nhân dân xã Tả Lèng, tỉnh Lai Châu',
    so_dang_ky: '31/2025',
    ngay_dang_ky: '2025-12-12',
    ngay_cap_ban_sao: '2026-10-05',
    nguoi_ky: 'Nguyễn Hữu Thọ',
  },
  forms: [
    `
@ TỈNH LAI CHÂU / UBND XÃ TẢ LÈNG / Số: {so}
# TRÍCH LỤC KHAI TỬ
^ (BẢN SAO)

Họ, chữ đệm, tên: {nguoi_chet_ho_ten}
Ngày, tháng, năm sinh: {nguoi_chet_ngay_sinh}
Giới tính: {nguoi_chet_gioi_tinh} | Dân tộc: {nguoi_chet_dan_toc} | Quốc tịch: {nguoi_chet_quoc_tich}
Số định danh cá nhân: {nguoi_chet_so_dinh_danh}
Giấy tờ tùy thân: Căn cước công dân
Đã chết vào lúc: {gio_chet}, ngày {ngay_chet~}
ghi bằng chữ: {ngay_chet_chu}
Nơi chết: {noi_chet}
Đã được đăng ký khai tử tại: {noi_dang_ky}
Số: {so_dang_ky} ngày {ngay_dang_ky~}
Thực hiện trích lục từ: Sổ đăng ký khai tử
> Tả Lèng, ngày {ngay_cap_ban_sao~}
& NGƯỜI KÝ TRÍCH LỤC / (Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu) / {nguoi_ky}
`,
    `
@ UBND XÃ TẢ LÈNG / Số: {so}
# TRÍCH LỤC KHAI TỬ (BẢN SAO)

Họ và tên: {nguoi_chet_ho_ten} | Giới tính: {nguoi_chet_gioi_tinh}
Ngày sinh: {nguoi_chet_ngay_sinh} | Dân tộc: {nguoi_chet_dan_toc} | Quốc tịch: {nguoi_chet_quoc_tich}
Nơi cư trú cuối cùng: {nguoi_chet_noi_cu_tru}
Số định danh cá nhân: {nguoi_chet_so_dinh_danh}
Đã chết lúc: {gio_chet} ngày {ngay_chet}
Nơi chết: {noi_chet}
Nguyên nhân chết: {nguyen_nhan_chet}
Nơi đăng ký khai tử: {noi_dang_ky}
Số đăng ký: {so_dang_ky} | Ngày đăng ký: {ngay_dang_ky}
> Tả Lèng, ngày {ngay_cap_ban_sao~}
& TM. ỦY BAN NHÂN DÂN\\CHỦ TỊCH / / {nguoi_ky}
`,
  ],
}
