import type { EngineLine } from './ocr-engine.ts'
import type { Word } from './words.ts'

/** Signs that stand at no end of a printed word; `ˆ` counts as a letter by its class and is none of ours. */
const atEnds = /^[_'ˆ¬^~|]+|[_'ˆ¬^~|]+$/gu

/** What a copier leaves between the words and the engine takes for signs: smaller than any printed one, read as none, or a stop by itself. */
export function withoutSpecks(lines: readonly EngineLine[], dpi: number): readonly EngineLine[] {
  const smallest = (0.7 * dpi) / 25.4
  const isSpeck = ({ text, box, confidence }: Word) =>
    text === '' ||
    /^[.,;]$/u.test(text) ||
    (/^[^\p{L}\p{N}]{1,3}$/u.test(text) &&
      (Math.max(box.x1 - box.x0, box.y1 - box.y0) < smallest || (confidence < 0.5 && /^[^-+/(]/u.test(text))))
  return lines
    .map((line) => ({
      ...line,
      words: line.words
        .filter((word) => !isSpeck(word))
        .map((word) => ({ ...word, text: word.text.replace(atEnds, '') }))
        .filter((word) => !isSpeck(word)),
    }))
    .filter(({ words }) => words.length > 0)
}
