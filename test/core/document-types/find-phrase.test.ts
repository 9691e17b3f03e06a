import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPhrase } from '../../../main/core/document-types/find-phrase.ts'
import { foldLetters, pageText } from '../../../main/core/document-types/page-text.ts'
import { buildRegion } from '../../support/build-region.ts'

describe('the search for printed words', () => {
  it('finds a label wherever it stands, with one letter wrong', () => {
    const label = foldLetters('Quan hệ với người đã chết')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: label.length - 1 }),
        fc.constantFrom('x', 'q', ''),
        fc.nat({ max: 4 }),
        (at, letter, before) => {
          const noisy = label.slice(0, at) + letter + label.slice(at + 1)
          const words = [...Array.from({ length: before }, () => 'trước'), noisy, 'sau']
          const hits = findPhrase(pageText(buildRegion([words.join(' ')])), label)
          expect(hits).toHaveLength(1)
          expect(hits[0]).toMatchObject({ first: before, last: before })
          expect(hits[0]?.errors).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('does not find short words inside longer ones', () => {
    expect(findPhrase(pageText(buildRegion(['Bảo Sơn'])), 'so')).toEqual([])
    expect(findPhrase(pageText(buildRegion(['Số: 12'])), 'so')).toHaveLength(1)
  })

  it('joins rows that OCR gave as lines side by side', () => {
    const text = pageText(
      buildRegion([
        [
          [900, 'Dân tộc: Thái'],
          [200, 'Giới tính: Nữ'],
        ],
      ]),
    )
    expect(text.rows).toHaveLength(1)
    expect(text.words.map((word) => word.text).join(' ')).toBe('Giới tính: Nữ Dân tộc: Thái')
  })

  it('counts words once that were read twice at one place', () => {
    const once = buildRegion(['Họ, chữ đệm, tên: LÒ THỊ MAI'])
    const again = buildRegion(['Họ, chữ đệm, tên: LÒ THỊ MAl'], { confidence: 0.6 })
    const text = pageText({ ...once, lines: [...again.lines, ...once.lines] })
    expect(text.words.map((word) => word.text).join(' ')).toBe('Họ, chữ đệm, tên: LÒ THỊ MAI')
  })
})
