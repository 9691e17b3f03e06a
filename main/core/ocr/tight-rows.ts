import type { Box } from '../../../shared/domain/field.ts'
import type { Print } from './sort-ink.ts'

/** Rows of pixels from `y0` up to `y1`, with the stretches that are left out of them, left to right. */
export type TightRow = { readonly y0: number; readonly y1: number; readonly gaps: readonly Gap[] }

type Gap = { readonly x0: number; readonly x1: number }

/** In usual letter heights: wider gaps than the first are drawn as wide as the second, like a space between words. */
const wide = { most: 2, left: 1.1 } as const

/** The rows of a block that have wide gaps; `usual` is the usual height of letters. Rows that reach into each other are one. */
export function tightRows(block: Box, print: readonly Print[], usual: number): readonly TightRow[] {
  const inside = print.filter(({ x0, y0, x1, y1 }) => isIn(block, (x0 + x1) / 2, (y0 + y1) / 2))
  const rows: { y0: number; y1: number; parts: Box[] }[] = []
  for (const { whole } of inside.toSorted((a, b) => a.whole.y0 - b.whole.y0)) {
    const last = rows.at(-1)
    if (last && whole.y0 < last.y1) {
      last.y1 = Math.max(last.y1, whole.y1)
      last.parts.push(whole)
    } else rows.push({ y0: whole.y0, y1: whole.y1, parts: [whole] })
  }
  return rows
    .map(({ y0, y1, parts }, at) => ({
      y0: at === 0 ? block.y0 : Math.ceil(((rows[at - 1]?.y1 ?? y0) + y0) / 2),
      y1: at === rows.length - 1 ? block.y1 : Math.ceil((y1 + (rows[at + 1]?.y0 ?? y1)) / 2),
      gaps: gapsOf(parts, usual),
    }))
    .filter(({ gaps }) => gaps.length > 0)
}

/** What is left out at the height `y`. */
export function gapsAt(rows: readonly TightRow[], y: number): readonly Gap[] {
  return rows.find(({ y0, y1 }) => y >= y0 && y < y1)?.gaps ?? []
}

function gapsOf(parts: readonly Box[], usual: number): Gap[] {
  const seam = Math.round((usual * wide.left) / 2)
  const gaps: Gap[] = []
  let reach = Number.POSITIVE_INFINITY
  for (const { x0, x1 } of parts.toSorted((a, b) => a.x0 - b.x0)) {
    if (x0 - reach > usual * wide.most) gaps.push({ x0: reach + seam, x1: x0 - seam })
    reach = reach === Number.POSITIVE_INFINITY ? x1 : Math.max(reach, x1)
  }
  return gaps
}

function isIn({ x0, y0, x1, y1 }: Box, x: number, y: number): boolean {
  return x >= x0 && x < x1 && y >= y0 && y < y1
}
