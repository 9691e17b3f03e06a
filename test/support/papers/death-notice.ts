import type { Sample } from './sample.ts'

export const deathNotice: Sample = {
  documentType: 'giay_bao_tu',
  fields: {
    so: '118/2026/GBT',
    quyen_so: '02',
    nguoi_chet_ho_ten: 'MÙA THỊ DỢ',
    nguoi_chet_ngay_sinh: '1963-10-24',
    nguoi_chet_gioi_tinh: 'Nữ',
    nguoi_chet_dan_toc: "H'Mông",
    nguoi_chet_quoc_tich: 'Việt Nam',
    nguoi_chet_noi_cu_tru: 'Bản Nà Đắng, xã Mường Mùn, tỉnh Điện Biên',
    nguoi_chet_so_dinh_danh: '011163007215',
    gio_chet: '22 giờ 15 phút',
    ngay_chet: '2026-09-18',
    noi_chet: 'Bệnh viện Đa khoa tỉnh Điện Biên',
    nguyen_nhan_chet: 'Suy hô hấp cấp do viêm phổi nặng',
    ngay_cap: '2026-09-19',
    nguoi_ky: 'Phạm Quang Hải',
  },
  forms: [
    `
@ SỞ Y TẾ ĐIỆN BIÊN / BỆNH VIỆN ĐA KHOA TỈNH / Số: {so} / Quyển số: {quyen_so}
# GIẤY BÁO TỬ

Bệnh viện Đa khoa tỉnh Điện Biên xin thông báo:
Họ và tên người tử vong: {nguoi_chet_ho_ten}
Ngày, tháng, năm sinh: {nguoi_chet_ngay_sinh} | Giới tính: {nguoi_chet_gioi_tinh}
Dân tộc: {nguoi_chet_dan_toc} | Quốc tịch: {nguoi_chet_quoc_tich}
Nơi thường trú/tạm trú: {nguoi_chet_noi_cu_tru}
Mã số định danh cá nhân (nếu có): {nguoi_chet_so_dinh_danh}
Đã tử vong vào lúc: {gio_chet}, ngày {ngay_chet~}
Nơi tử vong: {noi_chet}
Nguyên nhân tử vong: {nguyen_nhan_chet}
> Điện Biên, ngày {ngay_cap~}
& Người thân thích / (Ký, ghi rõ họ tên) / || Người ghi giấy / (Ký, ghi rõ họ tên) / || Thủ trưởng đơn vị / (Ký tên, đóng dấu) / {nguoi_ky}
`,
    `
@ UBND TỈNH ĐIỆN BIÊN / TRUNG TÂM Y TẾ TUẦN GIÁO / Số: {so}
# GIẤY BÁO TỬ

Họ, chữ đệm, tên người chết: {nguoi_chet_ho_ten}
Ngày sinh: {nguoi_chet_ngay_sinh} | Giới tính: {nguoi_chet_gioi_tinh} | Dân tộc: {nguoi_chet_dan_toc}
Quốc tịch: {nguoi_chet_quoc_tich}
Nơi cư trú cuối cùng: {nguoi_chet_noi_cu_tru}
Số định danh cá nhân: {nguoi_chet_so_dinh_danh}
Đã chết lúc: {gio_chet} ngày {ngay_chet}
Nơi chết: {noi_chet}
Nguyên nhân chết: {nguyen_nhan_chet}
> Tuần Giáo, ngày {ngay_cap~}
& Người thân thích của người chết / (Ký, ghi rõ họ tên) / || GIÁM ĐỐC / (Ký, đóng dấu) / {nguoi_ky}
`,
  ],
}
