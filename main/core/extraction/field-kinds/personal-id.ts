import type { PlacedWord } from '../../document-types/page-text.ts'
import idProvinces from '../../places/data/id-provinces.json' with { type: 'json' }
import { mendFigures } from './date.ts'
import type { ParsedValue } from './parsed-value.ts'

/** What the 12 digits tell; positions by TT 07/2016/TT-BCA Điều 7. They carry no check digit. */
export type PersonalIdFacts = {
  /** Province of birth registration by its name before 1 July 2025; null for codes of countries. */
  readonly province: string | null
  readonly gender: 'nam' | 'nữ'
  readonly birthYear: number
}

/** What a 12-digit number tells, or null where it isn't one. */
export function readPersonalId(id: string): PersonalIdFacts | null {
  if (!/^\d{12}$/.test(id)) return null
  const sign = Number(id[3])
  const names: Readonly<Record<string, string>> = idProvinces
  return {
    province: names[id.slice(0, 3)] ?? null,
    gender: sign % 2 === 0 ? 'nam' : 'nữ',
    birthYear: 1900 + Math.floor(sign / 2) * 100 + Number(id.slice(4, 6)),
  }
}

const likeFigures: Readonly<Record<string, string>> = {
  C: '0',
  D: '0',
  Q: '0',
  U: '0',
  S: '5',
  B: '8',
  Z: '2',
  G: '6',
  f: '1',
}

/** A letter between figures is the figure it looks like; what stands around them is dropped. */
function figuresOnly(text: string): string {
  return text.replace(/(?<=\d)[CDQUSBZGf](?=\d)/g, (letter) => likeFigures[letter] ?? letter).replace(/^\D+|\D+$/g, '')
}

/** The first 12-digit number in the words; figures that OCR cut apart are joined. */
export function personalIdOf(words: readonly PlacedWord[]): ParsedValue | null {
  let best: ParsedValue | null = null
  for (let start = 0; start < words.length; start += 1) {
    for (let length = 1; length <= 4 && start + length <= words.length; length += 1) {
      const part = words.slice(start, start + length)
      if (!part.every((word) => /\d/.test(word.text))) break
      const raw = part.map((word) => word.text).join('')
      const digits = figuresOnly(mendFigures(raw))
      if (!/^\d{12}$/.test(digits)) continue
      const known = readPersonalId(digits)?.province != null
      const clean = raw.replace(/^\D+|\D+$/g, '') === digits && length === 1
      return { value: digits, words: part, backing: known && clean ? 'formed' : 'doubtful', corrected: !clean }
    }
    const alone = words[start]
    const digits = alone === undefined ? '' : alone.text.replace(/\D/g, '')
    if (best === null && alone !== undefined && digits.length >= 10 && digits.length <= 13 && digits.length !== 12) {
      best = { value: digits, words: [alone], backing: 'doubtful', corrected: true }
    }
  }
  return best
}
