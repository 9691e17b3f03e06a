import type { Box } from '../../../shared/domain/field.ts'
import type { PlacedWord } from '../document-types/page-text.ts'

/** The words that stand where a value is expected, before anything is made of them. */
export type ValueSpan = {
  readonly words: readonly PlacedWord[]
  /** 0…1: how well the printed label was recognised; 1 where there is none. */
  readonly labelLikeness: number
}

export function spanText(span: ValueSpan): string {
  return span.words.map((word) => word.text).join(' ')
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

/** A span without footnote marks, leaders and punctuation at its ends. */
export function trimSpan(span: ValueSpan): ValueSpan {
  const words = [...span.words]
  while (words[0] !== undefined && isNoise(words[0].text)) words.shift()
  while (words.length > 0 && isNoise(words.at(-1)?.text ?? '')) words.pop()
  const first = words[0]
  if (first !== undefined) words[0] = { ...first, text: first.text.replace(/^(?:\(\d{1,2}\)|[:;.,…_)\]|"“”*-])+/u, '') }
  return { ...span, words: words.filter((word) => word.text !== '') }
}

function isNoise(text: string): boolean {
  return /^[^\p{L}\p{N}]*$/u.test(text) || /^[([{]?\d{1,2}[)\]}][:.,]?$/.test(text)
}
