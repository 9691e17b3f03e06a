import type { Sample } from './sample.ts'

export const parentRecognitionDeclaration: Sample = {
  documentType: 'to_khai_nhan_cha_me_con',
  fields: {
    kinh_gui: 'Ủy ban nhân dân xã Thanh Yên, tỉnh Điện Biên',
    nguoi_yeu_cau_ho_ten: 'CÀ VĂN THIỆN',
    nguoi_yeu_cau_noi_cu_tru: 'Bản Phiêng Ban, xã Thanh Yên, tỉnh Điện Biên',
    nguoi_yeu_cau_so_dinh_danh: '011097003648',
    nguoi_yeu_cau_ngay_cap: '2021-07-16',
    quan_he: 'Bản thân',
    loai_viec_ho_tich: 'con',
    nguoi_nhan_ho_ten: 'CÀ VĂN THIỆN',
    nguoi_nhan_ngay_sinh: '1997-10-05',
    nguoi_nhan_gioi_tinh: 'Nam',
    nguoi_nhan_dan_toc: 'Thái',
    nguoi_nhan_quoc_tich: 'Việt Nam',
    nguoi_nhan_noi_cu_tru: 'Bản Phiêng Ban, xã Thanh Yên, tỉnh Điện Biên',
    nguoi_nhan_so_dinh_danh: '011097003648',
    duoc_nhan_ho_ten: 'LÒ THỊ NGỌC ÁNH',
    duoc_nhan_ngay_sinh: '2026-03-11',
    duoc_nhan_gioi_tinh: 'Nữ',
    duoc_nhan_dan_toc: 'Thái',
    duoc_nhan_quoc_tich: 'Việt Nam',
    duoc_nhan_noi_cu_tru: 'Bản Na Lao, xã Thanh Nưa, tỉnh Điện Biên',
    lam_tai: 'xã Thanh Yên',
    ngay_lam_don: '2026-11-10',
    nguoi_ky: 'Cà Văn Thiện',
  },
  forms: [
    `
@
# TỜ KHAI ĐĂNG KÝ NHẬN CHA, MẸ, CON
^ Kính gửi: (1) {kinh_gui}

Họ, chữ đệm, tên người yêu cầu: {nguoi_yeu_cau_ho_ten}
Nơi cư trú: (2) {nguoi_yeu_cau_noi_cu_tru}
Giấy tờ tùy thân: (3) Căn cước công dân số {nguoi_yeu_cau_so_dinh_danh}, cấp ngày {nguoi_yeu_cau_ngay_cap} tại Cục Cảnh sát QLHC về TTXH
Quan hệ với người nhận cha/mẹ/con: (4) {quan_he}
* Đề nghị cơ quan đăng ký việc nhận (5) {loai_viec_ho_tich} cho người có tên dưới đây:
Họ, chữ đệm, tên: {nguoi_nhan_ho_ten}
Ngày, tháng, năm sinh: {nguoi_nhan_ngay_sinh}
Giới tính: {nguoi_nhan_gioi_tinh} | Dân tộc: {nguoi_nhan_dan_toc} | Quốc tịch: {nguoi_nhan_quoc_tich}
Nơi cư trú: (2) {nguoi_nhan_noi_cu_tru}
Giấy tờ tùy thân: (3) {nguoi_nhan_so_dinh_danh}
* Là cha/mẹ/con của người có tên dưới đây:
Họ, chữ đệm, tên: {duoc_nhan_ho_ten}
Ngày, tháng, năm sinh: {duoc_nhan_ngay_sinh}
Giới tính: {duoc_nhan_gioi_tinh} | Dân tộc: {duoc_nhan_dan_toc} | Quốc tịch: {duoc_nhan_quoc_tich}
Nơi cư trú: (2) {duoc_nhan_noi_cu_tru}
- Tôi cam đoan việc nhận con nêu trên là đúng sự thật, tự nguyện, không có tranh chấp.
> Làm tại: {lam_tai}, ngày {ngay_lam_don~}
& Người yêu cầu / (Ký, ghi rõ họ, chữ đệm, tên) / {nguoi_ky}
`,
    `
@
# TỜ KHAI NHẬN CHA, MẸ, CON
^ Kính gửi: {kinh_gui}

Họ và tên người yêu cầu: {nguoi_yeu_cau_ho_ten}
Số định danh cá nhân: {nguoi_yeu_cau_so_dinh_danh}
Quan hệ với người nhận cha, mẹ, con: {quan_he}
Đề nghị đăng ký việc nhận {loai_viec_ho_tich} cho người dưới đây:
Họ và tên: {nguoi_nhan_ho_ten} | Ngày sinh: {nguoi_nhan_ngay_sinh}
Nơi thường trú: {nguoi_nhan_noi_cu_tru}
Là cha của người dưới đây:
Họ và tên: {duoc_nhan_ho_ten} | Ngày sinh: {duoc_nhan_ngay_sinh}
Giới tính: {duoc_nhan_gioi_tinh} | Dân tộc: {duoc_nhan_dan_toc}
Nơi thường trú: {duoc_nhan_noi_cu_tru}
- Tôi xin cam đoan lời khai trên là đúng.
> Làm tại: {lam_tai}, ngày {ngay_lam_don~}
& Người khai / (Ký, ghi rõ họ tên) / {nguoi_ky}
`,
  ],
}
