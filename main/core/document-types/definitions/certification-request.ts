import type { DocumentDefinition, FieldRule } from '../definition.ts'
import { foot, identity, labelled, requesterSigns, signedBy } from './shared-rules.ts'

function paper(row: number): FieldRule[] {
  return [
    { code: `giay_to_${row}`, kind: 'text', take: { from: 'cell', row, column: 'text' } },
    { code: `giay_to_${row}_so_ban`, kind: 'number', take: { from: 'cell', row, column: 'count' } },
  ]
}

/** Phiếu đề nghị (yêu cầu) chứng thực, with the papers to be certified. */
export const certificationRequest: DocumentDefinition = {
  documentType: 'phieu_de_nghi_chung_thuc',
  titles: ['phiếu đề nghị chứng thực', 'phiếu yêu cầu chứng thực', 'phiếu đề nghị chứng thực bản sao'],
  signs: [
    { phrase: 'người yêu cầu chứng thực', weight: 2 },
    { phrase: 'chứng thực bản sao từ bản chính', weight: 1.5 },
    { phrase: 'chứng thực chữ ký', weight: 1 },
    { phrase: 'tên giấy tờ, văn bản', weight: 1 },
    { phrase: 'số bản yêu cầu', weight: 1 },
    { phrase: 'lệ phí phải nộp', weight: 1 },
    { phrase: 'người tiếp nhận', weight: 0.5 },
  ],
  blocks: [
    {
      name: 'requester',
      fields: [
        labelled(
          'ho_ten',
          'name',
          'họ và tên người yêu cầu chứng thực',
          'họ, chữ đệm, tên người yêu cầu chứng thực',
          'người yêu cầu chứng thực',
          'họ và tên người yêu cầu',
          'người yêu cầu:',
          'họ và tên',
        ),
        ...identity('nguoi_yeu_cau_so_dinh_danh', 'nguoi_yeu_cau_ngay_cap'),
        labelled('dia_chi', 'place', 'địa chỉ liên hệ', 'địa chỉ', 'nơi cư trú'),
        labelled('dien_thoai', 'phone', 'số điện thoại', 'điện thoại'),
        {
          code: 'chung_thuc_ban_sao',
          kind: 'bool',
          take: { from: 'tick', question: ['yêu cầu:', 'yêu cầu'], yes: 'chứng thực bản sao', boxes: 'before_word' },
        },
      ],
    },
    {
      name: 'papers',
      opens: ['tên giấy tờ, văn bản', 'stt'],
      fields: [
        ...[1, 2, 3, 4, 5, 6].flatMap(paper),
        { code: 'tong_so_ban', kind: 'number', take: { from: 'row_end', labels: ['tổng cộng', 'tổng số'] } },
      ],
    },
    {
      name: 'fee',
      opens: ['lệ phí phải nộp', 'phí phải nộp', 'lệ phí', 'phí chứng thực'],
      fields: [
        {
          code: 'le_phi',
          kind: 'money',
          take: {
            from: 'label',
            labels: ['lệ phí phải nộp', 'phí phải nộp', 'lệ phí', 'phí chứng thực'],
            rows: 1,
            before: ['bằng chữ'],
          },
        },
        { code: 'le_phi_chu', kind: 'text', take: { from: 'label', labels: ['bằng chữ'], rows: 2 } },
        ...foot(null, 'ngay_lam_don'),
        signedBy('nguoi_ky', ...requesterSigns),
      ],
    },
  ],
  table: {
    opens: ['tên giấy tờ, văn bản', 'tên giấy tờ'],
    until: ['tổng cộng', 'tổng số', 'lệ phí phải nộp', 'lệ phí', 'tôi xin chịu trách nhiệm'],
    shape: 'papers',
  },
  stops: ['yêu cầu:', 'tôi xin chịu trách nhiệm', 'tôi xin cam đoan', 'stt', 'tên giấy tờ, văn bản', 'ký, ghi rõ họ'],
}
