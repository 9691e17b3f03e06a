import type { Sample } from './sample.ts'

export const authorisation: Sample = {
  documentType: 'giay_uy_quyen',
  fields: {
    uy_quyen_ho_ten: 'KHOÀNG THỊ NGA',
    uy_quyen_ngay_sinh: '1975-05-06',
    uy_quyen_so_dinh_danh: '012175004420',
    uy_quyen_ngay_cap: '2021-12-10',
    uy_quyen_noi_cu_tru: 'Bản Nà Củng, xã Mường Than, tỉnh Lai Châu',
    duoc_uy_quyen_ho_ten: 'LÒ VĂN DUY',
    duoc_uy_quyen_ngay_sinh: '1999-09-17',
    duoc_uy_quyen_so_dinh_danh: '012099006158',
    duoc_uy_quyen_ngay_cap: '2022-01-24',
    duoc_uy_quyen_noi_cu_tru: 'Bản Nà Củng, xã Mường Than, tỉnh Lai Châu',
    noi_dung_uy_quyen: 'Nộp hồ sơ và nhận kết quả cấp bản sao trích lục khai tử thay cho bên ủy quyền',
    thoi_han_uy_quyen: '30 ngày kể từ ngày ký',
    ngay_lam_don: '2026-11-12',
    nguoi_ky: 'Khoàng Thị Nga',
    nguoi_duoc_uy_quyen_ky: 'Lò Văn Duy',
  },
  forms: [
    `
@
# GIẤY ỦY QUYỀN
- Căn cứ Bộ luật Dân sự nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2015;
> Mường Than, ngày {ngay_lam_don~}
* I. BÊN ỦY QUYỀN:
Họ và tên: {uy_quyen_ho_ten}
Ngày sinh: {uy_quyen_ngay_sinh}
Số CMND/CCCD/Hộ chiếu: {uy_quyen_so_dinh_danh} cấp ngày {uy_quyen_ngay_cap} tại Cục Cảnh sát QLHC về TTXH
Địa chỉ: {uy_quyen_noi_cu_tru}
* II. BÊN ĐƯỢC ỦY QUYỀN:
Họ và tên: {duoc_uy_quyen_ho_ten}
Ngày sinh: {duoc_uy_quyen_ngay_sinh}
Số CMND/CCCD/Hộ chiếu: {duoc_uy_quyen_so_dinh_danh} cấp ngày {duoc_uy_quyen_ngay_cap} tại Cục Cảnh sát QLHC về TTXH
Địa chỉ: {duoc_uy_quyen_noi_cu_tru}
III. NỘI DUNG ỦY QUYỀN: {noi_dung_uy_quyen}
IV. THỜI HẠN ỦY QUYỀN: {thoi_han_uy_quyen}
* V. CAM KẾT
- Hai bên cam kết sẽ hoàn toàn chịu trách nhiệm trước pháp luật về mọi thông tin ủy quyền ở trên.
& BÊN ỦY QUYỀN / (Ký, ghi rõ họ tên) / {nguoi_ky} || BÊN ĐƯỢC ỦY QUYỀN / (Ký, ghi rõ họ tên) / {nguoi_duoc_uy_quyen_ky}
`,
    `
@
# VĂN BẢN ỦY QUYỀN

1. Người ủy quyền
Họ, chữ đệm, tên: {uy_quyen_ho_ten}
Căn cước công dân số: {uy_quyen_so_dinh_danh}, cấp ngày {uy_quyen_ngay_cap}
Nơi thường trú: {uy_quyen_noi_cu_tru}
2. Người được ủy quyền
Họ, chữ đệm, tên: {duoc_uy_quyen_ho_ten}
Căn cước công dân số: {duoc_uy_quyen_so_dinh_danh}, cấp ngày {duoc_uy_quyen_ngay_cap}
Nơi thường trú: {duoc_uy_quyen_noi_cu_tru}
3. Phạm vi ủy quyền: {noi_dung_uy_quyen}
4. Thời gian ủy quyền: {thoi_han_uy_quyen}
- Tôi cam đoan những nội dung trên là đúng sự thật.
> Mường Than, ngày {ngay_lam_don~}
& NGƯỜI ỦY QUYỀN / (Ký, ghi rõ họ tên) / {nguoi_ky} || NGƯỜI ĐƯỢC ỦY QUYỀN / (Ký, ghi rõ họ tên) / {nguoi_duoc_uy_quyen_ky}
`,
  ],
}
