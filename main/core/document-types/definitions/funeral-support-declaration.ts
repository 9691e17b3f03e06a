import type { DocumentDefinition } from '../definition.ts'
import { birthDay, ethnicGroup, foot, fullName, gender, identity, labelled, signedBy } from './shared-rules.ts'

const address = ['hộ khẩu thường trú', 'nơi thường trú', 'nơi đăng ký thường trú', 'nơi cư trú'] as const
const buriers = [
  'thông tin cá nhân, cơ quan, tổ chức đứng ra mai táng',
  'thông tin hộ gia đình, cá nhân, cơ quan, tổ chức đứng ra mai táng',
  'người đứng ra mai táng',
] as const

/** Tờ khai đề nghị hỗ trợ chi phí mai táng (NĐ 20/2021/NĐ-CP, mẫu số 04). */
export const funeralSupportDeclaration: DocumentDefinition = {
  documentType: 'to_khai_ho_tro_mai_tang',
  titles: [
    'tờ khai đề nghị hỗ trợ chi phí mai táng',
    'đơn đề nghị hỗ trợ chi phí mai táng',
    'tờ khai đề nghị hưởng mai táng phí',
  ],
  signs: [
    { phrase: 'thông tin người chết được mai táng', weight: 2 },
    { phrase: 'đứng ra mai táng', weight: 2 },
    { phrase: 'thời gian mai táng', weight: 1.5 },
    { phrase: 'địa điểm mai táng', weight: 1.5 },
    { phrase: 'nguyên nhân chết', weight: 0.5 },
    { phrase: 'quan hệ với người chết', weight: 0.5 },
  ],
  against: [{ phrase: 'tờ khai đăng ký khai tử', weight: 8 }],
  blocks: [
    {
      name: 'deceased',
      fields: [
        labelled('nguoi_chet_ho_ten', 'name', 'họ và tên (viết chữ in hoa)', ...fullName),
        labelled('nguoi_chet_ngay_sinh', 'date', 'ngày/tháng/năm sinh', ...birthDay),
        labelled('nguoi_chet_gioi_tinh', 'enum', ...gender),
        labelled('nguoi_chet_dan_toc', 'enum', ...ethnicGroup),
        labelled('nguoi_chet_noi_cu_tru', 'place', ...address),
        labelled('ngay_chet', 'date', 'chết ngày', 'ngày chết', 'đã chết ngày'),
        labelled('nguyen_nhan_chet', 'text', 'nguyên nhân chết'),
        labelled('ngay_mai_tang', 'date', 'thời gian mai táng', 'ngày mai táng'),
        labelled('noi_mai_tang', 'place', 'địa điểm mai táng', 'nơi mai táng'),
      ],
    },
    {
      name: 'burier',
      opens: buriers,
      fields: [
        labelled('nguoi_yeu_cau_ho_ten', 'name', 'họ và tên (viết chữ in hoa)', ...fullName),
        labelled('nguoi_yeu_cau_ngay_sinh', 'date', 'ngày/tháng/năm sinh', ...birthDay),
        ...identity('nguoi_yeu_cau_so_dinh_danh', 'nguoi_yeu_cau_ngay_cap', [
          'giấy cmnd hoặc căn cước công dân số',
          'giấy cmnd số',
          'căn cước công dân số',
          'số định danh cá nhân',
          'số cccd',
        ]),
        labelled('nguoi_yeu_cau_noi_cu_tru', 'place', ...address),
        labelled('quan_he', 'text', 'quan hệ với người chết'),
      ],
    },
    {
      name: 'foot',
      opens: ['tôi xin cam đoan', 'tôi cam đoan'],
      fields: [...foot(null, 'ngay_lam_don'), signedBy('nguoi_ky', 'người khai', 'người đề nghị')],
    },
  ],
  stops: ['nơi cấp', 'nơi ở', 'trường hợp cá nhân', 'tôi xin cam đoan', 'tôi cam đoan', 'xác nhận của'],
}
