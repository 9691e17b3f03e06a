import type { DocumentDefinition } from '../definition.ts'
import { birthDay, fullName, gender, householdMembers, labelled, signedBy } from './shared-rules.ts'

const matter = ['nội dung đề nghị'] as const
const members = [
  'những thành viên trong hộ gia đình cùng thay đổi',
  'thành viên trong hộ gia đình cùng thay đổi',
  'những thành viên cùng thay đổi',
] as const

/** Tờ khai thay đổi thông tin cư trú (mẫu CT01, TT 66/2023/TT-BCA, TT 53/2025/TT-BCA). */
export const residenceChangeDeclaration: DocumentDefinition = {
  documentType: 'to_khai_thay_doi_cu_tru',
  titles: ['tờ khai thay đổi thông tin cư trú'],
  signs: [
    { phrase: 'mẫu ct01', weight: 2 },
    { phrase: 'nội dung đề nghị', weight: 1.5 },
    { phrase: 'trong hộ gia đình cùng thay đổi', weight: 2 },
    { phrase: 'ý kiến của chủ hộ', weight: 1.5 },
    { phrase: 'ý kiến của chủ sở hữu chỗ ở', weight: 1.5 },
    { phrase: 'người kê khai', weight: 1 },
    { phrase: 'mối quan hệ với chủ hộ', weight: 1 },
  ],
  blocks: [
    {
      name: 'person',
      fields: [
        labelled('kinh_gui', 'text', 'kính gửi'),
        labelled('ho_ten', 'name', ...fullName),
        labelled('ngay_sinh', 'date', ...birthDay),
        labelled('gioi_tinh', 'enum', ...gender),
        labelled('so_dinh_danh', 'id', 'số định danh cá nhân', 'số định danh cá nhân/cmnd'),
        labelled('dien_thoai', 'phone', 'số điện thoại liên hệ', 'số điện thoại'),
        labelled('email', 'text', 'email'),
        labelled('chu_ho', 'name', 'họ, chữ đệm và tên chủ hộ', 'họ, chữ đệm, tên chủ hộ', 'họ và tên chủ hộ'),
        labelled('quan_he', 'text', 'mối quan hệ với chủ hộ', 'quan hệ với chủ hộ'),
        labelled('chu_ho_so_dinh_danh', 'id', 'số định danh cá nhân của chủ hộ', 'số định danh cá nhân chủ hộ'),
      ],
    },
    {
      name: 'matter',
      opens: matter,
      fields: [{ code: 'noi_dung_de_nghi', kind: 'text', take: { from: 'label', labels: matter, rows: 3 } }],
    },
    { name: 'members', opens: members, fields: householdMembers },
    {
      name: 'foot',
      opens: ['ý kiến của chủ hộ', 'người kê khai'],
      fields: [
        { code: 'ngay_lam_don', kind: 'date', take: { from: 'day_line', which: 'last', part: 'day' } },
        signedBy('nguoi_ky', 'người kê khai'),
      ],
    },
  ],
  table: { opens: members, until: ['ý kiến của chủ hộ', 'người kê khai'], shape: 'members' },
  stops: ['ý kiến của chủ hộ', 'người kê khai', 'ký, ghi rõ', ...members],
}
