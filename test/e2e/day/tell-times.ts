import { median } from '../../../shared/imaging/median.ts'
import type { Step } from './stopwatch.ts'

export type Timed = { readonly kind: string; readonly steps: readonly Step[] }

/** One line a kind and step, the whole visit last: how often, the middle and the longest time in s, the most keys. */
export function tellTimes(timed: readonly Timed[]): readonly Record<string, string | number>[] {
  const kinds = [...new Set(timed.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => {
    const visits = timed.filter((one) => one.kind === kind).map(({ steps }) => steps)
    const names = (visits[0] ?? []).map(({ name }) => name)
    const line = (step: string, of: (steps: readonly Step[]) => readonly Step[]) => {
      const sums = visits.map((steps) => of(steps))
      const seconds = sums.map((steps) => steps.reduce((sum, { ms }) => sum + ms, 0) / 1000)
      const keys = sums.map((steps) => steps.reduce((sum, one) => sum + one.keys, 0))
      return {
        kind,
        step,
        visits: visits.length,
        middle: median(seconds).toFixed(1),
        longest: Math.max(...seconds).toFixed(1),
        keys: Math.max(...keys),
      }
    }
    return [
      ...names.map((name) => line(name, (steps) => steps.filter((one) => one.name === name))),
      line('cả lượt', (steps) => steps),
    ]
  })
}
