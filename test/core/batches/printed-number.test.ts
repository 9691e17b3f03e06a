import { describe, expect, it } from 'vitest'
import { printedNumber } from '../../../main/core/batches/printed-number.ts'
import { buildRegion, type Piece } from '../../support/build-region.ts'

/** A page of thirty-five rows with a text at its foot, from a place in pixels of 1654. */
function footed(text: string, x: number) {
  const rows: (string | readonly Piece[])[] = Array.from({ length: 34 }, () => 'Tôi xin cam đoan những lời khai trên')
  return buildRegion([...rows, [[x, text]]])
}

describe('the number of a page', () => {
  it.each([
    ['Trang 2/3', { number: 2, total: 3 }],
    ['2/3', { number: 2, total: 3 }],
    ['Trang: 1 / 12', { number: 1, total: 12 }],
    ['- 2 -', { number: 2, total: null }],
    ['Trang 4', { number: 4, total: null }],
  ])('is read at the foot: %s', (text, expected) => {
    expect(printedNumber(footed(text, 780))).toEqual(expected)
  })

  it.each(['3/2', '12/2026', 'Số 2/3 phố Huế', '0/3'])('is not seen in %s', (text) => {
    expect(printedNumber(footed(text, 780))).toBeNull()
  })

  it('is no bare figure at the left, and nothing in the middle of the page', () => {
    expect(printedNumber(footed('2', 200))).toBeNull()
    expect(printedNumber(buildRegion([...Array.from({ length: 12 }, () => 'Dòng chữ'), [[780, '2/3']]]))).toBeNull()
  })
})
