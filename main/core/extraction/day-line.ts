import type { PageText, PlacedWord } from '../document-types/page-text.ts'
import type { ValueSpan } from './value-span.ts'
import { trimSpan } from './value-span.ts'

/** `Xã Nậm Nèn, ngày 13 tháng 11 năm 2026` in two parts. */
export type DayLine = { readonly place: ValueSpan; readonly day: ValueSpan }

/** All lines of place and day, in reading order. A line without a place is not one. */
export function findDayLines(text: PageText): DayLine[] {
  const lines: DayLine[] = []
  for (const [index, word] of text.words.entries()) {
    if (word.folded !== 'ngay' && !/^.{0,3}ngay$/.test(word.folded)) continue
    const day = dayWords(text.words.slice(index, index + 10))
    if (day === null) continue
    const place = placeWords(text, index)
    if (place.length === 0) continue
    lines.push({
      place: trimSpan({ words: place, labelLikeness: 1 }),
      day: { words: day, labelLikeness: 1 },
    })
  }
  return lines
}

function dayWords(words: readonly PlacedWord[]): PlacedWord[] | null {
  const month = words.findIndex((word) => /^th.ng$/.test(word.folded))
  const year = words.findIndex((word) => /^n.m$/.test(word.folded))
  if (month < 1 || month > 4 || year < month + 1 || year > month + 4) return null
  const last = words.findIndex((word, index) => index > year && /\d{4}/.test(word.folded))
  if (last < 0 || last > year + 2) return null
  return words.slice(1, last + 1)
}

/** Words left of `ngày` on its row, back to a gap or to `Làm tại`. */
function placeWords(text: PageText, dayAt: number): PlacedWord[] {
  const day = text.words[dayAt]
  if (day === undefined) return []
  const words: PlacedWord[] = []
  for (let index = dayAt - 1; index >= 0; index -= 1) {
    const word = text.words[index]
    if (word === undefined || word.row !== day.row) break
    if (word.text.includes(':') || word.folded === 'tai') break
    words.unshift(word)
    if (word.gap > 3) break
  }
  const kept = day.gap > 3 ? [] : words
  return /\d{3}/.test(kept.map((word) => word.text).join('')) || kept.length > 8 ? [] : kept
}
