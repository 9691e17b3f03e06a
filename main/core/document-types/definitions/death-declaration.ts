import type { DocumentDefinition } from '../definition.ts'
import {
  birthDay,
  declarationStops,
  ethnicGroup,
  foot,
  fullName,
  gender,
  identity,
  labelled,
  nationality,
  requester,
  requesterSigns,
  signedBy,
} from './shared-rules.ts'

const deathNotice = [
  'số giấy báo tử/giấy tờ thay thế giấy báo tử',
  'số giấy báo tử',
  'giấy báo tử/giấy tờ thay thế giấy báo tử số',
  'giấy báo tử số',
] as const

/** Tờ khai đăng ký khai tử. */
export const deathDeclaration: DocumentDefinition = {
  documentType: 'to_khai_dang_ky_khai_tu',
  titles: ['tờ khai đăng ký khai tử'],
  signs: [
    { phrase: 'quan hệ với người đã chết', weight: 2 },
    { phrase: 'đăng ký khai tử cho người', weight: 2 },
    { phrase: 'đã chết vào lúc', weight: 1.5 },
    { phrase: 'nơi chết', weight: 1 },
    { phrase: 'nguyên nhân chết', weight: 1 },
    { phrase: 'giấy tờ thay thế giấy báo tử', weight: 1.5 },
    { phrase: 'người yêu cầu', weight: 1 },
  ],
  against: [{ phrase: 'trích lục khai tử', weight: 6 }],
  blocks: [
    {
      name: 'requester',
      fields: [...requester, labelled('quan_he', 'text', 'quan hệ với người đã chết', 'quan hệ với người chết')],
    },
    {
      name: 'deceased',
      opens: ['đề nghị cơ quan đăng ký khai tử', 'khai tử cho người có tên dưới đây', 'khai tử cho người dưới đây'],
      fields: [
        labelled('nguoi_chet_ho_ten', 'name', ...fullName),
        labelled('nguoi_chet_ngay_sinh', 'date', ...birthDay),
        labelled('nguoi_chet_gioi_tinh', 'enum', ...gender),
        labelled('nguoi_chet_dan_toc', 'enum', ...ethnicGroup),
        labelled('nguoi_chet_quoc_tich', 'enum', ...nationality),
        labelled('nguoi_chet_noi_cu_tru', 'place', 'nơi cư trú cuối cùng', 'nơi cư trú', 'nơi thường trú cuối cùng'),
        ...identity('nguoi_chet_so_dinh_danh', null),
      ],
    },
    {
      name: 'death',
      opens: ['đã chết vào lúc', 'đã chết lúc', 'chết vào lúc'],
      fields: [
        {
          code: 'gio_chet',
          kind: 'text',
          take: {
            from: 'label',
            labels: ['đã chết vào lúc', 'đã chết lúc', 'chết vào lúc'],
            rows: 2,
            before: ['ngày'],
          },
        },
        {
          code: 'ngay_chet',
          kind: 'date',
          take: { from: 'label', labels: ['đã chết vào lúc', 'đã chết lúc', 'chết vào lúc'], rows: 2, after: ['ngày'] },
        },
        labelled('noi_chet', 'place', 'nơi chết'),
        labelled('nguyen_nhan_chet', 'text', 'nguyên nhân chết', 'nguyên nhân'),
        { code: 'so_giay_bao_tu', kind: 'text', take: { from: 'label', labels: deathNotice, rows: 2, before: ['do'] } },
        {
          code: 'noi_cap_giay_bao_tu',
          kind: 'text',
          take: { from: 'label', labels: deathNotice, rows: 3, after: ['do'], before: ['cấp ngày', 'cấp'] },
        },
        {
          code: 'ngay_cap_giay_bao_tu',
          kind: 'date',
          take: { from: 'label', labels: deathNotice, rows: 3, after: ['cấp ngày', 'cấp'] },
        },
      ],
    },
    {
      name: 'foot',
      opens: ['tôi cam đoan', 'tôi xin cam đoan'],
      fields: [...foot('lam_tai', 'ngay_lam_don'), signedBy('nguoi_ky', ...requesterSigns)],
    },
  ],
  stops: declarationStops,
}
