import { describe, expect, it } from 'vitest'
import provinces from '../../../main/core/places/data/provinces.json' with { type: 'json' }
import { isSyllable, withoutMistakenSigns, withoutTwins } from '../../../shared/domain/vietnamese-syllable.ts'

describe('Vietnamese syllables', () => {
  it('are known by opening, rime and tone', () => {
    for (const word of 'Nghiêng giếng gì quýnh khuỷu thuở Ửng ĐƯỜNG xoong ngoẹo'.split(' '))
      expect(isSyllable(word)).toBe(true)
    for (const word of 'Dẻỏ kan ghà ngế hoàp tắch Krông mtá B2 nhd'.split(' ')) expect(isSyllable(word)).toBe(false)
  })

  it('make up the names of all provinces but the foreign words in them', () => {
    const words = provinces.flatMap((province) => province.name.split(/[\s-]+/))
    expect(words.filter((word) => !isSyllable(word))).toEqual(['Đắk', 'Lắk'])
  })

  it('come back from a sign among the letters only where one letter fits', () => {
    expect(withoutMistakenSigns('C¬e')).toBe('Che')
    expect(withoutMistakenSigns('p1ố')).toBe('phố')
    expect(withoutMistakenSigns('¬ồ')).toBeNull()
    expect(withoutMistakenSigns('2026')).toBeNull()
  })

  it('leave out either of two readings of one letter', () => {
    expect(withoutTwins('ĐIỀÊU')).toContain('ĐIỀU')
    expect(withoutTwins('Dẻỏ')).toEqual(['Dỏ', 'Dẻ'])
    expect(withoutTwins('khoẻ')).toEqual([])
  })
})
