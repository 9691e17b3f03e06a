import type { DocumentDefinition } from '../definition.ts'
import { birthDay, ethnicGroup, foot, gender, labelled, residence, signedBy } from './shared-rules.ts'

/** Đơn xin xác nhận, as people write it to their commune. */
export const confirmationRequest: DocumentDefinition = {
  documentType: 'don_xin_xac_nhan',
  titles: ['đơn xin xác nhận', 'đơn đề nghị xác nhận'],
  signs: [
    { phrase: 'tôi tên là', weight: 1 },
    { phrase: 'nay tôi làm đơn này', weight: 1.5 },
    { phrase: 'lý do xin xác nhận', weight: 1.5 },
    { phrase: 'xác nhận của trưởng bản', weight: 1.5 },
    { phrase: 'người làm đơn', weight: 1 },
    { phrase: 'tôi xin trân trọng cảm ơn', weight: 1 },
    { phrase: 'xác nhận của ủy ban nhân dân', weight: 1 },
  ],
  blocks: [
    {
      name: 'head',
      fields: [labelled('noi_dung_xac_nhan', 'text', 'v/v', 'về việc'), labelled('kinh_gui', 'text', 'kính gửi')],
    },
    {
      name: 'person',
      opens: ['tôi tên là', 'tên tôi là', 'họ và tên', 'họ, chữ đệm, tên'],
      fields: [
        labelled('ho_ten', 'name', 'tôi tên là', 'tên tôi là', 'họ và tên', 'họ, chữ đệm, tên'),
        labelled('ngay_sinh', 'date', ...birthDay),
        labelled('gioi_tinh', 'enum', ...gender),
        labelled('dan_toc', 'enum', ...ethnicGroup),
        labelled(
          'so_dinh_danh',
          'id',
          'số cccd',
          'số căn cước công dân',
          'số định danh cá nhân',
          'số căn cước',
          'cccd số',
          'căn cước công dân số',
          'căn cước số',
        ),
        {
          code: 'ngay_cap',
          kind: 'date',
          take: {
            from: 'label',
            labels: [
              'số cccd',
              'số căn cước công dân',
              'số định danh cá nhân',
              'số căn cước',
              'cccd số',
              'căn cước công dân số',
              'căn cước số',
            ],
            rows: 2,
            after: ['cấp ngày', 'ngày cấp', 'cấp'],
          },
        },
        labelled('noi_cu_tru', 'place', ...residence, 'địa chỉ'),
        labelled('dien_thoai', 'phone', 'số điện thoại', 'điện thoại'),
      ],
    },
    {
      name: 'matter',
      opens: ['nay tôi làm đơn', 'tôi làm đơn này', 'kính đề nghị'],
      fields: [
        {
          code: 'ly_do',
          kind: 'text',
          take: { from: 'label', labels: ['lý do xin xác nhận', 'lý do'], rows: 4, after: ['để'] },
        },
      ],
    },
    {
      name: 'foot',
      opens: ['tôi xin cam đoan', 'tôi cam đoan'],
      fields: [
        ...foot(null, 'ngay_lam_don'),
        signedBy('truong_ban', 'xác nhận của trưởng bản', 'trưởng bản', 'xác nhận của trưởng thôn', 'tổ trưởng'),
        signedBy('nguoi_ky', 'người làm đơn', 'người viết đơn'),
        signedBy('chu_tich', 'xác nhận của ủy ban nhân dân xã', 'xác nhận của ủy ban nhân dân', 'xác nhận của ubnd'),
      ],
    },
  ],
  stops: ['tôi xin cam đoan', 'tôi cam đoan', 'tôi xin trân trọng', 'nay tôi làm đơn', 'rất mong', 'ký, ghi rõ họ'],
}
