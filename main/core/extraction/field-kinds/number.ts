import type { PlacedWord } from '../../document-types/page-text.ts'
import { mendFigures } from './date.ts'
import type { ParsedValue } from './parsed-value.ts'

/** `01` → `1`, `256,9` → `256.9`, `1.250,5` → `1250.5`; a decimal comma as printed in Việt Nam. Null where no figure stands. */
export function parseNumber(text: string): string | null {
  const match = /\d[\d.]*(?:,\d+)?/.exec(text)
  if (match === null) return null
  const [whole = '', decimals] = match[0].split(',')
  const plain = /^\d{1,3}(?:\.\d{3})+$/.test(whole) ? whole.replace(/\./g, '') : whole.replace(/\.$/, '')
  const value = Number(decimals === undefined ? plain : `${plain}.${decimals}`)
  return Number.isFinite(value) ? String(value) : null
}

/** The first figure in the words. */
export function numberOf(words: readonly PlacedWord[]): ParsedValue | null {
  for (const word of words) {
    const mended = mendFigures(word.text)
    const value = parseNumber(mended)
    if (value === null) continue
    const clean = mended === word.text && /^[("“]?\d+(?:[.,]\d+)*[),.;:"”]?$/.test(word.text)
    return { value, words: [word], backing: clean ? 'formed' : 'doubtful', corrected: !clean }
  }
  return null
}

/** A year of birth: the first figure of four digits between 1900 and 2099, a full date's year included. */
export function yearOf(words: readonly PlacedWord[]): ParsedValue | null {
  for (const word of words) {
    const match = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(mendFigures(word.text))
    if (match === null) continue
    return { value: match[1] ?? '', words: [word], backing: 'formed', corrected: false }
  }
  return null
}

/** Whole đồng: `14.000 đồng` → `14000`. */
export function moneyOf(words: readonly PlacedWord[]): ParsedValue | null {
  for (const [index, word] of words.entries()) {
    const part = [word, ...words.slice(index + 1, index + 3).filter((next) => /^\d{3}(?:[.,]\d{3})*$/.test(next.text))]
    const raw = part.map((one) => one.text).join('')
    const digits = mendFigures(raw).replace(/\D/g, '')
    if (digits === '' || !/^\D{0,2}\d/.test(mendFigures(raw))) continue
    const formed = /^\d{1,3}(?:[.,]\d{3})*(?:đ|đồng)?[.,]?$/u.test(raw)
    return { value: digits, words: part, backing: formed ? 'formed' : 'doubtful', corrected: !formed }
  }
  return null
}

/** Ten digits that begin with 0; spaces and dots between them are dropped. */
export function phoneOf(words: readonly PlacedWord[]): ParsedValue | null {
  const figures = words.filter((word) => /\d/.test(word.text)).slice(0, 5)
  let digits = ''
  const used: PlacedWord[] = []
  for (const word of figures) {
    if (digits.length >= 10) break
    digits += mendFigures(word.text).replace(/\D/g, '')
    used.push(word)
  }
  if (digits.length < 9) return null
  const formed = /^0[235789]\d{8}$/.test(digits)
  return { value: digits, words: used, backing: formed ? 'formed' : 'doubtful', corrected: !formed }
}
