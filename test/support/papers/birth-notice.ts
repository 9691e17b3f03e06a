import type { Sample } from './sample.ts'

export const birthNotice: Sample = {
  documentType: 'giay_chung_sinh',
  fields: {
    so: '231/GCS',
    quyen_so: '03',
    me_ho_ten: 'CẦM THỊ NHUNG',
    me_nam_sinh: '2000',
    me_dan_toc: 'Thái',
    me_noi_cu_tru: 'Bản Na Lao, xã Thanh Nưa, tỉnh Điện Biên',
    me_so_bhxh: '1120034518',
    me_so_dinh_danh: '011300002871',
    me_ngay_cap: '2021-06-30',
    cha_ho_ten: 'LÒ VĂN HƯNG',
    gio_sinh: '03 giờ 25 phút',
    con_ngay_sinh: '2026-10-12',
    con_noi_sinh: 'Trung tâm Y tế Điện Biên, tỉnh Điện Biên',
    so_lan_sinh: '2',
    so_con_hien_song: '2',
    so_con_lan_sinh: '1',
    con_gioi_tinh: 'Nam',
    con_can_nang: '3.150 gam',
    con_ho_ten: 'LÒ GIA BẢO',
    ngay_cap: '2026-10-13',
    nguoi_do_de: 'Quàng Thị Inh',
    nguoi_ky: 'Nguyễn Văn Thành',
  },
  forms: [
    `
@ Cơ sở khám bệnh, chữa bệnh / TRUNG TÂM Y TẾ ĐIỆN BIÊN / Số: {so} / Quyển số: {quyen_so}
# GIẤY CHỨNG SINH

Họ và tên mẹ/Người nuôi dưỡng: {me_ho_ten}
Năm sinh: {me_nam_sinh}
Nơi đăng ký thường trú: {me_noi_cu_tru}
Mã số BHXH/Thẻ BHYT số: {me_so_bhxh}
Giấy CMND/Thẻ căn cước/Hộ chiếu số: {me_so_dinh_danh}
Ngày cấp: 30/06/2021 Nơi cấp: Cục Cảnh sát QLHC về TTXH
Dân tộc: {me_dan_toc}
Họ và tên cha: {cha_ho_ten}
Đã sinh con vào lúc: {gio_sinh}, ngày {con_ngay_sinh~}
Tại: {con_noi_sinh}
Số con trong lần sinh này: {so_con_lan_sinh}
Giới tính của con: {con_gioi_tinh} | Cân nặng: {con_can_nang}
Dự định đặt tên con là: {con_ho_ten}
Ghi chú: Sinh thường
> Thanh Nưa, ngày {ngay_cap~}
& Cha, mẹ, người nuôi dưỡng / (Ký, ghi rõ họ tên) / || Người đỡ đẻ / (Ký, ghi rõ họ tên) / {nguoi_do_de} || Thủ trưởng cơ sở KBCB / (Ký tên, đóng dấu) / {nguoi_ky}
`,
    `
@ TRẠM Y TẾ XÃ THANH NƯA / Số: {so}
# GIẤY CHỨNG SINH

Họ, chữ đệm, tên mẹ: {me_ho_ten}
Năm sinh: {me_nam_sinh} | Dân tộc: {me_dan_toc}
Số CCCD: {me_so_dinh_danh} cấp ngày {me_ngay_cap}
Nơi cư trú: {me_noi_cu_tru}
Họ, chữ đệm, tên cha: {cha_ho_ten}
Đã sinh con lúc: {gio_sinh} ngày {con_ngay_sinh}
Nơi sinh: {con_noi_sinh}
Số lần sinh: {so_lan_sinh} | Số con hiện sống: {so_con_hien_song} | Số con trong lần sinh: {so_con_lan_sinh}
Giới tính: {con_gioi_tinh} | Cân nặng: {con_can_nang}
Dự kiến đặt tên con là: {con_ho_ten}
> Thanh Nưa, ngày {ngay_cap~}
& Người đỡ đẻ / (Ký, ghi rõ chức danh) / {nguoi_do_de} || Trưởng trạm y tế / (Ký tên, đóng dấu) / {nguoi_ky}
`,
  ],
}
