import type { DocumentDefinition } from '../definition.ts'
import { birthDay, ethnicGroup, fullName, gender, labelled, nationality, residence, signedBy } from './shared-rules.ts'

const motherName = [
  'họ, chữ đệm, tên người mẹ',
  'họ và tên người mẹ',
  'họ, chữ đệm và tên người mẹ',
  'họ và tên mẹ',
] as const
const fatherName = [
  'họ, chữ đệm, tên người cha',
  'họ và tên người cha',
  'họ, chữ đệm và tên người cha',
  'họ và tên cha',
] as const

/** Giấy khai sinh (bản sao): child, then mother, then father. */
export const birthCertificateCopy: DocumentDefinition = {
  documentType: 'giay_khai_sinh_ban_sao',
  titles: ['giấy khai sinh', 'trích lục khai sinh', 'giấy khai sinh bản sao'],
  signs: [
    { phrase: 'nơi đăng ký khai sinh', weight: 2 },
    { phrase: 'người ký bản sao', weight: 1.5 },
    { phrase: 'bản sao', weight: 0.5 },
    { phrase: 'ngày, tháng, năm đăng ký', weight: 1 },
    { phrase: 'họ, chữ đệm, tên người mẹ', weight: 1 },
    { phrase: 'họ, chữ đệm, tên người cha', weight: 1 },
    { phrase: 'ghi bằng chữ', weight: 0.5 },
    { phrase: 'nơi sinh', weight: 0.5 },
  ],
  against: [
    { phrase: 'tờ khai đăng ký khai sinh', weight: 8 },
    { phrase: 'quan hệ với người được khai sinh', weight: 3 },
  ],
  headUntil: ['giấy khai sinh', 'trích lục khai sinh'],
  head: [{ code: 'so', kind: 'text', take: { from: 'document_number', labels: ['số'] } }],
  blocks: [
    {
      name: 'child',
      fields: [
        labelled('ho_ten', 'name', ...fullName),
        labelled('ngay_sinh', 'date', ...birthDay),
        labelled('ngay_sinh_chu', 'text', 'ghi bằng chữ', 'bằng chữ'),
        labelled('gioi_tinh', 'enum', ...gender),
        labelled('dan_toc', 'enum', ...ethnicGroup),
        labelled('quoc_tich', 'enum', ...nationality),
        labelled('noi_sinh', 'place', 'nơi sinh'),
        labelled('que_quan', 'place', 'quê quán'),
        labelled('so_dinh_danh', 'id', 'số định danh cá nhân', 'số định danh'),
      ],
    },
    {
      name: 'mother',
      opens: motherName,
      fields: [
        labelled('me_ho_ten', 'name', ...motherName),
        labelled('me_nam_sinh', 'number', 'năm sinh', 'sinh năm', ...birthDay),
        labelled('me_dan_toc', 'enum', ...ethnicGroup),
        labelled('me_quoc_tich', 'enum', ...nationality),
        labelled('me_noi_cu_tru', 'place', ...residence),
      ],
    },
    {
      name: 'father',
      opens: fatherName,
      fields: [
        labelled('cha_ho_ten', 'name', ...fatherName),
        labelled('cha_nam_sinh', 'number', 'năm sinh', 'sinh năm', ...birthDay),
        labelled('cha_dan_toc', 'enum', ...ethnicGroup),
        labelled('cha_quoc_tich', 'enum', ...nationality),
        labelled('cha_noi_cu_tru', 'place', ...residence),
      ],
    },
    {
      name: 'registration',
      opens: ['nơi đăng ký khai sinh', 'họ, chữ đệm, tên người đi khai sinh', 'đăng ký khai sinh tại'],
      fields: [
        labelled('noi_dang_ky', 'place', 'nơi đăng ký khai sinh', 'đăng ký khai sinh tại'),
        labelled('ngay_dang_ky', 'date', 'ngày, tháng, năm đăng ký', 'ngày đăng ký'),
        { code: 'ngay_cap_ban_sao', kind: 'date', take: { from: 'day_line', which: 'last', part: 'day' } },
        signedBy('nguoi_ky', 'người ký bản sao', 'người ký trích lục', 'người ký giấy khai sinh', 'chủ tịch'),
      ],
    },
  ],
  stops: [
    'ghi chú',
    'người ký bản sao',
    'người ký trích lục',
    'họ, chữ đệm, tên người đi khai sinh',
    'giấy tờ tùy thân',
    'thực hiện trích lục',
  ],
}
