import { describe, expect, it } from 'vitest'
import { amountInWords } from '../../../main/core/extraction/amount-in-words.ts'
import { dongInWords } from '../../../main/core/slips/dong-in-words.ts'
import { seededRandom } from '../../../main/practice/seeded-random.ts'

describe('a sum in words', () => {
  it.each([
    [0, 'Không đồng'],
    [8_000, 'Tám nghìn đồng'],
    [15_000, 'Mười lăm nghìn đồng'],
    [21_000, 'Hai mươi mốt nghìn đồng'],
    [24_500, 'Hai mươi tư nghìn năm trăm đồng'],
    [50_005, 'Năm mươi nghìn không trăm linh năm đồng'],
    [105_010, 'Một trăm linh năm nghìn không trăm mười đồng'],
    [1_000_000, 'Một triệu đồng'],
    [2_000_015, 'Hai triệu không trăm mười lăm đồng'],
    [1_234_567_891, 'Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt đồng'],
  ])('writes %d', (dong, words) => {
    expect(dongInWords(dong)).toBe(words)
  })

  it('is read back as the same sum by the reader of papers', () => {
    const chance = seededRandom(7)
    for (let n = 0; n < 2_000; n += 1) {
      const dong = Math.floor(10 ** (chance() * 9))
      expect(amountInWords(dongInWords(dong))).toBe(dong)
    }
  })

  it.each([-1, 0.5, 1e12, Number.NaN])('refuses %d', (dong) => {
    expect(() => dongInWords(dong)).toThrow(RangeError)
  })
})
