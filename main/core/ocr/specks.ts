import type { EngineLine } from './ocr-engine.ts'
import type { Word } from './words.ts'

/** What a copier leaves between the words and the engine takes for signs: smaller than any printed one, or read as none. */
export function withoutSpecks(lines: readonly EngineLine[], dpi: number): readonly EngineLine[] {
  const smallest = (0.7 * dpi) / 25.4
  const isSpeck = ({ text, box, confidence }: Word) =>
    /^[^\p{L}\p{N}]{1,3}$/u.test(text) &&
    (Math.max(box.x1 - box.x0, box.y1 - box.y0) < smallest || (confidence < 0.5 && /^[^-+/(]/u.test(text)))
  return lines
    .map((line) => ({ ...line, words: line.words.filter((word) => !isSpeck(word)) }))
    .filter(({ words }) => words.length > 0)
}
