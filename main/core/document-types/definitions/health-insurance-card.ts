import type { DocumentDefinition } from '../definition.ts'
import { birthDay, fullName, gender, labelled } from './shared-rules.ts'

/** Thẻ bảo hiểm y tế: the card of 2021 (QĐ 1666/QĐ-BHXH) and the one before it (QĐ 1313/QĐ-BHXH). */
export const healthInsuranceCard: DocumentDefinition = {
  documentType: 'the_bhyt',
  titles: ['thẻ bảo hiểm y tế'],
  signs: [
    { phrase: 'bảo hiểm xã hội việt nam', weight: 1.5 },
    { phrase: 'nơi đk kcb bđ', weight: 2 },
    { phrase: 'thời điểm đủ 05 năm liên tục', weight: 2 },
    { phrase: 'giá trị sử dụng', weight: 1 },
    { phrase: 'nơi cấp, đổi thẻ bhyt', weight: 1.5 },
    { phrase: 'mã mức hưởng', weight: 1 },
  ],
  against: [{ phrase: 'kính gửi', weight: 6 }],
  qr: 'insurance_card',
  blocks: [
    {
      name: 'card',
      fields: [
        labelled('so_the_bhyt', 'serial', 'mã số:', 'mã số', 'mã thẻ:'),
        labelled('ho_ten', 'name', ...fullName),
        labelled('ngay_sinh', 'date', ...birthDay),
        labelled('gioi_tinh', 'enum', ...gender),
        labelled('dia_chi', 'place', 'địa chỉ'),
        {
          code: 'noi_dang_ky_kcb',
          kind: 'text',
          take: { from: 'label', labels: ['nơi đk kcb bđ', 'nơi đăng ký kcb bđ', 'nơi đăng ký kcb ban đầu'], rows: 2 },
        },
        {
          code: 'co_gia_tri_tu',
          kind: 'date',
          take: { from: 'label', labels: ['giá trị sử dụng', 'giá trị từ'], rows: 2 },
        },
        {
          code: 'co_gia_tri_den',
          kind: 'date',
          take: { from: 'label', labels: ['giá trị sử dụng', 'giá trị từ'], rows: 2, after: ['đến'] },
        },
        labelled('du_5_nam_tu', 'date', 'thời điểm đủ 05 năm liên tục', 'thời điểm đủ 5 năm liên tục'),
      ],
    },
  ],
  stops: ['mã mức hưởng', 'mã nơi đối tượng sinh sống', 'nơi cấp, đổi thẻ bhyt', 'giám đốc', 'chú ý'],
}
