import type { DocumentDefinition } from '../definition.ts'
import { birthDay, ethnicGroup, foot, fullName, gender, identity, labelled, signedBy } from './shared-rules.ts'

const address = ['hộ khẩu thường trú', 'nơi thường trú', 'nơi đăng ký thường trú', 'nơi cư trú'] as const
const carer = ['thông tin người khai thay', 'thông tin về người nhận chăm sóc'] as const

/** Tờ khai đề nghị trợ giúp xã hội (NĐ 20/2021/NĐ-CP, mẫu số 1a, 1b, 1c, 1d, 1đ; NĐ 76/2024/NĐ-CP). */
export const socialAssistanceDeclaration: DocumentDefinition = {
  documentType: 'to_khai_tro_giup_xa_hoi',
  titles: ['tờ khai đề nghị trợ giúp xã hội', 'tờ khai đề nghị trợ cấp xã hội', 'đơn đề nghị trợ giúp xã hội'],
  signs: [
    { phrase: 'thông tin của đối tượng', weight: 2 },
    { phrase: 'hiện ở với ai và địa chỉ nơi ở', weight: 1.5 },
    { phrase: 'đang hưởng chế độ nào sau đây', weight: 1.5 },
    { phrase: 'thuộc hộ nghèo, hộ cận nghèo không', weight: 1 },
    { phrase: 'trợ cấp bảo trợ xã hội hàng tháng', weight: 1 },
    { phrase: 'có thẻ bhyt không', weight: 1 },
    { phrase: 'người khai thay', weight: 1 },
    { phrase: 'trợ giúp xã hội', weight: 0.5 },
  ],
  against: [{ phrase: 'hỗ trợ chi phí mai táng', weight: 6 }],
  blocks: [
    {
      name: 'person',
      fields: [
        labelled('ho_ten', 'name', 'họ và tên (viết chữ in hoa)', ...fullName),
        labelled('ngay_sinh', 'date', 'ngày/tháng/năm sinh', ...birthDay),
        labelled('gioi_tinh', 'enum', ...gender),
        labelled('dan_toc', 'enum', ...ethnicGroup),
        ...identity('so_dinh_danh', 'ngay_cap', [
          'giấy cmnd hoặc căn cước công dân số',
          'số định danh cá nhân/cccd',
          'căn cước công dân số',
          'số định danh cá nhân',
          'số cccd',
          'căn cước số',
        ]),
        labelled('noi_cu_tru', 'place', ...address),
        labelled(
          'noi_o_hien_tai',
          'place',
          'hiện ở với ai và địa chỉ nơi ở',
          'nơi ở hiện tại',
          'địa chỉ nơi ở hiện nay',
        ),
        labelled('dien_thoai', 'phone', 'số điện thoại', 'điện thoại'),
        {
          code: 'co_the_bhyt',
          kind: 'bool',
          take: {
            from: 'tick',
            question: ['có thẻ bhyt không', 'thẻ bảo hiểm y tế'],
            yes: 'có',
            no: 'không',
            boxes: 'before_word',
          },
        },
        {
          code: 'thuoc_ho_ngheo',
          kind: 'bool',
          take: {
            from: 'tick',
            question: ['thuộc hộ nghèo, hộ cận nghèo không', 'thuộc hộ nghèo'],
            yes: 'có',
            no: 'không',
            boxes: 'before_word',
          },
        },
        labelled('dang_khuyet_tat', 'text', 'dạng khuyết tật'),
        labelled('muc_do_khuyet_tat', 'text', 'mức độ khuyết tật'),
      ],
    },
    {
      name: 'foot',
      opens: ['tôi xin cam đoan', 'tôi cam đoan', ...carer],
      fields: [...foot(null, 'ngay_lam_don'), signedBy('nguoi_ky', 'người khai', 'người đề nghị', 'người viết đơn')],
    },
  ],
  stops: [
    'nơi cấp',
    'có thẻ bhyt không',
    'đang hưởng chế độ nào',
    'thuộc hộ nghèo',
    'tình trạng đi học',
    'tình trạng hôn nhân',
    'khả năng tham gia lao động',
    'có khuyết tật không',
    'tôi xin cam đoan',
    'tôi cam đoan',
    ...carer,
  ],
}
