import type { PlacedWord } from '../../document-types/page-text.ts'
import type { ParsedValue } from './parsed-value.ts'

/** The day a date stands for, ISO, or null where no such day is in the calendar. */
export function toIsoDay(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1850 || year > 2150) return null
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const figures =
  /(?<![\d/])(\d{1,2})\s?[/.\-,]\s?(\d{1,2})\s?[/.\-,]\s?(\d{4})(?!\d)|(\d{1,2})\s*th[aáàảãạăằắẳẵặâấầẩẫậ]ng\s*(\d{1,2})\s*,?\s*n[aáàảãạăắằẳẵặâấầẩẫậ]m\s*(\d{4})(?!\d)|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/iu

/** `04/06/2025`, `04.06.2025`, `16 tháng 07 năm 2025` or ISO, as an ISO day; null where none stands or it isn't in the calendar. */
export function parseDay(text: string): string | null {
  const match = figures.exec(text.normalize('NFC'))
  if (match === null) return null
  if (match[7] !== undefined) return toIsoDay(Number(match[7]), Number(match[8]), Number(match[9]))
  return toIsoDay(Number(match[3] ?? match[6]), Number(match[2] ?? match[5]), Number(match[1] ?? match[4]))
}

/** True for text in the form of a date, whether or not the calendar has that day. */
export function looksLikeDay(text: string): boolean {
  return figures.test(text.normalize('NFC'))
}

/** The first date in the words; letters read for figures (`O`, `l`) are mended only among figures. */
export function dateOf(words: readonly PlacedWord[]): ParsedValue | null {
  for (let start = 0; start < words.length; start += 1) {
    for (const length of [1, 2, 3, 4, 5, 6, 7]) {
      const part = words.slice(start, start + length)
      if (part.length < length) break
      const raw = part.map((word) => word.text).join(' ')
      const mended = mendFigures(raw)
      const day = parseDay(mended)
      if (day !== null) {
        const corrected = mended !== raw
        return { value: day, words: part, backing: corrected ? 'doubtful' : 'formed', corrected }
      }
    }
  }
  return null
}

/** `O` and `o` beside figures are nought, `l`, `I` and `|` are one. */
export function mendFigures(text: string): string {
  return text
    .replace(/(?<=[\d/.])[oO](?=[\d/.]|\b)|(?<![\p{L}])[oO](?=\d)/gu, '0')
    .replace(/(?<=[\d/.])[lI|](?=[\d/.]|\b)|(?<![\p{L}])[lI|ÌÍỈ](?=\d)/gu, '1')
}
