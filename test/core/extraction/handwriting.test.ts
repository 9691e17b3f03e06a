import { describe, expect, it } from 'vitest'
import { extractFields } from '../../../main/core/extraction/extract-fields.ts'
import type { PageRegion, Word } from '../../../main/core/ocr/words.ts'
import { aConfirmationRequest } from '../../support/declarations.ts'

/** The same paper with its words seen by their strokes; `seen` tells of each word. */
function seenAs(region: PageRegion, seen: (word: Word) => Partial<Word>): PageRegion {
  const lines = region.lines.map((line) => ({
    ...line,
    words: line.words.map((word) => ({ ...word, confidence: 0.97, ...seen(word) })),
  }))
  return { ...region, lines }
}

const paper = aConfirmationRequest()
const typed = extractFields(
  'don_xin_xac_nhan',
  seenAs(paper, () => ({ evenness: 0.4 })),
)
const valueTexts = new Set(typed.flatMap((field) => field.raw.split(' ')))

describe('handwriting', () => {
  it('is not told of a typed paper, whatever its font', () => {
    const other = seenAs(paper, ({ text }) => ({ evenness: valueTexts.has(text) ? 0.35 : 0.4 }))
    for (const fields of [typed, extractFields('don_xin_xac_nhan', other)]) {
      expect(fields.filter((field) => field.hand)).toEqual([])
      expect(fields.some((field) => field.confidence >= 0.95)).toBe(true)
    }
  })

  it('is never sure, however sure the engine is', () => {
    const filled = seenAs(paper, ({ text }) => ({ evenness: valueTexts.has(text) ? 0.2 : 0.4 }))
    const fields = extractFields('don_xin_xac_nhan', filled)
    expect(fields.find((field) => field.code === 'ho_ten')).toMatchObject({ hand: true })
    expect(fields.filter((field) => field.hand && field.confidence > 0.6)).toEqual([])
    expect(fields.filter((field) => field.hand).length).toBeGreaterThan(fields.length / 2)
  })

  it('is told by a pen’s blue in one value of a typed paper', () => {
    const phone = typed.find((field) => field.code === 'dien_thoai')
    const blue = seenAs(paper, ({ text }) => (text === phone?.raw ? { evenness: 0.4, ink: 'blue' } : { evenness: 0.4 }))
    const hand = extractFields('don_xin_xac_nhan', blue).filter((field) => field.hand)
    expect(hand.map((field) => field.code)).toEqual(['dien_thoai'])
  })

  it('gives the place of what could not be read, for the officer to type', () => {
    const lost = { ...paper, lines: paper.lines.map(withoutPhone) }
    const filled = seenAs(lost, ({ text }) => ({ evenness: valueTexts.has(text) ? 0.2 : 0.4 }))
    const field = extractFields('don_xin_xac_nhan', filled).find(({ code }) => code === 'dien_thoai')
    expect(field).toMatchObject({ value: '', confidence: 0, hand: true })
    expect(field?.boxes).toHaveLength(1)
  })
})

function withoutPhone(line: PageRegion['lines'][number]): PageRegion['lines'][number] {
  return { ...line, words: line.words.filter((word) => !/^0\d{9}$/.test(word.text)) }
}
