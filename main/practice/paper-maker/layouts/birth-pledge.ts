import {
  body,
  bold,
  centred,
  formLine,
  italic,
  nationalHeading,
  paragraph,
  sampleMark,
  spelled,
} from '../form-lines.ts'
import { newSheet, type Sheet } from '../sheet.ts'
import type { PaperFields } from './paper-fields.ts'

/** Giấy cam đoan về việc sinh, where the Giấy chứng sinh is lost: people write it as they like, and the desk doesn't know it. */
export function birthPledge(fields: PaperFields, seed: number): Sheet {
  const value = (code: string) => fields[code] ?? ''
  const sheet = newSheet({ left: 71, right: 43, top: 62 })
  const middle = (sheet.left + sheet.right) / 2
  nationalHeading(sheet, middle)
  sheet.y += 16
  centred(sheet, 'GIẤY CAM ĐOAN VỀ VIỆC SINH', middle, { size: 16, bold: true })
  sheet.y += 10
  formLine(sheet, [
    { label: 'Tôi là:', value: value('cha_ho_ten'), until: 0.55 },
    { label: 'trú tại', value: value('ban') },
  ])
  formLine(sheet, [{ label: 'Vợ tôi là:', value: value('me_ho_ten') }])
  paragraph(
    sheet,
    `Ngày ${spelled(value('con_ngay_sinh'))}, vợ tôi sinh cháu gái tại ${value('con_noi_sinh')}. Vợ chồng tôi đã được cấp Giấy chứng sinh nhưng tờ giấy bị nước lũ cuốn mất cùng đồ đạc trong nhà.`,
  )
  paragraph(sheet, `Gia đình dự định đặt tên cháu là ${value('con_ho_ten')}.`)
  paragraph(sheet, 'Lời nói trên là thật. Nếu sai, tôi chịu trách nhiệm trước pháp luật.')
  sheet.y += 10
  const right = sheet.left + (sheet.right - sheet.left) * 0.72
  centred(sheet, `${value('dia_danh')}, ngày ${spelled(value('ngay_cap'))}`, right, italic)
  centred(sheet, 'Người viết giấy', right, bold)
  sheet.marks.push({ kind: 'signature', at: { x: right - 42, y: sheet.y + 12 }, width: 88, seed })
  sheet.y += 48
  centred(sheet, value('nguoi_than'), right, body)
  sampleMark(sheet)
  return sheet
}
