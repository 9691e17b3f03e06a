import type { DocumentDefinition, FieldRule } from '../definition.ts'
import { birthDay, foot, identity, labelled, residence, signedBy } from './shared-rules.ts'

const giver = ['bên ủy quyền', 'người ủy quyền'] as const
const taker = ['bên được ủy quyền', 'bên nhận ủy quyền', 'người được ủy quyền'] as const
const matter = ['nội dung ủy quyền', 'phạm vi ủy quyền', 'nội dung và phạm vi ủy quyền'] as const
const term = ['thời hạn ủy quyền', 'thời gian ủy quyền'] as const

function party(part: 'uy_quyen_' | 'duoc_uy_quyen_'): FieldRule[] {
  return [
    labelled(`${part}ho_ten`, 'name', 'họ, chữ đệm, tên', 'họ và tên', 'họ tên', 'tôi là', 'ông/bà', 'ông (bà)'),
    labelled(`${part}ngay_sinh`, 'date', ...birthDay),
    ...identity(`${part}so_dinh_danh`, `${part}ngay_cap`, [
      'số cmnd/cccd/hộ chiếu',
      'số cccd/căn cước',
      'cmnd/cccd/hộ chiếu số',
      'căn cước công dân số',
      'số căn cước công dân',
      'số định danh cá nhân',
      'cccd số',
      'căn cước số',
      'số cccd',
    ]),
    labelled(`${part}noi_cu_tru`, 'place', ...residence, 'hộ khẩu thường trú', 'địa chỉ thường trú', 'địa chỉ'),
  ]
}

/** Giấy ủy quyền between two people (Bộ luật Dân sự 2015, Điều 562); no form is prescribed. */
export const authorisation: DocumentDefinition = {
  documentType: 'giay_uy_quyen',
  titles: ['giấy ủy quyền', 'giấy ủy quyền cá nhân', 'văn bản ủy quyền'],
  signs: [
    { phrase: 'bên được ủy quyền', weight: 2 },
    { phrase: 'người được ủy quyền', weight: 1.5 },
    { phrase: 'nội dung ủy quyền', weight: 2 },
    { phrase: 'phạm vi ủy quyền', weight: 1.5 },
    { phrase: 'thời hạn ủy quyền', weight: 1.5 },
    { phrase: 'bên ủy quyền', weight: 1 },
  ],
  blocks: [
    { name: 'head', fields: [] },
    { name: 'giver', opens: giver, fields: party('uy_quyen_') },
    { name: 'taker', opens: taker, fields: party('duoc_uy_quyen_') },
    {
      name: 'matter',
      opens: matter,
      fields: [
        {
          code: 'noi_dung_uy_quyen',
          kind: 'text',
          take: { from: 'label', labels: matter, rows: 6, over: [...giver, ...taker] },
        },
      ],
    },
    {
      name: 'term',
      opens: term,
      fields: [{ code: 'thoi_han_uy_quyen', kind: 'text', take: { from: 'label', labels: term, rows: 3 } }],
    },
    {
      name: 'foot',
      opens: ['cam kết', 'hai bên cam kết', 'tôi cam đoan', 'chúng tôi cam đoan', 'tôi xin cam đoan'],
      fields: [
        ...foot(null, 'ngay_lam_don'),
        signedBy('nguoi_ky', 'bên ủy quyền', 'người ủy quyền'),
        signedBy('nguoi_duoc_uy_quyen_ky', ...taker),
      ],
    },
  ],
  stops: [
    'cam kết',
    'hai bên cam kết',
    'tôi cam đoan',
    'tôi xin cam đoan',
    'chúng tôi cam đoan',
    'ký, ghi rõ',
    'thù lao',
    'căn cứ',
  ],
}
