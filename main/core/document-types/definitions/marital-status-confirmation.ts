import type { DocumentDefinition } from '../definition.ts'
import { labelled, person, signedBy } from './shared-rules.ts'

/** Giấy xác nhận tình trạng hôn nhân, as the commune issues it (TT 04/2020/TT-BTP, phụ lục 3). */
export const maritalStatusConfirmation: DocumentDefinition = {
  documentType: 'giay_xac_nhan_tinh_trang_hon_nhan',
  titles: ['giấy xác nhận tình trạng hôn nhân'],
  signs: [
    { phrase: 'xét đề nghị của', weight: 2 },
    { phrase: 'xác nhận:', weight: 1 },
    { phrase: 'giấy này được sử dụng để', weight: 2 },
    { phrase: 'giấy này có giá trị', weight: 1.5 },
    { phrase: 'kể từ ngày cấp', weight: 0.5 },
    { phrase: 'tình trạng hôn nhân', weight: 0.5 },
    { phrase: 'người ký giấy xác nhận', weight: 1 },
  ],
  against: [
    { phrase: 'tờ khai cấp giấy xác nhận', weight: 8 },
    { phrase: 'người yêu cầu', weight: 3 },
    { phrase: 'đơn xin', weight: 4 },
  ],
  headUntil: ['giấy xác nhận tình trạng hôn nhân'],
  head: [
    { code: 'so', kind: 'text', take: { from: 'document_number', labels: ['số'] } },
    { code: 'ngay_cap', kind: 'date', take: { from: 'day_line', which: 'first', part: 'day' } },
  ],
  blocks: [
    {
      name: 'request',
      fields: [
        {
          code: 'nguoi_yeu_cau_ho_ten',
          kind: 'name',
          take: {
            from: 'label',
            labels: ['xét đề nghị của ông/bà', 'xét đề nghị của ông (bà)', 'xét đề nghị của'],
            rows: 1,
            before: ['về việc'],
          },
        },
      ],
    },
    {
      name: 'person',
      opens: ['xác nhận:', 'họ, chữ đệm, tên', 'họ, chữ đệm và tên', 'họ và tên'],
      fields: [
        ...person(''),
        labelled('tinh_trang_hon_nhan', 'text', 'tình trạng hôn nhân'),
        labelled('muc_dich', 'text', 'giấy này được sử dụng để', 'mục đích sử dụng', 'được sử dụng để'),
        signedBy('nguoi_ky', 'người ký giấy xác nhận', 'tm. ủy ban nhân dân', 'chủ tịch'),
      ],
    },
  ],
  stops: [
    'giấy này có giá trị',
    'trong thời gian cư trú tại',
    'về việc cấp giấy',
    'người ký giấy xác nhận',
    'tm. ủy ban nhân dân',
  ],
}
