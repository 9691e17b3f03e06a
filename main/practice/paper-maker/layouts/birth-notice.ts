import {
  body,
  bold,
  centred,
  formLine,
  italic,
  mixedLine,
  nationalHeading,
  rule,
  sampleMark,
  slashed,
  spelled,
} from '../form-lines.ts'
import { newSheet, type Sheet } from '../sheet.ts'
import type { PaperFields } from './paper-fields.ts'

/** Giấy chứng sinh as a health station gives it (TT 56/2017/TT-BYT). */
export function birthNotice(fields: PaperFields, seed: number): Sheet {
  const value = (code: string) => fields[code] ?? ''
  const sheet = newSheet({ left: 68, right: 46, top: 60 })
  const width = sheet.right - sheet.left
  const left = sheet.left + width * 0.22
  const top = sheet.y
  centred(sheet, 'SỞ Y TẾ TỈNH ĐIỆN BIÊN', left, { size: 12 })
  centred(sheet, value('co_so_y_te').toUpperCase(), left, { size: 12, bold: true })
  sheet.marks.push(rule(left - 36, left + 36, sheet.y - 13))
  centred(sheet, [{ text: 'Số: ' }, { text: value('so'), field: 'so' }], left, { size: 12 })
  sheet.y = top
  nationalHeading(sheet, sheet.left + width * 0.72, 12)
  sheet.y += 46
  centred(sheet, 'GIẤY CHỨNG SINH', sheet.left + width / 2, { size: 18, bold: true })
  sheet.y += 16
  formLine(sheet, [{ label: 'Họ và tên mẹ/Người nuôi dưỡng:', field: 'me_ho_ten', value: value('me_ho_ten') }])
  formLine(sheet, [
    { label: 'Năm sinh:', field: 'me_nam_sinh', value: value('me_nam_sinh'), until: 0.4 },
    { label: 'Dân tộc:', field: 'me_dan_toc', value: value('me_dan_toc') },
  ])
  formLine(sheet, [{ label: 'Nơi đăng ký thường trú:', field: 'me_noi_cu_tru', value: value('me_noi_cu_tru') }])
  formLine(sheet, [{ label: 'Số định danh cá nhân:', field: 'me_so_dinh_danh', value: value('me_so_dinh_danh') }])
  formLine(sheet, [{ label: 'Họ và tên cha:', field: 'cha_ho_ten', value: value('cha_ho_ten') }])
  mixedLine(sheet, [
    { text: 'Đã sinh con vào lúc: ' },
    { text: value('gio_sinh'), field: 'gio_sinh' },
    { text: ', ngày ' },
    { text: spelled(value('con_ngay_sinh')), field: 'con_ngay_sinh' },
  ])
  formLine(sheet, [{ label: 'Tại:', field: 'con_noi_sinh', value: value('con_noi_sinh') }])
  formLine(sheet, [
    { label: 'Số lần sinh:', field: 'so_lan_sinh', value: value('so_lan_sinh'), until: 0.33 },
    { label: 'Số con hiện sống:', field: 'so_con_hien_song', value: value('so_con_hien_song'), until: 0.66 },
    { label: 'Số con trong lần sinh này:', field: 'so_con_lan_sinh', value: value('so_con_lan_sinh') },
  ])
  formLine(sheet, [
    { label: 'Giới tính của con:', field: 'con_gioi_tinh', value: value('con_gioi_tinh'), until: 0.5 },
    { label: 'Cân nặng:', field: 'con_can_nang', value: value('con_can_nang') },
  ])
  formLine(sheet, [{ label: 'Dự định đặt tên con là:', field: 'con_ho_ten', value: value('con_ho_ten') }])
  formLine(sheet, [{ label: 'Ghi chú:', value: 'Sinh thường, mẹ và con khỏe mạnh' }])
  signatures(sheet, fields, seed)
  sheet.y += 8
  formLine(sheet, [
    {
      label: `Ngày cấp: ${slashed(value('ngay_cap'))}.`,
      labelStyle: { size: 11, italic: true },
      value: '',
      leader: false,
    },
  ])
  sampleMark(sheet)
  return sheet
}

function signatures(sheet: Sheet, fields: PaperFields, seed: number): void {
  const width = sheet.right - sheet.left
  const right = sheet.left + width * 0.77
  sheet.y += 8
  centred(
    sheet,
    [{ text: `${fields['dia_danh'] ?? ''}, ngày ` }, { text: spelled(fields['ngay_cap'] ?? ''), field: 'ngay_cap' }],
    right - 18,
    italic,
  )
  const top = sheet.y
  const columns = [
    ['Cha/mẹ hoặc người thân', '(Ký, ghi rõ họ tên)', 'nguoi_than'],
    ['Người đỡ đẻ', '(Ký, ghi rõ chức danh)', 'nguoi_do_de'],
    [fields['chuc_danh'] ?? '', '(Ký tên, đóng dấu)', 'nguoi_ky'],
  ] as const
  columns.forEach(([title, hint, signer], index) => {
    const centre = sheet.left + width * (0.17 + index * 0.32)
    sheet.y = top
    centred(sheet, title, centre, { ...bold, size: 12 })
    centred(sheet, hint, centre, { size: 11, italic: true })
    sheet.marks.push({ kind: 'signature', at: { x: centre - 40, y: sheet.y + 22 }, width: 82, seed: seed + index })
    sheet.y += 58
    centred(
      sheet,
      [{ text: fields[signer] ?? '', ...(signer === 'nguoi_than' ? {} : { field: signer }) }],
      centre,
      body,
    )
  })
  const text = `${fields['co_so_y_te'] ?? ''} ★ TỈNH ĐIỆN BIÊN ★ `.toUpperCase()
  sheet.marks.push({ kind: 'seal', centre: { x: sheet.left + width * 0.74, y: top + 66 }, radius: 47, text })
}
