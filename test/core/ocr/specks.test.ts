import { expect, it } from 'vitest'
import { withoutSpecks } from '../../../main/core/ocr/specks.ts'
import type { Word } from '../../../main/core/ocr/words.ts'

const dpi = 200

function word(text: string, size: number, confidence = 0.9): Word {
  return { text, box: { x0: 100, y0: 100, x1: 100 + size, y1: 100 + size }, confidence }
}

const textOf = (...words: readonly Word[]) =>
  withoutSpecks([{ words, signs: [] }], dpi).map((line) => line.words.map(({ text }) => text).join(' '))

it('takes signs that are smaller than any printed one for specks of a copier', () => {
  expect(textOf(word('Họ', 40), word("'", 3), word('tên', 60), word('-', 3), word(':', 2))).toEqual(['Họ tên'])
})

it('keeps the dash between words and the sign that stands for a number', () => {
  expect(textOf(word('Tự', 30), word('-', 16, 0.4), word('do', 30), word('-/-', 30))).toEqual(['Tự - do -/-'])
})

it('takes what was hardly read as a sign for none, and leaves no empty line', () => {
  expect(textOf(word('_', 45, 0.1), word('¬.', 30, 0.1))).toEqual([])
  expect(textOf(word('Lê', 30, 0.2), word('A', 3, 0.1))).toEqual(['Lê A'])
})

it('takes a stop or comma that stands by itself for a speck, however large', () => {
  expect(textOf(word('thủ', 60), word(',', 19, 0.8), word('tục', 60))).toEqual(['thủ tục'])
})

it('takes signs off the ends of words that stand at no end of a printed one, and leaves those within', () => {
  expect(textOf(word("'nghèo", 60), word('_năm', 40), word("Mú'", 30), word("H'Mông", 60))).toEqual([
    "nghèo năm Mú H'Mông",
  ])
  expect(textOf(word('ˆ-', 8), word('BÊN', 40))).toEqual(['- BÊN'])
})
