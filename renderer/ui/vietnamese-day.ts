import { formatDay, toVietnamTime } from '../../shared/domain/vietnamese-date.ts'

const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'] as const

/** `Chủ nhật, 22/11/2026` for a day or an instant. */
export function weekdayAndDay(dayOrInstant: string): string {
  const instant = dayOrInstant.length > 10 ? dayOrInstant : `${dayOrInstant}T05:00:00Z`
  return `${weekdays[toVietnamTime(instant).weekday] ?? ''}, ${formatDay(dayOrInstant)}`
}

/** `15:00 Thứ ba, 24/11/2026`: how a promise is read to the citizen. */
export function hourWeekdayAndDay(instant: string): string {
  const time = toVietnamTime(instant)
  const clock = `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`
  return `${clock} ${weekdayAndDay(instant)}`
}

/** How `day` stands to a promised instant. */
export function dueOf(promisedAt: string, day: string): 'overdue' | 'today' | 'later' {
  const promised = toVietnamTime(promisedAt).day
  if (promised < day) return 'overdue'
  return promised === day ? 'today' : 'later'
}

/** `3/2/1990`, `03-02-1990` or `03021990` as `1990-02-03`; anything else stays for the core to judge. */
export function dayAsStored(typed: string): string {
  const parts =
    /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*$/.exec(typed) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(typed)
  if (parts === null) return typed
  const [, day = '', month = '', year = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
