import { toVietnamTime } from '../../../../shared/domain/vietnamese-date.ts'
import { nextWorkingDay, type WorkingCalendar, workingPeriods } from '../working-calendar.ts'
import { addDays } from './day-arithmetic.ts'

/** The instant at which `ms` of office time have passed since `from`; office time that ends at closing stays on that day. */
export function addWorkingTime(calendar: WorkingCalendar, from: string, ms: number): string {
  let left = ms
  let day = toVietnamTime(from).day
  for (;;) {
    for (const period of workingPeriods(calendar, day)) {
      const begin = Math.max(Date.parse(period.from), Date.parse(from))
      const room = Date.parse(period.until) - begin
      if (room < 0) continue
      if (left <= room) return new Date(begin + left).toISOString()
      left -= room
    }
    day = nextWorkingDay(calendar, day)
  }
}

/** Office time between two instants, in milliseconds. */
export function workingMsBetween(calendar: WorkingCalendar, from: string, until: string): number {
  let total = 0
  const lastDay = toVietnamTime(until).day
  for (let day = toVietnamTime(from).day; day <= lastDay; day = addDays(day, 1)) {
    for (const period of workingPeriods(calendar, day)) {
      const begin = Math.max(Date.parse(period.from), Date.parse(from))
      const end = Math.min(Date.parse(period.until), Date.parse(until))
      if (end > begin) total += end - begin
    }
  }
  return total
}
