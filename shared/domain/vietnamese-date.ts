import { z } from 'zod'

/** A day, `2026-11-22`. */
export const Day = z.iso.date()
/** An instant in UTC, `2026-11-22T03:04:05.678Z`. */
export const Instant = z.iso.datetime()

const offsetMs = 7 * 3_600_000

export type VietnamTime = {
  readonly day: string
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** 0 is Sunday. */
  readonly weekday: number
}

/** Wall clock of Việt Nam (UTC+7, no summer time) for an instant. */
export function toVietnamTime(instant: string): VietnamTime {
  const at = new Date(Date.parse(instant) + offsetMs)
  return {
    day: at.toISOString().slice(0, 10),
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    dayOfMonth: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    weekday: at.getUTCDay(),
  }
}

/** The instant at which the wall clock of Việt Nam shows `day` `time` (`HH:mm` or `HH:mm:ss`). */
export function fromVietnamTime(day: string, time: string): string {
  return new Date(Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`) - offsetMs).toISOString()
}

/** `22/11/2026` for a day or an instant, as printed on papers. */
export function formatDay(dayOrInstant: string): string {
  const day = dayOrInstant.length > 10 ? toVietnamTime(dayOrInstant).day : dayOrInstant
  const [year, month, dayOfMonth] = day.split('-')
  return `${dayOfMonth}/${month}/${year}`
}

/** `1990-02-03` as `03/02/1990`; anything that is no whole day stays as it is. */
export function dayAsTyped(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value
}

/** `08:05 22/11/2026`. */
export function formatInstant(instant: string): string {
  const time = toVietnamTime(instant)
  return `${two(time.hour)}:${two(time.minute)} ${formatDay(time.day)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** First and last day of a month (`2026-11`). */
export function monthSpan(month: string): { readonly from: string; readonly until: string } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { from: `${month}-01`, until: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) }
}
