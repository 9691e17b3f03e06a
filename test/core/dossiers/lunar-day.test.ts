import { describe, expect, it } from 'vitest'
import { solarDayOf } from '../../../main/core/dossiers/calendar/lunar-day.ts'

const tet = (year: number) => solarDayOf({ year, month: 1, dayOfMonth: 1 })
const hungKings = (year: number) => solarDayOf({ year, month: 3, dayOfMonth: 10 })

describe('the Vietnamese lunar calendar', () => {
  it.each([
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
    [2029, '2029-02-13', '2029-04-23'],
    [2030, '2030-02-02', '2030-04-12'],
    [2031, '2031-01-23', '2031-04-01'],
    [2032, '2032-02-11', '2032-04-19'],
    [2033, '2033-01-31', '2033-04-09'],
    [2034, '2034-02-19', '2034-04-28'],
    [2035, '2035-02-08', '2035-04-17'],
  ])('has in %i Tết on %s and Giỗ Tổ on %s', (year, firstDay, memorialDay) => {
    expect([tet(year), hungKings(year)]).toEqual([firstDay, memorialDay])
  })

  it('differs from the Chinese one in 1968, 1985, 2007 and 2030, as history has it', () => {
    expect([1968, 1985, 2007, 2030].map(tet)).toEqual(['1968-01-29', '1985-01-21', '2007-02-17', '2030-02-02'])
  })

  it('counts the leap month of 2017, 2020, 2023 and 2025', () => {
    expect([2017, 2020, 2025].map((year) => solarDayOf({ year, month: 8, dayOfMonth: 15 }))).toEqual([
      '2017-10-04',
      '2020-10-01',
      '2025-10-06',
    ])
    expect(hungKings(2023)).toBe('2023-04-29')
  })
})
