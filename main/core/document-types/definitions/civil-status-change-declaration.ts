import type { DocumentDefinition, Phrase, Take } from '../definition.ts'
import {
  birthDay,
  copiesWanted,
  declarationStops,
  foot,
  labelled,
  person,
  requester,
  requesterSigns,
  signedBy,
} from './shared-rules.ts'

const registered = ['đã đăng ký', 'đã được đăng ký', 'đã đăng ký tại'] as const
const change = ['nội dung thay đổi, cải chính:', 'nội dung cải chính:', 'nội dung:'] as const

/** Tờ khai đăng ký việc thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc (TT 04/2020/TT-BTP, phụ lục 5). */
export const civilStatusChangeDeclaration: DocumentDefinition = {
  documentType: 'to_khai_cai_chinh_ho_tich',
  titles: [
    'tờ khai đăng ký việc thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc',
    'tờ khai đăng ký việc thay đổi, cải chính, bổ sung thông tin hộ tịch',
    'tờ khai đăng ký việc thay đổi, cải chính',
    'tờ khai đăng ký thay đổi, cải chính hộ tịch',
    'tờ khai đăng ký cải chính hộ tịch',
    'tờ khai cải chính hộ tịch',
  ],
  signs: [
    { phrase: 'quan hệ với người đề nghị được thay đổi', weight: 2 },
    { phrase: 'quan hệ với người được thay đổi, cải chính', weight: 2 },
    { phrase: 'đề nghị cơ quan đăng ký việc', weight: 2 },
    { phrase: 'bổ sung thông tin hộ tịch', weight: 1 },
    { phrase: 'quyển số', weight: 0.5 },
    { phrase: 'người yêu cầu', weight: 1 },
  ],
  blocks: [
    {
      name: 'requester',
      fields: [
        ...requester,
        labelled(
          'quan_he',
          'text',
          'quan hệ với người đề nghị được thay đổi, cải chính, xác định lại dân tộc, bổ sung thông tin hộ tịch',
          'quan hệ với người được thay đổi, cải chính, bổ sung thông tin hộ tịch',
          'quan hệ với người đề nghị được thay đổi, cải chính',
          'quan hệ với người được thay đổi, cải chính',
        ),
        {
          code: 'loai_viec_ho_tich',
          kind: 'text',
          take: {
            from: 'label',
            labels: ['đề nghị cơ quan đăng ký việc', 'đề nghị đăng ký việc'],
            rows: 2,
            before: ['cho người'],
          },
        },
      ],
    },
    { name: 'person', opens: ['cho người có tên dưới đây', 'cho người dưới đây'], fields: person('') },
    {
      name: 'registration',
      opens: registered,
      fields: [
        { code: 'ngay_dang_ky', kind: 'date', take: registration({ after: ['ngày'] }) },
        { code: 'so', kind: 'text', take: registration({ after: ['số:', 'số'], before: ['quyển', 'của', 'ngày'] }) },
        { code: 'quyen_so', kind: 'text', take: registration({ after: ['quyển số'], before: ['của'] }) },
        {
          code: 'noi_dang_ky',
          kind: 'place',
          take: {
            from: 'first_of',
            takes: [{ from: 'label', labels: ['nơi đăng ký', 'tại:'] }, registration({ after: ['của'] })],
          },
        },
      ],
    },
    {
      name: 'change',
      opens: change,
      fields: [
        { code: 'noi_dung_thay_doi', kind: 'text', take: { from: 'label', labels: change, rows: 4 } },
        { code: 'ly_do', kind: 'text', take: { from: 'label', labels: ['lý do'], rows: 3 } },
      ],
    },
    {
      name: 'foot',
      opens: ['tôi cam đoan', 'tôi xin cam đoan'],
      fields: [...foot('lam_tai', 'ngay_lam_don'), ...copiesWanted, signedBy('nguoi_ky', ...requesterSigns)],
    },
  ],
  stops: [...declarationStops.filter((stop) => stop !== 'đề nghị cấp'), 'đề nghị cấp bản sao'],
}

/** `Đã đăng ký khai sinh ngày … số … Quyển số … của …`, a sentence that runs over its rows. */
function registration(cut: { readonly after: readonly Phrase[]; readonly before?: readonly Phrase[] }): Take {
  return { from: 'label', labels: registered, rows: 3, allRows: true, over: birthDay, ...cut }
}
