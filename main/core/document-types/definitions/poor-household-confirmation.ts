import type { DocumentDefinition, FieldRule } from '../definition.ts'
import { birthDay, ethnicGroup, gender, labelled, signedBy } from './shared-rules.ts'

function member(row: number): FieldRule[] {
  return [
    { code: `thanh_vien_${row}_ho_ten`, kind: 'name', take: { from: 'cell', row, column: 'name' } },
    { code: `thanh_vien_${row}_nam_sinh`, kind: 'number', take: { from: 'cell', row, column: 'year' } },
    { code: `thanh_vien_${row}_so_dinh_danh`, kind: 'id', take: { from: 'cell', row, column: 'id' } },
  ]
}

const identityNumber = [
  'số định danh cá nhân/cccd',
  'số định danh cá nhân',
  'số cccd',
  'cccd số',
  'căn cước công dân số',
] as const

/** Giấy xác nhận (chứng nhận) hộ nghèo, hộ cận nghèo, with the members of the household. */
export const poorHouseholdConfirmation: DocumentDefinition = {
  documentType: 'giay_xac_nhan_ho_ngheo',
  titles: [
    'giấy xác nhận hộ nghèo, hộ cận nghèo',
    'giấy xác nhận hộ nghèo',
    'giấy xác nhận hộ cận nghèo',
    'giấy chứng nhận hộ nghèo, hộ cận nghèo',
    'giấy chứng nhận hộ nghèo',
    'giấy chứng nhận hộ cận nghèo',
  ],
  signs: [
    { phrase: 'xác nhận hộ gia đình', weight: 1.5 },
    { phrase: 'họ và tên chủ hộ', weight: 1 },
    { phrase: 'gồm các thành viên', weight: 1 },
    { phrase: 'quan hệ với chủ hộ', weight: 1 },
    { phrase: 'chuẩn nghèo đa chiều', weight: 1.5 },
    { phrase: 'hộ cận nghèo', weight: 0.5 },
  ],
  headUntil: ['giấy xác nhận', 'giấy chứng nhận'],
  head: [
    { code: 'so', kind: 'text', take: { from: 'document_number', labels: ['số'] } },
    { code: 'ngay_ky', kind: 'date', take: { from: 'day_line', which: 'first', part: 'day' } },
  ],
  blocks: [
    {
      name: 'household',
      fields: [
        labelled('chu_ho', 'name', 'họ và tên chủ hộ', 'họ, chữ đệm, tên chủ hộ', 'chủ hộ', 'hộ gia đình ông/bà'),
        labelled('dan_toc', 'enum', ...ethnicGroup),
        labelled('ngay_sinh', 'date', ...birthDay),
        labelled('gioi_tinh', 'enum', ...gender),
        labelled('so_dinh_danh', 'id', ...identityNumber),
        {
          code: 'ngay_cap',
          kind: 'date',
          take: { from: 'label', labels: identityNumber, rows: 2, after: ['ngày cấp', 'cấp ngày', 'cấp'] },
        },
        labelled('dia_chi', 'place', 'địa chỉ', 'nơi ở', 'nơi cư trú', 'nơi thường trú'),
      ],
    },
    {
      name: 'members',
      opens: ['gồm các thành viên', 'danh sách thành viên', 'các thành viên'],
      fields: [1, 2, 3, 4, 5, 6, 7, 8].flatMap(member),
    },
    {
      name: 'class',
      opens: ['là hộ nghèo', 'là hộ cận nghèo', 'thuộc hộ nghèo', 'thuộc hộ cận nghèo'],
      fields: [
        {
          code: 'phan_loai',
          kind: 'enum',
          take: {
            from: 'sentence',
            choices: [
              { phrase: 'là hộ cận nghèo', value: 'hộ cận nghèo' },
              { phrase: 'thuộc hộ cận nghèo', value: 'hộ cận nghèo' },
              { phrase: 'là hộ nghèo', value: 'hộ nghèo' },
              { phrase: 'thuộc hộ nghèo', value: 'hộ nghèo' },
            ],
          },
        },
        {
          code: 'giai_doan',
          kind: 'text',
          take: { from: 'label', labels: ['giai đoạn'], rows: 2, before: ['thuộc', 'trên địa bàn', 'của'] },
        },
        signedBy('nguoi_ky', 'tm. ủy ban nhân dân', 'tm. ubnd', 'chủ tịch'),
      ],
    },
  ],
  table: {
    opens: ['gồm các thành viên', 'danh sách thành viên', 'các thành viên'],
    until: ['là hộ nghèo', 'là hộ cận nghèo', 'thuộc hộ nghèo', 'thuộc hộ cận nghèo', 'giấy này được sử dụng'],
    shape: 'members',
  },
  stops: ['giấy này được sử dụng', 'gồm các thành viên', 'danh sách thành viên', 'stt', 'tm. ủy ban nhân dân'],
}
