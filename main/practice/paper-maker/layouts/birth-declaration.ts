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
  sampleMark,
  slashed,
  spelled,
} from '../form-lines.ts'
import { newSheet, type Sheet, write } from '../sheet.ts'
import type { PaperFields } from './paper-fields.ts'

/** Tờ khai đăng ký khai sinh (TT 04/2020/TT-BTP). */
export function birthDeclaration(fields: PaperFields, seed: number): Sheet {
  const sheet = newSheet({ left: 71, right: 43, top: 62 })
  const middle = (sheet.left + sheet.right) / 2
  nationalHeading(sheet, middle)
  sheet.y += 14
  centred(sheet, 'TỜ KHAI ĐĂNG KÝ KHAI SINH', middle, { size: 15, bold: true })
  sheet.y += 4
  centred(sheet, [{ text: 'Kính gửi: ' }, { text: fields['kinh_gui'] ?? '', field: 'kinh_gui' }], middle, body)
  sheet.y += 4
  requester(sheet, fields, 'Quan hệ với người được khai sinh:')
  write(sheet, 'Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:', { x: sheet.left, y: sheet.y }, bold)
  sheet.y += lineHeight
  child(sheet, fields)
  parent(sheet, fields, 'me', 'Họ, chữ đệm, tên người mẹ:')
  parent(sheet, fields, 'cha', 'Họ, chữ đệm, tên người cha:')
  paragraph(
    sheet,
    'Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên liên quan theo quy định pháp luật.',
  )
  paragraph(sheet, 'Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.')
  signedBelow(sheet, fields, seed)
  copiesWanted(sheet, fields, seed)
  sampleMark(sheet)
  return sheet
}

/** The block that every civil-status declaration begins with. */
export function requester(sheet: Sheet, fields: PaperFields, relationLabel: string): void {
  const value = (code: string) => fields[code] ?? ''
  formLine(sheet, [
    { label: 'Họ, chữ đệm, tên người yêu cầu:', field: 'nguoi_yeu_cau_ho_ten', value: value('nguoi_yeu_cau_ho_ten') },
  ])
  formLine(sheet, [
    { label: 'Nơi cư trú:', note: '(2)', field: 'nguoi_yeu_cau_noi_cu_tru', value: value('nguoi_yeu_cau_noi_cu_tru') },
  ])
  mixedLine(sheet, [
    { text: 'Giấy tờ tùy thân: Căn cước công dân số ' },
    { text: value('nguoi_yeu_cau_so_dinh_danh'), field: 'nguoi_yeu_cau_so_dinh_danh' },
    { text: ', cấp ngày ' },
    { text: slashed(value('nguoi_yeu_cau_ngay_cap')), field: 'nguoi_yeu_cau_ngay_cap' },
    { text: ' tại Cục Cảnh sát QLHC về TTXH' },
  ])
  formLine(sheet, [{ label: relationLabel, field: 'quan_he', value: value('quan_he') }])
}

function child(sheet: Sheet, fields: PaperFields): void {
  const value = (code: string) => fields[code] ?? ''
  formLine(sheet, [{ label: 'Họ, chữ đệm, tên:', labelStyle: bold, field: 'con_ho_ten', value: value('con_ho_ten') }])
  formLine(sheet, [{ label: 'Ngày, tháng, năm sinh:', field: 'con_ngay_sinh', value: slashed(value('con_ngay_sinh')) }])
  formLine(sheet, [{ label: 'ghi bằng chữ:', field: 'con_ngay_sinh_chu', value: value('con_ngay_sinh_chu') }])
  formLine(sheet, [
    { label: 'Giới tính:', field: 'con_gioi_tinh', value: value('con_gioi_tinh'), until: 0.29 },
    { label: 'Dân tộc:', field: 'con_dan_toc', value: value('con_dan_toc'), until: 0.62 },
    { label: 'Quốc tịch:', field: 'con_quoc_tich', value: value('con_quoc_tich') },
  ])
  formLine(sheet, [{ label: 'Nơi sinh:', note: '(4)', field: 'con_noi_sinh', value: value('con_noi_sinh') }])
  formLine(sheet, [{ label: 'Quê quán:', field: 'con_que_quan', value: value('con_que_quan') }])
}

function parent(sheet: Sheet, fields: PaperFields, who: 'me' | 'cha', label: string): void {
  const value = (code: string) => fields[`${who}_${code}`] ?? ''
  formLine(sheet, [{ label, labelStyle: bold, field: `${who}_ho_ten`, value: value('ho_ten') }])
  formLine(sheet, [
    { label: 'Năm sinh:', note: '(5)', field: `${who}_nam_sinh`, value: value('nam_sinh'), until: 0.33 },
    { label: 'Dân tộc:', field: `${who}_dan_toc`, value: value('dan_toc'), until: 0.64 },
    { label: 'Quốc tịch:', field: `${who}_quoc_tich`, value: value('quoc_tich') },
  ])
  formLine(sheet, [{ label: 'Nơi cư trú:', note: '(2)', field: `${who}_noi_cu_tru`, value: value('noi_cu_tru') }])
}

/** Place and day at the right, the requester's signature below. */
export function signedBelow(sheet: Sheet, fields: PaperFields, seed: number): void {
  const centre = sheet.left + (sheet.right - sheet.left) * 0.74
  sheet.y += 4
  centred(
    sheet,
    [
      { text: 'Làm tại: ' },
      { text: fields['lam_tai'] ?? '', field: 'lam_tai' },
      { text: ', ngày ' },
      { text: spelled(fields['ngay_lam_don'] ?? ''), field: 'ngay_lam_don' },
    ],
    sheet.left + (sheet.right - sheet.left) * 0.66,
    italic,
  )
  centred(sheet, 'Người yêu cầu', centre, bold)
  centred(sheet, '(Ký, ghi rõ họ, chữ đệm, tên)', centre, { size: 12, italic: true })
  sheet.marks.push({ kind: 'signature', at: { x: centre - 42, y: sheet.y + 20 }, width: 90, seed })
  sheet.y += 52
  centred(sheet, [{ text: fields['nguoi_ky'] ?? '', field: 'nguoi_ky' }], centre, body)
}

function copiesWanted(sheet: Sheet, fields: PaperFields, seed: number): void {
  const wanted = fields['de_nghi_ban_sao'] === 'có'
  const y = sheet.y - 92
  let x = write(sheet, 'Đề nghị cấp bản sao', { x: sheet.left, y }, body)
  x = write(sheet, '(6)', { x, y: y - 4.5 }, { size: 8 })
  x = write(sheet, ': Có ', { x, y }, body)
  sheet.marks.push({ kind: 'tick', at: { x: x + 1, y: y - 10 }, size: 11, checked: wanted, seed: seed + 3 })
  x = write(sheet, ', Không ', { x: x + 15, y }, body)
  sheet.marks.push({ kind: 'tick', at: { x: x + 1, y: y - 10 }, size: 11, checked: !wanted, seed: seed + 4 })
  x = write(sheet, 'Số lượng: ', { x: sheet.left, y: y + lineHeight }, body)
  x = write(sheet, (fields['so_ban_sao'] ?? '0').padStart(2, '0'), { x, y: y + lineHeight }, body, {
    field: 'so_ban_sao',
  })
  write(sheet, ' bản', { x, y: y + lineHeight }, body)
}
