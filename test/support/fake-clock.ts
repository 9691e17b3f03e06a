import type { Clock } from '../../main/core/ports.ts'

export type FakeClock = Clock & {
  readonly advance: (ms: number) => void
  readonly set: (instant: string) => void
}

/** A clock that stands still until told; Monday morning unless told. */
export function aClock(start = '2026-11-23T01:00:00.000Z'): FakeClock {
  let now = start
  return {
    now: () => now,
    advance: (ms) => {
      now = new Date(Date.parse(now) + ms).toISOString()
    },
    set: (instant) => {
      now = instant
    },
  }
}
