import type { DocumentDefinition } from '../definition.ts'
import { labelled } from './shared-rules.ts'

/** Giấy phép lái xe, the front of the card in two languages (TT 12/2017/TT-BGTVT, TT 35/2024/TT-BGTVT, TT 12/2025/TT-BCA). */
export const drivingLicence: DocumentDefinition = {
  documentType: 'giay_phep_lai_xe',
  titles: ['giấy phép lái xe', "giấy phép lái xe/driver's license", "giấy phép lái xe / driver's license"],
  signs: [
    { phrase: "driver's license", weight: 2.5 },
    { phrase: 'hạng/class', weight: 2 },
    { phrase: 'ministry of transport', weight: 1 },
    { phrase: 'bộ gtvt', weight: 1 },
    { phrase: 'họ tên/full name', weight: 0.5 },
    { phrase: 'có giá trị đến/expires', weight: 1.5 },
  ],
  against: [{ phrase: 'kính gửi', weight: 6 }],
  blocks: [
    {
      name: 'card',
      fields: [
        labelled('so_giay_phep_lai_xe', 'serial', 'số/no', 'số / no', 'no:'),
        labelled('ho_ten', 'name', 'họ tên/full name', 'họ và tên/full name', 'full name', 'họ tên'),
        labelled('ngay_sinh', 'date', 'ngày sinh/date of birth', 'date of birth', 'ngày sinh'),
        labelled('quoc_tich', 'enum', 'quốc tịch/nationality', 'nationality', 'quốc tịch'),
        labelled('noi_cu_tru', 'place', 'nơi cư trú/address', 'address', 'nơi cư trú'),
        {
          code: 'hang_gplx',
          kind: 'text',
          take: { from: 'label', labels: ['hạng/class', 'hạng / class', 'class:', 'hạng:'], rows: 1 },
        },
        labelled('co_gia_tri_den', 'date', 'có giá trị đến/expires', 'có giá trị đến', 'expires'),
        { code: 'ngay_cap', kind: 'date', take: { from: 'day_line', which: 'last', part: 'day' } },
      ],
    },
  ],
  stops: ['có giá trị đến', 'không thời hạn', 'giám đốc', 'cục trưởng'],
}
