import type { DocumentDefinition, FieldRule } from '../definition.ts'
import {
  birthDay,
  copiesWanted,
  declarationStops,
  ethnicGroup,
  foot,
  fullName,
  identity,
  labelled,
  nationality,
  residence,
} from './shared-rules.ts'

function person(who: 'nu' | 'nam'): FieldRule[] {
  return [
    labelled(`${who}_ho_ten`, 'name', ...fullName),
    labelled(`${who}_ngay_sinh`, 'date', ...birthDay),
    labelled(`${who}_dan_toc`, 'enum', ...ethnicGroup),
    labelled(`${who}_quoc_tich`, 'enum', ...nationality),
    labelled(`${who}_noi_cu_tru`, 'place', ...residence),
    ...identity(`${who}_so_dinh_danh`, `${who}_ngay_cap`),
    labelled(`${who}_lan_ket_hon`, 'number', 'kết hôn lần thứ mấy', 'kết hôn lần thứ', 'lần kết hôn'),
  ]
}

/** Tờ khai đăng ký kết hôn: a table, labels left, then bên nữ and bên nam. */
export const marriageDeclaration: DocumentDefinition = {
  documentType: 'to_khai_dang_ky_ket_hon',
  titles: ['tờ khai đăng ký kết hôn'],
  signs: [
    { phrase: 'bên nữ', weight: 1 },
    { phrase: 'bên nam', weight: 1 },
    { phrase: 'kết hôn lần thứ mấy', weight: 2 },
    { phrase: 'việc kết hôn của chúng tôi là tự nguyện', weight: 2 },
    { phrase: 'chúng tôi cam đoan', weight: 1 },
  ],
  blocks: [
    { name: 'head', fields: [labelled('kinh_gui', 'text', 'kính gửi')] },
    {
      name: 'foot',
      opens: ['chúng tôi cam đoan', 'chúng tôi xin cam đoan'],
      fields: [...foot('lam_tai', 'ngay_lam_don'), ...copiesWanted],
    },
  ],
  sideBySide: {
    heads: [['bên nữ'], ['bên nam']],
    labels: 'shared',
    until: ['chúng tôi cam đoan', 'chúng tôi xin cam đoan'],
    fields: [person('nu'), person('nam')],
  },
  stops: [...declarationStops, 'thông tin bên nữ bên nam', 'thông tin'],
}
