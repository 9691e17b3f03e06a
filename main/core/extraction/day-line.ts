import type { PageText, PlacedWord } from '../document-types/page-text.ts'
import { editDistance } from './field-kinds/edit-distance.ts'
import type { ValueSpan } from './value-span.ts'
import { trimSpan } from './value-span.ts'

/** `Xã Nậm Nèn, ngày 13 tháng 11 năm 2026` in two parts. */
export type DayLine = { readonly place: ValueSpan; readonly day: ValueSpan }

/** The last day that stands alone on a row of the lower part of a page, where no place is printed before it. */
export function lastLoneDay(text: PageText): ValueSpan | null {
  const bottom = text.rows.at(-1)?.box.y1 ?? 0
  const days = [...text.words.entries()].flatMap(([index, word]) => {
    if (!word.opensSegment || word.box.y0 < bottom * 0.35) return []
    const day = dayWords(text.words.slice(index, index + 8))
    return day === null ? [] : [day]
  })
  const last = days.at(-1)
  return last === undefined ? null : { words: last, labelLikeness: 1 }
}

/** All lines of place and day, in reading order. A line without a place is not one. */
export function findDayLines(text: PageText): DayLine[] {
  const lines: DayLine[] = []
  for (const index of text.words.keys()) {
    const day = dayWords(text.words.slice(index, index + 8))
    if (day === null) continue
    const place = placeWords(text, index)
    if (place.length === 0) continue
    lines.push({ place: trimSpan({ words: place, labelLikeness: 1 }), day: { words: day, labelLikeness: 1 } })
  }
  return lines
}

/** `ngày 13 tháng 11 năm 2026`, one wrong letter in one of the words allowed; without `ngày`. */
function dayWords(words: readonly PlacedWord[]): PlacedWord[] | null {
  const first = words[0]
  if (first === undefined || !isNear(first.folded, 'ngay')) return null
  const month = words.findIndex((word, index) => index > 0 && isNear(word.folded, 'thang'))
  const year = words.findIndex((word, index) => index > month && isNear(word.folded, 'nam'))
  const last = words.findIndex((word, index) => index > year && /^\d{4}$/.test(word.folded))
  if (month < 2 || month > 3 || year < month + 2 || year > month + 3 || last < 0 || last > year + 1) return null
  const exact = [first.folded === 'ngay', words[month]?.folded === 'thang', words[year]?.folded === 'nam']
  if (exact.filter((one) => !one).length > 1) return null
  return words.slice(1, last + 1).map((word, index) => {
    if (index === month - 1) return { ...word, text: 'tháng' }
    return index === year - 1 ? { ...word, text: 'năm' } : word
  })
}

function isNear(folded: string, word: string): boolean {
  return folded === word || (folded.length >= 3 && editDistance(folded, word) <= 1)
}

/** `Làm tại: xã Mường Tè, tỉnh Lai Châu,` on one row and the day below it. */
function wrapsFromAbove(text: PageText, dayAt: number): boolean {
  const day = text.words[dayAt]
  const before = text.words[dayAt - 1]
  if (day === undefined || before === undefined || before.row !== day.row - 1 || !before.text.endsWith(','))
    return false
  return day.box.y0 - before.box.y1 < (before.box.y1 - before.box.y0) * 1.6 && day.box.x0 < before.box.x1
}

/** Words that the name of a place begins with. */
const placeStarts = new Set(['xa', 'phuong', 'dackhu', 'dac', 'thitran', 'thi', 'tinh', 'thanh'])
/** So many words name a place where nothing says that they do. */
const usualPlace = 8
/** The longest places: `phường An Phú Đông, thành phố Hồ Chí Minh`. */
const longestPlace = 12

/** `Làm tại: xã Phúc Lợi, tỉnh Lào` at the end of the row above, and `Cai, ngày …` on this. */
function beginsAbove(text: PageText, row: number): boolean {
  const [above, own] = [text.rows[row - 1], text.rows[row]]
  if (above === undefined || own === undefined || own.box.y0 - above.box.y1 > above.height * 1.2) return false
  const label = above.words.findLastIndex((word) => word.folded === 'tai' || word.folded === 'lamtai')
  const isPlaceAlone =
    placeStarts.has(above.words[0]?.folded ?? '') && above.words.every((word) => !word.text.includes(':'))
  const words = label >= 0 ? above.words.length - label - 1 : isPlaceAlone ? above.words.length : 0
  return words > 0 && words < longestPlace && !/[.;]$/.test(above.words.at(-1)?.text ?? '')
}

/** Words left of `ngày` on its row, back to a gap or to `Làm tại`. */
function placeWords(text: PageText, dayAt: number): PlacedWord[] {
  const day = text.words[dayAt]
  if (day === undefined) return []
  const words: PlacedWord[] = []
  const row = wrapsFromAbove(text, dayAt) ? day.row - 1 : day.row
  const continues = beginsAbove(text, row)
  for (let index = dayAt - 1; index >= 0; index -= 1) {
    const word = text.words[index]
    if (word === undefined || (word.row !== row && !(continues && word.row === row - 1))) break
    if (word.text.includes(':') || word.folded === 'tai') break
    words.unshift(word)
    if (word.gap > 3 && !(continues && word.row === row)) break
  }
  const kept = day.gap > 3 && row === day.row ? [] : words
  if (kept.some((word) => /^(?:gio|phut|luc)$/.test(word.folded))) return []
  const most = placeStarts.has(kept[0]?.folded ?? '') ? longestPlace : usualPlace
  const isIssued = kept.at(-1)?.text === 'cấp'
  return isIssued || /\d{3}/.test(kept.map((word) => word.text).join('')) || kept.length > most ? [] : kept
}
