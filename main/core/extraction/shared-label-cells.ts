import { type Anchor, findAnchors } from '../document-types/anchors.ts'
import type { Take } from '../document-types/definition.ts'
import type { PageText, PlacedWord } from '../document-types/page-text.ts'
import { cutBetween } from './label-values.ts'
import { trimSpan, type ValueSpan } from './value-span.ts'

/** The cells of one person's column, each beside a label of the labels' column. */
export type LabelCell = { readonly name: string; readonly likeness: number; readonly words: readonly PlacedWord[] }

/** Cuts a column into cells: the rule between two labels runs where the rows leave the widest gap. */
export function cutCells(labels: PageText, column: PageText, names: readonly string[]): LabelCell[] {
  const anchors = findAnchors(labels, names)
  const tops = anchors.map((anchor, index) => {
    if (index === 0) return topOf(labels, anchor) - 0.5 * heightOf(labels, anchor)
    const before = anchors[index - 1]
    return before === undefined ? 0 : widestGap(labels, column, before, anchor)
  })
  return anchors.map((anchor, index) => {
    const top = tops[index] ?? 0
    const bottom = tops[index + 1] ?? Number.POSITIVE_INFINITY
    const words = column.words.filter((word) => middle(word) >= top && middle(word) < bottom)
    return { name: anchor.name, likeness: anchor.likeness, words }
  })
}

/** The value beside a label, cut as the rule says; null where no such cell is. */
export function takeCell(cells: readonly LabelCell[], take: Extract<Take, { from: 'label' }>): ValueSpan | null {
  const cell = cells.find((one) => take.labels.includes(one.name))
  if (cell === undefined) return null
  const cut = cutBetween({ words: cell.words, labelLikeness: cell.likeness }, take)
  return cut === null ? null : trimSpan(cut)
}

function widestGap(labels: PageText, column: PageText, above: Anchor, below: Anchor): number {
  const from = topOf(labels, above)
  const to = topOf(labels, below) + heightOf(labels, below)
  const words = [...labels.words, ...column.words].filter((word) => word.box.y0 >= from - 2 && word.box.y1 <= to + 6)
  const sorted = words.toSorted((a, b) => middle(a) - middle(b))
  const gaps: { gap: number; at: number }[] = []
  let reached = Number.NEGATIVE_INFINITY
  for (const word of sorted) {
    if (reached !== Number.NEGATIVE_INFINITY && middle(word) > middleOf(labels, above)) {
      gaps.push({ gap: word.box.y0 - reached, at: (word.box.y0 + reached) / 2 })
    }
    reached = Math.max(reached, word.box.y1)
  }
  const widest = Math.max(...gaps.map(({ gap }) => gap))
  const wide = gaps.filter(({ gap, at }) => gap >= widest * 0.85 && at < to)
  return wide.at(-1)?.at ?? topOf(labels, below) - 2
}

function middle(word: PlacedWord): number {
  return (word.box.y0 + word.box.y1) / 2
}

function topOf(labels: PageText, anchor: Anchor): number {
  return labels.words[anchor.first]?.box.y0 ?? 0
}

function heightOf(labels: PageText, anchor: Anchor): number {
  const box = labels.words[anchor.first]?.box
  return box === undefined ? 0 : box.y1 - box.y0
}

function middleOf(labels: PageText, anchor: Anchor): number {
  return topOf(labels, anchor) + heightOf(labels, anchor) / 2
}
