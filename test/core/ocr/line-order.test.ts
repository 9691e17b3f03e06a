import { expect, it } from 'vitest'
import { inOrderOfBlocks } from '../../../main/core/ocr/line-order.ts'
import type { EngineLine } from '../../../main/core/ocr/ocr-engine.ts'

function line(text: string, x: number, y: number): EngineLine {
  return { words: [{ text, box: { x0: x, y0: y, x1: x + 200, y1: y + 24 }, confidence: 0.9 }], signs: [] }
}

const read = (lines: readonly EngineLine[], blocks: Parameters<typeof inOrderOfBlocks>[1]) =>
  inOrderOfBlocks(lines, blocks).map(({ words }) => words[0]?.text)

it('reads a row with a wide gap from left to right, in whatever order the engine gave its halves', () => {
  const blocks = [{ box: { x0: 100, y0: 90, x1: 1400, y1: 300 } }]
  const lines = [
    line('dân tộc', 900, 103),
    line('họ tên', 100, 60),
    line('giới tính', 100, 100),
    line('nơi sinh', 100, 150),
  ]
  expect(read(lines, blocks)).toEqual(['họ tên', 'giới tính', 'dân tộc', 'nơi sinh'])
})

it('keeps columns that were cut apart one after the other', () => {
  const blocks = [{ box: { x0: 100, y0: 90, x1: 400, y1: 300 } }, { box: { x0: 800, y0: 90, x1: 1200, y1: 300 } }]
  const lines = [
    line('bên nữ', 100, 100),
    line('bên nam', 800, 100),
    line('Lò Thị Mai', 100, 200),
    line('Lò Văn Pó', 800, 200),
  ]
  expect(read(lines, blocks)).toEqual(['bên nữ', 'Lò Thị Mai', 'bên nam', 'Lò Văn Pó'])
})
