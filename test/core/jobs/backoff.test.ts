import fc from 'fast-check'
import { expect, it } from 'vitest'
import { backoffMs } from '../../../main/core/jobs/backoff.ts'
import { usualRetry } from '../../../main/core/jobs/job.ts'

it('doubles the longest wait from five seconds to a quarter of an hour', () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 8, 9, 50].map((attempt) =>
    Math.ceil(backoffMs(attempt, usualRetry, 0.999999) / 1000),
  )
  expect(longest).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900])
})

it('never waits longer than the cap, never a negative or endless time, whatever the attempt', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), chance, (attempt, luck) => {
      const ms = backoffMs(attempt, usualRetry, luck)
      expect(Number.isInteger(ms) && ms >= 0 && ms <= usualRetry.capMs).toBe(true)
    }),
  )
})

it('spreads counters that lost the same link over the whole wait', () => {
  const waits = Array.from({ length: 10 }, (_, counter) => backoffMs(9, usualRetry, counter / 10))
  expect(waits).toEqual([0, 90, 180, 270, 360, 450, 540, 630, 720, 810].map((seconds) => seconds * 1000))
})
