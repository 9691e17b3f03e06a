import { expect, it } from 'vitest'
import { blankGray } from '../../../main/core/intake/page-image.ts'
import { findInk } from '../../../main/core/intake/page-image-cleaning.ts'
import { lookAgainAtMissed } from '../../../main/core/ocr/missed-lines.ts'
import type { EngineLine, OcrEngine } from '../../../main/core/ocr/ocr-engine.ts'

const dpi = 200

/** Rows of strokes as tall as letters, `count` in each; the row at 300 also has a pen's stroke from far above. */
function aPage() {
  const gray = blankGray(800, 500)
  const put = (box: { x: number; y: number; width: number; height: number }): void => {
    for (let y = box.y; y < box.y + box.height; y++) {
      gray.data.fill(0, y * gray.width + box.x, y * gray.width + box.x + box.width)
    }
  }
  for (const y of [100, 200, 300]) for (let i = 0; i < 12; i++) put({ x: 100 + i * 30, y, width: 12, height: 20 })
  put({ x: 220, y: 230, width: 4, height: 69 })
  put({ x: 600, y: 200, width: 12, height: 20 })
  return { gray, components: findInk(gray).list, blocks: [{ box: { x0: 596, y0: 196, x1: 616, y1: 224 } }], dpi }
}

function lineAt(text: string, y: number): EngineLine {
  return { words: [{ text, box: { x0: 100, y0: y, x1: 442, y1: y + 20 }, confidence: 0.9 }], signs: [] }
}

/** Reads each strip as what is asked of it, at the middle of the strip. */
const engine: OcrEngine = {
  readLines: async ({ width, height }, { alphabet }) => {
    const box = { x0: width / 2 - 5, y0: height / 2 - 5, x1: width / 2 + 5, y1: height / 2 + 5 }
    return [{ words: [{ text: alphabet === undefined ? 'missed' : '1', box, confidence: 0.9 }], signs: [] }]
  },
  close: async () => {},
}

it('reads the lines that the engine passed over, and lone figures in cells, each in its place', async () => {
  const read = await lookAgainAtMissed(aPage(), [lineAt('first', 100), lineAt('third', 300)], engine)
  expect(read.map((line) => line.words[0]?.text)).toEqual(['first', 'missed', '1', 'third'])
})

it('asks for nothing more where all letters were read', async () => {
  const page = { ...aPage(), blocks: [] }
  const lines = [lineAt('first', 100), lineAt('second', 200), lineAt('third', 300)]
  const silent: OcrEngine = { ...engine, readLines: () => Promise.reject(new Error('not needed')) }
  expect(await lookAgainAtMissed(page, lines, silent)).toBe(lines)
})

it('puts the figure back that the engine dropped between two words of a row', async () => {
  const page = { ...aPage(), blocks: [] }
  const word = (text: string, x0: number, x1: number) => ({ text, box: { x0, y0: 200, x1, y1: 220 }, confidence: 0.9 })
  const torn = { words: [word('tháng', 100, 232), word('năm', 280, 442)], signs: [] }
  const read = await lookAgainAtMissed(page, [lineAt('first', 100), torn, lineAt('third', 300)], engine)
  expect(read.map((line) => line.words.map(({ text }) => text).join(' '))).toEqual(['first', 'tháng 1 năm', 'third'])
})

it('reads the letters again for which the engine gave a sign that it hardly believed', async () => {
  const page = { ...aPage(), blocks: [] }
  const word = (text: string, x0: number, x1: number, confidence: number) => ({
    text,
    box: { x0, y0: 200, x1, y1: 220 },
    confidence,
  })
  const ended = { words: [word('Nghệ', 100, 382, 0.9), word('_', 398, 444, 0.3)], signs: [] }
  const read = await lookAgainAtMissed(page, [lineAt('first', 100), ended, lineAt('third', 300)], engine)
  expect(read.map((line) => line.words.map(({ text }) => text).join(' '))).toEqual(['first', 'Nghệ missed', 'third'])
})
