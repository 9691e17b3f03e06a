import type { FieldKind } from '../../../shared/domain/field.ts'
import type { Anchor } from '../document-types/anchors.ts'
import type { Take } from '../document-types/definition.ts'
import { findPhrase } from '../document-types/find-phrase.ts'
import { foldLetters, type PageText, type PlacedWord, type Row } from '../document-types/page-text.ts'
import { trimSpan, type ValueSpan } from './value-span.ts'

type LabelTake = Extract<Take, { from: 'label' }>

/** Words from `start` up to `end`, not inside: the part of a page that tells of one person or matter. */
export type WordRange = { readonly start: number; readonly end: number }

const usualRows: Partial<Record<FieldKind, number>> = { place: 3, text: 3, date: 2, id: 2, name: 2 }

/** The words right of (or below) a label inside a block, or null where the label is not there. */
export function takeLabelled(
  text: PageText,
  anchors: readonly Anchor[],
  range: WordRange,
  kind: FieldKind,
  take: LabelTake,
): ValueSpan | null {
  const label = bestLabel(anchors, range, take.labels)
  if (label === null) return null
  const next = anchors.find(
    (anchor) => anchor.first > label.last && !isSameMatter(anchor, label, take) && !isRunningWord(anchor, take),
  )
  const end = Math.min(next?.first ?? text.words.length, range.end)
  const start = take.keepLabel ? label.first : label.last + 1
  const rows = take.rows ?? usualRows[kind] ?? 1
  const after = take.keepLabel || label.colon ? 0 : wordsToColon(text, start, end)
  const words = [...restOfLabel(text, label, take), ...text.words.slice(start + after, end)]
  const kept = withinRows(text, words, text.words[label.last]?.row ?? 0, { most: rows, all: take.allRows === true })
  const cut = cutBetween({ words: kept, labelLikeness: label.likeness }, take)
  return cut === null ? null : trimSpan(cut)
}

/** How many words of a longer label stand before its colon: `Quan hệ với người được cấp | giấy:`; 0 where none does or
 * nothing follows it on the row. */
function wordsToColon(text: PageText, start: number, end: number): number {
  const row = text.words[start - 1]?.row
  for (let count = 0; count < Math.min(7, end - start); count += 1) {
    const word = text.words[start + count]
    if (word === undefined || word.row !== row || word.gap > 2 || !/^[\p{Ll}(]/u.test(word.text)) return 0
    if (word.text.endsWith(':')) return text.words[start + count + 1]?.row === row ? count + 1 : 0
  }
  return 0
}

/** `Giấy tờ tùy thân: (3) CCCD số …`: a second wording of the label inside its own value, also after a footnote's gap. */
function isSameMatter(anchor: Anchor, label: Anchor, take: LabelTake): boolean {
  return take.labels.includes(anchor.name) && (!anchor.opens || anchor.first - label.last <= 2)
}

/** A label in the middle of the sentence that is the value. */
function isRunningWord(anchor: Anchor, take: LabelTake): boolean {
  return (take.over ?? []).includes(anchor.name) && !anchor.opens && !anchor.colon
}

function bestLabel(anchors: readonly Anchor[], range: WordRange, labels: readonly string[]): Anchor | null {
  const inside = anchors.filter(
    (anchor) => anchor.first >= range.start && anchor.first < range.end && labels.includes(anchor.name),
  )
  const score = (anchor: Anchor) =>
    anchor.likeness + (anchor.colon ? 0.3 : 0) + (anchor.opens ? 0.2 : 0) - labels.indexOf(anchor.name) * 0.01
  return inside.toSorted((a, b) => score(b) - score(a) || a.first - b.first)[0] ?? null
}

/** What OCR glued to the label's last word: `sinh:04/06/2025`. */
function restOfLabel(text: PageText, label: Anchor, take: LabelTake): PlacedWord[] {
  const last = text.words[label.last]
  if (take.keepLabel || last === undefined || label.lettersInLast >= last.folded.length) return []
  const colon = last.text.search(/[:;.]/)
  if (colon < 0 || colon === last.text.length - 1) return []
  const rest = last.text.slice(colon + 1)
  return rest.trim() === '' ? [] : [{ ...last, text: rest, folded: foldLetters(rest), opensSegment: false }]
}

/** Keeps the words of the label's row (or the row below where that is empty) and of the rows that run on from it. */
function withinRows(
  text: PageText,
  words: readonly PlacedWord[],
  labelRow: number,
  rows: { readonly most: number; readonly all: boolean },
): PlacedWord[] {
  const first = words.find((word) => /[\p{L}\p{N}]/u.test(word.text.replace(/^[([{]?\d{1,2}[)\]}][:.,]?$/, '')))
  if (first === undefined || first.row > labelRow + 1) return []
  const limit = rightLimit(text)
  let lastRow = first.row
  while (lastRow - first.row + 1 < rows.most && (rows.all || runsOn(text.rows[lastRow], text.rows[lastRow + 1], limit)))
    lastRow += 1
  return words.filter((word) => word.row <= lastRow)
}

/** True where the next row's first word would not have fitted on this row: then the sentence goes on there. */
export function runsOn(row: Row | undefined, next: Row | undefined, limit: number): boolean {
  const word = next?.words[0]
  if (row === undefined || next === undefined || word === undefined) return false
  if (next.box.y0 - row.box.y1 > row.height * 1.6) return false
  return row.box.x1 + row.height * 0.35 + (word.box.x1 - word.box.x0) > limit - row.height * 1.6
}

/** Where text usually ends at the right, in pixels. */
export function rightLimit(text: PageText): number {
  const ends = text.rows.map((row) => row.box.x1).toSorted((a, b) => b - a)
  return ends[Math.min(2, ends.length - 1)] ?? 0
}

/** Takes what stands after and before the words that a rule names; null where the opening word is not there. */
export function cutBetween(span: ValueSpan, take: LabelTake): ValueSpan | null {
  let words = span.words
  if (take.after !== undefined) {
    const start = firstCut(words, take.after)
    if (start === null) return null
    words = words.slice(start.last + 1)
  }
  if (take.before !== undefined) {
    const end = firstCut(words, take.before)
    if (end !== null) words = words.slice(0, end.first)
  }
  return { ...span, words }
}

function firstCut(words: readonly PlacedWord[], phrases: readonly string[]): { first: number; last: number } | null {
  const wordAt: number[] = []
  for (const [index, word] of words.entries()) for (let i = 0; i < word.folded.length; i += 1) wordAt.push(index)
  const text: PageText = { rows: [], words, letters: words.map((word) => word.folded).join(''), wordAt }
  for (const phrase of phrases) {
    const hit = findPhrase(text, foldLetters(phrase))[0]
    if (hit !== undefined) return { first: hit.first, last: hit.last }
  }
  return null
}
