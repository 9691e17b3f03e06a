import type { Box } from '../../../shared/domain/field.ts'
import type { PlacedWord } from '../document-types/page-text.ts'

/** The words that stand where a value is expected, before anything is made of them. */
export type ValueSpan = {
  readonly words: readonly PlacedWord[]
  /** 0…1: how well the printed label was recognised; 1 where there is none. */
  readonly labelLikeness: number
}

/** The boxes of the words, those of one row joined. */
export function spanBoxes(words: readonly PlacedWord[]): Box[] {
  const byRow = new Map<number, Box>()
  for (const { row, box } of words) {
    const joined = byRow.get(row)
    byRow.set(
      row,
      joined === undefined
        ? box
        : {
            x0: Math.min(joined.x0, box.x0),
            y0: Math.min(joined.y0, box.y0),
            x1: Math.max(joined.x1, box.x1),
            y1: Math.max(joined.y1, box.y1),
          },
    )
  }
  return [...byRow.values()]
}

/** A span without footnote marks before it, and without leaders, bullets and specks after it. */
export function trimSpan(span: ValueSpan): ValueSpan {
  const words = [...span.words]
  while (words[0] !== undefined && (isNoise(words[0].text) || isFootnoteMark(words[0], words[1]))) words.shift()
  const end = words.findIndex((word, index) => /[.…]{2}$/.test(word.text) && words[index + 1]?.row === word.row)
  if (end >= 0) words.splice(end + 1)
  while (words.length > 1 && isTail(words.at(-1))) words.pop()
  const first = words[0]
  if (first !== undefined) words[0] = { ...first, text: withoutMark(first.text) }
  return { ...span, words: words.filter((word) => word.text !== '') }
}

function isNoise(text: string): boolean {
  return /^[^\p{L}\p{N}]*$/u.test(text) || /^[^\p{L}]{0,3}[)\]}][:.,]?$/u.test(text) || /^\p{L}?[)\]}]$/u.test(text)
}

/** `(2)` printed small and raised: OCR reads it as a figure, `©` or the like. */
function isFootnoteMark(word: PlacedWord, next: PlacedWord | undefined): boolean {
  if (next === undefined || next.row !== word.row || !/^(?:[^\p{L}]{1,3}|\p{L})$/u.test(word.text)) return false
  const height = word.box.y1 - word.box.y0
  const usual = next.box.y1 - next.box.y0
  const foot = /[gjpqyỳýỷỹQ,;()]/u.test(next.text) ? usual * 0.2 : 0
  return height < usual * 0.85 && word.box.y1 < next.box.y1 - foot - usual * 0.15
}

function isTail(word: PlacedWord | undefined): boolean {
  if (word === undefined) return false
  if (/^[^\p{L}\p{N}]*$/u.test(word.text) || /^(?:[a-zđ]|[dđ]{2}|\d{1,2}|[IVX]+)[.)]$/u.test(word.text)) return true
  return word.confidence < 0.3 && word.opensSegment
}

/** The mark glued to the first word: `(1)Ủy`, `!)UBND`. */
function withoutMark(text: string): string {
  return text.replace(/^(?:\(?\d{1,2}\)|[^\p{L}\p{N}("]\)|[:;.,…_)\]|"“”*'-])+/u, '')
}
