import type { Box } from '../../../shared/domain/field.ts'
import type { EngineLine } from './ocr-engine.ts'
import type { Block } from './page-layout.ts'
import type { Word } from './words.ts'

/** Sets a PDF's own words into the lines of the page's blocks; words outside every block come last. */
export function setIntoLines(words: readonly Word[], blocks: readonly Block[]): readonly EngineLine[] {
  const left = new Set(words)
  const lines: EngineLine[] = []
  for (const block of blocks) {
    const inside = [...left].filter((word) => overlaps(word.box, block.box))
    for (const word of inside) left.delete(word)
    lines.push(...linesOf(inside))
  }
  return [...lines, ...linesOf([...left])]
}

function overlaps(word: Box, block: Box): boolean {
  const x = (word.x0 + word.x1) / 2
  const y = (word.y0 + word.y1) / 2
  const reach = (word.y1 - word.y0) * 0.3
  return x > block.x0 - reach && x < block.x1 + reach && y > block.y0 - reach && y < block.y1 + reach
}

function linesOf(words: readonly Word[]): EngineLine[] {
  const rows: Word[][] = []
  for (const word of [...words].sort((a, b) => a.box.y1 - b.box.y1)) {
    const row = rows.find((r) => r.some((other) => sameRow(other.box, word.box)))
    if (row) row.push(word)
    else rows.push([word])
  }
  return rows.map((row) => ({ words: row.sort((a, b) => a.box.x0 - b.box.x0), signs: [] }))
}

function sameRow(a: Box, b: Box): boolean {
  const common = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
  return common > Math.min(a.y1 - a.y0, b.y1 - b.y0) * 0.6
}
