import { seededRandom } from '../../seeded-random.ts'
import type { Style } from '../fonts.ts'
import { sampleMark, slashed } from '../form-lines.ts'
import { type Mark, newSheet, type Sheet, type Transform, widthOf, wrap, write } from '../sheet.ts'
import type { PaperFields } from './paper-fields.ts'

/** Points of an ID-1 card, 85.6 × 53.98 mm. */
export const cardSize = { width: 242.65, height: 153.01 } as const

const label: Style = { size: 5, family: 'sans', colour: '#35523f' }
const value: Style = { size: 6.7, family: 'sans', colour: '#111111' }

/** A sheet on which both sides of one citizen card (CCCD gắn chip, TT 06/2021/TT-BCA) were copied. */
export function identityCards(fields: PaperFields, seed: number): Sheet {
  const sheet = newSheet({ left: 71, right: 43, top: 62 })
  const [front, back] = cardTransforms(seed)
  frontSide(sheet, fields, front)
  backSide(sheet, fields, back)
  sampleMark(sheet)
  return sheet
}

/** Where the two cards lie: a little turned and moved, as people lay them on the glass. */
export function cardTransforms(seed: number): readonly [Transform, Transform] {
  const random = seededRandom(seed)
  const place = (top: number): Transform => {
    const angle = ((random() - 0.5) * 3 * Math.PI) / 180
    const x = 150 + random() * 70
    return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), x, top + random() * 30]
  }
  return [place(96), place(400)]
}

function background(transform: Transform): Mark {
  const { width, height } = cardSize
  const fill = ['#eaf3e6', '#f6f1e1', '#e3f0f3']
  return { kind: 'box', at: { x: 0, y: 0 }, width, height, radius: 9, fill, stroke: '#9a9a9a', transform }
}

function frontSide(sheet: Sheet, fields: PaperFields, transform: Transform): void {
  const get = (code: string) => fields[code] ?? ''
  const put = (text: string, x: number, y: number, style: Style, field: string | null = null) =>
    write(sheet, text, { x, y }, style, { field, transform })
  const middle = (text: string, y: number, style: Style) => put(text, 131 - widthOf(text, style) / 2, y, style)
  const heading: Style = { ...label, bold: true, colour: '#111111' }
  sheet.marks.push(background(transform))
  middle('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 11, heading)
  middle('Độc lập - Tự do - Hạnh phúc', 18, heading)
  middle('SOCIALIST REPUBLIC OF VIET NAM', 24.5, { ...label, size: 4.6 })
  middle('Independence - Freedom - Happiness', 30.5, { ...label, size: 4.4 })
  middle('CĂN CƯỚC CÔNG DÂN', 42.5, { size: 9.6, family: 'sans', bold: true, colour: '#c0271d' })
  middle('Citizen Identity Card', 49.5, { ...label, size: 4.8 })
  sheet.marks.push({ kind: 'qr', at: { x: 195, y: 7 }, size: 41, payload: get('qr'), transform })
  sheet.marks.push({ kind: 'portrait', at: { x: 9, y: 56 }, width: 58, height: 72, transform })

  let end = put('Số / No.: ', 74, 62, label)
  put(get('so_dinh_danh'), end + 2, 62, { ...value, size: 9, bold: true }, 'so_dinh_danh')
  put('Họ và tên / Full name:', 74, 71, label)
  put(get('ho_ten'), 74, 80, { ...value, size: 7.8, bold: true }, 'ho_ten')
  end = put('Ngày sinh / Date of birth: ', 74, 90, label)
  put(slashed(get('ngay_sinh')), end + 2, 90, value, 'ngay_sinh')
  end = put('Giới tính / Sex: ', 74, 99.5, label)
  end = put(get('gioi_tinh'), end + 2, 99.5, value, 'gioi_tinh')
  end = put('Quốc tịch / Nationality: ', end + 10, 99.5, label)
  put(get('quoc_tich'), end + 2, 99.5, value, 'quoc_tich')
  put('Quê quán / Place of origin:', 74, 108, label)
  put(get('que_quan'), 74, 117, value, 'que_quan')
  end = put('Nơi thường trú / Place of residence: ', 74, 126, label)
  const [first = '', ...rest] = wrap(get('noi_thuong_tru'), value, 162, 236 - end - 2)
  put(first, end + 2, 126, value, 'noi_thuong_tru')
  rest.forEach((line, index) => {
    put(line, 74, 135.5 + index * 9, value, 'noi_thuong_tru')
  })
  put('Có giá trị đến:', 9, 136, label)
  put(slashed(get('co_gia_tri_den')), 9, 144, { ...value, size: 6.6 }, 'co_gia_tri_den')
  put('MẪU – DỮ LIỆU GIẢ ĐỊNH', 150, 148, { ...label, size: 4.4, colour: '#9a9a9a' })
}

function backSide(sheet: Sheet, fields: PaperFields, transform: Transform): void {
  const get = (code: string) => fields[code] ?? ''
  const put = (text: string, x: number, y: number, style: Style, field: string | null = null) =>
    write(sheet, text, { x, y }, style, { field, transform })
  const title: Style = { ...label, size: 5, bold: true, colour: '#111111' }
  sheet.marks.push(background(transform))
  put('Đặc điểm nhận dạng / Personal identification:', 12, 16, label)
  put(get('dac_diem'), 12, 25.5, value, 'dac_diem')
  const end = put('Ngày, tháng, năm / Date, month, year: ', 12, 36, label)
  put(slashed(get('ngay_cap')), end + 2, 36, value, 'ngay_cap')
  put('CỤC TRƯỞNG CỤC CẢNH SÁT', 52, 48, title)
  put('QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI', 30, 55, title)
  put('DIRECTOR GENERAL OF THE POLICE DEPARTMENT', 32, 61.5, { ...label, size: 4.2 })
  put('FOR ADMINISTRATIVE MANAGEMENT OF SOCIAL ORDER', 28, 67, { ...label, size: 4.2 })
  put('Ngón trỏ trái', 180, 12, { ...label, size: 4.2 })
  put('Ngón trỏ phải', 210, 12, { ...label, size: 4.2 })
  sheet.marks.push({ kind: 'fingerprint', centre: { x: 192, y: 35 }, radius: 14, transform })
  sheet.marks.push({ kind: 'fingerprint', centre: { x: 222, y: 35 }, radius: 14, transform })
  put('MẪU – DỮ LIỆU GIẢ ĐỊNH', 92, 88, { ...label, size: 4.4, colour: '#9a9a9a' })
  const mrz: Style = { size: 12.2, family: 'mono', colour: '#111111' }
  ;['mrz_1', 'mrz_2', 'mrz_3'].forEach((code, index) => {
    put(get(code), 11, 108 + index * 15, mrz, code)
  })
}
