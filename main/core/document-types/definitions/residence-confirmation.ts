import type { DocumentDefinition } from '../definition.ts'
import { householdMembers, labelled, person, signedBy } from './shared-rules.ts'

const headOfHousehold = ['họ, chữ đệm và tên chủ hộ', 'họ, chữ đệm, tên chủ hộ', 'họ và tên chủ hộ'] as const

/** Giấy xác nhận thông tin về cư trú of the commune's police (mẫu CT07, TT 66/2023/TT-BCA, TT 53/2025/TT-BCA). */
export const residenceConfirmation: DocumentDefinition = {
  documentType: 'giay_xac_nhan_cu_tru',
  titles: ['xác nhận thông tin về cư trú', 'giấy xác nhận thông tin về cư trú', 'xác nhận thông tin cư trú'],
  signs: [
    { phrase: 'mẫu ct07', weight: 2 },
    { phrase: 'xác nhận thông tin về cư trú như sau', weight: 2 },
    { phrase: 'theo đề nghị của ông/bà', weight: 1 },
    { phrase: 'nơi ở hiện tại', weight: 1 },
    { phrase: 'nơi tạm trú', weight: 0.5 },
    { phrase: 'thông tin các thành viên khác trong hộ', weight: 1.5 },
    { phrase: 'nội dung xác nhận khác', weight: 1.5 },
    { phrase: 'cơ quan đăng ký cư trú', weight: 1 },
  ],
  against: [
    { phrase: 'tờ khai thay đổi thông tin cư trú', weight: 8 },
    { phrase: 'đơn xin', weight: 4 },
  ],
  headUntil: ['xác nhận thông tin về cư trú', 'giấy xác nhận thông tin', 'xác nhận thông tin cư trú'],
  head: [
    { code: 'so', kind: 'text', take: { from: 'document_number', labels: ['số'] } },
    { code: 'ngay_cap', kind: 'date', take: { from: 'day_line', which: 'first', part: 'day' } },
  ],
  blocks: [
    {
      name: 'person',
      fields: [
        ...person('').filter((rule) => rule.code !== 'noi_cu_tru'),
        labelled('ton_giao', 'text', 'tôn giáo'),
        labelled('que_quan', 'place', 'quê quán'),
      ],
    },
    {
      name: 'residence',
      opens: ['xác nhận thông tin về cư trú như sau', 'xác nhận như sau', 'nơi thường trú'],
      fields: [
        labelled('noi_thuong_tru', 'place', 'nơi thường trú'),
        labelled('noi_tam_tru', 'place', 'nơi tạm trú'),
        labelled('noi_o_hien_tai', 'place', 'nơi ở hiện tại', 'chỗ ở hiện nay'),
        labelled('chu_ho', 'name', ...headOfHousehold),
        labelled('quan_he', 'text', 'mối quan hệ với chủ hộ', 'quan hệ với chủ hộ'),
        labelled('chu_ho_so_dinh_danh', 'id', 'số định danh cá nhân của chủ hộ', 'số định danh cá nhân chủ hộ'),
      ],
    },
    {
      name: 'members',
      opens: ['thông tin các thành viên khác trong hộ', 'các thành viên khác trong hộ', 'thành viên trong hộ'],
      fields: householdMembers,
    },
    {
      name: 'foot',
      opens: ['nội dung xác nhận khác', 'có giá trị đến'],
      fields: [
        {
          code: 'noi_dung_xac_nhan',
          kind: 'text',
          take: { from: 'label', labels: ['nội dung xác nhận khác'], rows: 3 },
        },
        labelled('co_gia_tri_den', 'date', 'có giá trị đến hết ngày', 'có giá trị đến ngày', 'có giá trị đến'),
        signedBy('nguoi_ky', 'cơ quan đăng ký cư trú', 'thủ trưởng cơ quan đăng ký cư trú', 'trưởng công an'),
      ],
    },
  ],
  table: {
    opens: ['thông tin các thành viên khác trong hộ', 'các thành viên khác trong hộ', 'thành viên trong hộ'],
    until: ['nội dung xác nhận khác', 'có giá trị đến', 'cơ quan đăng ký cư trú', 'trưởng công an'],
    shape: 'members',
  },
  stops: [
    'theo đề nghị của',
    'xác nhận thông tin cư trú này',
    'thông tin các thành viên',
    'trưởng công an',
    'ký, ghi rõ',
  ],
}
