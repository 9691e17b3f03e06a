import { findAnchors } from '../document-types/anchors.ts'
import type { SideBySide } from '../document-types/definition.ts'
import { type PageText, type PlacedWord, partOf } from '../document-types/page-text.ts'

/** Two persons' parts of a page, cut apart by the empty strip between them. */
export type TwoColumns = {
  /** The labels' column, where labels stand once for both; null where each column carries its own. */
  readonly labels: PageText | null
  readonly left: PageText
  readonly right: PageText
  /** Rows of the page that belong to the columns; the rest of the page is read without them. */
  readonly topRow: number
  readonly bottomRow: number
}

/** Cuts the columns of a paper for two persons, or null where their heads are not found. */
export function cutColumns(text: PageText, shape: SideBySide): TwoColumns | null {
  const heads = findAnchors(text, [...shape.heads[0], ...shape.heads[1]])
  const left = heads.find((anchor) => shape.heads[0].includes(anchor.name))
  const right = heads.find((anchor) => shape.heads[1].includes(anchor.name))
  const leftWord = left === undefined ? undefined : text.words[left.first]
  const rightWord = right === undefined ? undefined : text.words[right.first]
  const topRow = leftWord?.row ?? rightWord?.row
  if (topRow === undefined) return null
  const until = findAnchors(text, shape.until).find((anchor) => (text.words[anchor.first]?.row ?? 0) > topRow)
  const bottomRow = until === undefined ? text.rows.length : (text.words[until.first]?.row ?? text.rows.length)
  const inside = text.words.filter((word) => word.row >= topRow && word.row < bottomRow)
  const edges = columnEdges(text, inside, shape, leftWord, rightWord)
  if (edges === null) return null
  const middle = (word: PlacedWord) => (word.box.x0 + word.box.x1) / 2
  const isIn = (word: PlacedWord) => word.row >= topRow && word.row < bottomRow
  return {
    labels: shape.labels === 'shared' ? partOf(text, (word) => isIn(word) && middle(word) < edges.left) : null,
    left: partOf(text, (word) => isIn(word) && middle(word) >= edges.left && middle(word) < edges.between),
    right: partOf(text, (word) => isIn(word) && middle(word) >= edges.between),
    topRow,
    bottomRow,
  }
}

function columnEdges(
  text: PageText,
  inside: readonly PlacedWord[],
  shape: SideBySide,
  leftHead: PlacedWord | undefined,
  rightHead: PlacedWord | undefined,
): { left: number; between: number } | null {
  const start = Math.min(...inside.map((word) => word.box.x0))
  const end = Math.max(...text.rows.map((row) => row.box.x1))
  if (shape.labels === 'own') {
    const from = leftHead === undefined ? start : leftHead.box.x1
    const to = rightHead === undefined ? start + (end - start) * 0.75 : rightHead.box.x1
    return { left: 0, between: emptiest(inside, from, to) }
  }
  if (leftHead === undefined || rightHead === undefined) return null
  return {
    left: emptiest(
      inside.filter((word) => word.row > leftHead.row),
      start,
      leftHead.box.x1,
    ),
    between: emptiest(
      inside.filter((word) => word.row > leftHead.row),
      leftHead.box.x0,
      rightHead.box.x1,
    ),
  }
}

/** The x at which the fewest words are cut; the middle of the widest such strip. */
function emptiest(words: readonly PlacedWord[], from: number, to: number): number {
  const step = Math.max(1, (to - from) / 400)
  let best = { cut: Number.POSITIVE_INFINITY, width: 0, at: (from + to) / 2 }
  let open: { cut: number; from: number } | null = null
  for (let x = from; x <= to; x += step) {
    const cut = words.filter((word) => word.box.x0 < x && word.box.x1 > x).length
    if (open === null || open.cut !== cut) open = { cut, from: x }
    const width = x - open.from
    if (cut < best.cut || (cut === best.cut && width > best.width)) best = { cut, width, at: (open.from + x) / 2 }
  }
  return best.at
}
