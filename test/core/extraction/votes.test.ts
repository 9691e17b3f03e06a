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

describe('usual wordings', () => {
  it('mend one wrong letter and leave other wordings as printed', () => {
    expect(findUsualText('quan_he', 'Cha đẻ')).toEqual({ value: 'Cha đẻ', kind: 'same' })
    expect(findUsualText('quan_he', 'Cha đỏ')).toEqual({ value: 'Cha đẻ', kind: 'mended' })
    expect(findUsualText('giay_to_2', 'Căn cước công xân')).toEqual({ value: 'Căn cước công dân', kind: 'mended' })
    expect(findUsualText('quan_he', 'Người giám hộ')).toBeNull()
    expect(findUsualText('muc_dich', 'Cha đẻ')).toBeNull()
  })
})
