import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlacedWord, pageText } from '../../../main/core/document-types/page-text.ts'
import { dayInWords, numberInWords } from '../../../main/core/extraction/day-in-words.ts'
import { dateOf, parseDay, toIsoDay } from '../../../main/core/extraction/field-kinds/date.ts'
import { enumOf } from '../../../main/core/extraction/field-kinds/enumerations.ts'
import { moneyOf, numberOf, parseNumber, phoneOf } from '../../../main/core/extraction/field-kinds/number.ts'
import { parseValue } from '../../../main/core/extraction/field-kinds/parse-value.ts'
import { nameOf } from '../../../main/core/extraction/field-kinds/person-name.ts'
import { personalIdOf, readPersonalId } from '../../../main/core/extraction/field-kinds/personal-id.ts'
import { mendPlace } from '../../../main/core/extraction/field-kinds/place.ts'
import { nothingSpoken } from '../../../main/core/extraction/field-kinds/reading-context.ts'
import { documentNumberOf, tidyPrinted, wordsOf } from '../../../main/core/extraction/field-kinds/text.ts'
import { buildRegion } from '../../support/build-region.ts'

function words(text: string, confidence = 0.9): readonly PlacedWord[] {
  return pageText(buildRegion([text], { confidence })).words
}

const aDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

describe('days', () => {
  it('come back from every way they are printed', () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom('/', '.', '-', ' / '), (day, mark) => {
        const [year = '', month = '', date = ''] = day.split('-')
        expect(parseDay(`${date}${mark}${month}${mark}${year}`)).toBe(day)
        expect(parseDay(`ngày ${Number(date)} tháng ${month} năm ${year}`)).toBe(day)
        expect(parseDay(day)).toBe(day)
      }),
    )
  })

  it('exist in the calendar or are refused', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const made = new Date(Date.UTC(year, month - 1, day))
          const exists = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day
          expect(toIsoDay(year, month, day) !== null).toBe(exists)
        },
      ),
    )
    expect(parseDay('29/02/2023')).toBeNull()
    expect(parseDay('29/02/2024')).toBe('2024-02-29')
  })

  it('are mended among figures only, and then are doubtful', () => {
    expect(dateOf(words('O4/06/2O25'))).toMatchObject({ value: '2025-06-04', backing: 'doubtful', corrected: true })
    expect(dateOf(words('Ì6 tháng 02 năm 2026'))).toMatchObject({ value: '2026-02-16', backing: 'doubtful' })
    expect(dateOf(words('24/03/19ó5'))).toMatchObject({ value: '1965-03-24' })
    expect(words('202ó')[0]?.confidence).toBeLessThan(0.9)
    expect(dateOf(words('không rõ ngày'))).toBeNull()
  })

  it('are the same in words', () => {
    expect(dayInWords('Ngày bốn, tháng sáu, năm hai nghìn không trăm hai mươi lăm')).toBe('2025-06-04')
    expect(dayInWords('ngày ba mươi mốt, tháng mười hai, năm một nghìn chín trăm chín mươi tư')).toBe('1994-12-31')
    expect(dayInWords('Ngày mồng một tháng tư năm hai nghìn không trăm linh năm')).toBe('2005-04-01')
    expect(dayInWords('Ngày ba mươi, tháng hai, năm hai nghìn không trăm linh năm')).toBeNull()
    expect(numberInWords('mười lăm')).toBe(15)
  })
})

describe('personal numbers', () => {
  it('tell sex and year of birth for every number made from them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 999_999 }),
        (year, male, serial) => {
          const sign = Math.floor((year - 1900) / 100) * 2 + (male ? 0 : 1)
          const id = `011${sign}${String(year % 100).padStart(2, '0')}${String(serial).padStart(6, '0')}`
          expect(readPersonalId(id)).toEqual({ province: 'Điện Biên', gender: male ? 'nam' : 'nữ', birthYear: year })
        },
      ),
    )
  })

  it('are joined where OCR cut them, and doubtful with a figure too few', () => {
    expect(personalIdOf(words('CCCD số 011097 840315, cấp'))).toMatchObject({ value: '011097840315', corrected: true })
    expect(personalIdOf(words('số 011097840315,'))).toMatchObject({ value: '011097840315', backing: 'formed' })
    expect(personalIdOf(words('0110f7840315'))).toMatchObject({ value: '011017840315', backing: 'doubtful' })
    expect(personalIdOf(words('01109784031'))).toMatchObject({ backing: 'doubtful' })
    expect(personalIdOf(words('cấp ngày 12/04/2024'))).toBeNull()
  })
})

