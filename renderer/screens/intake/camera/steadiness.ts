import type { Quad } from '../../../../shared/imaging/geometry.ts'

/** A sheet that is being watched: since when it lies still, and whether it has been taken already. */
export type Watched = { readonly sheet: Quad; readonly stillSince: number; readonly taken: boolean }

/** Milliseconds for which a sheet lies still before it is taken by itself. */
export const stillMs = 1_200

/** Shares of the sheet's longest diagonal: a hand's tremor and the finder's own noise, and a sheet that was changed. */
const tremor = 0.012
const changed = 0.05

/** What is known after one more look at a moment in milliseconds; a sheet out of sight is forgotten. */
export function watchSheet(before: Watched | null, sheet: Quad | null, at: number): Watched | null {
  if (sheet === null) return null
  if (before === null) return { sheet, stillSince: at, taken: false }
  const moved = moveOf(before.sheet, sheet)
  if (moved <= tremor) return before
  return { sheet, stillSince: at, taken: before.taken && moved < changed }
}

/** Whether the sheet should be taken now without a key. */
export function isReady(watched: Watched | null, at: number): boolean {
  return watched !== null && !watched.taken && at - watched.stillSince >= stillMs
}

function moveOf(a: Quad, b: Quad): number {
  const furthest = Math.max(...a.map((p, i) => Math.hypot(p.x - (b[i]?.x ?? 0), p.y - (b[i]?.y ?? 0))))
  const diagonal = Math.max(Math.hypot(a[0].x - a[2].x, a[0].y - a[2].y), Math.hypot(a[1].x - a[3].x, a[1].y - a[3].y))
  return furthest / Math.max(1, diagonal)
}
