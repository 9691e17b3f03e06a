import type { Style } from '../../../main/practice/paper-maker/fonts.ts'
import {
  centred,
  nationalHeading,
  rule,
  sampleMark,
  slashed,
  spelled,
} from '../../../main/practice/paper-maker/form-lines.ts'
import { cardSize } from '../../../main/practice/paper-maker/layouts/identity-cards.ts'
import type { PaperFields } from '../../../main/practice/paper-maker/layouts/paper-fields.ts'
import { newSheet, type Sheet, sheetSize, widthOf, write } from '../../../main/practice/paper-maker/sheet.ts'
import { fieldKindOf } from '../../../shared/domain/field-labels.ts'

/** How a paper is set: its type, its size in points, the distance of its lines. */
export type Setting = {
  readonly family: 'serif' | 'sans'
  readonly size: number
  readonly line: number
  readonly dots: boolean
  /** Set on a card that lies on the sheet, with its code at the right. */
  readonly card?: true
}

type Run = { readonly text: string; readonly field?: string }
type Pen = { readonly sheet: Sheet; readonly fields: PaperFields; readonly setting: Setting; readonly seed: number }

/**
 * Sets a form that is written down line by line; `{code}` stands for a value, `{code~}` for a day in words and figures.
 * `@ A / B` letterheads left of the national title, `@` that title alone · `#` title · `^` centred · `>` at the right, slanting ·
 * `*` bold · `-` running text · `+10,50,40` columns of the table rows `+ a | b` after it · `& head / hint / name || …` who signs ·
 * `[code=có]` a tick box · `a | =40 b` several parts of one line, some with their share of it in hundredths · anything else a line with labels and values.
 */
export function setForm(template: string, fields: PaperFields, setting: Setting, seed: number): Sheet {
  const sheet = setting.card ? newCard(fields) : newSheet({ left: 68, right: 46, top: 58 })
  const pen: Pen = { sheet, fields, setting, seed }
  let columns: readonly number[] = []
  for (const line of template
    .trim()
    .split('\n')
    .map((one) => one.trim())) {
    if (/^\+[\d,]+$/.test(line)) {
      columns = line.slice(1).split(',').map(Number)
      sheet.marks.push(rule(sheet.left, sheet.right, sheet.y - setting.line * 0.75))
    } else setLine(pen, line, columns)
  }
  sampleMark(sheet)
  return sheet
}

const upright = [1, 0, 0, 1, 0, 0] as const

function newCard(fields: PaperFields): Sheet {
  const sheet = newSheet({ left: 168, right: sheetSize.width - 396, top: 150 })
  const at = { x: 160, y: 136 }
  sheet.marks.push({
    kind: 'box',
    at,
    ...cardSize,
    radius: 9,
    fill: ['#f4f1ea', '#e8f0f2'],
    stroke: '#8a8a8a',
    transform: null,
  })
  const payload = fields['qr']
  if (payload !== undefined) {
    sheet.marks.push({ kind: 'qr', at: { x: 340, y: 160 }, size: 58, payload, transform: upright })
  }
  return sheet
}

function setLine(pen: Pen, line: string, columns: readonly number[]): void {
  const { sheet, setting } = pen
  const plain: Style = { size: setting.size, family: setting.family }
  const rest = line.slice(1).trim()
  const middle = (sheet.left + sheet.right) / 2
  switch (line[0]) {
    case undefined:
      sheet.y += setting.line * 0.6
      return
    case '@':
      setHeads(pen, rest)
      return
    case '#':
      centred(sheet, runsOf(pen, rest), middle, { ...plain, size: setting.size + 2, bold: true })
      return
    case '^':
      centred(sheet, runsOf(pen, rest), middle, plain)
      return
    case '>':
      centred(sheet, runsOf(pen, rest), sheet.left + (sheet.right - sheet.left) * 0.7, {
        ...plain,
        ...(setting.family === 'serif' ? { italic: true } : {}),
      })
      return
    case '*':
      setParts(pen, [rest], { ...plain, bold: true })
      return
    case '-':
      flow(pen, runsOf(pen, rest), { from: sheet.left + 26, left: sheet.left, right: sheet.right }, plain)
      return
    case '+':
      setRow(pen, rest.split('|'), columns)
      return
    case '&':
      setSigners(pen, rest.split('||'))
      return
    default:
      setParts(pen, line.split(' | '), plain)
      return
  }
}

function setHeads(pen: Pen, lines: string): void {
  const { sheet, setting } = pen
  const top = sheet.y
  const width = sheet.right - sheet.left
  if (lines === '') {
    nationalHeading(sheet, sheet.left + width / 2, 13)
    sheet.y += 12
    return
  }
  for (const [index, line] of lines.split('/ ').entries()) {
    const style: Style = { size: 12, family: setting.family, bold: index === 1 }
    centred(sheet, runsOf(pen, line.trim()), sheet.left + width * 0.2, style)
  }
  const bottom = sheet.y
  sheet.y = top
  nationalHeading(sheet, sheet.left + width * 0.71, 11.5)
  sheet.y = Math.max(bottom, sheet.y) + 14
}

