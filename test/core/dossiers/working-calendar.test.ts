import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isWorkingDay,
  nextWorkingDay,
  whyOff,
  workingCalendar,
  workingPeriods,
} from '../../../main/core/dossiers/working-calendar.ts'
import { fromVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { saturdaysWorked, weekdaysOff as weekdaysOffByHand } from '../../support/deadlines/days-off.ts'

const calendar = workingCalendar()

function weekdaysOff(year: number): readonly string[] {
  const days: string[] = []
  for (let at = Date.UTC(year, 0, 1); new Date(at).getUTCFullYear() === year; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !isWorkingDay(calendar, day)) days.push(day.slice(5))
  }
  return days
}

describe('days off of civil servants', () => {
  it.each(Object.entries(weekdaysOffByHand))(
    'are in %s those that were announced or follow from the law',
    (year, days) => {
      expect(weekdaysOff(Number(year))).toEqual(days.split(' '))
    },
  )

  it('keep Tết 2030 on 2 February, the day of Việt Nam', () => {
    expect(whyOff(calendar, '2030-02-01')).toBe('Tết Nguyên đán dự kiến')
    expect(isWorkingDay(calendar, '2030-01-31')).toBe(true)
    expect(nextWorkingDay(calendar, '2030-01-31')).toBe('2030-02-08')
  })

  it('work on Saturdays that were swapped', () => {
    for (const day of saturdaysWorked) expect(isWorkingDay(calendar, day)).toBe(true)
    expect(isWorkingDay(calendar, '2026-11-21')).toBe(false)
  })
})

describe('an office', () => {
  it('may close, open, or halve a day by its own word', () => {
    const own = workingCalendar({
      office: {
        days: [
          { day: '2026-11-23', status: 'off', name: 'Nghỉ hoán đổi' },
          { day: '2026-11-28', status: 'working', name: 'Làm bù' },
          { day: '2026-11-27', status: 'afternoon', name: 'Tập huấn buổi sáng' },
        ],
      },
    })
    expect(nextWorkingDay(own, '2026-11-20')).toBe('2026-11-25')
    expect(whyOff(own, '2026-11-23')).toBe('Nghỉ hoán đổi')
    expect(isWorkingDay(own, '2026-11-28')).toBe(true)
    expect(workingPeriods(own, '2026-11-27')).toEqual([
      { from: fromVietnamTime('2026-11-27', '13:30'), until: fromVietnamTime('2026-11-27', '17:00') },
    ])
  })

  it('opens eight hours a day unless it says otherwise', () => {
    const length = (own: typeof calendar) =>
      workingPeriods(own, '2026-11-25').reduce(
        (sum, { from, until }) => sum + Date.parse(until) - Date.parse(from),
        0,
      ) / 3_600_000
    expect(length(calendar)).toBe(8)
    expect(length(workingCalendar({ office: { hours: [{ from: '07:30', until: '11:30' }] } }))).toBe(4)
  })
})

it('stays shut on a morning that the office has no hours for', () => {
  const own = workingCalendar({
    office: {
      hours: [{ from: '13:00', until: '17:00' }],
      days: [{ day: '2026-11-27', status: 'morning', name: 'Chỉ làm buổi sáng' }],
    },
  })
  expect(isWorkingDay(own, '2026-11-27')).toBe(false)
})

it('refuses days it knows nothing of', () => {
  expect(() => isWorkingDay(calendar, '2023-12-29')).toThrow('calendar_out_of_range')
  expect(() => nextWorkingDay(calendar, '2035-12-31')).toThrow('calendar_out_of_range')
})

it('goes from any day to a later working day with none between', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4300 }), (offset) => {
      const day = new Date(Date.UTC(2024, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)
      const next = nextWorkingDay(calendar, day)
      expect(next > day).toBe(true)
      expect(isWorkingDay(calendar, next)).toBe(true)
      for (let at = Date.parse(day) + 86_400_000; at < Date.parse(next); at += 86_400_000) {
        expect(isWorkingDay(calendar, new Date(at).toISOString().slice(0, 10))).toBe(false)
      }
    }),
  )
})
