import type { TimeLimit } from '../../../shared/domain/procedure.ts'
import { formatDay, fromVietnamTime, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { CountingStart } from './calendar/counting-start.ts'
import { addDays } from './calendar/day-arithmetic.ts'
import { isWorkingDay, type WorkingCalendar, whyOff } from './working-calendar.ts'

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

type Promised = {
  readonly promisedAt: string
  /** Days or hours added for pauses, in the unit of the limit. */
  readonly paused: number
  readonly receivedAt: string
  readonly timeLimit: TimeLimit
  readonly calendar: WorkingCalendar
  readonly start: CountingStart
}

/** `17 giờ 00, thứ Tư 25/11/2026: 02 ngày làm việc kể từ ngày nhận 20/11/2026, trừ Ngày Văn hóa Việt Nam (24/11).` */
export function explainPromise(promised: Promised): string {
  const parts = [`${limitPart(promised)}${startPart(promised)}`, ...holidayPart(promised), ...pausePart(promised)]
  return `${momentOf(promised.promisedAt)}: ${parts.join(', ')}.`
}

function momentOf(instant: string): string {
  const time = toVietnamTime(instant)
  return `${time.hour} giờ ${twoDigits(time.minute)}, ${weekdays[time.weekday] ?? ''} ${formatDay(time.day)}`
}

function limitPart({ timeLimit, receivedAt, start }: Promised): string {
  const count = twoDigits(timeLimit.value ?? 0)
  switch (timeLimit.unit) {
    case 'same_day': {
      const cutoff = timeLimit.cutoff ?? '15:00'
      const late = !start.moved && receivedAt > fromVietnamTime(start.day, cutoff)
      return late
        ? `nhận sau ${Number(cutoff.slice(0, 2))} giờ nên trả vào ngày làm việc tiếp theo`
        : 'giải quyết trong ngày'
    }
    case 'working_day':
      return `${count} ngày làm việc`
    case 'calendar_day':
      return `${count} ngày`
    case 'working_hour':
      return `${count} giờ làm việc`
    case 'hour':
      return `${count} giờ`
    case 'unknown':
      return 'theo ngày hẹn của cơ quan'
  }
}

function startPart({ timeLimit, start }: Promised): string {
  if (start.moved) return `, tính từ sáng ${formatDay(start.day)} vì nhận ngoài giờ làm việc`
  return timeLimit.unit === 'same_day' ? '' : ` kể từ ngày nhận ${formatDay(start.day)}`
}

/** Holidays that were skipped, by name; ordinary weekends need no word, and a limit in running days skips none but at its end. */
function holidayPart({ timeLimit, start, promisedAt, calendar }: Promised): readonly string[] {
  const last = toVietnamTime(promisedAt).day
  const byName = new Map<string, string[]>()
  for (let day = start.day; day < last; day = addDays(day, 1)) {
    const reason = whyOff(calendar, day)
    if (reason !== null) byName.set(reason, [...(byName.get(reason) ?? []), formatDay(day).slice(0, 5)])
  }
  if (timeLimit.unit === 'calendar_day' || timeLimit.unit === 'hour') {
    const rolled = start.day < last && !isWorkingDay(calendar, addDays(last, -1))
    return rolled ? ['ngày cuối trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo'] : []
  }
  const names = [...byName].map(([name, days]) => {
    const first = days[0] ?? ''
    const final = days.at(-1) ?? ''
    return days.length === 1 ? `${name} (${first})` : `${name} (${first}–${final})`
  })
  return names.length === 0 ? [] : [`trừ ${names.join(' và ')}`]
}

function pausePart({ paused, timeLimit }: Promised): readonly string[] {
  if (paused === 0) return []
  const unit =
    timeLimit.unit === 'calendar_day'
      ? 'ngày'
      : timeLimit.unit === 'hour'
        ? 'giờ'
        : timeLimit.unit === 'working_hour'
          ? 'giờ làm việc'
          : 'ngày làm việc'
  return [`cộng ${twoDigits(paused)} ${unit} tạm dừng`]
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
