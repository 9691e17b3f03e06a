import type { Sample } from './sample.ts'

export const civilStatusChangeDeclaration: Sample = {
  documentType: 'to_khai_cai_chinh_ho_tich',
  fields: {
    kinh_gui: 'Ủy ban nhân dân xã Na Sang, tỉnh Điện Biên',
    nguoi_yeu_cau_ho_ten: 'THÀO A LÝ',
    nguoi_yeu_cau_noi_cu_tru: 'Bản Huổi Xuân, xã Na Sang, tỉnh Điện Biên',
    nguoi_yeu_cau_so_dinh_danh: '011090007736',
    nguoi_yeu_cau_ngay_cap: '2022-03-19',
    quan_he: 'Cha đẻ',
    loai_viec_ho_tich: 'cải chính hộ tịch',
    ho_ten: 'THÀO THỊ PÀ',
    ngay_sinh: '2014-08-30',
    gioi_tinh: 'Nữ',
    dan_toc: "H'Mông",
    quoc_tich: 'Việt Nam',
    noi_cu_tru: 'Bản Huổi Xuân, xã Na Sang, tỉnh Điện Biên',
    so_dinh_danh: '011314005092',
    ngay_dang_ky: '2014-09-22',
    so: '87/2014',
    quyen_so: '01/2014',
    noi_dang_ky: 'Ủy ban nhân dân xã Na Sang, tỉnh Điện Biên',
    noi_dung_thay_doi: 'Cải chính tháng sinh từ tháng 9 thành tháng 8',
    ly_do: 'Khi đăng ký khai sinh ghi nhầm tháng sinh',
    lam_tai: 'xã Na Sang',
    ngay_lam_don: '2026-11-09',
    de_nghi_ban_sao: 'có',
    so_ban_sao: '2',
    nguoi_ky: 'Thào A Lý',
  },
  forms: [
    `
@
# TỜ KHAI ĐĂNG KÝ VIỆC THAY ĐỔI, CẢI CHÍNH,
# BỔ SUNG THÔNG TIN HỘ TỊCH, XÁC ĐỊNH LẠI DÂN TỘC
^ Kính gửi: (1) {kinh_gui}

Họ, chữ đệm, tên người yêu cầu: {nguoi_yeu_cau_ho_ten}
Nơi cư trú: (2) {nguoi_yeu_cau_noi_cu_tru}
Giấy tờ tùy thân: (3) Căn cước công dân số {nguoi_yeu_cau_so_dinh_danh}, cấp ngày {nguoi_yeu_cau_ngay_cap} tại Cục Cảnh sát QLHC về TTXH
Quan hệ với người đề nghị được thay đổi, cải chính, xác định lại dân tộc, bổ sung thông tin hộ tịch: {quan_he}
* Đề nghị cơ quan đăng ký việc (4) {loai_viec_ho_tich} cho người có tên dưới đây:
Họ, chữ đệm, tên: {ho_ten}
Ngày, tháng, năm sinh: {ngay_sinh}
Giới tính: {gioi_tinh} | Dân tộc: {dan_toc} | Quốc tịch: {quoc_tich}
Nơi cư trú: (2) {noi_cu_tru}
Giấy tờ tùy thân: (3) {so_dinh_danh}
Đã đăng ký khai sinh ngày {ngay_dang_ky~} số {so} Quyển số {quyen_so}
của {noi_dang_ky}
Nội dung: (6) {noi_dung_thay_doi}
Lý do: {ly_do}
- Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.
> Làm tại: {lam_tai}, ngày {ngay_lam_don~}
Đề nghị cấp bản sao: Có [de_nghi_ban_sao=có] , Không [de_nghi_ban_sao=không]
Số lượng: {so_ban_sao} bản
& Người yêu cầu / (Ký, ghi rõ họ, chữ đệm, tên) / {nguoi_ky}
`,
    `
@
# TỜ KHAI ĐĂNG KÝ CẢI CHÍNH HỘ TỊCH
^ Kính gửi: {kinh_gui}

Họ và tên người yêu cầu: {nguoi_yeu_cau_ho_ten}
Nơi thường trú: {nguoi_yeu_cau_noi_cu_tru}
Số định danh cá nhân: {nguoi_yeu_cau_so_dinh_danh}
Quan hệ với người được thay đổi, cải chính: {quan_he}
Đề nghị cơ quan đăng ký việc {loai_viec_ho_tich} cho người dưới đây:
Họ và tên: {ho_ten} | Giới tính: {gioi_tinh}
Ngày sinh: {ngay_sinh} | Dân tộc: {dan_toc} | Quốc tịch: {quoc_tich}
Số định danh cá nhân: {so_dinh_danh}
Đã đăng ký khai sinh: số {so} ngày {ngay_dang_ky}
Nơi đăng ký: {noi_dang_ky}
Nội dung cải chính: {noi_dung_thay_doi}
Lý do: {ly_do}
- Tôi xin cam đoan những nội dung trên là đúng.
> Làm tại: {lam_tai}, ngày {ngay_lam_don~}
& Người yêu cầu / (Ký, ghi rõ họ tên) / {nguoi_ky}
`,
  ],
}
