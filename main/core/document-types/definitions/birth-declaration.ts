import type { DocumentDefinition } from '../definition.ts'
import {
  birthDay,
  copiesWanted,
  declarationStops,
  ethnicGroup,
  foot,
  fullName,
  gender,
  labelled,
  nationality,
  requester,
  requesterSigns,
  residence,
  signedBy,
} from './shared-rules.ts'

/** Tờ khai đăng ký khai sinh: requester, child, mother, father. */
export const birthDeclaration: DocumentDefinition = {
  documentType: 'to_khai_dang_ky_khai_sinh',
  titles: ['tờ khai đăng ký khai sinh'],
  signs: [
    { phrase: 'quan hệ với người được khai sinh', weight: 2 },
    { phrase: 'đăng ký khai sinh cho người', weight: 2 },
    { phrase: 'họ, chữ đệm, tên người mẹ', weight: 1 },
    { phrase: 'họ, chữ đệm, tên người cha', weight: 1 },
    { phrase: 'ghi bằng chữ', weight: 0.5 },
    { phrase: 'nơi sinh', weight: 0.5 },
    { phrase: 'quê quán', weight: 0.5 },
    { phrase: 'người yêu cầu', weight: 1 },
  ],
  blocks: [
    {
      name: 'requester',
      fields: [
        ...requester,
        labelled('quan_he', 'text', 'quan hệ với người được khai sinh', 'quan hệ với người được đăng ký khai sinh'),
      ],
    },
    {
      name: 'child',
      opens: [
        'đề nghị cơ quan đăng ký khai sinh',
        'khai sinh cho người dưới đây',
        'khai sinh cho người có tên dưới đây',
        'khai sinh cho trẻ',
      ],
      fields: [
        labelled('con_ho_ten', 'name', ...fullName),
        labelled('con_ngay_sinh', 'date', ...birthDay),
        labelled('con_ngay_sinh_chu', 'text', 'ghi bằng chữ', 'bằng chữ'),
        labelled('con_gioi_tinh', 'enum', ...gender),
        labelled('con_dan_toc', 'enum', ...ethnicGroup),
        labelled('con_quoc_tich', 'enum', ...nationality),
        labelled('con_noi_sinh', 'place', 'nơi sinh'),
        labelled('con_que_quan', 'place', 'quê quán'),
      ],
    },
    {
      name: 'mother',
      opens: [
        'họ, chữ đệm, tên người mẹ',
        'họ và tên người mẹ',
        'họ, chữ đệm và tên người mẹ',
        'họ và tên mẹ',
        'người mẹ:',
      ],
      fields: [
        labelled(
          'me_ho_ten',
          'name',
          'họ, chữ đệm, tên người mẹ',
          'họ và tên người mẹ',
          'họ, chữ đệm và tên người mẹ',
          'họ và tên mẹ',
        ),
        labelled('me_nam_sinh', 'number', 'năm sinh', 'sinh năm', ...birthDay),
        labelled('me_dan_toc', 'enum', ...ethnicGroup),
        labelled('me_quoc_tich', 'enum', ...nationality),
        labelled('me_noi_cu_tru', 'place', ...residence),
      ],
    },
    {
      name: 'father',
      opens: [
        'họ, chữ đệm, tên người cha',
        'họ và tên người cha',
        'họ, chữ đệm và tên người cha',
        'họ và tên cha',
        'người cha:',
      ],
      fields: [
        labelled(
          'cha_ho_ten',
          'name',
          'họ, chữ đệm, tên người cha',
          'họ và tên người cha',
          'họ, chữ đệm và tên người cha',
          'họ và tên cha',
        ),
        labelled('cha_nam_sinh', 'number', 'năm sinh', 'sinh năm', ...birthDay),
        labelled('cha_dan_toc', 'enum', ...ethnicGroup),
        labelled('cha_quoc_tich', 'enum', ...nationality),
        labelled('cha_noi_cu_tru', 'place', ...residence),
      ],
    },
    {
      name: 'foot',
      opens: ['tôi cam đoan', 'tôi xin cam đoan'],
      fields: [...foot('lam_tai', 'ngay_lam_don'), ...copiesWanted, signedBy('nguoi_ky', ...requesterSigns)],
    },
  ],
  stops: declarationStops,
}
