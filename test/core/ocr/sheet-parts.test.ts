import { describe, expect, it } from 'vitest'
import { blankGray } from '../../../main/core/intake/page-image.ts'
import { cutInTwo, intoSheet } from '../../../main/core/ocr/sheet-parts.ts'

const dpi = 200

/** A sheet with lines of print at these rows, 30 high each. */
function sheetWith(rows: readonly number[], height = 1000) {
  const sheet = blankGray(300, height)
  for (const row of rows) sheet.data.fill(0, row * 300, (row + 30) * 300)
  return sheet
}

describe('a sheet read in two parts', () => {
  it('is cut in the middle of its widest bare stretch, and what was read below comes back to its place', () => {
    const [upper, lower] = cutInTwo(sheetWith([100, 330, 400, 500, 700]), dpi)
    // Bare from 430 to 500 and, within the bounds, from 530 to 550.
    expect([upper?.down, upper?.share]).toEqual([0, 0.464])
    expect(lower?.share).toBeCloseTo(0.536)
    if (upper === undefined || lower === undefined) throw new Error('two parts were expected')
    expect(upper.image.height).toBe(464 + 20)
    const top = lower.image.data.indexOf(0) / lower.image.width
    const word = { text: 'Họ', box: { x0: 1, y0: top, x1: 9, y1: top + 30 }, confidence: 1 }
    expect(intoSheet(lower, [{ words: [word], signs: [] }])[0]?.words[0]?.box).toEqual({
      x0: 1,
      y0: 500,
      x1: 9,
      y1: 530,
    })
  })

  it('stays whole where print stands too close to be parted from its marks', () => {
    const sheet = sheetWith(Array.from({ length: 30 }, (_, at) => at * 33))
    expect(cutInTwo(sheet, dpi)).toEqual([{ image: sheet, down: 0, share: 1 }])
  })
})
