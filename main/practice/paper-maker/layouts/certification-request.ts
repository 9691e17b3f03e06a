import {
  body,
  bold,
  centred,
  formLine,
  italic,
  lineHeight,
  mixedLine,
  nationalHeading,
  paragraph,
  rule,
  sampleMark,
  slashed,
  spelled,
} from '../form-lines.ts'
import { newSheet, type Sheet, write } from '../sheet.ts'
import type { PaperFields } from './paper-fields.ts'

/** Phiếu đề nghị chứng thực as desks hand it out. */
export function certificationRequest(fields: PaperFields, seed: number): Sheet {
  const value = (code: string) => fields[code] ?? ''
  const sheet = newSheet({ left: 71, right: 43, top: 62 })
  const width = sheet.right - sheet.left
  const top = sheet.y
  const left = sheet.left + width * 0.2
  centred(sheet, value('co_quan'), left, { size: 12, bold: true })
  centred(sheet, 'BỘ PHẬN MỘT CỬA', left, { size: 12, bold: true })
  sheet.marks.push(rule(left - 38, left + 38, sheet.y - 9))
  sheet.y = top
  nationalHeading(sheet, sheet.left + width * 0.7, 12)
  sheet.y += 22
  centred(sheet, 'PHIẾU ĐỀ NGHỊ CHỨNG THỰC', sheet.left + width / 2, { size: 15, bold: true })
  sheet.y += 8
  formLine(sheet, [{ label: 'Họ và tên người yêu cầu chứng thực:', field: 'ho_ten', value: value('ho_ten') }])
  mixedLine(sheet, [
    { text: 'Giấy tờ tùy thân: Căn cước công dân số ' },
    { text: value('nguoi_yeu_cau_so_dinh_danh'), field: 'nguoi_yeu_cau_so_dinh_danh' },
    { text: ', cấp ngày ' },
    { text: slashed(value('nguoi_yeu_cau_ngay_cap')), field: 'nguoi_yeu_cau_ngay_cap' },
    { text: ' tại Cục Cảnh sát QLHC về TTXH' },
  ])
  formLine(sheet, [{ label: 'Địa chỉ liên hệ:', field: 'dia_chi', value: value('dia_chi') }])
  formLine(sheet, [{ label: 'Số điện thoại:', field: 'dien_thoai', value: value('dien_thoai') }])
  kindsOfRequest(sheet, value('chung_thuc_ban_sao') === 'có', seed)
  tableOfPapers(sheet, fields)
  mixedLine(sheet, [
    { text: 'Lệ phí phải nộp: ' },
    { text: Number(value('le_phi')).toLocaleString('vi-VN'), field: 'le_phi' },
    { text: ' đồng (Bằng chữ: ' },
    { text: value('le_phi_chu'), field: 'le_phi_chu' },
    { text: ')' },
  ])
  paragraph(
    sheet,
    'Tôi xin chịu trách nhiệm trước pháp luật về tính chính xác, tính hợp pháp của bản chính giấy tờ, văn bản dùng làm cơ sở để chứng thực bản sao.',
  )
  signatures(sheet, fields, seed)
  sampleMark(sheet)
  return sheet
}

function kindsOfRequest(sheet: Sheet, copy: boolean, seed: number): void {
  let x = write(sheet, 'Yêu cầu: ', { x: sheet.left, y: sheet.y }, body)
  const kinds = [
    ['Chứng thực bản sao từ bản chính', copy],
    ['Chứng thực chữ ký', !copy],
  ] as const
  kinds.forEach(([text, checked], index) => {
    sheet.marks.push({ kind: 'tick', at: { x, y: sheet.y - 10 }, size: 11, checked, seed: seed + index })
    x = write(sheet, text, { x: x + 15, y: sheet.y }, body) + 14
  })
  sheet.y += lineHeight + 4
}

function tableOfPapers(sheet: Sheet, fields: PaperFields): void {
  const width = sheet.right - sheet.left
  const columns = [sheet.left, sheet.left + width * 0.1, sheet.left + width * 0.77, sheet.right]
  const rowHeight = 25
  const top = sheet.y - 12
  const names = [1, 2, 3, 4].filter((index) => fields[`giay_to_${index}`])
  const rows = [
    ['STT', 'Tên giấy tờ, văn bản', 'Số bản yêu cầu'],
    ...names.map((index) => [`${index}`, fields[`giay_to_${index}`] ?? '', fields[`giay_to_${index}_so_ban`] ?? '']),
    ['', 'Tổng cộng', fields['tong_so_ban'] ?? ''],
  ] as const
  rows.forEach((row, index) => {
    const heading = index === 0 || index === rows.length - 1
    const style = heading ? bold : body
    row.forEach((text, column) => {
      sheet.y = top + index * rowHeight + 17
      const from = columns[column] ?? 0
      const to = columns[column + 1] ?? 0
      const printed = column === 2 && index > 0 ? text.padStart(2, '0') : text
      const field = fieldOfCell(index, column, rows.length)
      if (column === 1 && !heading) write(sheet, printed, { x: from + 6, y: sheet.y }, style, { field })
      else if (printed !== '') centred(sheet, [{ text: printed, ...(field ? { field } : {}) }], (from + to) / 2, style)
    })
    sheet.marks.push(rule(sheet.left, sheet.right, top + index * rowHeight))
  })
  const bottom = top + rows.length * rowHeight
  sheet.marks.push(rule(sheet.left, sheet.right, bottom))
  for (const x of columns) {
    sheet.marks.push({ kind: 'line', from: { x, y: top }, to: { x, y: bottom }, width: 0.8, transform: null })
  }
  sheet.y = bottom + lineHeight + 2
}

function fieldOfCell(row: number, column: number, rows: number): string | null {
  if (row === 0 || column === 0) return null
  if (row === rows - 1) return column === 2 ? 'tong_so_ban' : null
  return column === 1 ? `giay_to_${row}` : `giay_to_${row}_so_ban`
}

function signatures(sheet: Sheet, fields: PaperFields, seed: number): void {
  const width = sheet.right - sheet.left
  const right = sheet.left + width * 0.75
  sheet.y += 4
  centred(
    sheet,
    [
      { text: `${fields['dia_danh'] ?? ''}, ngày ` },
      { text: spelled(fields['ngay_lam_don'] ?? ''), field: 'ngay_lam_don' },
    ],
    right - 10,
    italic,
  )
  const top = sheet.y
  const columns = [
    ['Người tiếp nhận', '', sheet.left + width * 0.24],
    ['Người yêu cầu', fields['nguoi_ky'] ?? '', right],
  ] as const
  columns.forEach(([title, name, centre], index) => {
    sheet.y = top
    centred(sheet, title, centre, bold)
    centred(sheet, '(Ký, ghi rõ họ tên)', centre, { size: 12, italic: true })
    if (index === 1) sheet.marks.push({ kind: 'signature', at: { x: centre - 44, y: sheet.y + 22 }, width: 92, seed })
    sheet.y += 56
    if (name !== '') centred(sheet, [{ text: name, field: 'nguoi_ky' }], centre, body)
  })
}
