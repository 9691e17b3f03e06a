import type { Log, Timers } from '../ports.ts'
import { type Indexed, refreshFacts, slice } from './refresh-facts.ts'

const betweenSlicesMs = 10
const restMs = 5_000

/** Draws up in the background what changed, until stopped: after an upgrade that is everything there ever was. */
export function keepFacts(desk: () => Indexed, { timers, log }: { readonly timers: Timers; readonly log: Log }) {
  let timer: unknown = null

  function once(): void {
    timer = timers.set(once, sliceDone() ? betweenSlicesMs : restMs)
  }

  function sliceDone(): boolean {
    try {
      return refreshFacts(desk(), slice) > 0
    } catch (error) {
      // A bug in one row must not end the desk; the questions that need the row report it again.
      log({ level: 'error', what: 'facts_failed', error: error instanceof Error ? error.name : 'unknown' })
      return false
    }
  }

  return {
    start: () => {
      timer ??= timers.set(once, restMs)
    },
    stop: () => {
      if (timer !== null) timers.clear(timer)
    },
  }
}
