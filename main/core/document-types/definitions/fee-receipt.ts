import type { DocumentDefinition } from '../definition.ts'
import { labelled, signedBy } from './shared-rules.ts'

const collector = ['tên cơ quan thu', 'đơn vị thu', 'cơ quan thu'] as const
const amount = ['số tiền', 'tổng số tiền', 'số tiền nộp'] as const

/** Biên lai thu tiền phí, lệ phí (NĐ 123/2020/NĐ-CP, TT 78/2021/TT-BTC; the electronic form included). */
export const feeReceipt: DocumentDefinition = {
  documentType: 'bien_lai_thu_phi',
  titles: [
    'biên lai thu tiền phí, lệ phí',
    'biên lai thu phí, lệ phí',
    'biên lai thu tiền phí',
    'biên lai thu tiền lệ phí',
    'biên lai điện tử thu phí, lệ phí',
    'biên lai thu phí',
    'biên lai thu lệ phí',
  ],
  signs: [
    { phrase: 'tên loại phí, lệ phí', weight: 2 },
    { phrase: 'liên 2', weight: 0.5 },
    { phrase: 'giao người nộp tiền', weight: 1 },
    { phrase: 'tên đơn vị hoặc người nộp tiền', weight: 2 },
    { phrase: 'người thu tiền', weight: 1.5 },
    { phrase: 'viết bằng chữ', weight: 0.5 },
    { phrase: 'hình thức thanh toán', weight: 0.5 },
    { phrase: 'đơn vị thu', weight: 0.5 },
  ],
  against: [
    { phrase: 'hóa đơn', weight: 4 },
    { phrase: 'phiếu đề nghị chứng thực', weight: 6 },
  ],
  headUntil: ['biên lai thu', 'biên lai điện tử'],
  head: [
    { code: 'don_vi_thu', kind: 'text', take: { from: 'label', labels: collector, rows: 3, allRows: true } },
    labelled('ma_so_thue', 'serial', 'mã số thuế'),
  ],
  blocks: [
    {
      name: 'receipt',
      fields: [
        labelled('don_vi_thu', 'text', ...collector),
        labelled('ma_so_thue', 'serial', 'mã số thuế'),
        { code: 'mau_so', kind: 'text', take: { from: 'label', labels: ['mẫu số'], rows: 1 } },
        { code: 'ky_hieu', kind: 'text', take: { from: 'label', labels: ['ký hiệu'], rows: 1 } },
        { code: 'so', kind: 'text', take: { from: 'label', labels: ['số:'], rows: 1 } },
        labelled('ten_phi', 'text', 'tên loại phí, lệ phí', 'loại phí, lệ phí', 'nội dung thu'),
        labelled(
          'ho_ten',
          'name',
          'tên đơn vị hoặc người nộp tiền',
          'họ và tên người nộp tiền',
          'người nộp tiền',
          'họ và tên người nộp',
        ),
        labelled('ma_ho_so', 'text', 'mã hồ sơ', 'mã số hồ sơ'),
        labelled('dia_chi', 'place', 'địa chỉ'),
        {
          code: 'le_phi',
          kind: 'money',
          take: { from: 'label', labels: amount, rows: 1, before: ['đồng', 'bằng chữ', 'viết'] },
        },
        {
          code: 'le_phi_chu',
          kind: 'text',
          take: { from: 'label', labels: ['viết bằng chữ', 'bằng chữ', 'ghi bằng chữ'], rows: 2 },
        },
        labelled('hinh_thuc_thanh_toan', 'text', 'hình thức thanh toán'),
        { code: 'ngay_thu', kind: 'date', take: { from: 'day_line', which: 'last', part: 'day' } },
        signedBy('nguoi_ky', 'người thu tiền', 'người thu'),
      ],
    },
  ],
  stops: ['liên 1', 'liên 2', 'liên 3', 'người thu tiền', 'ký, ghi rõ', 'tổng cộng'],
}
