import type { DocumentDefinition } from '../definition.ts'
import { foot, labelled, person, signedBy } from './shared-rules.ts'

const died = ['đã tử vong vào lúc', 'tử vong vào lúc', 'đã tử vong lúc', 'đã chết vào lúc', 'đã chết lúc'] as const
const heads = ['thủ trưởng đơn vị', 'thủ trưởng cơ sở', 'giám đốc', 'trưởng trạm', 'chủ tịch'] as const

/** Giấy báo tử of a hospital (TT 24/2020/TT-BYT, phụ lục II) or of a commune. */
export const deathNotice: DocumentDefinition = {
  documentType: 'giay_bao_tu',
  titles: ['giấy báo tử'],
  signs: [
    { phrase: 'họ và tên người tử vong', weight: 2 },
    { phrase: 'họ, chữ đệm, tên người chết', weight: 1.5 },
    { phrase: 'tử vong vào lúc', weight: 2 },
    { phrase: 'nguyên nhân tử vong', weight: 1.5 },
    { phrase: 'người thân thích', weight: 1 },
    { phrase: 'xin thông báo', weight: 0.5 },
    { phrase: 'đã tử vong', weight: 0.5 },
  ],
  against: [
    { phrase: 'tờ khai đăng ký khai tử', weight: 8 },
    { phrase: 'quan hệ với người đã chết', weight: 4 },
  ],
  headUntil: ['giấy báo tử'],
  head: [
    { code: 'so', kind: 'text', take: { from: 'document_number', labels: ['số'] } },
    { code: 'quyen_so', kind: 'text', take: { from: 'label', labels: ['quyển số', 'quyển'], rows: 1 } },
  ],
  blocks: [
    {
      name: 'deceased',
      fields: person('nguoi_chet_', [
        'họ và tên người tử vong',
        'họ, chữ đệm, tên người tử vong',
        'họ và tên người chết',
        'họ, chữ đệm, tên người chết',
      ]),
    },
    {
      name: 'death',
      opens: died,
      fields: [
        { code: 'gio_chet', kind: 'text', take: { from: 'label', labels: died, rows: 2, before: ['ngày'] } },
        { code: 'ngay_chet', kind: 'date', take: { from: 'label', labels: died, rows: 2, after: ['ngày'] } },
        labelled('noi_chet', 'place', 'nơi tử vong', 'nơi chết', 'tại:'),
        labelled('nguyen_nhan_chet', 'text', 'nguyên nhân tử vong', 'nguyên nhân chết', 'nguyên nhân'),
      ],
    },
    {
      name: 'foot',
      opens: ['người thân thích', ...heads],
      fields: [...foot(null, 'ngay_cap'), signedBy('nguoi_ky', ...heads)],
    },
  ],
  stops: ['ghi chú', 'người thân thích', 'người ghi giấy', 'ký, ghi rõ họ', ...heads],
}
