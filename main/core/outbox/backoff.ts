/** The longest a message waits for a portal that answers with its own faults: 15 minutes. */
export const longestMessageDelayMs = 15 * 60_000

/** The longest until a dead link is tried again, so that a dossier leaves within a minute of a usable one. */
export const longestLinkDelayMs = 45_000

const firstDelayMs = 2_000
const shortestDelayMs = 500

/** Milliseconds until the next attempt after `failures` in a row: doubling, capped, full jitter from `random` in [0, 1). */
export function backoffMs(failures: number, random: () => number, longestMs: number): number {
  const ceiling = Math.min(longestMs, firstDelayMs * 2 ** Math.min(30, Math.max(0, failures - 1)))
  return Math.max(shortestDelayMs, Math.floor(random() * ceiling))
}

/** The instant `ms` milliseconds after another one. */
export function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString()
}
