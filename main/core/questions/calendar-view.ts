import type { CalendarDay, CalendarView } from '../../../shared/contract/calendar.ts'
import { calendarSource } from '../commands/keep-calendar.ts'
import type { Desk } from '../desk.ts'
import { addDays, isWeekend } from '../dossiers/calendar/day-arithmetic.ts'
import {
  isWorkingDay,
  notYetKnown,
  type WorkingCalendar,
  whyOff,
  workingPeriods,
} from '../dossiers/working-calendar.ts'
import { officeCalendarSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'

/** The calendar of one year, and what it is made of. */
export function viewCalendar(desk: Desk, year: number): CalendarView {
  const { calendar } = desk
  const { data, ...source } = calendarSource(desk.db)
  const shown = Math.min(data.lastYear, Math.max(data.firstYear, year))
  const first = `${shown}-01-01`
  const last = `${shown}-12-31`
  return {
    office: getSetting(desk.db, officeCalendarSetting),
    data: { edition: data.edition, ...source },
    usual: { hours: [...data.officeHours], cutoff: data.sameDayCutoff },
    firstYear: data.firstYear,
    lastYear: data.lastYear,
    noticed: calendar.noticedYears.has(shown),
    days: daysOf(calendar, first, last),
    openQuestions: [...notYetKnown(calendar, first, last)],
  }
}

function daysOf(calendar: WorkingCalendar, first: string, last: string): CalendarDay[] {
  const days: CalendarDay[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const own = calendar.overrides.get(day)
    const works = isWorkingDay(calendar, day)
    const name = own?.name ?? whyOff(calendar, day)
    if (works && own === undefined && !isWeekend(day)) continue
    if (!works && name === null) continue
    const expected = calendar.daysOff.get(day)?.expected === true && own === undefined && !isNoticed(calendar, day)
    days.push({
      day,
      name: works && own === undefined ? 'làm bù' : halfDay(calendar, day, name ?? ''),
      kind: works ? 'working' : expected ? 'expected' : 'off',
      own: own !== undefined,
    })
  }
  return days
}

function isNoticed(calendar: WorkingCalendar, day: string): boolean {
  return calendar.noticedYears.has(Number(day.slice(0, 4)))
}

function halfDay(calendar: WorkingCalendar, day: string, name: string): string {
  const status = calendar.overrides.get(day)?.status
  if (workingPeriods(calendar, day).length === 0 || (status !== 'morning' && status !== 'afternoon')) return name
  return `${name} (${status === 'morning' ? 'chỉ buổi sáng' : 'chỉ buổi chiều'})`
}
