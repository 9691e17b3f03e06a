import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffMs, later, longestMessageDelayMs } from '../../../main/core/outbox/backoff.ts'

describe('the back-off', () => {
  it('never waits less than half a second nor more than fifteen minutes, whatever chance says', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, chance) => {
        const ms = backoffMs(failures, () => chance, longestMessageDelayMs)
        return ms >= 500 && ms <= 15 * 60_000
      }),
    )
  })

  it('doubles its ceiling with every failure, and uses all of it', () => {
    const ceilings = [1, 2, 3, 4].map((failures) => backoffMs(failures, () => 0.999999, longestMessageDelayMs))
    expect(ceilings).toEqual([1_999, 3_999, 7_999, 15_999])
  })

  it('adds milliseconds to an instant', () => {
    expect(later('2026-11-22T23:59:59.500Z', 700)).toBe('2026-11-23T00:00:00.200Z')
  })
})
