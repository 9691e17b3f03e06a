import type { Sample } from './sample.ts'

export const decision: Sample = {
  documentType: 'quyet_dinh',
  fields: {
    so: '215/QĐ-UBND',
    dia_danh: 'Thanh Yên',
    ngay_ban_hanh: '2026-08-19',
    trich_yeu: 'Về việc hưởng trợ cấp xã hội hằng tháng tại cộng đồng',
    chuc_vu: 'CHỦ TỊCH',
    nguoi_ky: 'Trần Văn Quyết',
  },
  forms: [
    `
@ ỦY BAN NHÂN DÂN / XÃ THANH YÊN / Số: {so}
> {dia_danh}, ngày {ngay_ban_hanh~}
# QUYẾT ĐỊNH
^ {trich_yeu}

# CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THANH YÊN
- Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;
- Căn cứ Nghị định số 20/2021/NĐ-CP ngày 15 tháng 3 năm 2021 của Chính phủ;
- Xét đề nghị của Trưởng phòng Văn hóa - Xã hội xã.
# QUYẾT ĐỊNH:
- Điều 1. Trợ cấp xã hội hằng tháng đối với ông Lò Văn Ín, kể từ ngày 01 tháng 9 năm 2026.
- Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
- Điều 3. Trưởng phòng Văn hóa - Xã hội và ông Lò Văn Ín chịu trách nhiệm thi hành Quyết định này.
& Nơi nhận: / / || TM. ỦY BAN NHÂN DÂN\\{chuc_vu} / / {nguoi_ky}
`,
    `
@ UBND XÃ THANH YÊN / Số: {so}
> {dia_danh}, ngày {ngay_ban_hanh~}
# QUYẾT ĐỊNH
^ {trich_yeu}

- Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;
# QUYẾT ĐỊNH:
- Điều 1. Công nhận kết quả như biên bản kèm theo.
- Điều 2. Các ông, bà có tên trên chịu trách nhiệm thi hành quyết định này.
& Nơi nhận: / / || {chuc_vu} / / {nguoi_ky}
`,
  ],
}
