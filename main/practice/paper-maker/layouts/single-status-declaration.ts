import {
  body,
  bold,
  centred,
  formLine,
  lineHeight,
  mixedLine,
  nationalHeading,
  paragraph,
  sampleMark,
  slashed,
} from '../form-lines.ts'
import { newSheet, type Sheet, write } from '../sheet.ts'
import { requester, signedBelow } from './birth-declaration.ts'
import type { PaperFields } from './paper-fields.ts'

/** Tờ khai cấp Giấy xác nhận tình trạng hôn nhân (TT 04/2020/TT-BTP). */
export function singleStatusDeclaration(fields: PaperFields, seed: number): Sheet {
  const value = (code: string) => fields[code] ?? ''
  const sheet = newSheet({ left: 71, right: 43, top: 62 })
  const middle = (sheet.left + sheet.right) / 2
  nationalHeading(sheet, middle)
  sheet.y += 14
  centred(sheet, 'TỜ KHAI CẤP GIẤY XÁC NHẬN', middle, { size: 15, bold: true })
  centred(sheet, 'TÌNH TRẠNG HÔN NHÂN', middle, { size: 15, bold: true })
  sheet.y += 4
  centred(sheet, [{ text: 'Kính gửi: ' }, { text: value('kinh_gui'), field: 'kinh_gui' }], middle, body)
  sheet.y += 4
  requester(sheet, fields, 'Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân:')
  write(
    sheet,
    'Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây:',
    { x: sheet.left, y: sheet.y },
    bold,
  )
  sheet.y += lineHeight
  formLine(sheet, [{ label: 'Họ, chữ đệm, tên:', field: 'ho_ten', value: value('ho_ten') }])
  formLine(sheet, [{ label: 'Ngày, tháng, năm sinh:', field: 'ngay_sinh', value: slashed(value('ngay_sinh')) }])
  formLine(sheet, [
    { label: 'Giới tính:', field: 'gioi_tinh', value: value('gioi_tinh'), until: 0.29 },
    { label: 'Dân tộc:', field: 'dan_toc', value: value('dan_toc'), until: 0.62 },
    { label: 'Quốc tịch:', field: 'quoc_tich', value: value('quoc_tich') },
  ])
  formLine(sheet, [{ label: 'Nơi cư trú:', note: '(2)', field: 'noi_cu_tru', value: value('noi_cu_tru') }])
  mixedLine(sheet, [
    { text: 'Giấy tờ tùy thân: Căn cước công dân số ' },
    { text: value('so_dinh_danh'), field: 'so_dinh_danh' },
  ])
  formLine(sheet, [
    { label: 'Tình trạng hôn nhân:', note: '(5)', field: 'tinh_trang_hon_nhan', value: value('tinh_trang_hon_nhan') },
  ])
  formLine(sheet, [
    {
      label: 'Mục đích sử dụng Giấy xác nhận tình trạng hôn nhân:',
      note: '(6)',
      field: 'muc_dich',
      value: value('muc_dich'),
    },
  ])
  paragraph(
    sheet,
    'Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.',
  )
  signedBelow(sheet, fields, seed)
  sampleMark(sheet)
  return sheet
}
