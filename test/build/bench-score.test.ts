import { describe, expect, it } from 'vitest'
import { normalValue, plainText, scorePage } from '../../build/bench-score.ts'
import { benchTables, greenButWrong } from '../../build/bench-tables.ts'
import type { BenchPage, TruthPage } from '../../build/bench-truth.ts'
import { distance, toneErrors } from '../../build/text-distance.ts'

const truth: TruthPage = {
  file: 'img/a.png',
  id: 'a',
  scenario: 'clean',
  doc_type: 'cccd',
  rotation: 90,
  dpi: 300,
  text: [['Lò Thị Mai', 'Mai Lò Thị']],
  fields: [
    { name: 'ho_ten', type: 'name', value: 'LÒ THỊ MAI', doc: '0' },
    { name: 'ngay_sinh', type: 'date', value: '1990-03-15', doc: '0' },
    { name: 'ho_ten', type: 'name', value: 'VÌ VĂN BIÊN', doc: '1' },
  ],
  docs: [
    { i: '0', type: 'cccd_mat_truoc' },
    { i: '1', type: 'cccd_mat_truoc' },
  ],
}

const read: BenchPage = {
  text: 'Mai Lo Thị',
  documentType: 'cccd',
  rotation: 90,
  ms: 1000,
  first: null,
  documents: [
    { documentType: 'cccd_mat_truoc', fields: { ho_ten: { value: 'Vi Văn Biên', confidence: 0.97 } } },
    {
      documentType: 'cccd_mat_truoc',
      fields: { ho_ten: { value: 'Lò Thị Mai', confidence: 0.9 }, ngay_sinh: { value: '15/03/1990', confidence: 0.9 } },
    },
  ],
}

describe('the figures of a bench run', () => {
  it('compare values by their kind', () => {
    expect(normalValue('16 tháng 07 năm 2025', 'date')).toBe('2025-07-16')
    expect(normalValue('0985 922 371', 'phone')).toBe('0985922371')
    expect(normalValue('05', 'number')).toBe('5')
    expect(normalValue('“Lò Thị Mai”.', 'name')).toBe('lò thị mai')
    expect(plainText('Có ☐ , Không ☒ ........ bản')).toBe('Có , Không bản')
  })

  it('take the reading order that fits and count tone marks apart', () => {
    const score = scorePage(truth, read)
    expect(score).toMatchObject({ wrongLetters: 1, wrongTones: 1, typeRight: true, rotationRight: true })
    expect(distance('abc', 'axcd')).toBe(2)
    expect(toneErrors('Hoàn', 'Hoan')).toBe(1)
  })

  it('match cards of a sheet by what agrees, in any order, and name what was sure but wrong', () => {
    const score = scorePage(truth, read)
    expect(score.fields.map((field) => field.right)).toEqual([true, true, false])
    expect(score.fields[2]).toMatchObject({ rightLetters: true })
    expect(greenButWrong([score])).toEqual(['a ho_ten 0.970'])
    expect(benchTables([score])).toMatch(/A4 sheets/)
  })
})