function setParts(pen: Pen, parts: readonly string[], style: Style): void {
  const { sheet } = pen
  const shares = parts.map((part) => Number(/^=(\d+)/.exec(part.trim())?.[1] ?? 100 / parts.length))
  const top = sheet.y
  let bottom = top
  let left = sheet.left
  for (const [index, part] of parts.entries()) {
    sheet.y = top
    const share = ((shares[index] ?? 0) / 100) * (sheet.right - sheet.left)
    const text = part.trim().replace(/^=\d+ /, '')
    flow(pen, runsOf(pen, text), { from: left, left, right: left + share - 4 }, style, part.includes('{'))
    left += share
    bottom = Math.max(bottom, sheet.y)
  }
  sheet.y = bottom
}

type Room = { readonly from: number; readonly left: number; readonly right: number }

/** Sets words one after the other, going on at the left where the line is full; dots up to the right end where asked for. */
function flow(pen: Pen, runs: readonly Run[], room: Room, style: Style, dotted = false): void {
  const { sheet, setting } = pen
  let x = room.from
  for (const run of runs) {
    for (const word of run.text.split(/(?<= )/u)) {
      const box = /^\[(\w+)=(.+)\]\s?$/u.exec(word)
      if (x + widthOf(word.trimEnd(), style) > room.right && x > room.left) {
        x = room.left
        sheet.y += setting.line
      }
      if (box !== null) {
        const checked = pen.fields[box[1] ?? ''] === (box[2] ?? '').replaceAll('_', ' ')
        sheet.marks.push({ kind: 'tick', at: { x: x + 1, y: sheet.y - 10 }, size: 11, checked, seed: pen.seed })
        x += 18
      } else x = write(sheet, word, { x, y: sheet.y }, style, { field: run.field ?? null })
    }
  }
  if (dotted && setting.dots && room.right - x > 8)
    sheet.marks.push({ kind: 'leader', x0: x + 3, x1: room.right - 2, y: sheet.y + 1.5 })
  sheet.y += setting.line
}

function setRow(pen: Pen, cells: readonly string[], shares: readonly number[]): void {
  const { sheet, setting } = pen
  const style: Style = { size: setting.size - 1.5, family: setting.family }
  const width = sheet.right - sheet.left
  const total = shares.reduce((sum, share) => sum + share, 0)
  const top = sheet.y
  let bottom = top
  let left = sheet.left
  const edges = [left]
  for (const [index, cell] of cells.entries()) {
    const right = left + ((shares[index] ?? 0) / total) * width
    sheet.y = top
    flow(pen, runsOf(pen, cell.trim()), { from: left + 5, left: left + 5, right: right - 4 }, style)
    bottom = Math.max(bottom, sheet.y)
    left = right
    edges.push(left)
  }
  const [above, below] = [top - setting.line * 0.75, bottom - setting.line * 0.7]
  sheet.marks.push(rule(sheet.left, sheet.right, below))
  for (const x of edges)
    sheet.marks.push({ kind: 'line', from: { x, y: above }, to: { x, y: below }, width: 0.8, transform: null })
  sheet.y = bottom + 2
}

function setSigners(pen: Pen, columns: readonly string[]): void {
  const { sheet, setting } = pen
  const top = sheet.y + 4
  const width = sheet.right - sheet.left
  for (const [index, column] of columns.entries()) {
    const [head = '', hint = '', name = ''] = column.split(/\s*\/\s+/).map((one) => one.trim())
    const centre =
      columns.length === 1 ? sheet.left + width * 0.74 : sheet.left + (width * (index + 0.5)) / columns.length
    sheet.y = top
    const style: Style = { size: setting.size, family: setting.family }
    for (const line of head.split('\\')) centred(sheet, runsOf(pen, line), centre, { ...style, bold: true })
    if (hint !== '') centred(sheet, hint, centre, { ...style, size: setting.size - 2 })
    if (name !== '')
      sheet.marks.push({
        kind: 'signature',
        at: { x: centre - 42, y: sheet.y + 14 },
        width: 86,
        seed: pen.seed + index,
      })
    sheet.y += 46
    if (name !== '') centred(sheet, runsOf(pen, name), centre, style)
  }
}

/** `Số: {so}` in a run of print and one of the value. */
function runsOf(pen: Pen, text: string): Run[] {
  return text
    .split(/(\{\w+~?\})/u)
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^\{(\w+)(~?)\}$/u.exec(part)
      if (match === null) return { text: part }
      const field = match[1] ?? ''
      return { text: printed(field, pen.fields[field] ?? '', match[2] === '~'), field }
    })
}

function printed(code: string, value: string, inWords: boolean): string {
  const kind = fieldKindOf(code)
  if (kind === 'date') return inWords ? spelled(value) : slashed(value)
  return kind === 'money' ? Number(value).toLocaleString('vi-VN') : value
}
