import type { DocumentDefinition, FieldRule } from '../definition.ts'
import { birthDay, ethnicGroup, identity, labelled, nationality, residence, signedBy } from './shared-rules.ts'

const wifeName = ['họ, chữ đệm, tên vợ', 'họ và tên vợ', 'họ, chữ đệm và tên vợ'] as const
const husbandName = ['họ, chữ đệm, tên chồng', 'họ và tên chồng', 'họ, chữ đệm và tên chồng'] as const

function person(who: 'vo' | 'chong'): FieldRule[] {
  return [
    labelled(`${who}_ho_ten`, 'name', ...(who === 'vo' ? wifeName : husbandName)),
    labelled(`${who}_ngay_sinh`, 'date', ...birthDay),
    labelled(`${who}_dan_toc`, 'enum', ...ethnicGroup),
    labelled(`${who}_quoc_tich`, 'enum', ...nationality),
    labelled(`${who}_noi_cu_tru`, 'place', ...residence),
    ...identity(`${who}_so_dinh_danh`, `${who}_ngay_cap`),
  ]
}

/** Giấy chứng nhận kết hôn: the wife in the left column, the husband in the right. */
export const marriageCertificate: DocumentDefinition = {
  documentType: 'giay_chung_nhan_ket_hon',
  titles: ['giấy chứng nhận kết hôn', 'trích lục kết hôn'],
  signs: [
    { phrase: 'họ, chữ đệm, tên vợ', weight: 2 },
    { phrase: 'họ, chữ đệm, tên chồng', weight: 2 },
    { phrase: 'nơi đăng ký kết hôn', weight: 2 },
    { phrase: 'giấy chứng nhận kết hôn này có giá trị', weight: 2 },
    { phrase: 'người ký giấy chứng nhận', weight: 1 },
  ],
  against: [{ phrase: 'tờ khai đăng ký kết hôn', weight: 8 }],
  blocks: [
    { name: 'head', fields: [{ code: 'so', kind: 'text', take: { from: 'document_number', labels: ['số'] } }] },
    {
      name: 'registration',
      opens: ['nơi đăng ký kết hôn', 'đăng ký kết hôn tại'],
      fields: [
        labelled('noi_dang_ky', 'place', 'nơi đăng ký kết hôn', 'đăng ký kết hôn tại'),
        labelled('ngay_dang_ky', 'date', 'ngày, tháng, năm đăng ký', 'ngày đăng ký'),
        signedBy('nguoi_ky', 'người ký giấy chứng nhận kết hôn', 'người ký giấy chứng nhận', 'người ký'),
      ],
    },
  ],
  sideBySide: {
    heads: [wifeName, husbandName],
    labels: 'own',
    until: ['nơi đăng ký kết hôn', 'đăng ký kết hôn tại'],
    fields: [person('vo'), person('chong')],
  },
  stops: ['giấy chứng nhận kết hôn này', 'ký, ghi rõ họ', 'người ký giấy chứng nhận', 'ghi chú'],
}
