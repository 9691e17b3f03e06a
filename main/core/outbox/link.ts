import type { ErrorCode } from '../../../shared/errors.ts'
import type { Clock } from '../ports.ts'
import { backoffMs, later, longestLinkDelayMs } from './backoff.ts'
import type { Trouble } from './portal.ts'
import { troubleCode } from './trouble.ts'

export type LinkState = {
  readonly state: 'unknown' | 'online' | 'offline' | 'paused'
  /** The last trouble of the way to the portal; null while it works. */
  readonly problem: ErrorCode | null
  readonly lastContactAt: string | null
}

/** The way to the portal, shared by all messages: offline is a state, not an error of any of them. */
export type Link = {
  readonly state: LinkState
  readonly trouble: Trouble | null
  /** Nothing is tried before this instant; null when nothing keeps us. */
  readonly pausedUntil: string | null
  worked(): void
  /** Returns the instant of the next try. */
  failed(trouble: Trouble): string
  reset(): void
}

export function createLink(host: { readonly clock: Clock; readonly random: () => number; onChange(): void }): Link {
  let state: LinkState = { state: 'unknown', problem: null, lastContactAt: null }
  let trouble: Trouble | null = null
  let pausedUntil: string | null = null
  let failures = 0

  function become(next: LinkState): void {
    const changed = next.state !== state.state || next.problem !== state.problem
    state = next
    if (changed) host.onChange()
  }

  return {
    get state() {
      return state
    },
    get trouble() {
      return trouble
    },
    get pausedUntil() {
      return pausedUntil !== null && pausedUntil > host.clock.now() ? pausedUntil : null
    },
    worked() {
      failures = 0
      trouble = null
      pausedUntil = null
      become({ state: 'online', problem: null, lastContactAt: host.clock.now() })
    },
    failed(found) {
      failures += 1
      trouble = found
      const delay = found.kind === 'wait' ? found.forMs : backoffMs(failures, host.random, longestLinkDelayMs)
      pausedUntil = later(host.clock.now(), delay)
      const answered = found.kind === 'wait' || found.kind === 'unauthorised'
      become({
        state: answered ? 'paused' : 'offline',
        problem: troubleCode(found),
        lastContactAt: found.kind === 'wait' ? host.clock.now() : state.lastContactAt,
      })
      return pausedUntil
    },
    reset() {
      failures = 0
      pausedUntil = null
    },
  }
}
