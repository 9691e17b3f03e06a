import type { SelfCheck, Tally } from '../../../shared/contract/reports.ts'
import { csvText } from './csv-text.ts'

const counts = ['values', 'left', 'missed', 'sure', 'sureWrong', 'doubtfulLeft', 'spoilt'] as const
const head = [
  'Tháng',
  'Nhóm',
  'Loại giấy tờ hoặc thủ tục',
  'Trường thông tin',
  'Đã soát',
  'Giữ nguyên',
  'Không đọc được',
  'Máy chắc (xanh)',
  'Xanh mà sai',
  'Cần xem mà đúng',
  'Hụt vì ảnh xấu',
]

/** The month's counts as CSV (RFC 4180) that spreadsheets open: UTF-8 with its mark, whole numbers, no value of anybody. */
export function selfCheckTable({ month, total, procedures, fields, sources }: SelfCheck): string {
  const row = (group: string, name: string, field: string, tally: Tally) => [
    month,
    group,
    name,
    field,
    ...counts.map((count) => String(tally[count])),
  ]
  const rows = [
    head,
    row('Tất cả', '', '', total),
    ...procedures.map(({ code, name, tally }) => row('Thủ tục', `${code} ${name}`, '', tally)),
    ...fields.map(({ title, label, tally }) => row('Giấy tờ', title, label, tally)),
    ...sources.map(({ source, tally }) => row('Nguồn', source, '', tally)),
  ]
  return csvText(rows)
}
