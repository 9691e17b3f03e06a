import { describe, expect, it } from 'vitest'
import { pageText } from '../../../main/core/document-types/page-text.ts'
import { cellOf, confidenceOf } from '../../../main/core/extraction/confidence.ts'
import { extractFields } from '../../../main/core/extraction/extract-fields.ts'
import type { FieldReading } from '../../../main/core/extraction/extract-sheet.ts'
import { buildRegion } from '../../support/build-region.ts'

const declared = [
  'GIẤY KHAI SINH',
  'Họ, chữ đệm, tên: LÒ THỊ MAI',
  'Ngày, tháng, năm sinh: 04/06/2005',
  'Ghi bằng chữ: Ngày bốn, tháng sáu, năm hai nghìn không trăm linh năm',
  'Giới tính: Nữ',
  'Số định danh cá nhân: 011305082038',
]

function confidences(rows: readonly string[], confidence = 0.95): Record<string, number> {
  const fields = extractFields('giay_khai_sinh_ban_sao', buildRegion(rows, { confidence }))
  return Object.fromEntries(fields.map((field) => [field.code, field.confidence]))
}

describe('confidence', () => {
  it('is sure where figures, words and number agree', () => {
    const sure = confidences(declared)
    expect(sure['ngay_sinh']).toBeGreaterThanOrEqual(0.95)
    expect(sure['so_dinh_danh']).toBeGreaterThanOrEqual(0.95)
  })

  it('asks for an eye where the date in words says another day', () => {
    const rows = declared.with(2, 'Ngày, tháng, năm sinh: 14/06/2005')
    expect(confidences(rows)['ngay_sinh']).toBeLessThan(0.5)
  })

  it('asks for an eye where the number contradicts the year of birth', () => {
    const rows = declared.with(5, 'Số định danh cá nhân: 011391082038')
    expect(confidences(rows)['so_dinh_danh']).toBeLessThan(0.5)
  })

  it('asks for an eye where the number contradicts the sex', () => {
    const rows = declared.with(4, 'Giới tính: Nam')
    expect(confidences(rows)['so_dinh_danh']).toBeLessThan(0.5)
  })

  it('is not sure of a name that stands once: tone marks cannot be proven', () => {
    expect(confidences(declared)['ho_ten']).toBeLessThan(0.95)
    const rare = declared.with(1, 'Họ, chữ đệm, tên: LÒ THỊ QUẺO')
    expect(confidences(rare)['ho_ten']).toBeLessThan(0.95)
  })

  it('falls with what the engine says of the words', () => {
    for (const confidence of Object.values(confidences(declared, 0.6))) expect(confidence).toBeLessThan(0.95)
  })

  it('is never sure of a word that no Vietnamese word is', () => {
    const told = (place: string) => confidences([...declared, `Nơi sinh: ${place}`], 0.96)['noi_sinh']
    expect(told('Thôn Đông, xã Nà Tấu, tỉnh Điện Biên')).toBeGreaterThan(0.85)
    // The engine never sees the dot of `ỵ`.
    expect(told('Thôn Co My, xã Nà Tấu, tỉnh Điện Biên')).toBeLessThanOrEqual(0.94)
    expect(told('Thôn Dẻỏ, xã Nà Tấu, tỉnh Điện Biên')).toBeLessThanOrEqual(0.85)
  })

  it('follows what was counted: the more such values were right, the surer', () => {
    const reading = (kind: 'text' | 'name', backing: 'free' | 'listed', confidence: number): FieldReading => ({
      code: 'ly_do',
      kind,
      parsed: { value: 'vay vốn', words: wordsOf(confidence), backing, corrected: false },
      labelLikeness: 1,
    })
    const clear = { agrees: false, supported: false, contradicts: false, clearPage: true }
    const sure = confidenceOf(reading('text', 'free', 0.95), clear)
    const weak = confidenceOf(reading('text', 'free', 0.7), clear)
    expect(sure).toBeGreaterThan(weak)
    expect(confidenceOf(reading('text', 'free', 0.95), { ...clear, contradicts: true })).toBeLessThan(0.5)
    expect(cellOf(reading('name', 'listed', 0.95), clear)).toBe('name listed sure clear alone')
  })
})

function wordsOf(confidence: number) {
  return pageText(buildRegion(['vay vốn'], { confidence })).words
}
