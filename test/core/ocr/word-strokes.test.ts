import { describe, expect, it } from 'vitest'
import { withStrokes } from '../../../main/core/ocr/word-strokes.ts'
import type { Word } from '../../../main/core/ocr/words.ts'
import type { ColourImage } from '../../../shared/imaging/raster.ts'

const [width, height] = [400, 120]
const black = [20, 20, 20] as const

/** Twelve strokes of 24 pixels side by side; each leans as `leanOf` says, in pixels at its foot. */
function strokes(leanOf: (stroke: number) => number, ink: readonly [number, number, number] = black): ColourImage {
  const data = new Uint8Array(width * height * 3).fill(238)
  for (let stroke = 0; stroke < 12; stroke++) {
    for (let y = 0; y < 24; y++) {
      const x = Math.round(30 + stroke * 12 + (leanOf(stroke) * (y - 12)) / 24)
      for (let dx = 0; dx < 4; dx++) data.set(ink, ((40 + y) * width + x + dx) * 3)
    }
  }
  return { width, height, data }
}

function told(image: ColourImage): Word | undefined {
  const box = { x0: 20, y0: 36, x1: 190, y1: 68 }
  const line = { box, words: [{ text: 'chữ', box, confidence: 0.9 }] }
  const region = { kind: 'sheet', box, lines: [line], codes: [], mrz: [], tickBoxes: [] } as const
  return withStrokes(image, [region])[0]?.lines[0]?.words[0]
}

describe('strokes of a word', () => {
  it('stand evenly in print, a little less in italics, and far less where each leans its own way', () => {
    const upright = told(strokes(() => 0))?.evenness ?? 0
    const italic = told(strokes(() => -6))?.evenness ?? 0
    const hand = told(strokes((stroke) => [-9, 3, -2, 7][stroke % 4] ?? 0))?.evenness ?? 0
    expect(italic).toBeGreaterThan(upright * 0.65)
    expect(hand).toBeLessThan(upright * 0.6)
  })

  it('are a pen’s where the ink is blue', () => {
    expect(told(strokes(() => 0, [30, 45, 150]))?.ink).toBe('blue')
    expect(told(strokes(() => 0))?.ink).toBeUndefined()
  })

  it('are not told of a word without ink', () => {
    expect(told({ width, height, data: new Uint8Array(width * height * 3).fill(240) })?.evenness).toBeUndefined()
  })
})
