import type { DeadlineView, RiskItem } from '../../../shared/contract/deadlines.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { extensionLeft } from '../commands/move-deadline.ts'
import type { Desk } from '../desk.ts'
import { draftApology } from '../dossiers/apology-draft.ts'
import { countSupplementRequests, openStops, pausesOf } from '../dossiers/clock-events.ts'
import { clockEventsOf, deadlineEventText, recomputed } from '../dossiers/deadline.ts'
import {
  countRunning,
  listDeadlineEvents,
  listRunning,
  type StoredDeadlineEvent,
} from '../dossiers/deadline-repository.ts'
import { type Dossier, printedCode } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { findEnd } from '../dossiers/history-repository.ts'
import { slackOf } from '../dossiers/slack.ts'
import { timelinessOf } from '../dossiers/timeliness.ts'
import { nextWorkingDay } from '../dossiers/working-calendar.ts'

/** Running dossiers looked at for the list of risks; the earliest promises first. */
const mostRunning = 500

/** How the date of a dossier came about, what stops its clock, and what may still be done; null before reception. */
export function viewDeadline(desk: Desk, dossierId: DossierId): DeadlineView | null {
  const dossier = getDossier(desk.db, dossierId)
  const stored = listDeadlineEvents(desk.db, [dossierId]).get(dossierId) ?? []
  const last = stored.at(-1)
  if (last === undefined) return null
  const now = desk.host.clock.now()
  const events = clockEventsOf(stored.map(({ event }) => event))
  const endedAt = findEnd(desk.db, dossierId)
  const stops = openStops(events)
  const running = endedAt === null
  const supplementsAskedAt = events.flatMap((event) =>
    event.kind === 'stopped' && event.cause === 'supplement' ? [event.at] : [],
  )
  const extension = extensionLeft(desk.calendar, dossier, stored)
  return {
    promisedAt: last.promisedAt,
    explanation: last.explanation,
    stops: [...stops],
    ifResumedNow: running && stops.length > 0 ? resumedNow(desk, { dossier, stored, stops, now }) : null,
    slack: running ? slackOfDossier(desk, { dossier, stored, now }) : null,
    supplementRequests: supplementsAskedAt.length,
    timeliness: timelinessOf({ promisedAt: last.promisedAt, status: dossier.status, endedAt, supplementsAskedAt, now }),
    steps: stored.map(toStep),
    canStopForOpinion: running && stops.length === 0,
    canLengthen:
      running && extension !== null
        ? { name: extension.name, days: extension.days, counts: extension.counts, source: extension.source }
        : null,
    canPostpone: running && !stored.some(({ event }) => event.kind === 'postponed'),
    apology: draftApology({ dossier, stored, now, calendar: desk.calendar }),
  }
}

function toStep({ event, reason, promisedAt }: StoredDeadlineEvent): DeadlineView['steps'][number] {
  const text = deadlineEventText(event)
  return { at: event.at, text: reason === '' ? text : `${text}: ${reason}`, promisedAt }
}

type Received = { readonly dossier: Dossier; readonly stored: readonly StoredDeadlineEvent[]; readonly now: string }

function resumedNow(
  desk: Desk,
  { dossier, stored, stops, now }: Received & { readonly stops: ReturnType<typeof openStops> },
): DeadlineView['ifResumedNow'] {
  const added = stops.map(({ cause }) => ({ kind: 'resumed', at: now, cause }) as const)
  const { promisedAt, explanation } = recomputed({ dossier, stored, added, calendar: desk.calendar, now })
  return { promisedAt, explanation }
}

/** While the clock stands still, what was left when it stopped. */
function slackOfDossier(desk: Desk, { dossier, stored, now }: Received): NonNullable<DeadlineView['slack']> {
  const events = clockEventsOf(stored.map(({ event }) => event))
  const [stop] = openStops(events)
  const asOf = stop?.since ?? now
  return slackOf({
    receivedAt: dossier.receivedAt ?? now,
    promisedAt: stored.at(-1)?.promisedAt ?? now,
    pauses: pausesOf(events, asOf),
    now: asOf,
    calendar: desk.calendar,
  })
}

/** Today's risks: running dossiers by slack, then those whose clock stands still. Throws `calendar_out_of_range`. */
export function viewRisk(desk: Desk): { day: string; items: RiskItem[]; calm: number } {
  const now = desk.host.clock.now()
  const { day } = toVietnamTime(now)
  // Said before anybody comes whose day could not be promised.
  nextWorkingDay(desk.calendar, day)
  const ids = listRunning(desk.db, mostRunning)
  const stored = listDeadlineEvents(desk.db, ids)
  const all = ids.map((id) => toRiskItem(desk, { dossier: getDossier(desk.db, id), stored: stored.get(id) ?? [], now }))
  const items = all.filter(({ slack, stops }) => slack.level !== 'calm' || stops.length > 0)
  return {
    day,
    items: items.toSorted(
      (a, b) => Number(a.stops.length > 0) - Number(b.stops.length > 0) || a.slack.minutesLeft - b.slack.minutesLeft,
    ),
    calm: countRunning(desk.db) - items.length,
  }
}

function toRiskItem(desk: Desk, { dossier, stored, now }: Received): RiskItem {
  const events = clockEventsOf(stored.map(({ event }) => event))
  return {
    dossierId: dossier.id,
    code: printedCode(dossier),
    procedureName: dossier.procedure.shortName,
    applicantName: dossier.people.applicant.fullName,
    status: dossier.status,
    promisedAt: stored.at(-1)?.promisedAt ?? now,
    slack: slackOfDossier(desk, { dossier, stored, now }),
    stops: openStops(events).map(({ cause }) => cause),
    supplementRequests: countSupplementRequests(events),
    apologyDrafted: draftApology({ dossier, stored, now, calendar: desk.calendar }) !== null,
  }
}
