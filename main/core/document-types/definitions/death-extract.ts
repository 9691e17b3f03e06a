import type { DocumentDefinition } from '../definition.ts'
import { labelled, person, signedBy } from './shared-rules.ts'

const died = ['đã chết vào lúc', 'đã chết lúc', 'chết vào lúc', 'chết lúc'] as const
const registeredAt = [
  'đã được đăng ký khai tử tại',
  'đã đăng ký khai tử tại',
  'nơi đăng ký khai tử',
  'đăng ký khai tử tại',
] as const

/** Trích lục khai tử, first issue and copy (TT 04/2020/TT-BTP, phụ lục 4). */
export const deathExtract: DocumentDefinition = {
  documentType: 'trich_luc_khai_tu',
  titles: ['trích lục khai tử', 'trích lục khai tử bản sao', 'trích lục đăng ký khai tử'],
  signs: [
    { phrase: 'đã được đăng ký khai tử tại', weight: 2 },
    { phrase: 'nơi đăng ký khai tử', weight: 2 },
    { phrase: 'người ký trích lục', weight: 1.5 },
    { phrase: 'thực hiện trích lục từ', weight: 1.5 },
    { phrase: 'đã chết vào lúc', weight: 1 },
    { phrase: 'nơi chết', weight: 1 },
    { phrase: 'bản sao', weight: 0.5 },
  ],
  against: [
    { phrase: 'tờ khai đăng ký khai tử', weight: 8 },
    { phrase: 'quan hệ với người đã chết', weight: 4 },
    { phrase: 'tờ khai cấp bản sao', weight: 6 },
  ],
  headUntil: ['trích lục khai tử', 'trích lục đăng ký khai tử'],
  head: [{ code: 'so', kind: 'text', take: { from: 'document_number', labels: ['số'] } }],
  blocks: [
    { name: 'deceased', fields: person('nguoi_chet_') },
    {
      name: 'death',
      opens: died,
      fields: [
        { code: 'gio_chet', kind: 'text', take: { from: 'label', labels: died, rows: 2, before: ['ngày'] } },
        { code: 'ngay_chet', kind: 'date', take: { from: 'label', labels: died, rows: 2, after: ['ngày'] } },
        labelled('ngay_chet_chu', 'text', 'ghi bằng chữ', 'bằng chữ'),
        labelled('noi_chet', 'place', 'nơi chết'),
        labelled('nguyen_nhan_chet', 'text', 'nguyên nhân chết'),
      ],
    },
    {
      name: 'registration',
      opens: registeredAt,
      fields: [
        { code: 'noi_dang_ky', kind: 'place', take: { from: 'label', labels: registeredAt, before: ['số'] } },
        {
          code: 'so_dang_ky',
          kind: 'text',
          take: { from: 'label', labels: ['số:', 'số đăng ký'], rows: 1, before: ['ngày'] },
        },
        {
          code: 'ngay_dang_ky',
          kind: 'date',
          take: { from: 'label', labels: ['ngày, tháng, năm đăng ký', 'ngày đăng ký', 'số:'], rows: 2 },
        },
        { code: 'ngay_cap_ban_sao', kind: 'date', take: { from: 'day_line', which: 'last', part: 'day' } },
        signedBy('nguoi_ky', 'người ký trích lục', 'tm. ủy ban nhân dân', 'chủ tịch'),
      ],
    },
  ],
  stops: [
    'ghi chú',
    'thực hiện trích lục',
    'người ký trích lục',
    'giấy tờ tùy thân người đi khai tử',
    'người đi khai tử',
  ],
}
