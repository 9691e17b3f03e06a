import type { StopCause } from '../../../shared/domain/clock-stop.ts'

/** What happened to the clock of a dossier after its reception, oldest first. Due dates are always computed from these. */
export type ClockEvent =
  | { readonly kind: 'stopped'; readonly at: string; readonly cause: StopCause }
  | { readonly kind: 'resumed'; readonly at: string; readonly cause: StopCause }
  /** Verification and the like: days that the law adds to the limit, once each. */
  | {
      readonly kind: 'lengthened'
      readonly at: string
      readonly name: string
      readonly days: number
      readonly counts: 'more' | 'in_all'
    }
  /** The head asked for patience and named a new day (văn bản xin lỗi và đề nghị gia hạn). */
  | { readonly kind: 'postponed'; readonly at: string; readonly newDay: string }

/** The clock stands still from an instant until, but not at, another. */
export type Pause = { readonly from: string; readonly until: string }

/** When the clock stood still, oldest first and without overlap; a stop that goes on lasts until `now`. */
export function pausesOf(events: readonly ClockEvent[], now: string): readonly Pause[] {
  const open = new Map<StopCause, string>()
  const pauses: Pause[] = []
  for (const event of events) {
    if (event.kind === 'stopped' && !open.has(event.cause)) open.set(event.cause, event.at)
    if (event.kind !== 'resumed') continue
    const from = open.get(event.cause)
    open.delete(event.cause)
    if (from !== undefined && from < event.at) pauses.push({ from, until: event.at })
  }
  for (const from of open.values()) if (from < now) pauses.push({ from, until: now })
  return mergePauses(pauses)
}

/** Why the clock stands still now; the oldest stop first, empty while it runs. */
export function openStops(
  events: readonly ClockEvent[],
): readonly { readonly cause: StopCause; readonly since: string }[] {
  const open = new Map<StopCause, string>()
  for (const event of events) {
    if (event.kind === 'stopped' && !open.has(event.cause)) open.set(event.cause, event.at)
    if (event.kind === 'resumed') open.delete(event.cause)
  }
  return [...open].map(([cause, since]) => ({ cause, since }))
}

/** How often the citizen was asked for a supplement. */
export function countSupplementRequests(events: readonly ClockEvent[]): number {
  return events.filter((event) => event.kind === 'stopped' && event.cause === 'supplement').length
}

function mergePauses(pauses: readonly Pause[]): readonly Pause[] {
  const merged: Pause[] = []
  for (const pause of pauses.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = merged.at(-1)
    if (last === undefined || pause.from > last.until) merged.push(pause)
    else if (pause.until > last.until) merged[merged.length - 1] = { from: last.from, until: pause.until }
  }
  return merged
}
