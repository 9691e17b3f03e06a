import {
  body,
  bold,
  centred,
  formLine,
  italic,
  nationalHeading,
  rule,
  sampleMark,
  slashed,
  spelled,
} from '../form-lines.ts'
import { newSheet, type Sheet } from '../sheet.ts'
import type { PaperFields } from './paper-fields.ts'

/** Giấy khai sinh (bản sao): the mother's block comes before the father's. */
export function birthCertificateCopy(fields: PaperFields, seed: number): Sheet {
  const value = (code: string) => fields[code] ?? ''
  const sheet = newSheet({ left: 71, right: 43, top: 64 })
  const width = sheet.right - sheet.left
  heading(sheet, fields)
  const line = (label: string, field: string, text: string = value(field)) =>
    formLine(sheet, [{ label, field, value: text, leader: false }])
  line('Họ, chữ đệm, tên:', 'ho_ten')
  line('Ngày, tháng, năm sinh:', 'ngay_sinh', slashed(value('ngay_sinh')))
  line('Ghi bằng chữ:', 'ngay_sinh_chu')
  threeParts(sheet, fields, 'Giới tính:', 'gioi_tinh', '')
  line('Nơi sinh:', 'noi_sinh')
  line('Quê quán:', 'que_quan')
  line('Số định danh cá nhân:', 'so_dinh_danh')
  for (const [who, label] of [
    ['me', 'Họ, chữ đệm, tên người mẹ:'],
    ['cha', 'Họ, chữ đệm, tên người cha:'],
  ] as const) {
    sheet.y += 2
    line(label, `${who}_ho_ten`)
    threeParts(sheet, fields, 'Năm sinh:', `${who}_nam_sinh`, `${who}_`)
    line('Nơi cư trú:', `${who}_noi_cu_tru`)
  }
  sheet.y += 2
  line('Nơi đăng ký khai sinh:', 'noi_dang_ky')
  line('Ngày, tháng, năm đăng ký:', 'ngay_dang_ky', slashed(value('ngay_dang_ky')))
  formLine(sheet, [{ label: 'Ghi chú:', value: 'Không', leader: false }])
  signature(sheet, fields, sheet.left + width * 0.72, seed)
  sampleMark(sheet)
  return sheet
}

function heading(sheet: Sheet, fields: PaperFields): void {
  const width = sheet.right - sheet.left
  const left = sheet.left + width * 0.19
  const top = sheet.y
  centred(sheet, 'ỦY BAN NHÂN DÂN', left, { size: 12, bold: true })
  centred(sheet, (fields['xa'] ?? '').toUpperCase(), left, { size: 12, bold: true })
  sheet.marks.push(rule(left - 30, left + 30, sheet.y - 13))
  centred(sheet, [{ text: 'Số: ' }, { text: fields['so'] ?? '', field: 'so' }], left, { size: 12 })
  sheet.y = top
  nationalHeading(sheet, sheet.left + width * 0.7, 12)
  sheet.y += 44
  centred(sheet, 'GIẤY KHAI SINH', sheet.left + width / 2, { size: 18, bold: true })
  centred(sheet, '(BẢN SAO)', sheet.left + width / 2, { size: 13, bold: true })
  sheet.y += 14
}

function threeParts(sheet: Sheet, fields: PaperFields, label: string, first: string, prefix: string): void {
  formLine(sheet, [
    { label, field: first, value: fields[first] ?? '', until: 0.3, leader: false },
    {
      label: 'Dân tộc:',
      field: `${prefix}dan_toc`,
      value: fields[`${prefix}dan_toc`] ?? '',
      until: 0.62,
      leader: false,
    },
    { label: 'Quốc tịch:', field: `${prefix}quoc_tich`, value: fields[`${prefix}quoc_tich`] ?? '', leader: false },
  ])
}

function signature(sheet: Sheet, fields: PaperFields, centre: number, seed: number): void {
  sheet.y += 10
  centred(
    sheet,
    [
      { text: `${fields['dia_danh'] ?? ''}, ngày ` },
      { text: spelled(fields['ngay_cap_ban_sao'] ?? ''), field: 'ngay_cap_ban_sao' },
    ],
    centre - 8,
    italic,
  )
  centred(sheet, 'NGƯỜI KÝ BẢN SAO', centre, bold)
  centred(sheet, 'CHỦ TỊCH', centre, body)
  sheet.marks.push({
    kind: 'seal',
    centre: { x: centre - 50, y: sheet.y + 30 },
    radius: 47,
    text: fields['con_dau'] ?? '',
  })
  sheet.marks.push({ kind: 'signature', at: { x: centre - 34, y: sheet.y + 26 }, width: 100, seed })
  sheet.y += 64
  centred(sheet, [{ text: fields['nguoi_ky'] ?? '', field: 'nguoi_ky' }], centre, bold)
}
