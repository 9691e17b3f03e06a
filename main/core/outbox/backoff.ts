import { backoffMs as jobBackoffMs } from '../jobs/backoff.ts'

/** The longest a message waits for a portal that answers with its own faults: 15 minutes. */
export const longestMessageDelayMs = 15 * 60_000

/** The longest until a dead link is tried again, so that a dossier leaves within a minute of a usable one. */
export const longestLinkDelayMs = 45_000

const firstDelayMs = 2_000
const shortestDelayMs = 500

/** Milliseconds until the next attempt after `failures` in a row: the jobs' back-off, never shorter than half a second. */
export function backoffMs(failures: number, random: () => number, longestMs: number): number {
  const policy = { firstMs: firstDelayMs, capMs: longestMs }
  return Math.max(shortestDelayMs, jobBackoffMs(Math.max(1, failures), policy, random()))
}

/** The instant `ms` milliseconds after another one. */
export function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString()
}
