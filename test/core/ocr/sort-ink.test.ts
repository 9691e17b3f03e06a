import { expect, it } from 'vitest'
import { blankGray } from '../../../main/core/intake/page-image.ts'
import { eraseStrokes, sortInk } from '../../../main/core/ocr/sort-ink.ts'
import { findComponents } from '../../../shared/imaging/components.ts'

const dpi = 200
const noRules = { across: [], down: [] }

type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Two rows of letters, a dot below the third letter of the first, and what is put on the page besides. */
function aPage(...parts: readonly Part[]) {
  const gray = blankGray(900, 500)
  const put = ({ x, y, width, height }: Part): void => {
    for (let row = y; row < y + height; row++) gray.data.fill(0, row * gray.width + x, row * gray.width + x + width)
  }
  for (const y of [100, 300]) for (let i = 0; i < 20; i++) put({ x: 100 + i * 24, y, width: 14, height: 18 })
  put({ x: 153, y: 121, width: 4, height: 4 })
  for (const part of parts) put(part)
  return { gray, ink: findComponents(gray, 150) }
}

it('leaves a letter its dot, and tells specks between the lines from it', () => {
  const { ink } = aPage({ x: 400, y: 200, width: 5, height: 5 })
  const { print, marks, strays, strokes } = sortInk(ink.list, noRules, dpi)
  expect([print.length, marks.length, strays.length, strokes.length]).toEqual([40, 1, 1, 0])
  expect(print.find(({ x0 }) => x0 === 148)?.whole).toMatchObject({ y0: 100, y1: 125 })
})

it('takes what a rule left at a crossing for no mark', () => {
  const { ink } = aPage({ x: 90, y: 100, width: 4, height: 4 })
  const down = [{ x0: 86, y0: 50, x1: 89, y1: 400 }]
  expect(sortInk(ink.list, { across: [], down }, dpi).strays).toHaveLength(1)
})

it('takes dashes for print and tone marks over letters for marks', () => {
  const { ink } = aPage({ x: 600, y: 108, width: 12, height: 3 }, { x: 124, y: 92, width: 12, height: 4 })
  const { print, marks } = sortInk(ink.list, noRules, dpi)
  expect([print.length, marks.length]).toEqual([41, 2])
})

it('erases the stroke of a pen between the lines, and within a line only where it is blue', () => {
  const stroke = { x: 345, y: 200, width: 3, height: 112 }
  const isKept = (isBlue: boolean) => {
    const { gray, ink } = aPage(stroke)
    const sorted = sortInk(ink.list, noRules, dpi)
    eraseStrokes(gray, ink, sorted, { dpi, isBlue: () => isBlue })
    return [220, 305].map((y) => gray.data[y * gray.width + 346] === 0)
  }
  expect(isKept(false)).toEqual([false, true])
  expect(isKept(true)).toEqual([false, false])
})