describe('figures', () => {
  it('follow Vietnamese print: comma for decimals, dot for thousands', () => {
    expect(['01', '256,9', '1.250,5', '1.362', '00'].map(parseNumber)).toEqual(['1', '256.9', '1250.5', '1362', '0'])
    expect(numberOf(words('02 bản'))?.value).toBe('2')
    expect(moneyOf(words('14.000 đồng'))?.value).toBe('14000')
    expect(phoneOf(words('0985 922 371'))).toMatchObject({ value: '0985922371', backing: 'formed' })
    expect(phoneOf(words('không có'))).toBeNull()
  })
})

describe('listed values', () => {
  it('are taken in all their spellings as printed', () => {
    expect(enumOf(words("H'Mông"), 'ethnic_group')).toMatchObject({ value: "H'Mông", backing: 'listed' })
    expect(enumOf(words('HMông..'), 'ethnic_group')).toMatchObject({ value: "H'Mông" })
    expect(enumOf(words('Khơ Mú'), 'ethnic_group')).toMatchObject({ value: 'Khơ Mú', backing: 'listed' })
    expect(enumOf(words('Khợ Mú.'), 'ethnic_group')).toMatchObject({ value: 'Khơ Mú', corrected: true })
    expect(enumOf(words('Nư'), 'gender')).toMatchObject({ value: 'Nữ', corrected: true })
    expect(enumOf(words('Việt Narh'), 'nationality')).toMatchObject({ value: 'Việt Nam', backing: 'doubtful' })
    expect(enumOf(words('NữỮ'), 'gender')).toMatchObject({ value: 'Nữ', corrected: true })
  })

  it('are never guessed from words that are not listed', () => {
    expect(enumOf(words('Xanh'), 'ethnic_group')).toBeNull()
    expect(enumOf(words('không ghi'), 'gender')).toBeNull()
  })
})

describe('free text', () => {
  it('has its tone marks back where a copy lost them in words that offices set side by side, and is not sure then', () => {
    const parsed = (text: string) => parseValue('text', 'ly_do', words(text), nothingSpoken)
    expect(parsed('làm hồ sơ để nghì hỗ trợ nhà ở')).toMatchObject({
      value: 'làm hồ sơ đề nghị hỗ trợ nhà ở',
      corrected: true,
    })
    expect(parsed('Băng tốt nghiệp Cao đảng Sự phạm')?.value).toBe('Bằng tốt nghiệp Cao đẳng Sư phạm')
    expect(parsed('xin phép để nghỉ hưu')).toMatchObject({ value: 'xin phép để nghỉ hưu', corrected: false })
  })
})

describe('names', () => {
  it('keep apostrophes and rare syllables, and stop at figures', () => {
    expect(nameOf(words("Y H'Lan Niê"))?.value).toBe("Y H'Lan Niê")
    expect(nameOf(words('LẦU BÁ DƠ, sinh năm: 1958'))?.value).toBe('LẦU BÁ DƠ')
    expect(nameOf(words('LòThị Mai'))?.value).toBe('Lò Thị Mai')
    expect(nameOf(words('Vàng APó'))?.value).toBe('Vàng A Pó')
    expect(nameOf(words('1958'))).toBeNull()
  })

  it('are doubtful where the given name is missing', () => {
    expect(nameOf(words('Vàng A'))?.backing).toBe('doubtful')
    expect(nameOf(words('Vàrg A Pó', 0.7))).toMatchObject({ value: 'Vàng A Pó', backing: 'doubtful' })
    expect(nameOf(words('Lò Thị Hồng Ọ', 0.8))?.value).toBe('Lò Thị Hồng Ọ')
    expect(nameOf(words('Mùa Thi Chở', 0.8))).toMatchObject({ value: 'Mùa Thị Chở', backing: 'doubtful' })
    expect(nameOf(words('Phàng Thị Ca', 0.95))?.value).toBe('Phàng Thị Ca')
    expect(nameOf(words('L6 Văn Biên'))).toMatchObject({ value: 'Lô Văn Biên', backing: 'doubtful' })
  })

  it('are put together where OCR cut a syllable or a speck joined two', () => {
    expect(nameOf(words('PHAN MẠNH TRƯỜ NG, sinh năm 1980'))?.value).toBe('PHAN MẠNH TRƯỜNG')
    expect(nameOf(words('Trịnh Văn.-Hoàn'))?.value).toBe('Trịnh Văn Hoàn')
  })

  it('get one case: OCR mixes small letters into capitals', () => {
    expect(nameOf(words('LÒ THỊ Mai'))?.value).toBe('LÒ THỊ MAI')
  })
})

