import { type StopCause, stopCauseTitle } from '../../../shared/domain/clock-stop.ts'
import type { DossierStatus } from '../../../shared/domain/dossier-status.ts'
import { formatDay, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { timeLimitFor } from '../procedures/find-procedure.ts'
import type { ClockEvent } from './clock-events.ts'
import type { DeadlineEvent, StoredDeadlineEvent } from './deadline-repository.ts'
import type { Dossier } from './dossier.ts'
import { type DueDate, dueDate } from './due-date.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** Statuses in which the clock stands still, and for what. */
const stoppedIn: Partial<Record<DossierStatus, StopCause>> = {
  supplement_requested: 'supplement',
  payment_requested: 'payment',
}

/** What a change of status does to the clock; a dossier that ends goes on to its end. */
export function clockEventsOfStep(before: DossierStatus, after: DossierStatus, at: string): readonly ClockEvent[] {
  const left = stoppedIn[before]
  const entered = stoppedIn[after]
  if (left === entered) return []
  return [
    ...(left === undefined ? [] : [{ kind: 'resumed', at, cause: left } as const]),
    ...(entered === undefined ? [] : [{ kind: 'stopped', at, cause: entered } as const]),
  ]
}

/** The events that move a date, without reception, its correction and changes of the calendar. */
export function clockEventsOf(events: readonly DeadlineEvent[]): readonly ClockEvent[] {
  return events.flatMap((event) => (isOfClock(event) ? [event] : []))
}

function isOfClock(event: DeadlineEvent): event is ClockEvent {
  return event.kind !== 'received' && event.kind !== 'calendar_changed' && event.kind !== 'corrected'
}

export type DeadlineQuestion = {
  readonly dossier: Pick<Dossier, 'procedure' | 'receivedAt'>
  readonly stored: readonly StoredDeadlineEvent[]
  /** What comes on top of what is stored. */
  readonly added: readonly ClockEvent[]
  readonly calendar: WorkingCalendar
  readonly now: string
  /** Day that a correction names where the catalogue knows no limit; without a correction the one named last. */
  readonly namedDay?: string | null
}

/**
 * The date that follows from everything that happened, by the calendar as it is now. What was promised to the citizen
 * holds: no event and no change of the calendar brings a date forward.
 */
export function recomputed({ dossier, stored, added, calendar, now }: DeadlineQuestion): DueDate {
  const computed = reckoned({ dossier, stored, added, calendar, now })
  const last = stored.at(-1)
  if (last === undefined || last.promisedAt <= computed.promisedAt) return computed
  return { promisedAt: last.promisedAt, promisedOn: toVietnamTime(last.promisedAt).day, explanation: last.explanation }
}

/** The date by the calendar alone, also where it is earlier than what was promised. */
export function reckoned({ dossier, stored, added, calendar, now, namedDay }: DeadlineQuestion): DueDate {
  const said = stored.findLast(({ event }) => event.kind === 'received' || event.kind === 'corrected')?.event
  const saidDay = said?.kind === 'received' || said?.kind === 'corrected' ? said.namedDay : null
  return dueDate({
    receivedAt: dossier.receivedAt ?? now,
    timeLimit: timeLimitFor(dossier.procedure, 'direct'),
    namedDay: namedDay === undefined ? saidDay : namedDay,
    calendar,
    events: [...clockEventsOf(stored.map(({ event }) => event)), ...added],
    now,
  })
}

/** What happened, as the history says it. */
export function deadlineEventText(event: DeadlineEvent): string {
  switch (event.kind) {
    case 'received':
      return 'Tiếp nhận, hẹn trả kết quả'
    case 'calendar_changed':
      return 'Lịch làm việc thay đổi'
    case 'corrected':
      return 'Đính chính hồ sơ, tính lại ngày hẹn'
    case 'stopped':
      return `Tạm dừng tính hạn: ${stopCauseTitle[event.cause]}`
    case 'resumed':
      return `Tính hạn tiếp: hết ${stopCauseTitle[event.cause]}`
    case 'lengthened':
      return event.counts === 'more'
        ? `Thêm ${event.days} ngày: ${event.name}`
        : `Thời hạn thành ${event.days} ngày làm việc: ${event.name}`
    case 'postponed':
      return `Xin lỗi, hẹn lại ngày ${formatDay(event.newDay)}`
  }
}
