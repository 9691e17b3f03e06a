import type { Sample } from './sample.ts'

export const socialAssistanceDeclaration: Sample = {
  documentType: 'to_khai_tro_giup_xa_hoi',
  fields: {
    ho_ten: 'LÙ THỊ BÓNG',
    ngay_sinh: '1944-02-14',
    gioi_tinh: 'Nữ',
    dan_toc: 'Lự',
    so_dinh_danh: '012144000387',
    ngay_cap: '2021-09-02',
    noi_cu_tru: 'Bản Nà Khum, xã Bản Bo, tỉnh Lai Châu',
    noi_o_hien_tai: 'Ở với con trai tại bản Nà Khum, xã Bản Bo',
    co_the_bhyt: 'có',
    thuoc_ho_ngheo: 'có',
    dien_thoai: '0866124590',
    dang_khuyet_tat: 'Vận động',
    muc_do_khuyet_tat: 'Nặng',
    ngay_lam_don: '2026-10-27',
    nguoi_ky: 'Lù Văn Páo',
  },
  forms: [
    `
@
# TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI
^ (Áp dụng đối với đối tượng quy định tại khoản 5 Điều 5 Nghị định số 20/2021/NĐ-CP)

* THÔNG TIN CỦA ĐỐI TƯỢNG
1. Họ và tên (Viết chữ in hoa): {ho_ten}
=45 Ngày/tháng/năm sinh: {ngay_sinh} | =27 Giới tính: {gioi_tinh} | =28 Dân tộc: {dan_toc}
Giấy CMND hoặc Căn cước công dân số: {so_dinh_danh} cấp ngày {ngay_cap}
Nơi cấp: Cục Cảnh sát QLHC về TTXH
2. Hộ khẩu thường trú: {noi_cu_tru}
Hiện ở với ai và địa chỉ nơi ở? {noi_o_hien_tai}
3. Có thẻ BHYT không? [co_the_bhyt=không] Không [co_the_bhyt=có] Có
4. Đang hưởng chế độ nào sau đây: không
5. Thuộc hộ nghèo, hộ cận nghèo không? [thuoc_ho_ngheo=không] Không [thuoc_ho_ngheo=có] Có
- Tôi xin cam đoan những lời khai trên là đúng, nếu có điều gì khai không đúng tôi xin chịu trách nhiệm hoàn toàn.
> Bản Bo, ngày {ngay_lam_don~}
& XÁC NHẬN CỦA ỦY BAN NHÂN DÂN XÃ / / || NGƯỜI KHAI / (Ký, ghi rõ họ tên) / {nguoi_ky}
`,
    `
@
# ĐƠN ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI

* THÔNG TIN CỦA ĐỐI TƯỢNG
Họ, chữ đệm, tên: {ho_ten} | Giới tính: {gioi_tinh}
Ngày, tháng, năm sinh: {ngay_sinh} | Dân tộc: {dan_toc}
Số định danh cá nhân: {so_dinh_danh}
Nơi thường trú: {noi_cu_tru}
Số điện thoại: {dien_thoai}
Dạng khuyết tật: {dang_khuyet_tat} | Mức độ khuyết tật: {muc_do_khuyet_tat}
- Tôi cam đoan những lời khai trên là đúng.
> Bản Bo, ngày {ngay_lam_don~}
& NGƯỜI ĐỀ NGHỊ / (Ký, ghi rõ họ tên) / {nguoi_ky}
`,
  ],
}
