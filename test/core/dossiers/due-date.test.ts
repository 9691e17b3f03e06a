import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueDate, type Pause } from '../../../main/core/dossiers/due-date.ts'
import { isWorkingDay, workingCalendar } from '../../../main/core/dossiers/working-calendar.ts'
import type { TimeLimit, TimeLimitUnit } from '../../../shared/domain/procedure.ts'
import { fromVietnamTime, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import cases from './due-date-cases.json' with { type: 'json' }

const calendar = workingCalendar({})

function aLimit(unit: TimeLimitUnit, value: number | null, cutoff?: string): TimeLimit {
  return { unit, value, text: '', unverified: false, ...(cutoff === undefined ? {} : { cutoff }) }
}

function at(wallClock: string): string {
  return fromVietnamTime(wallClock.slice(0, 10), wallClock.slice(11))
}

function promise(receivedAt: string, timeLimit: TimeLimit, pauses: readonly Pause[] = []) {
  return dueDate({ receivedAt, timeLimit, calendar, pauses })
}

describe('worked cases', () => {
  it('has at least 120 of them, 38 checked by hand and the rest by a second implementation', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120)
    expect(cases.filter((worked) => worked.handChecked)).toHaveLength(38)
  })

  it.each(cases)('$received + $value $unit → $promised', (worked) => {
    const pauses = worked.pauses.map(([from = '', until = '']) => ({ from: at(from), until: at(until) }))
    const due = promise(at(worked.received), aLimit(worked.unit as TimeLimitUnit, worked.value), pauses)
    expect(due.promisedAt).toBe(at(worked.promised))
    expect(due.promisedOn).toBe(worked.promised.slice(0, 10))
  })
})

describe('what the citizen is told', () => {
  it.each([
    [
      '2026-11-20 16:00',
      aLimit('working_day', 3),
      '17 giờ 00, thứ Năm 26/11/2026: 03 ngày làm việc kể từ ngày nhận 20/11/2026, trừ Ngày Văn hóa Việt Nam (24/11).',
    ],
    ['2026-11-23 09:00', aLimit('same_day', 0, '15:00'), '17 giờ 00, thứ Hai 23/11/2026: giải quyết trong ngày.'],
    [
      '2026-11-23 15:01',
      aLimit('same_day', 0, '15:00'),
      '17 giờ 00, thứ Tư 25/11/2026: nhận sau 15 giờ nên trả vào ngày làm việc tiếp theo, trừ Ngày Văn hóa Việt Nam (24/11).',
    ],
    [
      '2026-11-14 09:00',
      aLimit('working_day', 2),
      '17 giờ 00, thứ Ba 17/11/2026: 02 ngày làm việc, tính từ sáng 16/11/2026 vì nhận ngoài giờ làm việc.',
    ],
    [
      '2026-02-12 09:00',
      aLimit('working_day', 2),
      '17 giờ 00, thứ Hai 23/02/2026: 02 ngày làm việc kể từ ngày nhận 12/02/2026, trừ Tết Nguyên đán (16/02–20/02).',
    ],
  ])('explains %s in one line', (received, limit, line) => {
    expect(promise(at(received), limit).explanation).toBe(line)
  })

  it('names the days that stood still and says nothing of holidays that running days include', () => {
    const pauses = [{ from: at('2026-11-18 08:00'), until: at('2026-11-23 16:00') }]
    expect(promise(at('2026-11-16 09:00'), aLimit('calendar_day', 17), pauses).explanation).toBe(
      '17 giờ 00, thứ Ba 08/12/2026: 17 ngày kể từ ngày nhận 16/11/2026, cộng 05 ngày tạm dừng.',
    )
  })
})

it('refuses to invent a day where the catalogue has no limit', () => {
  expect(() => promise(at('2026-11-20 09:00'), aLimit('unknown', null))).toThrow('time_limit_unknown')
  expect(() => promise(at('2026-11-20 09:00'), aLimit('working_day', null))).toThrow('time_limit_unknown')
})

it('refuses a day that lies outside the calendar', () => {
  expect(() => promise(at('2035-12-31 16:00'), aLimit('working_day', 3))).toThrow('calendar_out_of_range')
})

