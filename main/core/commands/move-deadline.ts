import type { DossierId } from '../../../shared/domain/ids.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import type { ExtensionRule } from '../dossiers/calendar/holiday-data.ts'
import { type ClockEvent, openStops } from '../dossiers/clock-events.ts'
import { clockEventsOf, deadlineEventText, recomputed } from '../dossiers/deadline.ts'
import { addDeadlineEvent, listDeadlineEvents, type StoredDeadlineEvent } from '../dossiers/deadline-repository.ts'
import { type Dossier, printedCode } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { isWorkingDay, type WorkingCalendar } from '../dossiers/working-calendar.ts'
import { getOfficer } from '../officers/get-officer.ts'
import { queueMessage } from '../outbox/queue-message.ts'
import { requireClockForward } from './require-clock-forward.ts'
import { toOutgoingStep } from './tell-portal.ts'

type Given = { readonly dossierId: DossierId; readonly reason: string }

/** The clock stands still while another agency is asked. Throws `clock_not_running`. */
export function stopForOpinion(desk: Desk, actor: Actor, { dossierId, reason }: Given): void {
  move(desk, actor, { dossierId, reason }, ({ stops, at }) => {
    if (stops.length > 0) throw new AppError('clock_not_running')
    return { kind: 'stopped', at, cause: 'opinion' }
  })
}

/** The opinion is there, the clock goes on. Throws `clock_not_stopped`. */
export function resumeAfterOpinion(desk: Desk, actor: Actor, dossierId: DossierId): void {
  move(desk, actor, { dossierId, reason: '' }, ({ stops, at }) => {
    if (!stops.some(({ cause }) => cause === 'opinion')) throw new AppError('clock_not_stopped')
    return { kind: 'resumed', at, cause: 'opinion' }
  })
}

/** Adds what the law allows for this procedure. Throws `extension_not_allowed`. */
export function lengthenLimit(desk: Desk, actor: Actor, { dossierId, reason }: Given): void {
  move(desk, actor, { dossierId, reason }, ({ dossier, stored, at }) => {
    const rule = extensionLeft(desk.calendar, dossier, stored)
    if (rule === null) throw new AppError('extension_not_allowed')
    return { kind: 'lengthened', at, name: rule.name, days: rule.days, counts: rule.counts }
  })
}

/** Names a new day with an apology. Throws `postponed_before` and `new_day_unsuitable`. */
export function postponePromise(desk: Desk, actor: Actor, input: Given & { readonly newDay: string }): void {
  const { dossierId, reason, newDay } = input
  move(desk, actor, { dossierId, reason }, ({ dossier, stored, at }) => {
    if (stored.some(({ event }) => event.kind === 'postponed')) throw new AppError('postponed_before')
    const promisedOn = toVietnamTime(dossier.promisedAt ?? at).day
    const today = toVietnamTime(at).day
    if (newDay <= promisedOn || newDay <= today || !isWorkingDay(desk.calendar, newDay)) {
      throw new AppError('new_day_unsuitable', { day: newDay })
    }
    return { kind: 'postponed', at, newDay }
  })
}

/** What the law still allows to add to the limit of this dossier. */
export function extensionLeft(
  calendar: WorkingCalendar,
  dossier: Pick<Dossier, 'procedure'>,
  stored: readonly StoredDeadlineEvent[],
): ExtensionRule | null {
  const timesUsed = (name: string) =>
    stored.filter(({ event }) => event.kind === 'lengthened' && event.name === name).length
  const rules = calendar.extensions.filter(({ procedures }) => procedures.includes(dossier.procedure.code))
  return rules.find(({ name, times }) => timesUsed(name) < times) ?? null
}

type Moment = {
  readonly dossier: Dossier
  readonly stored: readonly StoredDeadlineEvent[]
  readonly stops: ReturnType<typeof openStops>
  readonly at: string
}

