import type { Box } from '../../../shared/domain/field.ts'
import { isSyllable } from '../../../shared/domain/vietnamese-syllable.ts'
import { findAnchors } from '../document-types/anchors.ts'
import type { PageText, PlacedWord } from '../document-types/page-text.ts'
import { dateOf, toIsoDay } from './field-kinds/date.ts'
import type { ParsedValue } from './field-kinds/parsed-value.ts'
import { personalIdOf, readPersonalId } from './field-kinds/personal-id.ts'
import { tidyPrinted } from './field-kinds/text.ts'

/** Words with which the marks of a person begin on a card, by their letters. */
const markOpenings = ['not', 'ruoi', 'seo', 'vet', 'bot', 'dom', 'cham', 'khong']

/**
 * The distinguishing marks (`Nốt ruồi C: 2cm dưới sau mắt phải`), found by how they begin: the fingerprints beside
 * them leave scraps before and after.
 */
export function readMarks(text: PageText): ParsedValue | null {
  const until = findAnchors(text, ['ngày, tháng, năm', 'date, month, year', 'cục trưởng cục cảnh sát'])[0]
  const end = until === undefined ? text.rows.length : (text.words[until.first]?.row ?? text.rows.length)
  for (const row of text.rows.slice(0, end)) {
    const start = row.words.findIndex(
      (word, index) => markOpenings.includes(word.folded) && isMark(row.words[index + 1]),
    )
    if (start < 0) continue
    const first = withoutScraps(row.words.slice(start))
    const next = text.rows[(row.words[0]?.row ?? 0) + 1]
    const runsOver =
      next !== undefined && (next.words[0]?.row ?? end) < end && /^\p{Ll}/u.test(next.words[0]?.text ?? '')
    const words = runsOver ? [...first, ...withoutScraps(next.words)] : first
    if (words.length < 3) continue
    const printed = tidyPrinted(words)
    const value = mendMarks(printed)
    return { value, words, backing: value === printed ? 'free' : 'doubtful', corrected: value !== printed }
  }
  return null
}

function isMark(word: PlacedWord | undefined): boolean {
  return word !== undefined && /^(?:ruoi|cham|c|seo|thuong|bot|co)/.test(word.folded)
}

/** Up to the first word that is neither a syllable nor a measure. */
function withoutScraps(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const end = words.findIndex(({ text }) => {
    const letters = text.replace(/[.,;:]+$/, '')
    if (/^(?:[Cc]|\d[\d,.]*(?:S?cm|mm)?|S?cm|mm)$/u.test(letters)) return false
    return /^\p{Lu}$/u.test(letters) || !isSyllable(letters)
  })
  return end < 0 ? words : words.slice(0, end)
}

function mendMarks(printed: string): string {
  return printed
    .replace(/^ruồi(?=\s)/iu, 'Nốt ruồi')
    .replace(/^Seo(?=\s)/u, 'Sẹo')
    .replace(/(?<=\s)C(?=\s\d)/u, 'C:')
    .replace(/(\d),\s*(\d|S)(?=cm)/u, (_, whole: string, part: string) => `${whole},${part === 'S' ? '5' : part}`)
    .replace(/\s(?:tr[aàảãạ]i|trài)$/u, ' trái')
}

/** The day of expiry without its label: the last date in the photograph's column. */
export function readExpiry(column: PageText): ParsedValue | null {
  const row = column.rows.findLast((one) => dateOf(one.words) !== null)
  const parsed = row === undefined ? null : dateOf(row.words)
  return parsed === null ? null : { ...parsed, backing: 'doubtful' }
}

/** The personal number without its label: the only word of twelve figures that a province can have given. */
export function readNumber(text: PageText): ParsedValue | null {
  const numbers = text.words.flatMap((word) => {
    const parsed = /^\d{12}$/.test(word.text) ? personalIdOf([word]) : null
    return parsed?.backing === 'formed' ? [parsed] : []
  })
  return new Set(numbers.map(({ value }) => value)).size === 1 ? (numbers[0] ?? null) : null
}

/** The day of birth without its label: a day of the year that the personal number tells, perhaps with a stroke lost. */
export function readBirthday(text: PageText, number: string): ParsedValue | null {
  const facts = readPersonalId(number)
  if (facts === null) return null
  for (const word of text.words) {
    const match = /^(\d{2})\/?(\d{2})\/?(\d{4})$/.exec(word.text)
    const value = match === null ? null : toIsoDay(Number(match[3]), Number(match[2]), Number(match[1]))
    if (value?.startsWith(String(facts.birthYear)))
      return { value, words: [word], backing: 'doubtful', corrected: true }
  }
  return null
}

/** Where the place of origin stands on the card of 2021, as shares of the card's height. */
const originBand = { from: 0.69, to: 0.77 }

/** Rows that may hold the place of origin where its label can't be read: by where they stand on the card. */
export function originRows(text: PageText, card: Box): readonly (readonly PlacedWord[])[] {
  return text.rows
    .filter(({ box }) => {
      const share = ((box.y0 + box.y1) / 2 - card.y0) / (card.y1 - card.y0)
      return share > originBand.from && share < originBand.to
    })
    .map((row) => row.words)
}
