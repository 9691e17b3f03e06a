import type { Box } from '../../../shared/domain/field.ts'
import { median } from '../../../shared/imaging/median.ts'
import type { EngineLine } from './ocr-engine.ts'
import type { Block } from './page-layout.ts'

type PlacedLine = { readonly line: EngineLine; readonly box: Box; readonly middle: number; readonly height: number }

/**
 * Lines block by block, within a block row by row and each row from left to right. The engine takes a wide gap in a row
 * for a gutter and gives what stands beside it in an order of its own; columns are the matter of `layOut`.
 */
export function inOrderOfBlocks(lines: readonly EngineLine[], blocks: readonly Block[]): readonly EngineLine[] {
  const placed = lines.map(place)
  const homes = placed.map(({ box }) => homeOf(box, blocks))
  return blocks.flatMap((_, block) => {
    const inside = placed.filter((_line, at) => homes[at] === block)
    return rowsOf(inside).flatMap((row) => row.toSorted((a, b) => a.box.x0 - b.box.x0).map(({ line }) => line))
  })
}

function place(line: EngineLine): PlacedLine {
  const boxes = line.words.map(({ box }) => box)
  return {
    line,
    box: {
      x0: Math.min(...boxes.map(({ x0 }) => x0)),
      y0: median(boxes.map(({ y0 }) => y0)),
      x1: Math.max(...boxes.map(({ x1 }) => x1)),
      y1: median(boxes.map(({ y1 }) => y1)),
    },
    middle: median(boxes.map(({ y0, y1 }) => (y0 + y1) / 2)),
    height: median(boxes.map(({ y0, y1 }) => y1 - y0)),
  }
}

/** The block that a line shares most with, or else the nearest. */
function homeOf(box: Box, blocks: readonly Block[]): number {
  const common = blocks.map((block) => overlap(box, block.box))
  const most = Math.max(...common)
  if (most > 0) return common.indexOf(most)
  const ways = blocks.map((block) => distance(box, block.box))
  return ways.indexOf(Math.min(...ways))
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
  return width > 0 && height > 0 ? width * height : 0
}

function distance(a: Box, b: Box): number {
  const across = Math.max(0, a.x0 - b.x1, b.x0 - a.x1)
  const down = Math.max(0, a.y0 - b.y1, b.y0 - a.y1)
  return across + down
}

function rowsOf(lines: readonly PlacedLine[]): PlacedLine[][] {
  const rows: PlacedLine[][] = []
  for (const line of lines.toSorted((a, b) => a.middle - b.middle)) {
    const row = rows.at(-1)
    if (row?.some((other) => isBeside(other, line))) row.push(line)
    else rows.push([line])
  }
  return rows
}

function isBeside(a: PlacedLine, b: PlacedLine): boolean {
  return Math.abs(a.middle - b.middle) < Math.min(a.height, b.height) * 0.5
}
