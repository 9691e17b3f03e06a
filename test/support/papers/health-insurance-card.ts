import type { Sample } from './sample.ts'

const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex')

export const healthInsuranceCard: Sample = {
  documentType: 'the_bhyt',
  size: 'card',
  fields: {
    so_the_bhyt: '1120567340',
    ho_ten: 'VÀNG A DÊ',
    ngay_sinh: '1992-03-27',
    gioi_tinh: 'Nam',
    dia_chi: 'Bản Huổi Xuân, xã Na Sang, tỉnh Điện Biên',
    noi_dang_ky_kcb: 'Trung tâm Y tế Mường Chà',
    co_gia_tri_tu: '2026-01-01',
    co_gia_tri_den: '2026-12-31',
    du_5_nam_tu: '2021-02-01',
    qr: `1120567340|${hex('VÀNG A DÊ')}|27/03/1992|1|${hex('Bản Huổi Xuân, xã Na Sang')}|11 - 014|01/01/2026|-|15/12/2025|-`,
  },
  forms: [
    `
^ BẢO HIỂM XÃ HỘI VIỆT NAM
# THẺ BẢO HIỂM Y TẾ
Mã số: {so_the_bhyt}
Họ và tên: {ho_ten}
Ngày sinh: {ngay_sinh} | Giới tính: {gioi_tinh}
Mã mức hưởng: 4
Nơi ĐK KCB BĐ: {noi_dang_ky_kcb}
Giá trị sử dụng: từ ngày {co_gia_tri_tu}
Thời điểm đủ 05 năm liên tục: từ ngày {du_5_nam_tu}
Nơi cấp, đổi thẻ BHYT: BHXH tỉnh Điện Biên
`,
    `
^ BẢO HIỂM XÃ HỘI VIỆT NAM
# THẺ BẢO HIỂM Y TẾ
Mã số: {so_the_bhyt}
Họ và tên: {ho_ten}
Ngày sinh: {ngay_sinh} | Giới tính: {gioi_tinh}
Địa chỉ: {dia_chi}
Nơi đăng ký KCB BĐ: {noi_dang_ky_kcb}
Giá trị sử dụng: từ {co_gia_tri_tu} đến {co_gia_tri_den}
Thời điểm đủ 5 năm liên tục: {du_5_nam_tu}
`,
  ],
}
