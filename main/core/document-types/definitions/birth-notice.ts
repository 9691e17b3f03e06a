import type { DocumentDefinition } from '../definition.ts'
import { ethnicGroup, foot, identity, labelled, residence, signedBy } from './shared-rules.ts'

const motherName = [
  'họ và tên mẹ/người nuôi dưỡng',
  'họ, chữ đệm, tên mẹ/người nuôi dưỡng',
  'họ và tên mẹ hoặc người nuôi dưỡng',
  'họ, chữ đệm, tên mẹ',
  'họ và tên mẹ',
] as const
const fatherName = ['họ và tên cha', 'họ, chữ đệm, tên cha'] as const
const born = ['đã sinh con vào lúc', 'đã sinh con lúc', 'sinh con vào lúc'] as const
const heads = [
  'thủ trưởng cơ sở y tế',
  'thủ trưởng cơ sở kbcb',
  'thủ trưởng cơ sở khám bệnh',
  'thủ trưởng đơn vị',
  'trưởng trạm',
  'giám đốc',
] as const

/** Giấy chứng sinh of a hospital or health station (TT 56/2017/TT-BYT, phụ lục 5; TT 22/2025/TT-BYT). */
export const birthNotice: DocumentDefinition = {
  documentType: 'giay_chung_sinh',
  titles: ['giấy chứng sinh'],
  signs: [
    { phrase: 'mẹ/người nuôi dưỡng', weight: 2 },
    { phrase: 'đã sinh con vào lúc', weight: 2 },
    { phrase: 'dự định đặt tên con là', weight: 2 },
    { phrase: 'người đỡ đẻ', weight: 1.5 },
    { phrase: 'số con trong lần sinh này', weight: 1.5 },
    { phrase: 'giới tính của con', weight: 1 },
    { phrase: 'cân nặng', weight: 1 },
  ],
  against: [{ phrase: 'tờ khai đăng ký khai sinh', weight: 8 }],
  headUntil: ['giấy chứng sinh'],
  head: [
    { code: 'so', kind: 'text', take: { from: 'document_number', labels: ['số'] } },
    { code: 'quyen_so', kind: 'text', take: { from: 'label', labels: ['quyển số', 'quyển'], rows: 1 } },
  ],
  blocks: [
    {
      name: 'mother',
      fields: [
        labelled('me_ho_ten', 'name', ...motherName),
        labelled('me_nam_sinh', 'number', 'năm sinh', 'ngày, tháng, năm sinh', 'ngày sinh'),
        labelled('me_dan_toc', 'enum', ...ethnicGroup),
        labelled('me_noi_cu_tru', 'place', 'nơi đăng ký thường trú', ...residence),
        labelled('me_so_bhxh', 'serial', 'mã số bhxh/thẻ bhyt số', 'mã số bhxh', 'thẻ bhyt số'),
        ...identity('me_so_dinh_danh', 'me_ngay_cap', [
          'giấy cmnd/thẻ căn cước/hộ chiếu số',
          'cmnd/thẻ căn cước/hộ chiếu số',
          'số cccd/hộ chiếu',
          'số định danh cá nhân',
          'số cccd',
          'thẻ căn cước',
        ]),
      ],
    },
    { name: 'father', opens: fatherName, fields: [labelled('cha_ho_ten', 'name', ...fatherName)] },
    {
      name: 'birth',
      opens: born,
      fields: [
        { code: 'gio_sinh', kind: 'text', take: { from: 'label', labels: born, rows: 2, before: ['ngày'] } },
        { code: 'con_ngay_sinh', kind: 'date', take: { from: 'label', labels: born, rows: 2, after: ['ngày'] } },
        labelled('con_noi_sinh', 'place', 'tại:', 'nơi sinh'),
        labelled('so_lan_sinh', 'number', 'số lần sinh', 'lần sinh thứ'),
        labelled('so_con_hien_song', 'number', 'số con hiện sống'),
        labelled('so_con_lan_sinh', 'number', 'số con trong lần sinh này', 'số con trong lần sinh'),
        labelled('con_gioi_tinh', 'enum', 'giới tính của con', 'giới tính'),
        labelled('con_can_nang', 'text', 'cân nặng'),
        labelled('con_ho_ten', 'name', 'dự định đặt tên con là', 'dự kiến đặt tên con là', 'tên dự kiến của con'),
      ],
    },
    {
      name: 'foot',
      opens: ['người đỡ đẻ', 'ghi chú', ...heads],
      fields: [...foot(null, 'ngay_cap'), signedBy('nguoi_do_de', 'người đỡ đẻ'), signedBy('nguoi_ky', ...heads)],
    },
  ],
  stops: [
    'ghi chú',
    'người đỡ đẻ',
    'cha/mẹ hoặc người thân',
    'cha, mẹ, người nuôi dưỡng',
    'người ghi phiếu',
    'ký, ghi rõ',
    'ngày cấp',
    'nơi cấp',
    ...heads,
  ],
}
