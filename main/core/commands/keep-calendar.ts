import type { MovedDossier } from '../../../shared/contract/calendar.ts'
import type { OfficeCalendar } from '../../../shared/domain/office-calendar.ts'
import type { TimeLimitUnit } from '../../../shared/domain/procedure.ts'
import { formatDay, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import type { Actor, Desk } from '../desk.ts'
import { readCalendarFile } from '../dossiers/calendar/calendar-file.ts'
import { HolidayData } from '../dossiers/calendar/holiday-data.ts'
import { openStops } from '../dossiers/clock-events.ts'
import { clockEventsOf, reckoned } from '../dossiers/deadline.ts'
import {
  addDeadlineEvent,
  listDeadlineEvents,
  listRunning,
  type StoredDeadlineEvent,
} from '../dossiers/deadline-repository.ts'
import { printedCode } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { shippedHolidayData, type WorkingCalendar, workingCalendar } from '../dossiers/working-calendar.ts'
import { calendarFileSetting, officeCalendarSetting } from '../settings/office-settings.ts'
import { getSetting, setSetting } from '../settings/settings.ts'
import { tellDate } from './move-deadline.ts'

/** Open dossiers that a change of the calendar looks at. */
const mostOpen = 5000

export type CalendarSource = {
  readonly data: HolidayData
  readonly source: 'shipped' | 'file'
  readonly fileName: string
  readonly damaged: boolean
}

/** The calendar data in use: the file that was taken in last, unless the program brought newer ones or it can't be read. */
export function calendarSource(db: Database): CalendarSource {
  const file = getSetting(db, calendarFileSetting)
  const shipped = { data: shippedHolidayData, source: 'shipped', fileName: '', damaged: false } as const
  if (file === null) return shipped
  const data = HolidayData.safeParse(file.data)
  if (!data.success) return { ...shipped, damaged: true }
  if (data.data.edition < shippedHolidayData.edition) return shipped
  return { data: data.data, source: 'file', fileName: file.name, damaged: false }
}

/** The working days of this office as they stand in its store. */
export function storedCalendar(db: Database): WorkingCalendar {
  return workingCalendar({ data: calendarSource(db).data, office: getSetting(db, officeCalendarSetting) })
}

/** Which open dossiers another calendar would move. */
export function movedBy(desk: Desk, office: OfficeCalendar): MovedDossier[] {
  return listMoved(desk, workingCalendar({ data: calendarSource(desk.db).data, office }))
}

/** Takes the office's days and hours, and moves the open dossiers they concern; no date that was promised comes forward. */
export function saveOfficeCalendar(desk: Desk, actor: Actor, office: OfficeCalendar): { moved: number } {
  return change(desk, actor, 'calendar.saved', () => {
    setSetting(desk.db, officeCalendarSetting, office)
    return { days: office.days.length }
  })
}

/**
 * Takes a calendar file in place of the one in use. Throws what `readCalendarFile` throws and `calendar_file_older`; the
 * last good calendar then stays in use.
 */
export function takeCalendarFile(
  desk: Desk,
  actor: Actor,
  file: { readonly name: string; readonly text: string },
): { edition: string; moved: number } {
  const data = readCalendarFile(file.text)
  const inUse = calendarSource(desk.db).data.edition
  if (data.edition < inUse) throw new AppError('calendar_file_older', { edition: formatDay(data.edition) })
  const { moved } = change(desk, actor, 'calendar.file_taken', () => {
    setSetting(desk.db, calendarFileSetting, { name: file.name, data })
    return { edition: data.edition }
  })
  return { edition: data.edition, moved }
}

function change(
  desk: Desk,
  actor: Actor,
  action: string,
  store: () => Readonly<Record<string, string | number>>,
): { moved: number } {
  const act = desk.db.transaction(() => {
    const detail = store()
    const calendar = storedCalendar(desk.db)
    const moved = listMoved(desk, calendar).filter(({ kept }) => !kept)
    for (const dossier of moved) moveDossier(desk, actor, dossier, calendar)
    desk.audit.append({
      officerId: actor.officerId,
      action,
      subjectKind: 'office',
      subjectId: '',
      detail: { ...detail, moved: moved.length },
    })
    return { calendar, moved }
  })
  const { calendar, moved } = act.immediate()
  desk.calendar = calendar
  for (const { dossierId } of moved) desk.events.tell({ kind: 'dossier_changed', dossierId })
  if (moved.length > 0) desk.events.tell({ kind: 'outbox_changed' })
  return { moved: moved.length }
}

function moveDossier(
  desk: Desk,
  actor: Actor,
  { dossierId, promisedAt }: MovedDossier,
  calendar: WorkingCalendar,
): void {
  const at = desk.host.clock.now()
  const dossier = getDossier(desk.db, dossierId)
  const stored = listDeadlineEvents(desk.db, [dossierId]).get(dossierId) ?? []
  const due = reckoned({ dossier, stored, added: [], calendar, now: countedUntil(stored, at) })
  addDeadlineEvent(desk.db, dossierId, {
    event: { kind: 'calendar_changed', at },
    officerId: actor.officerId,
    reason: '',
    promisedAt: due.promisedAt,
    explanation: due.explanation,
  })
  const text = `Lịch làm việc thay đổi: hẹn trả từ ${formatDay(promisedAt)} chuyển sang ${formatDay(due.promisedAt)}`
  addEvent(desk.db, {
    id: desk.host.ids.next(),
    dossierId,
    at,
    officerId: actor.officerId,
    kind: 'calendar_changed',
    text,
    status: dossier.status,
  })
  tellDate(desk, actor, { dossierId, text, at })
}

function listMoved(desk: Desk, changed: WorkingCalendar): MovedDossier[] {
  const now = desk.host.clock.now()
  const ids = listRunning(desk.db, mostOpen)
  const events = listDeadlineEvents(desk.db, ids)
  return ids.flatMap((dossierId) => {
    const stored = events.get(dossierId) ?? []
    const promisedAt = stored.at(-1)?.promisedAt
    if (promisedAt === undefined) return []
    const dossier = getDossier(desk.db, dossierId)
    const question = { dossier, stored, added: [], now: countedUntil(stored, now) }
    const before = reckoned({ ...question, calendar: desk.calendar }).promisedAt
    const computedAt = reckoned({ ...question, calendar: changed }).promisedAt
    if (computedAt === before || isSamePromise(dossier.procedure.timeLimit.unit, computedAt, promisedAt)) return []
    return [
      {
        dossierId,
        code: printedCode(dossier),
        procedureName: dossier.procedure.shortName,
        applicantName: dossier.people.applicant.fullName,
        promisedAt,
        computedAt,
        kept: computedAt < promisedAt,
      },
    ]
  })
}

/** Only a limit in hours promises an hour. */
function isSamePromise(unit: TimeLimitUnit, one: string, other: string): boolean {
  if (unit === 'hour' || unit === 'working_hour') return one === other
  return toVietnamTime(one).day === toVietnamTime(other).day
}

/** A stop that goes on is not counted before it ends: the date moves when the clock does. */
function countedUntil(stored: readonly StoredDeadlineEvent[], now: string): string {
  return openStops(clockEventsOf(stored.map(({ event }) => event)))[0]?.since ?? now
}
