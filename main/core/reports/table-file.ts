import writeXlsxFile from 'write-excel-file/node'
import { csvText } from './csv-text.ts'

export type Cell = string | number

/** A table as people save it: a name, a head, rows of texts and numbers. */
export type FileTable = {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** CSV (RFC 4180) that spreadsheets open: UTF-8 with its mark. */
export function csvFile({ columns, rows }: Omit<FileTable, 'title'>): Uint8Array {
  return new TextEncoder().encode(csvText([columns, ...rows]))
}

/** A workbook with a sheet for each table. Texts are stored as texts: no cell is ever a formula. */
export async function xlsxFile(tables: readonly FileTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ title, columns, rows }) => ({
    sheet: sheetName(title),
    data: [
      columns.map((value) => ({ value: plain(value), type: String, fontWeight: 'bold' as const, wrap: true })),
      ...rows.map((row) => row.map(toXlsxCell)),
    ],
    columns: columns.map((_, at) => ({ width: widthOf(columns, rows, at) })),
    stickyRowsCount: 1,
  }))
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer())
}

function toXlsxCell(cell: Cell) {
  if (typeof cell === 'number') return { value: cell, type: Number }
  // An empty text would be a cell that is not empty.
  return cell === '' ? null : { value: plain(cell), type: String }
}

/** Signs that XML cannot hold are left out. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}

/** Excel takes 31 signs, and not these. */
function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}

function widthOf(columns: readonly string[], rows: readonly (readonly Cell[])[], at: number): number {
  const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, String(row[at] ?? '').length), 0)
  return Math.min(60, Math.max(8, longest + 2, Math.ceil((columns[at]?.length ?? 0) / 2)))
}
