import { describe, expect, it } from 'vitest'
import { extractFields } from '../../../main/core/extraction/extract-fields.ts'
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

  it('is never sure of a name that stands once: tone marks cannot be proven', () => {
    expect(confidences(declared)['ho_ten']).toBeLessThan(0.95)
  })

  it('falls with what the engine says of the words', () => {
    for (const confidence of Object.values(confidences(declared, 0.6))) expect(confidence).toBeLessThan(0.95)
  })
})
