import type { Sample } from './sample.ts'

export const feeReceipt: Sample = {
  documentType: 'bien_lai_thu_phi',
  fields: {
    don_vi_thu: 'Ủy ban nhân dân xã Na Sang',
    ma_so_thue: '5600128473',
    mau_so: '01BLP0-001',
    ky_hieu: 'AA/26E',
    so: '0000418',
    ten_phi: 'Phí chứng thực bản sao từ bản chính',
    ho_ten: 'Quàng Văn Biên',
    ma_ho_so: 'H18.14-261116-0012',
    dia_chi: 'Bản Na Pheo, xã Na Sang, tỉnh Điện Biên',
    le_phi: '26000',
    le_phi_chu: 'Hai mươi sáu nghìn đồng',
    hinh_thuc_thanh_toan: 'Tiền mặt',
    ngay_thu: '2026-11-16',
    nguoi_ky: 'Đỗ Thị Huệ',
  },
  forms: [
    `
@ Đơn vị thu: {don_vi_thu} / Mã số thuế: {ma_so_thue}
Mẫu số: {mau_so} | Ký hiệu: {ky_hieu} | Số: {so}
# BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ
^ (Liên 2: Giao người nộp tiền)

Tên loại phí, lệ phí: {ten_phi}
Tên đơn vị hoặc người nộp tiền: {ho_ten}
Mã hồ sơ: {ma_ho_so}
Địa chỉ: {dia_chi}
Số tiền: {le_phi} đồng
(Viết bằng chữ: {le_phi_chu})
Hình thức thanh toán: {hinh_thuc_thanh_toan}
> Na Sang, ngày {ngay_thu~}
& Người thu tiền / (Ký, ghi rõ họ tên) / {nguoi_ky}
`,
    `
@
# BIÊN LAI THU PHÍ, LỆ PHÍ
^ Liên 2: Giao người nộp tiền

Cơ quan thu: {don_vi_thu}
Ký hiệu: {ky_hieu} | Số: {so}
Họ và tên người nộp tiền: {ho_ten}
Địa chỉ: {dia_chi}
Nội dung thu: {ten_phi}
Tổng số tiền: {le_phi} đồng
Bằng chữ: {le_phi_chu}
> Na Sang, ngày {ngay_thu~}
& Người thu tiền / / {nguoi_ky}
`,
  ],
}
