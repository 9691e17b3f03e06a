import type { Sample } from './sample.ts'

export const householdBook: Sample = {
  documentType: 'so_ho_khau',
  fields: {
    so: '110385624',
    chu_ho: 'QUÀNG VĂN ĐÔI',
    noi_thuong_tru: 'Bản Phiêng Ban, xã Thanh Yên, huyện Điện Biên, tỉnh Điện Biên',
    ho_so_ho_khau_so: '1174',
    so_dang_ky: '03',
    to_so: '58',
    ngay_cap: '2012-04-17',
    nguoi_ky: 'Nguyễn Đình Kháng',
    quan_he: 'Con',
    ho_ten: 'QUÀNG THỊ LẢ',
    ten_goi_khac: 'Quàng Thị Mai',
    ngay_sinh: '1998-07-08',
    gioi_tinh: 'Nữ',
    nguyen_quan: 'xã Thanh Yên, huyện Điện Biên, tỉnh Điện Biên',
    dan_toc: 'Thái',
    ton_giao: 'Không',
    quoc_tich: 'Việt Nam',
    so_cmnd: '040512873',
    nghe_nghiep: 'Làm ruộng',
    chuyen_den_ngay: '2012-04-10',
    noi_thuong_tru_truoc: 'Bản Co Mị, xã Thanh Chăn, huyện Điện Biên, tỉnh Điện Biên',
  },
  forms: [
    `

^ BỘ CÔNG AN


# SỔ HỘ KHẨU

Số: {so}
Họ và tên chủ hộ: {chu_ho}
Nơi thường trú: {noi_thuong_tru}

> Điện Biên, ngày {ngay_cap~}
& TRƯỞNG CÔNG AN HUYỆN / (Ký, ghi rõ họ tên và đóng dấu) / {nguoi_ky}

Hồ sơ hộ khẩu số: {ho_so_ho_khau_so}
Sổ đăng ký thường trú số: {so_dang_ky} | Tờ số: {to_so}
`,
    `
# CHỦ HỘ

Họ và tên: {ho_ten}
Họ và tên gọi khác (nếu có): {ten_goi_khac}
Ngày, tháng, năm sinh: {ngay_sinh} | Giới tính: {gioi_tinh}
Nguyên quán: {nguyen_quan}
Dân tộc: {dan_toc} | Tôn giáo: {ton_giao}
CMND số: {so_cmnd} | Hộ chiếu số:
Nghề nghiệp, nơi làm việc: {nghe_nghiep}
Chuyển đến ngày: {chuyen_den_ngay}
Nơi thường trú trước khi chuyển đến: {noi_thuong_tru_truoc}

> Điện Biên, ngày {ngay_cap~}
& CÁN BỘ ĐĂNG KÝ / (Ký, ghi rõ họ tên) / || TRƯỞNG CÔNG AN / (Ký, ghi rõ họ tên và đóng dấu) / {nguoi_ky}
Lý do xóa đăng ký thường trú:
`,
    `
Quan hệ với chủ hộ: {quan_he}
Họ và tên: {ho_ten}
Ngày, tháng, năm sinh: {ngay_sinh} | Giới tính: {gioi_tinh}
Nguyên quán: {nguyen_quan}
Dân tộc: {dan_toc} | Tôn giáo: {ton_giao} | Quốc tịch: {quoc_tich}
CMND số: {so_cmnd} | Hộ chiếu số:
Nghề nghiệp: {nghe_nghiep}
Chuyển đến ngày: {chuyen_den_ngay}
Nơi thường trú trước khi chuyển đến: {noi_thuong_tru_truoc}
> Điện Biên, ngày {ngay_cap~}
& CÁN BỘ ĐĂNG KÝ / / || TRƯỞNG CÔNG AN / / {nguoi_ky}
Lý do xóa đăng ký thường trú:
`,
  ],
}
