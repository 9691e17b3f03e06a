import { describe, expect, it } from 'vitest'
import { pageText } from '../../../main/core/document-types/page-text.ts'
import { extractFields } from '../../../main/core/extraction/extract-fields.ts'
import { findUsualText } from '../../../main/core/extraction/field-kinds/usual-texts.ts'
import { settleNames, voteOnName } from '../../../main/core/extraction/name-votes.ts'
import { buildRegion } from '../../support/build-region.ts'

function words(text: string, confidence: number) {
  return pageText(buildRegion([text], { confidence })).words
}

describe('a value that stands more than once on a paper', () => {
  it('takes the tone marks of its surest reading', () => {
    const region = buildRegion(['VÌ VĂN BIỂN', 'Vì Văn Biên', 'Vì Văn Biên'])
    expect(voteOnName('VÌ VĂN BIỂN', pageText(region))).toEqual({ name: 'VÌ VĂN BIÊN', places: 3, unanimous: false })
  })

  it('is settled between two readings of one person only where they are nearly alike', () => {
    const a = { value: 'Quàng Thị Lẻ', words: words('Quàng Thị Lẻ', 0.6) }
    const b = { value: 'Quảng Thị Lả', words: words('Quảng Thị Lả', 0.9) }
    expect(settleNames(a, b)?.endsWith('Lả')).toBe(true)
    expect(settleNames(a, { value: 'Lò Văn Biên', words: words('Lò Văn Biên', 0.9) })).toBeNull()
  })

  it('gives a misread commune its name where the paper names it elsewhere', () => {
    const region = buildRegion([
      'TỜ KHAI ĐĂNG KÝ KHAI SINH',
      'Kính gửi: Ủy ban nhân dân xã Tả Lèng, tỉnh Lai Châu',
      'Tôi cam đoan nội dung trên là đúng.',
      [[700, 'Làm tại: xã Tả Lòng, ngày 16 tháng 07 năm 2025']],
    ])
    const place = extractFields('to_khai_dang_ky_khai_sinh', region).find((field) => field.code === 'lam_tai')
    expect(place?.value).toBe('xã Tả Lèng')
    expect(place?.confidence).toBeLessThan(0.95)
  })
})

it('reads a letter of a place that was hardly read as the paper has it elsewhere, and is not sure then', () => {
  const rows = [
    'TỜ KHAI ĐĂNG KÝ KHAI SINH',
    'Họ, chữ đệm, tên người mẹ: Chu Thị Sen',
    'Nơi cư trú: Bản Mường Đồn 2, xã Bảo Nam, tỉnh Nghệ An',
    'Họ, chữ đệm, tên người cha: Hà Bá Xương',
    'Nơi cư trú: Bản Mường Pồn 2, xã Bảo Nam, tỉnh Nghệ An',
  ]
  const read = buildRegion(rows, { confidence: 0.95 })
  const faint = (word: (typeof read.lines)[0]['words'][0]) =>
    word.text === 'Đồn' ? { ...word, confidence: 0.4 } : word
  const lines = read.lines.map((line) => ({ ...line, words: line.words.map(faint) }))
  const fields = extractFields('to_khai_dang_ky_khai_sinh', { ...read, lines })
  const mother = fields.find((field) => field.code === 'me_noi_cu_tru')
  expect(mother?.value).toBe('Bản Mường Pồn 2, xã Bảo Nam, tỉnh Nghệ An')
  expect(mother?.confidence).toBeLessThan(0.95)
})

describe('one person named twice on a paper', () => {
  function fieldsOf(rows: Parameters<typeof buildRegion>[0], confidence = 0.95) {
    const fields = extractFields('to_khai_xac_nhan_tinh_trang_hon_nhan', buildRegion(rows, { confidence }))
    return Object.fromEntries(fields.map((field) => [field.code, field]))
  }

  const declared = [
    'TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN',
    'Họ, chữ đệm, tên người yêu cầu: Vàng A Vừa',
    'Giấy tờ tùy thân: Căn cước công dân số 012291279936, cấp ngày 25/02/2023',
    'Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây:',
    'Họ, chữ đệm, tên: VÀNG A VỪA',
    'Ngày, tháng, năm sinh: 04/06/2001',
    'Giới tính: Nam',
    'Giấy tờ tùy thân: Căn cước công dân số 012291279936',
    'Tôi cam đoan nội dung trên là đúng.',
    [[700, 'Người yêu cầu']],
    [[700, 'Vàng A']],
  ] satisfies Parameters<typeof buildRegion>[0]

  it('signs with the whole name, and the officer is asked', () => {
    const { nguoi_ky: signer } = fieldsOf(declared)
    expect(signer?.value).toBe('Vàng A Vừa')
    expect(signer?.raw).toBe('Vàng A')
    expect(signer?.confidence).toBeLessThan(0.95)
  })

  it('has one wrong figure of the number put right by the year of birth, never as sure', () => {
    const { so_dinh_danh: own, nguoi_yeu_cau_so_dinh_danh: asked } = fieldsOf(declared)
    expect(own?.value).toBe('012201279936')
    expect(asked?.value).toBe('012201279936')
    expect(own?.confidence).toBeLessThan(0.95)
    expect(asked?.confidence).toBeLessThan(0.95)
  })

  it('keeps a number that differs in two figures from what the year of birth asks', () => {
    const rows = declared.with(7, 'Giấy tờ tùy thân: Căn cước công dân số 012185279936')
    expect(fieldsOf(rows)['so_dinh_danh']?.value).toBe('012185279936')
    expect(fieldsOf(rows)['so_dinh_danh']?.confidence).toBeLessThan(0.5)
  })
})

describe('usual wordings', () => {
  it('mend one wrong letter and leave other wordings as printed', () => {
    expect(findUsualText('quan_he', 'Cha đẻ')).toEqual({ value: 'Cha đẻ', kind: 'same' })
    expect(findUsualText('quan_he', 'Cha đỏ')).toEqual({ value: 'Cha đẻ', kind: 'mended' })
    expect(findUsualText('giay_to_2', 'Căn cước công xân')).toEqual({ value: 'Căn cước công dân', kind: 'mended' })
    expect(findUsualText('quan_he', 'Con gâu')).toEqual({ value: 'Con dâu', kind: 'mended' })
    expect(findUsualText('quan_he', 'Vơ')).toEqual({ value: 'Vợ', kind: 'mended' })
    expect(findUsualText('giay_to_1', 'Bằng tốt nghiệp trung học phổ')).toBeNull()
    expect(findUsualText('quan_he', 'Người giám hộ')).toBeNull()
    expect(findUsualText('muc_dich', 'Cha đẻ')).toBeNull()
  })
})
