import type { RetryPolicy } from './job.ts'

/**
 * Milliseconds until the next attempt: anywhere between nothing and the doubled limit ("full jitter"), so that
 * counters which lost the same link do not come back in step. `attempt` is 1 after the first; `chance` is in [0, 1).
 */
export function backoffMs(attempt: number, { firstMs, capMs }: RetryPolicy, chance: number): number {
  // Beyond 2^40 any first wait is over any cap; the bound keeps the number finite.
  const limit = Math.min(capMs, firstMs * 2 ** Math.min(attempt - 1, 40))
  return Math.floor(limit * chance)
}
