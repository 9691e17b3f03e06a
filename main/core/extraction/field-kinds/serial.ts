import type { PlacedWord } from '../../document-types/page-text.ts'
import type { ParsedValue } from './parsed-value.ts'

/** Numbers that offices give, by the end of the field's code. */
const forms: readonly (readonly [codeEnd: string, form: RegExp])[] = [
  /** Ten figures since 2021; before, group of people, level, province and these ten (QĐ 1351/QĐ-BHXH). */
  ['so_the_bhyt', /^(?:[A-Z]{2}[1-5]\d{12}|\d{10})$/],
  ['so_bhxh', /^(?:[A-Z]{2}[1-5]\d{12}|\d{10})$/],
  ['so_ho_chieu', /^[A-Z]\d{7,8}$/],
  ['so_giay_phep_lai_xe', /^\d{12}$/],
  ['so_cmnd', /^(?:\d{9}|\d{12})$/],
  /** Ten figures, those of a branch three more; since 2025 a person's own twelve (TT 86/2024/TT-BTC). */
  ['ma_so_thue', /^(?:\d{10}(?:\d{3})?|\d{12})$/],
]

/** A number in its normal form, capitals and figures without spaces; null where it has not the form of its kind. */
export function parseSerial(code: string, text: string): string | null {
  const form = forms.find(([end]) => code.endsWith(end))?.[1]
  const plain = text.replace(/[^\p{L}\d]/gu, '').toLocaleUpperCase('vi')
  return form?.test(plain) === true ? plain : null
}

/** The first words that make up such a number; letters read for figures are mended, and then it is to be looked at. */
export function serialOf(words: readonly PlacedWord[], code: string): ParsedValue | null {
  for (let start = 0; start < words.length; start += 1) {
    for (let length = Math.min(5, words.length - start); length >= 1; length -= 1) {
      const part = words.slice(start, start + length)
      const raw = part.map((word) => word.text).join('')
      const asRead = parseSerial(code, raw)
      if (asRead !== null) return { value: asRead, words: part, backing: 'formed', corrected: false }
      const mended = parseSerial(code, raw.replace(/(?<=.)[oO]/gu, '0').replace(/(?<=.)[lI|]/gu, '1'))
      if (mended !== null) return { value: mended, words: part, backing: 'doubtful', corrected: true }
    }
  }
  return null
}
