import type { Style } from './fonts.ts'
import { type Sheet, widthOf, wrap, write } from './sheet.ts'

/** Distance between lines in points. */
export const lineHeight = 20
export const body: Style = { size: 13 }
export const bold: Style = { size: 13, bold: true }
export const italic: Style = { size: 13, italic: true }

export type Part = {
  readonly label: string
  /** Footnote mark of the form, `(2)`. */
  readonly note?: string
  readonly labelStyle?: Style
  readonly field?: string
  readonly value: string
  /** Where the part ends, as a share of the line; the last part ends with the line. */
  readonly until?: number
  readonly leader?: boolean
}

/** A line of a form: labels, values typed on the line, and dots up to the next label or the margin. */
export function formLine(sheet: Sheet, parts: readonly Part[]): void {
  const width = sheet.right - sheet.left
  let x = sheet.left
  for (const part of parts) {
    const end = sheet.left + width * (part.until ?? 1)
    x = writeLabel(sheet, part, x)
    x = writeValue(sheet, part, x, end)
    if (part.leader !== false && end - x > 8) {
      sheet.marks.push({ kind: 'leader', x0: x + 2, x1: end - 3, y: sheet.y + 1.5 })
    }
    x = end
  }
  sheet.y += lineHeight
}

function writeLabel(sheet: Sheet, part: Part, x: number): number {
  const style = part.labelStyle ?? body
  const end = write(sheet, part.label, { x, y: sheet.y }, style)
  if (!part.note) return end + widthOf(' ', body)
  const small = { ...body, size: 8 }
  return write(sheet, part.note, { x: end, y: sheet.y - 4.5 }, small) + widthOf(' ', body)
}

function writeValue(sheet: Sheet, part: Part, x: number, end: number): number {
  const lines = wrap(part.value, body, end - sheet.left, end - x)
  let last = x
  lines.forEach((line, index) => {
    if (index > 0) sheet.y += lineHeight
    last =
      line === ''
        ? x
        : write(sheet, line, { x: index === 0 ? x : sheet.left, y: sheet.y }, body, { field: part.field ?? null })
  })
  return last
}

/** A line that mixes running words with values: `CCCD số 011…, cấp ngày 12/04/2024 tại …`. */
export function mixedLine(
  sheet: Sheet,
  runs: readonly { readonly text: string; readonly field?: string }[],
  style: Style = body,
): void {
  let x = sheet.left
  for (const run of runs) {
    for (const piece of run.field ? [run.text] : run.text.split(/(?<= )/u)) {
      if (x + widthOf(piece.trimEnd(), style) > sheet.right) {
        x = sheet.left
        sheet.y += lineHeight
      }
      x = write(sheet, piece, { x, y: sheet.y }, style, { field: run.field ?? null })
    }
  }
  sheet.y += lineHeight
}

export function paragraph(sheet: Sheet, text: string, style: Style = body, indent = 28): void {
  const width = sheet.right - sheet.left
  const lines = wrap(text, style, width, width - indent)
  lines.forEach((line, index) => {
    write(sheet, line, { x: sheet.left + (index === 0 ? indent : 0), y: sheet.y }, style)
    sheet.y += lineHeight
  })
}

/** Writes runs centred on x; values among them keep their field. */
export function centred(
  sheet: Sheet,
  runs: string | readonly { readonly text: string; readonly field?: string }[],
  centre: number,
  style: Style,
): void {
  const pieces = typeof runs === 'string' ? [{ text: runs }] : runs
  let x = centre - pieces.reduce((sum, piece) => sum + widthOf(piece.text, style), 0) / 2
  for (const piece of pieces) {
    x = write(sheet, piece.text, { x, y: sheet.y }, style, { field: 'field' in piece ? (piece.field ?? null) : null })
  }
  sheet.y += style.size * 1.45
}

/** Quốc hiệu and tiêu ngữ, underlined as on papers. */
export function nationalHeading(sheet: Sheet, centre: number, size = 13): void {
  centred(sheet, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', centre, { size, bold: true })
  const motto = 'Độc lập - Tự do - Hạnh phúc'
  const half = widthOf(motto, { size, bold: true }) / 2
  sheet.marks.push(rule(centre - half, centre + half, sheet.y + 4))
  centred(sheet, motto, centre, { size, bold: true })
}

export function rule(x0: number, x1: number, y: number, width = 0.8) {
  return { kind: 'line', from: { x: x0, y }, to: { x: x1, y }, width, transform: null } as const
}

/** `16/07/2025` for `2025-07-16`. */
export function slashed(day: string): string {
  return day.split('-').toReversed().join('/')
}

/** `16 tháng 07 năm 2025` for `2025-07-16`. */
export function spelled(day: string): string {
  const [year, month, dayOfMonth] = day.split('-')
  return `${dayOfMonth} tháng ${month} năm ${year}`
}

/** The small mark that no page of invented people goes without. */
export function sampleMark(sheet: Sheet): void {
  const style: Style = { size: 7.5, family: 'sans', colour: '#8a8a8a' }
  const text = 'MẪU – DỮ LIỆU GIẢ ĐỊNH'
  write(sheet, text, { x: sheet.right - widthOf(text, style), y: 818 }, style)
}
