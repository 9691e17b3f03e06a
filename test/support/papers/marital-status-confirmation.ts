import type { Sample } from './sample.ts'

export const maritalStatusConfirmation: Sample = {
  documentType: 'giay_xac_nhan_tinh_trang_hon_nhan',
  fields: {
    so: '52/UBND-XNTTHN',
    ngay_cap: '2026-10-21',
    nguoi_yeu_cau_ho_ten: 'Quàng Văn Thuận',
    ho_ten: 'QUÀNG VĂN THUẬN',
    ngay_sinh: '1998-02-11',
    gioi_tinh: 'Nam',
    dan_toc: 'Thái',
    quoc_tich: 'Việt Nam',
    noi_cu_tru: 'Bản Phiêng Ban, xã Thanh Yên, tỉnh Điện Biên',
    so_dinh_danh: '011098005164',
    tinh_trang_hon_nhan: 'Chưa đăng ký kết hôn với ai',
    muc_dich: 'làm thủ tục đăng ký kết hôn',
    nguoi_ky: 'Trần Văn Quyết',
  },
  forms: [
    `
@ TỈNH ĐIỆN BIÊN / UBND XÃ THANH YÊN / Số: {so}
> Thanh Yên, ngày {ngay_cap~}
# GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN

- Xét đề nghị của ông/bà: {nguoi_yeu_cau_ho_ten} về việc cấp Giấy xác nhận tình trạng hôn nhân,
# XÁC NHẬN:
Họ, chữ đệm, tên: {ho_ten}
Ngày, tháng, năm sinh: {ngay_sinh}
Giới tính: {gioi_tinh} | Dân tộc: {dan_toc} | Quốc tịch: {quoc_tich}
Giấy tờ tùy thân: Căn cước công dân số {so_dinh_danh}
Nơi cư trú: {noi_cu_tru}
Tình trạng hôn nhân: {tinh_trang_hon_nhan}
Giấy này được sử dụng để: {muc_dich}
- Giấy này có giá trị sử dụng trong thời hạn 06 tháng, kể từ ngày cấp.
& NGƯỜI KÝ GIẤY XÁC NHẬN\\CHỦ TỊCH / (Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu) / {nguoi_ky}
`,
    `
@ UBND XÃ THANH YÊN / Số: {so}
> Thanh Yên, ngày {ngay_cap~}
# GIẤY XÁC NHẬN
# TÌNH TRẠNG HÔN NHÂN

Xét đề nghị của {nguoi_yeu_cau_ho_ten}
# XÁC NHẬN:
Họ và tên: {ho_ten} | Giới tính: {gioi_tinh}
Ngày sinh: {ngay_sinh} | Dân tộc: {dan_toc} | Quốc tịch: {quoc_tich}
Số định danh cá nhân: {so_dinh_danh}
Nơi thường trú: {noi_cu_tru}
Tình trạng hôn nhân: {tinh_trang_hon_nhan}
Mục đích sử dụng: {muc_dich}
Giấy này có giá trị 6 tháng kể từ ngày cấp.
& TM. ỦY BAN NHÂN DÂN\\PHÓ CHỦ TỊCH / / {nguoi_ky}
`,
  ],
}
