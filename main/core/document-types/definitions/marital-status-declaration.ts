import type { DocumentDefinition } from '../definition.ts'
import {
  birthDay,
  declarationStops,
  ethnicGroup,
  foot,
  fullName,
  gender,
  identity,
  labelled,
  nationality,
  requester,
  requesterSigns,
  residence,
  signedBy,
} from './shared-rules.ts'

/** Tờ khai cấp Giấy xác nhận tình trạng hôn nhân. */
export const maritalStatusDeclaration: DocumentDefinition = {
  documentType: 'to_khai_xac_nhan_tinh_trang_hon_nhan',
  titles: ['tờ khai cấp giấy xác nhận tình trạng hôn nhân'],
  signs: [
    { phrase: 'quan hệ với người được cấp giấy xác nhận', weight: 2 },
    { phrase: 'đề nghị cấp giấy xác nhận tình trạng hôn nhân', weight: 2 },
    { phrase: 'tình trạng hôn nhân', weight: 1 },
    { phrase: 'mục đích', weight: 0.5 },
    { phrase: 'người yêu cầu', weight: 1 },
  ],
  against: [{ phrase: 'xét đề nghị của', weight: 4 }],
  blocks: [
    {
      name: 'requester',
      fields: [
        ...requester,
        labelled(
          'quan_he',
          'text',
          'quan hệ với người được cấp giấy xác nhận tình trạng hôn nhân',
          'quan hệ với người được cấp giấy xác nhận',
          'quan hệ với người được cấp',
        ),
      ],
    },
    {
      name: 'person',
      opens: ['đề nghị cấp giấy xác nhận tình trạng hôn nhân', 'đề nghị cấp cho người', 'cho người có tên dưới đây'],
      fields: [
        labelled('ho_ten', 'name', ...fullName),
        labelled('ngay_sinh', 'date', ...birthDay),
        labelled('gioi_tinh', 'enum', ...gender),
        labelled('dan_toc', 'enum', ...ethnicGroup),
        labelled('quoc_tich', 'enum', ...nationality),
        labelled('noi_cu_tru', 'place', ...residence),
        ...identity('so_dinh_danh', null),
        labelled('tinh_trang_hon_nhan', 'text', 'tình trạng hôn nhân'),
        labelled(
          'muc_dich',
          'text',
          'mục đích yêu cầu cấp',
          'mục đích sử dụng giấy xác nhận tình trạng hôn nhân',
          'mục đích sử dụng',
          'mục đích',
        ),
      ],
    },
    {
      name: 'foot',
      opens: ['tôi cam đoan', 'tôi xin cam đoan'],
      fields: [...foot('lam_tai', 'ngay_lam_don'), signedBy('nguoi_ky', ...requesterSigns)],
    },
  ],
  stops: declarationStops,
}
