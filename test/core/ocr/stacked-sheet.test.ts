import { expect, it } from 'vitest'
import { blankGray } from '../../../main/core/intake/page-image.ts'
import type { Print } from '../../../main/core/ocr/sort-ink.ts'
import { stackBlocks, unstack } from '../../../main/core/ocr/stacked-sheet.ts'

const dpi = 200
const block = { box: { x0: 100, y0: 100, x1: 700, y1: 140 } }

/** A letter of the page, black. */
function letter(x: number, y: number, height = 18): Print {
  const box = { x0: x, y0: y, x1: x + 14, y1: y + height }
  return { ...box, area: 14 * height, from: 0, to: 0, whole: box }
}

function stacked(...print: readonly Print[]) {
  const gray = blankGray(900, 500)
  for (const { x0, y0, x1, y1 } of print)
    for (let y = y0; y < y1; y++) gray.data.fill(0, y * gray.width + x0, y * gray.width + x1)
  return stackBlocks(gray, [block], { dpi, print })
}

/** Where the letters of the image begin, from left to right. */
function letterStarts({ image }: ReturnType<typeof stacked>): number[] {
  const isInk = (x: number) =>
    Array.from({ length: image.height }, (_, y) => y).some((y) => image.data[y * image.width + x] === 0)
  return Array.from({ length: image.width }, (_, x) => x).filter((x) => isInk(x) && !isInk(x - 1))
}

it('draws a row together where it has a wide gap, and tells where its words stand on the page', () => {
  const sheet = stacked(letter(100, 110), letter(124, 110), letter(400, 110), letter(424, 110))
  const [first = 0, second, third = 0, fourth] = letterStarts(sheet)
  expect([(second ?? 0) - first, third - first, (fourth ?? 0) - first]).toEqual([24, 58, 82])
  const top = 46 + 14
  const words = [
    { text: 'Nam', box: { x0: first, y0: top, x1: first + 38, y1: top + 18 }, confidence: 1 },
    { text: 'Kinh', box: { x0: third, y0: top, x1: third + 38, y1: top + 18 }, confidence: 1 },
  ]
  expect(unstack(sheet, [{ words, signs: [] }])[0]?.words.map(({ box }) => [box.x0, box.x1])).toEqual([
    [100, 138],
    [400, 438],
  ])
})

it('leaves a gap as it is where letters of another row reach into its height', () => {
  const below = Array.from({ length: 11 }, (_, i) => letter(112 + i * 26, 120))
  const [first = 0, ...others] = letterStarts(stacked(letter(100, 104), letter(400, 104), ...below))
  expect((others.at(-1) ?? 0) - first).toBe(300)
})