describe('places', () => {
  it('get the tone marks of the lists, old and new units, and keep the rest as printed', () => {
    expect(mendPlace('Bản Huổi Lóng, xã Nâm Nèn, tỉnh Điên Biên')).toEqual({
      text: 'Bản Huổi Lóng, xã Nậm Nèn, tỉnh Điện Biên',
      backing: 'formed',
    })
    expect(mendPlace('xã Phiêng Lơi, tỉnh Yên Bái').text).toBe('xã Phiêng Lơi, tỉnh Yên Bái')
    expect(mendPlace('xã Nà Tấu, tỉnh Điện Biên').backing).toBe('listed')
  })

  it('keep the spelling of the paper where only the tone stands elsewhere', () => {
    expect(mendPlace('xã Yên Hòa, tỉnh Nghệ An').text).toBe('xã Yên Hòa, tỉnh Nghệ An')
    expect(mendPlace('xã Yên Hoà, tỉnh Nghệ An').text).toBe('xã Yên Hoà, tỉnh Nghệ An')
  })

  it('are doubtful where a letter had to be guessed', () => {
    expect(mendPlace('xã Than Uyơn, tỉnh Lai Châu')).toEqual({
      text: 'xã Than Uyên, tỉnh Lai Châu',
      backing: 'doubtful',
    })
  })

  it('lose specks between a unit and its name', () => {
    expect(mendPlace('Khu-Bó Mạy, xã Nậm Chua, huyện: Nậm.Pồ, tỉnh, Điện Biên').text).toBe(
      'Khu Bó Mạy, xã Nậm Chua, huyện Nậm Pồ, tỉnh Điện Biên',
    )
    expect(tidyPrinted(words('Trưởng các bản, thôn, tổ dân phố'))).toBe('Trưởng các bản, thôn, tổ dân phố')
  })

  it('leave a village alone that is called like a kind of unit', () => {
    expect(mendPlace('Xa Dung').text).toBe('Xa Dung')
  })

  it('writes an authority as it is written, and leaves a commune of before July 2025 as printed', () => {
    expect(mendPlace('Ủy ban nhân đân xã Nà Tấu, tỉnh Điện Biên').text).toBe(
      'Ủy ban nhân dân xã Nà Tấu, tỉnh Điện Biên',
    )
    expect(mendPlace('Tân Giang').text).toBe('Tân Giang')
    expect(mendPlace('xã Khánh Hoà').text).toBe('xã Khánh Hoà')
    expect(mendPlace('Thôn Khe Kẹp. xã Quảng Uyên, tỉnh Cao Bằng').text).toBe(
      'Thôn Khe Kẹp, xã Quảng Uyên, tỉnh Cao Bằng',
    )
    expect(mendPlace('Tổ 3, đắc khu Kiên Hải, tỉnh An Giang').text).toBe('Tổ 3, đặc khu Kiên Hải, tỉnh An Giang')
    const old = 'Bản Nà Khoang, xã Mường So, huyện Phong Thổ, tỉnh Lai Châu'
    expect(mendPlace(old).text).toBe(old)
  })
})

describe('texts', () => {
  it('lose leaders and specks, not their own signs', () => {
    expect(tidyPrinted(words('Cha đẻ...'))).toBe('Cha đẻ')
    expect(tidyPrinted(words('Đất trồng cây (HNK)'))).toBe('Đất trồng cây (HNK)')
    expect(wordsOf(words('Hai trăm nam mươi sáu phấy chin mét vuông'))).toMatchObject({ corrected: true })
    expect(documentNumberOf(words('143⁄GXN-UBND'))?.value).toBe('143/GXN-UBND')
    expect(wordsOf(words('Ngày hai, tháng năm, năm, hai nghìn không trăm hai mươi'))?.value).toBe(
      'Ngày hai, tháng năm, năm hai nghìn không trăm hai mươi',
    )
    expect(wordsOf(words('Ngày ba, tháng tám, năm hai nghìn không trăm hai, mươi sáu'))).toMatchObject({
      value: 'Ngày ba, tháng tám, năm hai nghìn không trăm hai mươi sáu',
      corrected: true,
    })
    expect(tidyPrinted(words('là lao động tựdo)'))).toBe('là lao động tự do')
    expect(tidyPrinted(words('hỗ trợ nhàở'))).toBe('hỗ trợ nhà ở')
    expect(tidyPrinted(words('hộ nghèo, hộ cận. nghèo của tp. Lào Cai'))).toBe('hộ nghèo, hộ cận nghèo của tp. Lào Cai')
    expect(documentNumberOf(words('66GXN-UBND'))).toMatchObject({ value: '66/GXN-UBND', backing: 'doubtful' })
    expect(documentNumberOf(words('113/4UBND-TP'))).toMatchObject({ value: '113/UBND-TP', backing: 'doubtful' })
    expect(documentNumberOf(words('về việc'))).toBeNull()
  })
})
