import {
  body,
  bold,
  centred,
  formLine,
  italic,
  lineHeight,
  nationalHeading,
  sampleMark,
  slashed,
} from '../form-lines.ts'
import { newSheet, type Sheet, wrap, write } from '../sheet.ts'
import type { PaperFields } from './paper-fields.ts'

type Spouse = 'vo' | 'chong'

/** Giấy chứng nhận kết hôn: wife in the left column, husband in the right. */
export function marriageCertificate(fields: PaperFields, seed: number): Sheet {
  const sheet = newSheet({ left: 68, right: 48, top: 72 })
  const width = sheet.right - sheet.left
  const middle = sheet.left + width / 2
  sheet.marks.push(frame(sheet))
  nationalHeading(sheet, middle)
  sheet.y += 22
  centred(sheet, 'GIẤY CHỨNG NHẬN KẾT HÔN', middle, { size: 21, bold: true, colour: '#b3241f' })
  sheet.y += 2
  centred(sheet, [{ text: 'Số: ' }, { text: fields['so'] ?? '', field: 'so' }], middle, body)
  sheet.y += 14
  const top = sheet.y
  const ends = (['vo', 'chong'] as const).map((who, index) => {
    sheet.y = top
    spouse(sheet, fields, who, sheet.left + index * (width * 0.53), width * 0.45)
    return sheet.y
  })
  sheet.y = Math.max(...ends) + 10
  formLine(sheet, [
    { label: 'Nơi đăng ký kết hôn:', field: 'noi_dang_ky', value: fields['noi_dang_ky'] ?? '', leader: false },
  ])
  formLine(sheet, [
    {
      label: 'Ngày, tháng, năm đăng ký:',
      field: 'ngay_dang_ky',
      value: slashed(fields['ngay_dang_ky'] ?? ''),
      leader: false,
    },
  ])
  write(sheet, 'Giấy chứng nhận kết hôn này có giá trị kể từ ngày đăng ký.', { x: sheet.left, y: sheet.y }, italic)
  sheet.y += lineHeight + 6
  signatures(sheet, fields, seed)
  sampleMark(sheet)
  return sheet
}

function frame(sheet: Sheet) {
  return {
    kind: 'box',
    at: { x: sheet.left - 26, y: 40 },
    width: sheet.right - sheet.left + 48,
    height: 756,
    radius: 0,
    fill: [],
    stroke: '#b98a5a',
    transform: null,
  } as const
}

function spouse(sheet: Sheet, fields: PaperFields, who: Spouse, x: number, width: number): void {
  const value = (code: string) => fields[`${who}_${code}`] ?? ''
  cell(sheet, x, width, who === 'vo' ? 'Họ, chữ đệm, tên vợ:' : 'Họ, chữ đệm, tên chồng:', '', null)
  cell(sheet, x, width, '', value('ho_ten'), `${who}_ho_ten`)
  cell(sheet, x, width, 'Ngày, tháng, năm sinh:', slashed(value('ngay_sinh')), `${who}_ngay_sinh`)
  cell(sheet, x, width, 'Dân tộc:', value('dan_toc'), `${who}_dan_toc`)
  cell(sheet, x, width, 'Quốc tịch:', value('quoc_tich'), `${who}_quoc_tich`)
  cell(sheet, x, width, 'Nơi cư trú:', value('noi_cu_tru'), `${who}_noi_cu_tru`)
  cell(sheet, x, width, 'Giấy tờ tùy thân: CCCD số', '', null)
  const y = sheet.y
  let end = write(sheet, value('so_dinh_danh'), { x, y }, body, { field: `${who}_so_dinh_danh` })
  end = write(sheet, ' cấp ngày ', { x: end, y }, body)
  write(sheet, slashed(value('ngay_cap')), { x: end, y }, body, { field: `${who}_ngay_cap` })
  sheet.y += lineHeight
}

function cell(sheet: Sheet, x: number, width: number, label: string, value: string, field: string | null): void {
  const start = label === '' ? x : write(sheet, `${label} `, { x, y: sheet.y }, body)
  const style = field?.endsWith('ho_ten') ? bold : body
  wrap(value, style, width, width - (start - x)).forEach((line, index) => {
    if (index > 0) sheet.y += lineHeight
    if (line !== '') write(sheet, line, { x: index === 0 ? start : x, y: sheet.y }, style, { field })
  })
  sheet.y += lineHeight
}

function signatures(sheet: Sheet, fields: PaperFields, seed: number): void {
  const width = sheet.right - sheet.left
  const top = sheet.y
  const names = [fields['vo_ky'] ?? '', fields['chong_ky'] ?? '']
  ;['Vợ', 'Chồng'].forEach((title, index) => {
    const centre = sheet.left + width * (0.24 + index * 0.53)
    sheet.y = top
    centred(sheet, title, centre, bold)
    centred(sheet, '(Ký, ghi rõ họ, chữ đệm, tên)', centre, { size: 12, italic: true })
    sheet.marks.push({ kind: 'signature', at: { x: centre - 44, y: sheet.y + 18 }, width: 88, seed: seed + index })
    sheet.y += 46
    centred(sheet, names[index] ?? '', centre, body)
  })
  const centre = sheet.left + width * 0.72
  sheet.y += 6
  centred(sheet, 'NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN', centre - 8, { size: 12, bold: true })
  centred(sheet, 'CHỦ TỊCH', centre, { size: 12, bold: true })
  sheet.marks.push({
    kind: 'seal',
    centre: { x: centre - 52, y: sheet.y + 30 },
    radius: 47,
    text: fields['con_dau'] ?? '',
  })
  sheet.marks.push({ kind: 'signature', at: { x: centre - 30, y: sheet.y + 26 }, width: 96, seed: seed + 7 })
  sheet.y += 62
  centred(sheet, [{ text: fields['nguoi_ky'] ?? '', field: 'nguoi_ky' }], centre, bold)
}
