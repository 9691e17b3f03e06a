import type { SlipTable } from './slip-content.ts'
import { drawLine, type SlipPage } from './slip-page.ts'
import { type FlowLine, flowLines, lineHeight, type SlipFace } from './text-flow.ts'

type Column = { readonly x: number; readonly width: number; readonly align: 'left' | 'center' }

/** A table of a slip; its head is repeated on every page it reaches. `onRow` is told after each row. */
export function drawTable(page: SlipPage, table: SlipTable, onRow: () => void): void {
  const columns = columnsOf(page, table)
  const head: Row = { texts: table.columns.map(({ title }) => title), face: 'bold' }
  drawRow(page, columns, { row: head, head })
  for (const texts of table.rows) {
    drawRow(page, columns, { row: { texts, face: 'regular' }, head })
    onRow()
  }
  page.y += page.layout.paragraphGap * 1.5
}

type Row = { readonly texts: readonly string[]; readonly face: SlipFace }

function columnsOf(page: SlipPage, table: SlipTable): readonly Column[] {
  const fixed = { index: page.layout.table.index, count: page.layout.table.count } as const
  const shares = table.columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 0), 0)
  const taken = table.columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? 0 : fixed[width]), 0)
  let x = page.left
  return table.columns.map(({ width, align }) => {
    const points = typeof width === 'number' ? ((page.width - taken) * width) / shares : fixed[width]
    const column: Column = { x, width: points, align }
    x += points
    return column
  })
}

type Drawn = { readonly row: Row; readonly head: Row }

/** Draws a row; one that is too high for the page is cut between lines and goes on under a new head. */
function drawRow(page: SlipPage, columns: readonly Column[], { row, head }: Drawn): void {
  const { padding } = page.layout.table
  const size = page.layout.font.table
  const cells = columns.map((column, at) =>
    (row.texts[at] ?? '')
      .split('\n')
      .flatMap((text) =>
        flowLines(page.document, [{ text, face: row.face }], { width: column.width - 2 * padding, size }),
      ),
  )
  let lines = Math.max(...cells.map((cell) => cell.length))
  let from = 0
  while (lines > 0) {
    if (page.room < heightOf(page, Math.min(lines, 3))) startNextPage(page, columns, { row, head })
    const fitting = Math.floor((page.room - 2 * padding) / (size * lineHeight))
    const count = Math.min(lines, Math.max(1, fitting))
    drawCells(page, columns, { cells: cells.map((cell) => cell.slice(from, from + count)), count, face: row.face })
    from += count
    lines -= count
  }
}

function startNextPage(page: SlipPage, columns: readonly Column[], { row, head }: Drawn): void {
  page.add()
  if (row !== head) drawRow(page, columns, { row: head, head })
}

function heightOf(page: SlipPage, lines: number): number {
  return lines * page.layout.font.table * lineHeight + 2 * page.layout.table.padding
}

type Cells = { readonly cells: readonly (readonly FlowLine[])[]; readonly count: number; readonly face: SlipFace }

function drawCells(page: SlipPage, columns: readonly Column[], { cells, count, face }: Cells): void {
  const { padding } = page.layout.table
  const size = page.layout.font.table
  const height = heightOf(page, count)
  page.document.lineWidth(0.6).strokeColor('#000')
  for (const [at, column] of columns.entries()) {
    page.document.rect(column.x, page.y, column.width, height).stroke()
    const lines = cells[at] ?? []
    const isTop = column.align === 'left' && face === 'regular'
    const spare = isTop ? 0 : ((count - lines.length) * size * lineHeight) / 2
    let y = page.y + padding + spare
    const align = face === 'bold' ? 'center' : column.align
    for (const line of lines) {
      drawLine(page.document, line, { x: column.x + padding, y, width: column.width - 2 * padding, size, align })
      y += size * lineHeight
    }
  }
  page.y += height
}
