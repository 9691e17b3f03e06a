import type { FieldScore } from '../bench-score.ts'

/** Values whose confidence lies in one bin. Shares are 0…1. */
export type ReliabilityBin = {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly right: number
  readonly meanConfidence: number
}

/** From here on a value is shown as sure. */
export const sure = 0.95
const edges = [0, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, sure, 0.97, 0.98, 1.001]

/** How often values of each confidence are right; empty bins are left out. */
export function reliability(fields: readonly FieldScore[]): ReliabilityBin[] {
  return edges.slice(0, -1).flatMap((from, index) => {
    const to = edges[index + 1] ?? 1
    const group = fields.flatMap(({ confidence, right }) =>
      confidence !== null && confidence >= from && confidence < to ? [{ confidence, right }] : [],
    )
    if (group.length === 0) return []
    const mean = group.reduce((sum, one) => sum + one.confidence, 0) / group.length
    return [
      {
        from,
        to: Math.min(1, to),
        count: group.length,
        right: group.filter((one) => one.right).length,
        meanConfidence: mean,
      },
    ]
  })
}

/** The 95 % interval of a share after Wilson: honest for small numbers and shares near 0. */
export function interval(hits: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1]
  const z = 1.96
  const share = hits / of
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of)
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}