function move(desk: Desk, actor: Actor, given: Given, eventOf: (moment: Moment) => ClockEvent): void {
  const act = desk.db.transaction(() => {
    const at = requireClockForward(desk)
    const dossier = getDossier(desk.db, given.dossierId)
    const stored = listDeadlineEvents(desk.db, [dossier.id]).get(dossier.id) ?? []
    if (stored.length === 0 || !isUnderWay(dossier.status)) {
      throw new AppError('action_not_allowed', { status: dossier.status })
    }
    const stops = openStops(clockEventsOf(stored.map(({ event }) => event)))
    const event = eventOf({ dossier, stored, stops, at })
    noteClockEvents(desk, { dossier, events: [event], officerId: actor.officerId, reason: given.reason, at })
    const text = deadlineEventText(event)
    const told = given.reason === '' ? text : `${text}: ${given.reason}`
    addEvent(desk.db, {
      id: desk.host.ids.next(),
      dossierId: dossier.id,
      at,
      officerId: actor.officerId,
      kind: `deadline_${event.kind}`,
      text: told,
      status: dossier.status,
    })
    tellDate(desk, actor, { dossierId: dossier.id, text: told, at })
    desk.audit.append({
      officerId: actor.officerId,
      action: `deadline.${event.kind}`,
      subjectKind: 'dossier',
      subjectId: dossier.id,
      detail: { promisedAt: getDossier(desk.db, dossier.id).promisedAt },
    })
  })
  act.immediate()
  desk.events.tell({ kind: 'dossier_changed', dossierId: given.dossierId })
  desk.events.tell({ kind: 'outbox_changed' })
}

function isUnderWay(status: Dossier['status']): boolean {
  return (
    status === 'received' ||
    status === 'processing' ||
    status === 'supplement_requested' ||
    status === 'payment_requested'
  )
}

export type NotedEvents = {
  readonly dossier: Dossier
  readonly events: readonly ClockEvent[]
  readonly officerId: string | null
  readonly reason: string
  readonly at: string
}

/** Writes events of the clock down with the dates that follow; in the transaction of the act. Nothing before reception. */
export function noteClockEvents(desk: Desk, { dossier, events, officerId, reason, at }: NotedEvents): void {
  for (const event of events) {
    const stored = listDeadlineEvents(desk.db, [dossier.id]).get(dossier.id) ?? []
    if (stored.length === 0) return
    const due = recomputed({ dossier, stored, added: [event], calendar: desk.calendar, now: at })
    addDeadlineEvent(desk.db, dossier.id, {
      event,
      officerId,
      reason,
      promisedAt: due.promisedAt,
      explanation: due.explanation,
    })
  }
}

/** Starts the clock of a dossier that is being received; in the transaction of the reception. */
export function startClock(desk: Desk, dossier: Dossier, officerId: string): void {
  const { receivedAt, promisedAt, promiseExplanation } = dossier
  if (receivedAt === null || promisedAt === null) throw new AppError('time_limit_unknown')
  const namedDay = dossier.procedure.timeLimit.unit === 'unknown' ? toVietnamTime(promisedAt).day : null
  addDeadlineEvent(desk.db, dossier.id, {
    event: { kind: 'received', at: receivedAt, namedDay },
    officerId,
    reason: '',
    promisedAt,
    explanation: promiseExplanation,
  })
}

/** Tells the portal of the date as it is now; in the transaction of the act. */
export function tellDate(
  desk: Desk,
  actor: Actor,
  { dossierId, text, at }: { readonly dossierId: DossierId; readonly text: string; readonly at: string },
): void {
  const dossier = getDossier(desk.db, dossierId)
  if (dossier.status === 'draft') return
  const { name, title } = getOfficer(desk.db, actor.officerId)
  const step = toOutgoingStep(desk, {
    officer: name,
    title,
    at,
    text,
    status: dossier.status,
    dueAt: dossier.promisedAt,
  })
  queueMessage(desk.db, { kind: 'step', dossierId, code: printedCode(dossier), step }, desk.host)
}
