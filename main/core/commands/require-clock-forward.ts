import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { latestKnownInstant } from '../dossiers/deadline-repository.ts'
import { clockTrustSetting } from '../settings/office-settings.ts'
import { getSetting, setSetting } from '../settings/settings.ts'

/** Clocks are set right by a little all the time. */
const toleranceMs = 10 * 60_000

/**
 * Now; throws `clock_set_back` where this machine has already received a dossier later than now. A promise counted from a
 * wrong day would be handed to a citizen.
 */
export function requireClockForward(desk: Desk): string {
  const now = desk.host.clock.now()
  const late = instantAhead(desk, now)
  if (late !== null) throw new AppError('clock_set_back', { now: formatInstant(now), latest: formatInstant(late) })
  return now
}

/** The latest reception, where it lies after now and nobody has said that it was the clock then that was wrong. */
export function instantAhead(desk: Desk, now: string): string | null {
  const latest = latestKnownInstant(desk.db)
  if (latest === null || Date.parse(now) >= Date.parse(latest) - toleranceMs) return null
  const trust = getSetting(desk.db, clockTrustSetting)
  return trust !== null && trust.wrongUntil === latest && now >= trust.rightAt ? null : latest
}

/** Somebody who runs the office says that the clock is right now, and was wrong when the latest dossier was received. */
export function trustClock(desk: Desk): void {
  const rightAt = desk.host.clock.now()
  const wrongUntil = instantAhead(desk, rightAt)
  if (wrongUntil !== null) setSetting(desk.db, clockTrustSetting, { rightAt, wrongUntil })
}
