import { stopCauseTitle } from '../../../shared/domain/clock-stop.ts'
import type { TimeLimit, TimeLimitUnit } from '../../../shared/domain/procedure.ts'
import { formatDay, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { type CountingStart, isPast } from './calendar/counting-start.ts'
import { addDays } from './calendar/day-arithmetic.ts'
import type { ClockEvent } from './clock-events.ts'
import { isWorkingDay, notYetKnown, type WorkingCalendar, whyOff } from './working-calendar.ts'

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

type Promised = {
  readonly promisedAt: string
  /** Days or hours added for pauses, in the unit of the limit. */
  readonly paused: number
  /** The day of the apology, where it is the one that holds. */
  readonly newDay: string | null
  readonly timeLimit: TimeLimit
  readonly namedDay: string | null
  readonly calendar: WorkingCalendar
  readonly start: CountingStart
  readonly events: readonly ClockEvent[]
}

/** `17 giờ 00, thứ Tư 25/11/2026: 02 ngày làm việc kể từ ngày nhận 20/11/2026, trừ Ngày Văn hóa Việt Nam (24/11).` */
export function explainPromise(promised: Promised): string {
  const parts = [
    limitPart(promised),
    ...addedParts(promised),
    ...holidayPart(promised),
    ...pausePart(promised),
    ...(promised.newDay === null ? [] : ['hẹn lại theo văn bản xin lỗi và đề nghị gia hạn']),
    ...notYetKnown(promised.calendar, firstDayThatMatters(promised), lastDayOf(promised)),
  ]
  return `${momentOf(promised.promisedAt)}: ${parts.join(', ')}.`
}

function momentOf(instant: string): string {
  const time = toVietnamTime(instant)
  return `${time.hour} giờ ${twoDigits(time.minute)}, ${weekdays[time.weekday] ?? ''} ${formatDay(time.day)}`
}

function limitPart({ timeLimit, start, calendar, namedDay }: Promised): string {
  if (timeLimit.unit === 'unknown' || timeLimit.value === null) {
    const moved = namedDay !== null && !isWorkingDay(calendar, namedDay)
    return `ngày hẹn do cán bộ tiếp nhận ấn định vì danh mục chưa ghi thời hạn${moved ? `, ${formatDay(namedDay)} là ngày nghỉ` : ''}`
  }
  if (timeLimit.unit !== 'same_day') {
    return `${twoDigits(timeLimit.value)} ${unitTitle[timeLimit.unit]}${startPart(timeLimit.unit, start)}`
  }
  const cutoff = calendar.cutoff ?? timeLimit.cutoff ?? calendar.usualCutoff
  if (start.moved || !isPast(start, cutoff)) return `giải quyết trong ngày${startPart('same_day', start)}`
  const [hour, minute] = cutoff.split(':')
  return `nhận sau ${Number(hour)} giờ${minute === '00' ? '' : ` ${minute}`} nên trả vào ngày làm việc tiếp theo`
}

const unitTitle = {
  same_day: 'ngày làm việc',
  working_day: 'ngày làm việc',
  calendar_day: 'ngày',
  working_hour: 'giờ làm việc',
  hour: 'giờ',
  unknown: 'ngày làm việc',
} as const satisfies Record<TimeLimitUnit, string>

function startPart(unit: TimeLimitUnit, start: CountingStart): string {
  if (start.moved) return `, tính từ sáng ${formatDay(start.day)} vì nhận ngoài giờ làm việc`
  return unit === 'same_day' ? '' : ` kể từ ngày nhận ${formatDay(start.day)}`
}

function addedParts({ events }: Promised): readonly string[] {
  return events.flatMap((event) => {
    if (event.kind !== 'lengthened') return []
    const days = twoDigits(event.days)
    return [
      event.counts === 'more' ? `thêm ${days} ngày ${event.name}` : `tất cả ${days} ngày làm việc vì ${event.name}`,
    ]
  })
}

/** Holidays that were skipped, by name; ordinary weekends need no word, and a limit in running days skips none but at its end. */
function holidayPart(promised: Promised): readonly string[] {
  const { timeLimit, start, calendar } = promised
  const last = lastDayOf(promised)
  if (promised.newDay !== null) return []
  if (timeLimit.unit === 'calendar_day' || timeLimit.unit === 'hour') {
    const rolled = start.day < last && !isWorkingDay(calendar, addDays(last, -1))
    return rolled ? ['ngày cuối trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo'] : []
  }
  if (timeLimit.unit === 'unknown') return []
  const byName = new Map<string, string[]>()
  for (let day = start.day; day < last; day = addDays(day, 1)) {
    const reason = whyOff(calendar, day)
    if (reason !== null) byName.set(reason, [...(byName.get(reason) ?? []), formatDay(day).slice(0, 5)])
  }
  const names = [...byName].map(([name, days]) => {
    const first = days[0] ?? ''
    const final = days.at(-1) ?? ''
    return days.length === 1 ? `${name} (${first})` : `${name} (${first}–${final})`
  })
  return names.length === 0 ? [] : [`trừ ${names.join(' và ')}`]
}

function pausePart({ paused, timeLimit, events }: Promised): readonly string[] {
  if (paused === 0) return []
  const causes = new Set(events.flatMap((event) => (event.kind === 'stopped' ? [stopCauseTitle[event.cause]] : [])))
  return [`cộng ${twoDigits(paused)} ${unitTitle[timeLimit.unit]} tạm dừng ${[...causes].join(' và ')}`]
}

/** A named day is what it is; running days pass whatever is decided: there only the day they end on, and the days off before it, matter. */
function firstDayThatMatters(promised: Promised): string {
  const { timeLimit, start, calendar } = promised
  if (promised.newDay !== null) return lastDayOf(promised)
  if (timeLimit.unit !== 'calendar_day' && timeLimit.unit !== 'hour') return start.day
  let day = lastDayOf(promised)
  while (day > start.day && !isWorkingDay(calendar, addDays(day, -1))) day = addDays(day, -1)
  return day
}

function lastDayOf({ promisedAt }: Promised): string {
  return toVietnamTime(promisedAt).day
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
