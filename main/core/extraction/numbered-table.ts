import { findAnchors } from '../document-types/anchors.ts'
import type { TableArea } from '../document-types/definition.ts'
import { type PageText, type PlacedWord, partOf } from '../document-types/page-text.ts'
import type { ValueSpan } from './value-span.ts'

/** Cells of one row by what they hold. */
export type TableRow = Readonly<Partial<Record<'name' | 'year' | 'id' | 'text' | 'count', ValueSpan>>>

/** The rows of a numbered table, top to bottom; none where its head is not found. */
export function readTable(text: PageText, area: TableArea): TableRow[] {
  const heads = findAnchors(text, area.opens)
  const head = heads[0]
  if (head === undefined) return []
  const headRow = text.words[head.last]?.row ?? 0
  const end = findAnchors(text, area.until).find((anchor) => (text.words[anchor.first]?.row ?? 0) > headRow)
  const endRow = end === undefined ? text.rows.length : (text.words[end.first]?.row ?? text.rows.length)
  const body = partOf(text, (word) => word.row > headRow && word.row < endRow)
  return area.shape === 'members' ? memberRows(body) : paperRows(body)
}

/** Members: each row carries a year of birth or a 12-digit number; the name stands between the row's figure and it. */
function memberRows(body: PageText): TableRow[] {
  const keys = body.rows.flatMap((row) => {
    const id = row.words.find((word) => /\d{4}[\da-z]\d{4}/.test(word.folded))
    const year = row.words.find((word) => isYear(word) && word !== id)
    return id === undefined && year === undefined ? [] : [{ row, id, year }]
  })
  const nameEnd = Math.min(...keys.map((key) => (key.year ?? key.id)?.box.x0 ?? Number.POSITIVE_INFINITY))
  return keys.map((key, index) => {
    const next = keys[index + 1]
    const top = key.row.box.y0 - key.row.height * 0.5
    const bottom = next === undefined ? key.row.box.y1 + key.row.height * 2.2 : next.row.box.y0 - next.row.height * 0.3
    const name = body.words.filter(
      (word) =>
        word.box.x1 < nameEnd && within(word, top, bottom) && /\p{L}/u.test(word.text) && !/^\d/.test(word.text),
    )
    const cells: { name?: ValueSpan; year?: ValueSpan; id?: ValueSpan } = {}
    const withoutFigure = dropFigure(name)
    if (withoutFigure.length > 0) cells.name = span(withoutFigure)
    if (key.year !== undefined) cells.year = span([key.year])
    if (key.id !== undefined) cells.id = span([key.id])
    return cells
  })
}

function isYear(word: PlacedWord): boolean {
  return /^(?:19|20)\d{2}$/.test(word.folded) || /^\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}$/.test(word.text)
}

/** Papers: each row ends with how many copies are wanted; the paper's name stands left of it. */
function paperRows(body: PageText): TableRow[] {
  const right = Math.max(...body.rows.map((row) => row.box.x1))
  const left = Math.min(...body.rows.map((row) => row.box.x0))
  const countFrom = left + (right - left) * 0.72
  const counts = body.words.filter((word) => word.box.x0 > countFrom && /^[0-9oOlI]{1,3}$/.test(word.text))
  return counts.map((count, index) => {
    const next = counts[index + 1]
    const height = count.box.y1 - count.box.y0
    const top = count.box.y0 - height * 0.6
    const bottom = next === undefined ? count.box.y1 + height * 0.7 : next.box.y0 - height * 0.6
    const words = body.words.filter((word) => word.box.x1 < count.box.x0 && within(word, top, bottom))
    const text = dropFigure(words)
    return { count: span([count]), ...(text.length > 0 ? { text: span(text) } : {}) }
  })
}

/** The row's figure, often misread (`T`, `ở`), stands apart left of the text. */
function dropFigure(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const [first, second] = words
  if (first === undefined) return words
  const apart = second === undefined || second.row !== first.row || second.gap > 0.9
  return /^\d{1,2}[.)]?$/.test(first.text) || (apart && first.text.length <= 2) ? words.slice(1) : words
}

function within(word: PlacedWord, top: number, bottom: number): boolean {
  const middle = (word.box.y0 + word.box.y1) / 2
  return middle >= top && middle < bottom
}

function span(words: readonly PlacedWord[]): ValueSpan {
  return { words, labelLikeness: 1 }
}
