import { expect, it } from 'vitest'
import { shippedCatalogue } from '../../../main/core/procedures/load-catalogue.ts'
import { searchProcedures } from '../../../main/core/procedures/search-procedures.ts'

const catalogue = shippedCatalogue()

function found(text: string, day = '2026-11-22'): readonly string[] {
  return searchProcedures(catalogue, text, day).map((procedure) => procedure.shortName)
}

it('shows what counters use most when nothing is typed', () => {
  expect(found('  ')).toHaveLength(48)
  expect(found('').slice(0, 3)).toEqual([
    'Chứng thực bản sao từ bản chính',
    'Đăng ký khai sinh',
    'Cấp Giấy xác nhận tình trạng hôn nhân',
  ])
})

it.each([
  ['đăng ký khai sinh', 'Đăng ký khai sinh'],
  ['dang ky khai sinh', 'Đăng ký khai sinh'],
  ['sinh khai', 'Đăng ký khai sinh'],
  ['KHAI TU', 'Đăng ký khai tử'],
  ['hon nhan', 'Cấp Giấy xác nhận tình trạng hôn nhân'],
  ['kết hôn', 'Đăng ký kết hôn'],
  ['khai sinh luu dong', 'Khai sinh lưu động'],
  ['chung thuc chu ky', 'Chứng thực chữ ký'],
  ['2.000815', 'Chứng thực bản sao từ bản chính'],
  ['ho ngheo thuong xuyen', 'Công nhận hộ nghèo, cận nghèo thường xuyên'],
  ['hoa giai dat', 'Hòa giải tranh chấp đất đai'],
  ['tach ho', 'Tách hộ'],
])('finds first for "%s": %s', (text, first) => {
  expect(found(text)[0]).toBe(first)
})

it('finds nothing for words that no procedure has, and nothing out of force', () => {
  expect(found('hộ chiếu ngoại giao')).toEqual([])
  expect(found('đăng ký kết hôn', '2027-03-01')).toEqual([])
  expect(found('', '2020-01-01')).toEqual([])
})

it('answers the second key stroke in a catalogue of 2,000 within 50 milliseconds', () => {
  const procedures = Array.from({ length: 42 }, () => structuredClone(catalogue.procedures)).flat()
  const large = { version: 'large', procedures }
  searchProcedures(large, 'k', '2026-11-22')

  const started = performance.now()
  const answer = searchProcedures(large, 'khai sinh luu dong', '2026-11-22')
  expect(performance.now() - started).toBeLessThan(50)
  expect(answer).toHaveLength(42)
})
