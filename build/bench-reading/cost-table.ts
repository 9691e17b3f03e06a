import type { PageScore } from '../bench-score.ts'
import { type Row, share, table } from '../bench-tables.ts'
import type { OtherRun } from './others.ts'
import type { Usage } from './usage.ts'

/** What the pages cost us and other programs, and how many letters each got wrong, by scenario. */
export function costTables(scores: readonly PageScore[], ours: Usage, others: readonly OtherRun[]): string {
  const pages = Math.max(1, scores.length)
  const cost = (program: string, { wallS, cpuS, peakMb }: Usage): Row => ({
    program,
    'wall s/page': (wallS / pages).toFixed(2),
    'CPU s/page': (cpuS / pages).toFixed(2),
    'peak MB': peakMb.toFixed(0),
  })
  const costs = table([cost('Một Cửa Desk', ours), ...others.map(({ program, usage }) => cost(program, usage))])
  if (others.length === 0) return costs
  const groups: readonly (readonly [string, readonly PageScore[]])[] = [
    ...Map.groupBy(scores, (page) => page.scenario),
    ['all', scores],
  ]
  const rows = groups.map(([scenario, group]): Row => {
    const letters = totalOf(group.map((page) => page.letters))
    const wrong = totalOf(group.map((page) => page.wrongLetters))
    return {
      'CER %': scenario,
      'Một Cửa Desk': share(wrong, letters),
      ...Object.fromEntries(others.map((other) => [other.program, shareOf(other, group)])),
    }
  })
  return `${costs}\n\n${table(rows)}`
}

function shareOf({ pages }: OtherRun, group: readonly PageScore[]): string {
  const read = group.flatMap((page) => pages.get(page.id) ?? [])
  const sum = (key: 'letters' | 'wrongLetters') => totalOf(read.map((one) => one[key]))
  return share(sum('wrongLetters'), sum('letters'))
}

function totalOf(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0)
}
