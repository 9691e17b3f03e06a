import { median } from '../../../shared/imaging/median.ts'
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
  const words = [...straightened(labels), ...straightened(column)].filter(
    ({ y0, y1 }) => y0 >= from - 2 && y1 <= to + 6,
  )
  const sorted = words.toSorted((a, b) => a.y0 + a.y1 - b.y0 - b.y1)
  const gaps: { gap: number; at: number }[] = []
  let reached = Number.NEGATIVE_INFINITY
  for (const { y0, y1 } of sorted) {
    if (reached !== Number.NEGATIVE_INFINITY && (y0 + y1) / 2 > middleOf(labels, above)) {
      gaps.push({ gap: y0 - reached, at: (y0 + reached) / 2 })
    }
    reached = Math.max(reached, y1)
  }
  const widest = Math.max(...gaps.map(({ gap }) => gap))
  const wide = gaps.filter(({ gap, at }) => gap >= widest * 0.85 && at < to)
  return wide.at(-1)?.at ?? topOf(labels, below) - 2
}

/** Top and bottom of each word, hardly taller than its row: a speck above a word makes its box tall. */
function straightened(text: PageText): { readonly y0: number; readonly y1: number }[] {
  return text.rows.flatMap(({ words, height }) => {
    const top = median(words.map(({ box }) => box.y0)) - height * 0.2
    const bottom = median(words.map(({ box }) => box.y1)) + height * 0.2
    return words.map(({ box }) => ({ y0: Math.max(box.y0, top), y1: Math.min(box.y1, bottom) }))
  })
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
