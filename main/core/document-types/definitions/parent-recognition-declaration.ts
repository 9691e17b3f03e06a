import type { DocumentDefinition } from '../definition.ts'
import {
  copiesWanted,
  declarationStops,
  foot,
  labelled,
  person,
  requester,
  requesterSigns,
  signedBy,
} from './shared-rules.ts'

/** Tờ khai đăng ký nhận cha, mẹ, con (TT 04/2020/TT-BTP, phụ lục 5). */
export const parentRecognitionDeclaration: DocumentDefinition = {
  documentType: 'to_khai_nhan_cha_me_con',
  titles: ['tờ khai đăng ký nhận cha, mẹ, con', 'tờ khai nhận cha, mẹ, con'],
  signs: [
    { phrase: 'đăng ký việc nhận', weight: 2 },
    { phrase: 'quan hệ với người nhận cha/mẹ/con', weight: 2 },
    { phrase: 'là cha/mẹ/con của người có tên dưới đây', weight: 2 },
    { phrase: 'ý kiến của người hiện đang là mẹ hoặc cha', weight: 1.5 },
    { phrase: 'người yêu cầu', weight: 1 },
  ],
  against: [{ phrase: 'tờ khai đăng ký khai sinh', weight: 8 }],
  blocks: [
    {
      name: 'requester',
      fields: [
        ...requester,
        labelled('quan_he', 'text', 'quan hệ với người nhận cha/mẹ/con', 'quan hệ với người nhận cha, mẹ, con'),
        {
          code: 'loai_viec_ho_tich',
          kind: 'text',
          take: {
            from: 'label',
            labels: ['đề nghị cơ quan đăng ký việc nhận', 'đề nghị đăng ký việc nhận'],
            rows: 1,
            before: ['cho người', 'dưới đây'],
          },
        },
      ],
    },
    { name: 'recogniser', opens: ['cho người có tên dưới đây', 'cho người dưới đây'], fields: person('nguoi_nhan_') },
    {
      name: 'recognised',
      opens: ['là cha/mẹ/con của người có tên dưới đây', 'của người có tên dưới đây', 'của người dưới đây'],
      fields: person('duoc_nhan_'),
    },
    {
      name: 'foot',
      opens: ['tôi cam đoan', 'tôi xin cam đoan'],
      fields: [...foot('lam_tai', 'ngay_lam_don'), ...copiesWanted, signedBy('nguoi_ky', ...requesterSigns)],
    },
  ],
  stops: [...declarationStops.filter((stop) => stop !== 'đề nghị cấp'), 'đề nghị cấp bản sao', 'ý kiến của người'],
}
