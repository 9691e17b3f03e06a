import type { Clock, Log } from '../ports.ts'
import type { OutboxSender } from './send-outbox.ts'

export type OutboxLoopOptions = {
  readonly sender: OutboxSender
  readonly clock: Clock
  readonly log: Log
  /** Sleeps; ends early, without an error, when the signal is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  /** How often changes of status are fetched while nothing else happens. */
  readonly statusEveryMs: number
}

export type OutboxLoop = {
  /** Something was queued, released or the link changed: look at once. */
  wake(): void
  /** Ends after the current request; nothing is lost by it. */
  stop(): Promise<void>
}

const longestSleepMs = 30_000

/** Keeps the outbox going by itself: sends what is due, fetches statuses, sleeps until the next thing to do. */
export function startOutboxLoop({ sender, clock, log, sleep, statusEveryMs }: OutboxLoopOptions): OutboxLoop {
  const life = new AbortController()
  let nap = new AbortController()
  let awake = false
  let statusesAt = ''

  async function once(): Promise<number> {
    const { nextAt, linkTrouble } = await sender.sendDue(life.signal)
    if (linkTrouble === null && clock.now() >= statusesAt && !life.signal.aborted) {
      await sender.receiveStatuses(life.signal)
      statusesAt = new Date(Date.parse(clock.now()) + statusEveryMs).toISOString()
    }
    const untilNext = nextAt === null ? longestSleepMs : Date.parse(nextAt) - Date.parse(clock.now())
    return Math.max(100, Math.min(untilNext, statusEveryMs, longestSleepMs))
  }

  async function run(): Promise<void> {
    while (!life.signal.aborted) {
      const ms = await once().catch((error: unknown) => {
        // The loop outlives a bug in one round; the row was put back, the log says what it was.
        if (!life.signal.aborted)
          log({ event: 'outbox_round_failed', error: error instanceof Error ? error.name : 'unknown' })
        return longestSleepMs
      })
      if (!awake) await sleep(ms, AbortSignal.any([nap.signal, life.signal]))
      awake = false
      nap = new AbortController()
    }
  }

  const running = run()
  return {
    wake() {
      awake = true
      nap.abort()
    },
    async stop() {
      life.abort()
      await running
    },
  }
}
