import { saturdaysWorked, weekdaysOff } from './days-off.ts'
import type { CaseEvent, CaseOffice, WorkedCase } from './worked-case.ts'

/**
 * A second way to a due date, slow and simple: it walks through time minute by minute with the eyes of somebody who sits
 * at the counter, counts closings or minutes at which the clock runs, and stops when there are enough. It shares nothing
 * with the program: own days off, own arithmetic. Minutes are wall clock since 1970.
 */
export function promisedByWalking(worked: Omit<WorkedCase, 'promised' | 'checkedByHand' | 'reasoning'>): string {
  const counter = sitAtCounter(worked.office)
  const received = toMinute(worked.received)
  const begin = walk(received, (minute) => counter.isOpen(minute) || counter.isEndOfPeriod(minute))
  const moved = dayOf(begin) !== dayOf(received)
  const stops = stopsOf(worked.events)
  const byLaw = endOfLimit({ worked, counter, begin, moved, stops })
  const postponed = worked.events.flatMap((event) => (event.kind === 'postpone' ? [event] : []))
  const later = postponed.map(({ at, newDay }) => endOfPatience({ counter, stops, at: toMinute(at), newDay }))
  return toText(Math.max(byLaw, ...later))
}

type Stop = { readonly from: number; readonly until: number }
type Counter = ReturnType<typeof sitAtCounter>
type Walk = {
  readonly worked: Omit<WorkedCase, 'promised' | 'checkedByHand' | 'reasoning'>
  readonly counter: Counter
  readonly begin: number
  readonly moved: boolean
  readonly stops: readonly Stop[]
}

function endOfLimit({ worked, counter, begin, moved, stops }: Walk): number {
  const running = (minute: number) => !stops.some(({ from, until }) => from <= minute && minute < until)
  const more = sum(worked.events.flatMap((event) => (event.kind === 'more' ? [event.days] : [])))
  const inAll = Math.max(0, ...worked.events.flatMap((event) => (event.kind === 'in_all' ? [event.days] : [])))
  const firstDay = moved ? 0 : 1
  switch (worked.unit) {
    case 'same_day': {
      const afterCutoff = begin % dayMinutes > toMinuteOfDay(worked.office.cutoff ?? '15:00')
      const closings = inAll > 0 ? inAll + firstDay : (afterCutoff ? 2 : 1) + more
      return walkClosings(begin, closings, (minute) => counter.isClosing(minute) && running(minute))
    }
    case 'working_day': {
      const closings = Math.max(worked.value + more, inAll) + firstDay
      return walkClosings(begin, closings, (minute) => counter.isClosing(minute) && running(minute))
    }
    case 'calendar_day': {
      const closings = Math.max(worked.value + more, inAll) + firstDay
      const end = walkClosings(begin, closings, (minute) => counter.isUsualClosing(minute) && running(minute))
      return walk(end, (minute) => counter.isClosing(minute) && running(minute))
    }
    case 'working_hour': {
      const minutes = Math.max(worked.value + more * 8, inAll * 8) * 60
      return walkMinutes(begin, minutes, (minute) => counter.isOpen(minute) && running(minute))
    }
    case 'hour': {
      const end = walkMinutes(begin, Math.max(worked.value + more * 24, inAll * 24) * 60, running)
      const held = (minute: number) => stops.some(({ from, until }) => from < minute && minute < until)
      return walk(end, (minute) => (counter.isOpen(minute) || counter.isEndOfPeriod(minute)) && !held(minute))
    }
    default:
      throw new Error(`no limit in ${worked.unit}`)
  }
}

/** As many closings as lie until the new day must pass with the clock running since the head named it. */
function endOfPatience({
  counter,
  stops,
  at,
  newDay,
}: {
  counter: Counter
  stops: readonly Stop[]
  at: number
  newDay: string
}) {
  const running = (minute: number) => !stops.some(({ from, until }) => from <= minute && minute < until)
  const lastClosing = walk(toMinute(`${newDay} 00:00`), counter.isClosing)
  let closings = 0
  for (let minute = at; minute <= lastClosing; minute += 1) if (counter.isClosing(minute)) closings += 1
  return walkClosings(at, closings, (minute) => counter.isClosing(minute) && running(minute))
}

const dayMinutes = 1440

function sitAtCounter(office: CaseOffice) {
  const hours = (
    office.hours ?? [
      { from: '07:00', until: '11:30' },
      { from: '13:30', until: '17:00' },
    ]
  ).map(({ from, until }) => ({ from: toMinuteOfDay(from), until: toMinuteOfDay(until) }))
  const closed = new Set(
    Object.entries(weekdaysOff).flatMap(([year, days]) =>
      days.split(' ').map((day) => dayOf(toMinute(`${year}-${day} 00:00`))),
    ),
  )
  const opened = new Set(saturdaysWorked.map((day) => dayOf(toMinute(`${day} 00:00`))))
  const own = new Map(office.days.map(({ day, status }) => [dayOf(toMinute(`${day} 00:00`)), status]))
  const periodsOf = (day: number) => {
    const status = own.get(day)
    if (status === 'off') return []
    if (status === 'morning') return hours.filter(({ from }) => from < 720)
    if (status === 'afternoon') return hours.filter(({ from }) => from >= 720)
    if (status === 'working' || opened.has(day)) return hours
    const weekday = (day + 4) % 7 // 1970-01-01 was a Thursday
    return weekday === 0 || weekday === 6 || closed.has(day) ? [] : hours
  }
  const isOpen = (minute: number) =>
    periodsOf(dayOf(minute)).some(({ from, until }) => from <= minute % dayMinutes && minute % dayMinutes < until)
  const isEndOfPeriod = (minute: number) => periodsOf(dayOf(minute)).some(({ until }) => minute % dayMinutes === until)
  const isClosing = (minute: number) => periodsOf(dayOf(minute)).at(-1)?.until === minute % dayMinutes
  const isUsualClosing = (minute: number) =>
    (periodsOf(dayOf(minute)).at(-1) ?? hours.at(-1))?.until === minute % dayMinutes
  return { isOpen, isEndOfPeriod, isClosing, isUsualClosing }
}

function stopsOf(events: readonly CaseEvent[]): readonly Stop[] {
  return events.flatMap((event) => {
    if (event.kind !== 'stop') return []
    const end = events.find((other) => other.kind === 'resume' && other.cause === event.cause && other.at >= event.at)
    if (end === undefined) throw new Error('a worked case ends its stops')
    return [{ from: toMinute(event.at), until: toMinute(end.at) }]
  })
}

function walk(from: number, arrived: (minute: number) => boolean): number {
  let minute = from
  while (!arrived(minute)) minute += 1
  return minute
}

function walkClosings(from: number, count: number, counts: (minute: number) => boolean): number {
  let left = count
  let minute = from - 1
  while (left > 0) {
    minute += 1
    if (counts(minute)) left -= 1
  }
  return minute
}

function walkMinutes(from: number, count: number, counts: (minute: number) => boolean): number {
  let left = count
  let minute = from
  while (left > 0) {
    if (counts(minute)) left -= 1
    minute += 1
  }
  return minute
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function dayOf(minute: number): number {
  return Math.floor(minute / dayMinutes)
}

function toMinuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function toMinute(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00Z`) / 60_000
}

function toText(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}
