import type { Sample } from './sample.ts'

export const civilStatusCopyRequest: Sample = {
  documentType: 'to_khai_cap_ban_sao_trich_luc',
  fields: {
    kinh_gui: 'Ủy ban nhân dân xã Nậm Nèn, tỉnh Điện Biên',
    nguoi_yeu_cau_ho_ten: 'LÒ THỊ HẠNH',
    nguoi_yeu_cau_noi_cu_tru: 'Bản Huổi Múa A, xã Nậm Nèn, tỉnh Điện Biên',
    nguoi_yeu_cau_so_dinh_danh: '011191004417',
    nguoi_yeu_cau_ngay_cap: '2021-08-15',
    quan_he: 'Con đẻ',
    loai_viec_ho_tich: 'khai tử',
    ho_ten: 'LÒ VĂN PÂNG',
    ngay_sinh: '1948-03-02',
    gioi_tinh: 'Nam',
    dan_toc: 'Thái',
    quoc_tich: 'Việt Nam',
    noi_cu_tru: 'Bản Nậm Nèn 1, xã Nậm Nèn, tỉnh Điện Biên',
    so_dinh_danh: '011048001926',
    noi_dang_ky: 'Ủy ban nhân dân xã Nậm Nèn, tỉnh Điện Biên',
    ngay_dang_ky: '2019-05-27',
    so: '14/2019',
    quyen_so: '01/2019',
    so_ban_sao: '3',
    lam_tai: 'xã Nậm Nèn',
    ngay_lam_don: '2026-11-03',
    nguoi_ky: 'Lò Thị Hạnh',
  },
  forms: [
    `
@
# TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH
^ Kính gửi: (1) {kinh_gui}

Họ, chữ đệm, tên người yêu cầu: {nguoi_yeu_cau_ho_ten}
Nơi cư trú: (2) {nguoi_yeu_cau_noi_cu_tru}
Giấy tờ tùy thân: (3) Căn cước công dân số {nguoi_yeu_cau_so_dinh_danh}, cấp ngày {nguoi_yeu_cau_ngay_cap} tại Cục Cảnh sát QLHC về TTXH
Quan hệ với người được cấp bản sao Trích lục hộ tịch: {quan_he}
* Đề nghị cơ quan cấp bản sao trích lục (4) {loai_viec_ho_tich} cho người có tên dưới đây:
Họ, chữ đệm, tên: {ho_ten}
Ngày, tháng, năm sinh: {ngay_sinh}
Giới tính: {gioi_tinh} | Dân tộc: {dan_toc} | Quốc tịch: {quoc_tich}
Nơi cư trú: (2) {noi_cu_tru}
Giấy tờ tùy thân: (3) Số định danh cá nhân {so_dinh_danh}
Đã đăng ký tại: (5) {noi_dang_ky}
ngày {ngay_dang_ky~} | Số: {so} | Quyển số: {quyen_so}
Số lượng bản sao yêu cầu cấp: (6) {so_ban_sao} bản.
- Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.
> Làm tại: {lam_tai}, ngày {ngay_lam_don~}
& Người yêu cầu / (Ký, ghi rõ họ, chữ đệm, tên) / {nguoi_ky}
`,
    `
@
# TỜ KHAI ĐỀ NGHỊ CẤP BẢN SAO
# TRÍCH LỤC HỘ TỊCH
^ Kính gửi: {kinh_gui}

Họ và tên người yêu cầu: {nguoi_yeu_cau_ho_ten}
Nơi thường trú/tạm trú: {nguoi_yeu_cau_noi_cu_tru}
Số định danh cá nhân: {nguoi_yeu_cau_so_dinh_danh}
Quan hệ với người được cấp bản sao: {quan_he}
Đề nghị cấp bản sao trích lục {loai_viec_ho_tich} cho người dưới đây:
Họ và tên: {ho_ten}
Ngày sinh: {ngay_sinh} | Giới tính: {gioi_tinh}
Dân tộc: {dan_toc} | Quốc tịch: {quoc_tich}
Số định danh cá nhân: {so_dinh_danh}
Nơi đã đăng ký hộ tịch: {noi_dang_ky}
Số: {so} | ngày {ngay_dang_ky}
Số lượng bản sao đề nghị cấp: {so_ban_sao} bản
- Tôi xin cam đoan những nội dung trên là đúng.
> Làm tại: {lam_tai}, ngày {ngay_lam_don~}
& Người khai / (Ký, ghi rõ họ tên) / {nguoi_ky}
`,
  ],
}
