import type { ReceiptRow } from './receipt-content.ts'
import { drawLine, type SlipPage } from './slip-page.ts'
import { type FlowLine, flowLines, lineHeight, type SlipFace } from './text-flow.ts'

type Column = { readonly x: number; readonly width: number; readonly align: 'left' | 'center' }

const titles = ['TT', 'Thành phần hồ sơ', 'Bản chính', 'Bản chứng thực', 'Bản photo']

/** The table of papers; its head is repeated on every page it reaches. */
export function drawComponentTable(page: SlipPage, rows: readonly ReceiptRow[]): void {
  const columns = columnsOf(page)
  drawRow(page, columns, { texts: titles, face: 'bold' })
  for (const row of rows) {
    const texts = [row.index, row.name, row.originals, row.certifiedCopies, row.photocopies]
    drawRow(page, columns, { texts, face: 'regular' })
  }
  page.y += page.layout.paragraphGap * 1.5
}

type Row = { readonly texts: readonly string[]; readonly face: SlipFace }

function columnsOf(page: SlipPage): readonly Column[] {
  const { index, count } = page.layout.table
  const widths = [index, page.width - index - 3 * count, count, count, count]
  let x = page.left
  return widths.map((width, at) => {
    const column: Column = { x, width, align: at === 1 ? 'left' : 'center' }
    x += width
    return column
  })
}

/** Draws a row; one that is too high for the page is cut between lines and goes on under a new head. */
function drawRow(page: SlipPage, columns: readonly Column[], row: Row): void {
  const { padding } = page.layout.table
  const size = page.layout.font.table
  const cells = columns.map((column, at) =>
    flowLines(page.document, [{ text: row.texts[at] ?? '', face: row.face }], {
      width: column.width - 2 * padding,
      size,
    }),
  )
  let lines = Math.max(...cells.map((cell) => cell.length))
  let from = 0
  while (lines > 0) {
    if (page.room < heightOf(page, Math.min(lines, 3))) startNextPage(page, columns, row)
    const fitting = Math.floor((page.room - 2 * padding) / (size * lineHeight))
    const count = Math.min(lines, Math.max(1, fitting))
    drawCells(page, columns, { cells: cells.map((cell) => cell.slice(from, from + count)), count, face: row.face })
    from += count
    lines -= count
  }
}

function startNextPage(page: SlipPage, columns: readonly Column[], row: Row): void {
  page.add()
  if (row.texts !== titles) drawRow(page, columns, { texts: titles, face: 'bold' })
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