it('counts a pause that overlaps another once', () => {
  const once = [{ from: at('2026-11-17 10:00'), until: at('2026-11-20 10:00') }]
  const twice = [...once, { from: at('2026-11-18 10:00'), until: at('2026-11-19 10:00') }]
  const limit = aLimit('working_day', 5)
  expect(promise(at('2026-11-16 09:00'), limit, twice).promisedAt).toBe(
    promise(at('2026-11-16 09:00'), limit, once).promisedAt,
  )
})

it('does not save a promise that had lapsed before the pause began', () => {
  const late = [{ from: at('2026-11-19 08:00'), until: at('2026-11-27 08:00') }]
  expect(promise(at('2026-11-16 09:00'), aLimit('working_day', 2), late).promisedOn).toBe('2026-11-18')
})

it('closes a half day at noon', () => {
  const halfDay = workingCalendar({ overrides: [{ day: '2026-11-20', status: 'morning', name: 'Hội nghị xã' }] })
  const question = { calendar: halfDay, pauses: [] }
  expect(
    dueDate({ ...question, receivedAt: at('2026-11-20 09:00'), timeLimit: aLimit('same_day', 0) }).promisedAt,
  ).toBe(at('2026-11-20 11:30'))
  expect(
    dueDate({ ...question, receivedAt: at('2026-11-20 14:00'), timeLimit: aLimit('same_day', 0) }).promisedAt,
  ).toBe(at('2026-11-23 17:00'))
  expect(
    dueDate({ ...question, receivedAt: at('2026-11-20 10:30'), timeLimit: aLimit('working_hour', 4) }).promisedAt,
  ).toBe(at('2026-11-23 10:00'))
})

describe('any reception', () => {
  const minutes = fc.integer({ min: 0, max: 9 * 365 * 1440 })
  const instant = (minute: number) => new Date(Date.parse('2024-02-01T00:00:00Z') + minute * 60_000).toISOString()
  const limit = fc.oneof(
    fc.constant(aLimit('same_day', 0, '15:00')),
    fc.integer({ min: 1, max: 40 }).map((value) => aLimit('working_day', value)),
    fc.integer({ min: 1, max: 60 }).map((value) => aLimit('calendar_day', value)),
    fc.integer({ min: 1, max: 80 }).map((value) => aLimit('working_hour', value)),
    fc.integer({ min: 1, max: 48 }).map((value) => aLimit('hour', value)),
  )
  const pause = fc
    .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 30_000 }))
    .map(([after, length]) => ({ after, length }))

  it('is promised within office hours of a working day, not before it was received', () => {
    fc.assert(
      fc.property(minutes, limit, fc.array(pause, { maxLength: 3 }), (minute, timeLimit, drawn) => {
        const pauses = drawn.map(({ after, length }) => ({
          from: instant(minute + after),
          until: instant(minute + after + length),
        }))
        const due = promise(instant(minute), timeLimit, pauses)
        expect(isWorkingDay(calendar, due.promisedOn)).toBe(true)
        expect(due.promisedAt >= instant(minute)).toBe(true)
        const { hour, minute: past } = toVietnamTime(due.promisedAt)
        expect(hour * 60 + past).toBeGreaterThanOrEqual(7 * 60)
        expect(hour * 60 + past).toBeLessThanOrEqual(17 * 60)
      }),
      { numRuns: 600 },
    )
  })

  it('is never promised earlier for coming later, for a longer limit, or for a longer pause', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 20_000 }), limit, pause, (minute, later, timeLimit, drawn) => {
        const first = promise(instant(minute), timeLimit)
        expect(promise(instant(minute + later), timeLimit).promisedAt >= first.promisedAt).toBe(true)

        const longer = { ...timeLimit, value: (timeLimit.value ?? 0) + 1 }
        expect(promise(instant(minute), longer).promisedAt >= first.promisedAt).toBe(true)

        const from = instant(minute + drawn.after)
        const short = promise(instant(minute), timeLimit, [
          { from, until: instant(minute + drawn.after + drawn.length) },
        ])
        const long = promise(instant(minute), timeLimit, [
          { from, until: instant(minute + drawn.after + drawn.length * 2) },
        ])
        expect(short.promisedAt >= first.promisedAt).toBe(true)
        expect(long.promisedAt >= short.promisedAt).toBe(true)
      }),
      { numRuns: 600 },
    )
  })
})
