import type { DocumentDefinition } from '../definition.ts'
import { declarationStops, foot, labelled, person, requester, requesterSigns, signedBy } from './shared-rules.ts'

const registeredAt = ['đã đăng ký tại', 'đã được đăng ký tại', 'nơi đã đăng ký hộ tịch', 'nơi đã đăng ký'] as const

/** Tờ khai cấp bản sao trích lục hộ tịch (TT 04/2020/TT-BTP, phụ lục 5; TT 04/2024/TT-BTP). */
export const civilStatusCopyRequest: DocumentDefinition = {
  documentType: 'to_khai_cap_ban_sao_trich_luc',
  titles: [
    'tờ khai cấp bản sao trích lục hộ tịch',
    'tờ khai đề nghị cấp bản sao trích lục hộ tịch',
    'tờ khai yêu cầu cấp bản sao trích lục hộ tịch',
    'tờ khai cấp bản sao trích lục',
  ],
  signs: [
    { phrase: 'đề nghị cơ quan cấp bản sao trích lục', weight: 2 },
    { phrase: 'quan hệ với người được cấp bản sao', weight: 2 },
    { phrase: 'số lượng bản sao', weight: 1.5 },
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
          'quan hệ với người được cấp bản sao trích lục hộ tịch',
          'quan hệ với người được cấp bản sao trích lục',
          'quan hệ với người được cấp bản sao',
        ),
        {
          code: 'loai_viec_ho_tich',
          kind: 'text',
          take: {
            from: 'label',
            labels: ['đề nghị cơ quan cấp bản sao trích lục', 'đề nghị cấp bản sao trích lục'],
            rows: 2,
            before: ['cho người'],
          },
        },
      ],
    },
    { name: 'person', opens: ['cho người có tên dưới đây', 'cho người dưới đây'], fields: person('') },
    {
      name: 'registration',
      opens: registeredAt,
      fields: [
        { code: 'noi_dang_ky', kind: 'place', take: { from: 'label', labels: registeredAt, before: ['ngày'] } },
        {
          code: 'ngay_dang_ky',
          kind: 'date',
          take: {
            from: 'first_of',
            takes: [
              { from: 'label', labels: registeredAt, rows: 3, allRows: true },
              { from: 'label', labels: ['ngày đăng ký', 'số:'], rows: 1 },
            ],
          },
        },
        { code: 'so', kind: 'text', take: { from: 'label', labels: ['số:'], rows: 1, before: ['quyển', 'ngày'] } },
        labelled('quyen_so', 'text', 'quyển số'),
        {
          code: 'so_ban_sao',
          kind: 'number',
          take: {
            from: 'label',
            labels: ['số lượng bản sao yêu cầu cấp', 'số lượng bản sao đề nghị cấp', 'số lượng bản sao'],
            rows: 1,
          },
        },
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
