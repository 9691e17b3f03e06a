import type { Sample } from './sample.ts'

export const drivingLicence: Sample = {
  documentType: 'giay_phep_lai_xe',
  size: 'card',
  fields: {
    so_giay_phep_lai_xe: '110215004783',
    ho_ten: 'LÒ VĂN KHÁNH',
    ngay_sinh: '1994-05-30',
    quoc_tich: 'Việt Nam',
    noi_cu_tru: 'Xã Thanh Yên, tỉnh Điện Biên',
    hang_gplx: 'A1',
    ngay_cap: '2021-05-12',
    co_gia_tri_den: '2031-05-12',
  },
  forms: [
    `
BỘ GTVT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
MINISTRY OF TRANSPORT | Độc lập - Tự do - Hạnh phúc
# GIẤY PHÉP LÁI XE/DRIVER'S LICENSE
Số/No: {so_giay_phep_lai_xe}
Họ tên/Full name: {ho_ten}
Ngày sinh/Date of Birth: {ngay_sinh}
Quốc tịch/Nationality: {quoc_tich}
Nơi cư trú/Address: {noi_cu_tru}
> Điện Biên, ngày {ngay_cap~}
Hạng/Class: {hang_gplx}
Có giá trị đến/Expires: {co_gia_tri_den}
`,
    `
^ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
# GIẤY PHÉP LÁI XE
^ DRIVER'S LICENSE
Số / No: {so_giay_phep_lai_xe}
Họ và tên/Full name: {ho_ten}
Ngày sinh/Date of birth: {ngay_sinh}
Quốc tịch/Nationality: {quoc_tich}
Nơi cư trú/Address: {noi_cu_tru}
Hạng/Class: {hang_gplx} | Có giá trị đến/Expires: {co_gia_tri_den}
> Điện Biên, ngày {ngay_cap~}
`,
  ],
}
