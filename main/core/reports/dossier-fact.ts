import type { DossierStatus } from '../../../shared/domain/dossier-status.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { workingMsBetween } from '../dossiers/calendar/working-time.ts'
import { type ClockEvent, countSupplementRequests, openStops, pausesOf } from '../dossiers/clock-events.ts'
import { clockEventsOf } from '../dossiers/deadline.ts'
import type { StoredDeadlineEvent } from '../dossiers/deadline-repository.ts'
import type { WorkingCalendar } from '../dossiers/working-calendar.ts'
import { sortNameOf } from './sort-name.ts'

/** What the tables say of a dossier, without its procedure's snapshot. */
export type DossierSource = {
  readonly entry: number
  readonly dossierId: string
  readonly dossierCode: string | null
  readonly provisionalCode: string | null
  readonly procedureCode: string
  readonly procedureName: string
  readonly applicantName: string
  readonly status: DossierStatus
  readonly delivery: string | null
  readonly createdAt: string
  readonly receivedAt: string | null
  readonly promisedAt: string | null
  /** When it ended (766, 2.1), and as what; null while it goes on. */
  readonly end: { readonly at: string; readonly as: DossierStatus } | null
  readonly deadlines: readonly StoredDeadlineEvent[]
  /** At least one paper stands under a component. */
  readonly digitised: boolean
  /** At least one paper was not scanned but taken from what is held or from another dossier of the visit. */
  readonly reused: boolean
  /** Đồng; null where nobody reckoned it. */
  readonly fee: number | null
  /** Whether all of it was paid, and how. */
  readonly paid: 'no' | 'with_cash' | 'without_cash'
  readonly satisfaction: string | null
  /** Another commune decides it. */
  readonly elsewhere: boolean
}

/** A row of `dossier_fact`, by the names of its columns. */
export type DossierFact = ReturnType<typeof factOf>

/** Draws a dossier's row up; days are those of Việt Nam, minutes those of the office. */
export function factOf(source: DossierSource, calendar: WorkingCalendar) {
  const events = clockEventsOf(source.deadlines.map(({ event }) => event))
  const received = source.deadlines.length > 0 ? source.receivedAt : null
  const promised = received === null ? null : source.promisedAt
  const end = source.end
  return {
    entry: source.entry,
    dossier_id: source.dossierId,
    code: source.dossierCode ?? source.provisionalCode ?? '',
    provisional: Number(source.dossierCode === null && source.provisionalCode !== null),
    procedure_code: source.procedureCode,
    procedure_name: source.procedureName,
    applicant_name: source.applicantName,
    sort_name: sortNameOf(source.applicantName),
    status: source.status,
    delivery: source.delivery,
    opened_at: source.createdAt,
    received_at: received,
    promised_at: promised,
    received_on: dayOf(received),
    promised_on: dayOf(promised),
    ended_on: dayOf(end?.at ?? null),
    ended_as: end?.as ?? null,
    supplements: countSupplementRequests(events),
    waits_since: dayOf(waitsSince(source.status, events)),
    worked_minutes:
      received === null || end === null ? null : workedMinutes(calendar, { received, end: end.at, events }),
    digitised: Number(source.digitised),
    reused: Number(source.reused),
    fee: source.fee,
    paid: Number(source.paid !== 'no'),
    cashless: Number(source.paid === 'without_cash'),
    satisfaction: source.satisfaction,
    elsewhere: Number(source.elsewhere),
  }
}

function dayOf(instant: string | null): string | null {
  return instant === null ? null : toVietnamTime(instant).day
}

function waitsSince(status: DossierStatus, events: readonly ClockEvent[]): string | null {
  if (status !== 'supplement_requested') return null
  return openStops(events).find(({ cause }) => cause === 'supplement')?.since ?? null
}

type Work = { readonly received: string; readonly end: string; readonly events: readonly ClockEvent[] }

/** Null where no calendar knows the days any more. */
function workedMinutes(calendar: WorkingCalendar, { received, end, events }: Work): number | null {
  if (toVietnamTime(received).day < calendar.firstDay || toVietnamTime(end).day > calendar.lastDay) return null
  const paused = pausesOf(events, end).reduce(
    (sum, { from, until }) => sum + workingMsBetween(calendar, from, until < end ? until : end),
    0,
  )
  return Math.max(0, Math.round((workingMsBetween(calendar, received, end) - paused) / 60_000))
}
