import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClockEvent } from '../../../main/core/dossiers/clock-events.ts'
import { dueDate } from '../../../main/core/dossiers/due-date.ts'
import { isWorkingDay, workingCalendar } from '../../../main/core/dossiers/working-calendar.ts'
import type { TimeLimit, TimeLimitUnit } from '../../../shared/domain/procedure.ts'
import { fromVietnamTime, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { promisedByWalking } from '../../support/deadlines/minute-oracle.ts'
import { type CaseEvent, readWorkedCases, type WorkedCase } from '../../support/deadlines/worked-case.ts'

const calendar = workingCalendar()
const cases = readWorkedCases()

function aLimit(unit: TimeLimitUnit, value: number | null, cutoff?: string): TimeLimit {
  return { unit, value, text: '', unverified: false, ...(cutoff === undefined ? {} : { cutoff }) }
}

function at(wallClock: string): string {
  return fromVietnamTime(wallClock.slice(0, 10), wallClock.slice(11))
}

function promise(receivedAt: string, timeLimit: TimeLimit, events: readonly ClockEvent[] = []) {
  return dueDate({ receivedAt, timeLimit, calendar, events })
}

/** The clock stands still between two wall clocks, for a supplement. */
function stopped(from: string, until: string): ClockEvent[] {
  return [
    { kind: 'stopped', at: at(from), cause: 'supplement' },
    { kind: 'resumed', at: at(until), cause: 'supplement' },
  ]
}

function toClockEvent(event: CaseEvent): ClockEvent {
  switch (event.kind) {
    case 'stop':
      return { kind: 'stopped', at: at(event.at), cause: event.cause }
    case 'resume':
      return { kind: 'resumed', at: at(event.at), cause: event.cause }
    case 'postpone':
      return { kind: 'postponed', at: at(event.at), newDay: event.newDay }
    case 'more':
    case 'in_all':
      return { kind: 'lengthened', at: at(event.at), name: 'xác minh', days: event.days, counts: event.kind }
  }
}

function officeOf({ office }: WorkedCase) {
  return workingCalendar({
    office: {
      ...office,
      hours: office.hours === null ? null : [...office.hours],
      days: office.days.map((day) => ({ ...day, name: 'thử' })),
    },
  })
}

describe('a thousand worked cases', () => {
  it('are a thousand different ones from 2024 to 2035, of which at least 60 were worked by hand and say how', () => {
    expect(new Set(cases.map((worked) => JSON.stringify(worked))).size).toBe(1000)
    expect(new Set(cases.map(({ received }) => received.slice(0, 4))).size).toBe(12)
    const byHand = cases.filter(({ checkedByHand }) => checkedByHand)
    expect(byHand.length).toBeGreaterThanOrEqual(60)
    expect(byHand.filter(({ reasoning }) => reasoning.length < 10)).toEqual([])
  })

  it('were reckoned by walking through the minutes, which still gives the same', () => {
    expect(cases.filter((worked) => promisedByWalking(worked) !== worked.promised)).toEqual([])
  })

  it.each(cases)('$received + $value $unit → $promised', (worked) => {
    const due = dueDate({
      receivedAt: at(worked.received),
      timeLimit: aLimit(worked.unit, worked.value),
      calendar: officeOf(worked),
      events: worked.events.map(toClockEvent),
    })
    expect(due.promisedAt).toBe(at(worked.promised))
    expect(due.promisedOn).toBe(worked.promised.slice(0, 10))
  })
})

describe('what the citizen is told', () => {
  it.each([
    [
      '2026-11-20 16:00',
      aLimit('working_day', 3),
      '17 giờ 00, thứ Năm 26/11/2026: 03 ngày làm việc kể từ ngày nhận 20/11/2026, trừ Ngày Văn hóa Việt Nam (24/11), đề xuất hoán đổi ngày 23/11/2026 chưa có quyết định.',
    ],
    [
      '2026-11-23 09:00',
      aLimit('same_day', 0, '15:00'),
      '17 giờ 00, thứ Hai 23/11/2026: giải quyết trong ngày, đề xuất hoán đổi ngày 23/11/2026 chưa có quyết định.',
    ],
    [
      '2026-11-23 15:01',
      aLimit('same_day', 0, '15:00'),
      '17 giờ 00, thứ Tư 25/11/2026: nhận sau 15 giờ nên trả vào ngày làm việc tiếp theo, trừ Ngày Văn hóa Việt Nam (24/11), đề xuất hoán đổi ngày 23/11/2026 chưa có quyết định.',
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
    const events = stopped('2026-11-18 08:00', '2026-11-22 16:00')
    expect(promise(at('2026-11-16 09:00'), aLimit('calendar_day', 17), events).explanation).toBe(
      '17 giờ 00, thứ Hai 07/12/2026: 17 ngày kể từ ngày nhận 16/11/2026, ngày cuối trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo, cộng 04 ngày tạm dừng chờ bổ sung giấy tờ.',
    )
  })

  it('says what is not announced yet instead of guessing it', () => {
    expect(promise(at('2027-02-03 09:00'), aLimit('working_day', 3)).explanation).toBe(
      '17 giờ 00, thứ Hai 15/02/2027: 03 ngày làm việc kể từ ngày nhận 03/02/2027, trừ Tết Nguyên đán dự kiến (05/02–09/02) và nghỉ bù Tết Nguyên đán dự kiến (10/02–11/02), lịch nghỉ lễ và hoán đổi năm 2027 chưa công bố.',
    )
    expect(promise(at('2026-11-20 09:00'), aLimit('working_day', 1)).explanation).toContain(
      'đề xuất hoán đổi ngày 23/11/2026 chưa có quyết định',
    )
  })

  it('says nothing of the kind once the office has typed the notice in', () => {
    const noticed = workingCalendar({
      office: { noticedYears: [2027], days: [{ day: '2026-11-23', status: 'working', name: 'không hoán đổi' }] },
    })
    const told = (received: string) =>
      dueDate({ receivedAt: at(received), timeLimit: aLimit('working_day', 3), calendar: noticed }).explanation
    expect(told('2027-02-03 09:00')).not.toMatch(/dự kiến|chưa/)
    expect(told('2026-11-20 09:00')).not.toContain('chưa')
  })

  it('names verification, the apology and a day that an officer named', () => {
    const verified: ClockEvent = {
      kind: 'lengthened',
      at: at('2026-11-16 10:00'),
      name: 'xác minh điều kiện kết hôn',
      days: 5,
      counts: 'in_all',
    }
    expect(promise(at('2026-11-16 09:00'), aLimit('same_day', 0), [verified]).explanation).toContain(
      'tất cả 05 ngày làm việc vì xác minh điều kiện kết hôn',
    )
    const postponed: ClockEvent = { kind: 'postponed', at: at('2026-11-20 09:00'), newDay: '2026-11-30' }
    expect(promise(at('2026-11-19 09:00'), aLimit('working_day', 3), [postponed]).explanation).toBe(
      '17 giờ 00, thứ Hai 30/11/2026: 03 ngày làm việc kể từ ngày nhận 19/11/2026, hẹn lại theo văn bản xin lỗi và đề nghị gia hạn.',
    )
    expect(
      dueDate({
        receivedAt: at('2026-11-09 09:00'),
        timeLimit: aLimit('unknown', null),
        namedDay: '2026-11-15',
        calendar,
      }).explanation,
    ).toBe(
      '17 giờ 00, thứ Hai 16/11/2026: ngày hẹn do cán bộ tiếp nhận ấn định vì danh mục chưa ghi thời hạn, 15/11/2026 là ngày nghỉ.',
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

it('counts a stop that overlaps another once', () => {
  const once = stopped('2026-11-17 10:00', '2026-11-20 10:00')
  const twice: ClockEvent[] = [
    ...once,
    { kind: 'stopped', at: at('2026-11-18 10:00'), cause: 'opinion' },
    { kind: 'resumed', at: at('2026-11-19 10:00'), cause: 'opinion' },
  ]
  const limit = aLimit('working_day', 5)
  expect(promise(at('2026-11-16 09:00'), limit, twice).promisedAt).toBe(
    promise(at('2026-11-16 09:00'), limit, once).promisedAt,
  )
})

it('moves on day by day while a stop goes on', () => {
  const events: ClockEvent[] = [{ kind: 'stopped', at: at('2026-11-17 10:00'), cause: 'payment' }]
  const question = { receivedAt: at('2026-11-16 09:00'), timeLimit: aLimit('working_day', 3), calendar, events }
  expect(dueDate({ ...question, now: at('2026-11-17 16:00') }).promisedOn).toBe('2026-11-19')
  expect(dueDate({ ...question, now: at('2026-11-18 08:00') }).promisedOn).toBe('2026-11-20')
})

it('closes a half day at noon', () => {
  const halfDay = workingCalendar({
    office: { days: [{ day: '2026-11-20', status: 'morning', name: 'Hội nghị xã' }] },
  })
  const question = { calendar: halfDay }
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

  const stop = (minute: number, length: number): ClockEvent[] => [
    { kind: 'stopped', at: instant(minute), cause: 'supplement' },
    { kind: 'resumed', at: instant(minute + length), cause: 'supplement' },
  ]

  it('is promised within office hours of a working day, not before it was received', () => {
    fc.assert(
      fc.property(minutes, limit, fc.array(pause, { maxLength: 3 }), (minute, timeLimit, drawn) => {
        const events = drawn.flatMap(({ after, length }) => stop(minute + after, length))
        const due = promise(instant(minute), timeLimit, events)
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

        const short = promise(instant(minute), timeLimit, stop(minute + drawn.after, drawn.length))
        const long = promise(instant(minute), timeLimit, stop(minute + drawn.after, drawn.length * 2))
        expect(short.promisedAt >= first.promisedAt).toBe(true)
        expect(long.promisedAt >= short.promisedAt).toBe(true)
      }),
      { numRuns: 600 },
    )
  })

  it('is promised the same in days and in hours of eight when it came after closing', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 30 }), (minute, days) => {
        const day = toVietnamTime(instant(minute)).day
        const evening = fromVietnamTime(day, '18:00')
        const inDays = promise(evening, aLimit('working_day', days))
        expect(promise(evening, aLimit('working_hour', days * 8)).promisedAt).toBe(inDays.promisedAt)
        // In office hours the day of reception does not count, so that days never end before hours.
        const morning = fromVietnamTime(day, '10:00')
        expect(
          promise(morning, aLimit('working_day', days)).promisedAt >=
            promise(morning, aLimit('working_hour', days * 8)).promisedAt,
        ).toBe(true)
      }),
    )
  })

  it('never loses a day to verification, a new day or one more stop', () => {
    fc.assert(
      fc.property(minutes, limit, pause, fc.integer({ min: 1, max: 9 }), (minute, timeLimit, drawn, days) => {
        const before = stop(minute + drawn.after, drawn.length)
        const first = promise(instant(minute), timeLimit, before)
        const longer: ClockEvent = { kind: 'lengthened', at: instant(minute), name: 'xác minh', days, counts: 'more' }
        expect(promise(instant(minute), timeLimit, [longer, ...before]).promisedAt >= first.promisedAt).toBe(true)
        const { day } = toVietnamTime(instant(minute + days * 1440))
        const later: ClockEvent = { kind: 'postponed', at: instant(minute), newDay: day }
        expect(promise(instant(minute), timeLimit, [later, ...before]).promisedAt >= first.promisedAt).toBe(true)
      }),
    )
  })
})
