import { isSyllable, withoutMistakenSigns } from '../../../../shared/domain/vietnamese-syllable.ts'
import { foldDiacritics } from '../../../../shared/domain/vietnamese-text.ts'
import type { PlacedWord } from '../../document-types/page-text.ts'
import { editDistance } from './edit-distance.ts'
import type { ParsedValue } from './parsed-value.ts'

/** The words as one line: NFC, no leaders, no punctuation at the ends, no space before a comma. */
export function tidyPrinted(words: readonly PlacedWord[]): string {
  return words
    .map((word) =>
      withoutSigns(word.text)
        .replace(/^\.+(?=\p{L})/u, '')
        .replace(/[.…·_]{2,}[.,…·_]*$/u, '')
        .replace(/,+\.+$|\.,+$/u, ''),
    )
    .filter((text) => text !== '' && !/^[.…·_©®°|~]+$/.test(text))
    .map(apart)
    .join(' ')
    .normalize('NFC')
    .replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/,{2,}/g, ',')
    .replace(/(\p{L}{2,})\.(?=\s\p{Ll})/gu, (part, word: string) => (isSyllable(word) ? word : part))
    .replace(/\s+([,.;:)])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:_…)\]|"'*-]+|[\s.,;:_…([|"'*-]+$/g, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/^([^()]*)\)$/, '$1')
}

/** `tựdo` → `tự do`: two words without their space, where spelling allows only one place for it. */
function apart(text: string): string {
  const letters = /^\p{Ll}{4,}(?=[,.;)]*$)/u.exec(text)?.[0]
  if (letters === undefined || isSyllable(letters)) return text
  const cuts = [...letters].map((_, at) => [letters.slice(0, at), letters.slice(at)] as const)
  const possible = cuts.filter((parts) => parts.every((part) => (part.length > 1 || part === 'ở') && isSyllable(part)))
  const [only] = possible
  return possible.length === 1 && only !== undefined ? only.join(' ') + text.slice(letters.length) : text
}

/** Puts the letter back where OCR read a sign in the midst of a word and only one letter makes a syllable. */
function withoutSigns(text: string): string {
  return text.replace(/\p{L}*[¬|!]\p{L}+|\p{L}+[¬|!\d]\p{L}+/gu, (part) => withoutMistakenSigns(part) ?? part)
}

/** True where a sign among the letters was put right: the value is no longer what was read. */
export function hadSigns(words: readonly PlacedWord[]): boolean {
  return words.some((word) => withoutSigns(word.text) !== word.text)
}

/** Free text: kept as printed. */
export function textOf(words: readonly PlacedWord[]): ParsedValue | null {
  const value = tidyPrinted(words)
  return value === '' ? null : { value, words, backing: 'free', corrected: hadSigns(words) }
}

const numberWords =
  'không một hai ba bốn năm sáu bảy bẩy tám chín mười mươi mốt tư lăm linh lẻ trăm nghìn ngàn triệu tỷ tỉ phẩy rưỡi chẵn mét vuông đồng ngày tháng mồng mùng và'.split(
    ' ',
  )

/** Figures, days and amounts in words: each word must be a number word; tone marks are those of the list. */
export function wordsOf(words: readonly PlacedWord[]): ParsedValue | null {
  const text = tidyPrinted(words)
  if (text === '') return null
  const printed = text.replace(optionalCommas, '')
  const plain = withoutStrayCommas(printed)
  let corrected = plain !== printed
  let unknown = 0
  const value = plain.replace(/\p{L}+/gu, (word) => {
    const lower = word.toLocaleLowerCase('vi')
    if (numberWords.includes(lower)) return word
    const same = numberWords.filter((one) => foldDiacritics(one) === foldDiacritics(word))
    const near =
      same.length > 0 || word.length < 3
        ? same
        : numberWords.filter((one) => editDistance(foldDiacritics(one), foldDiacritics(word)) <= 1)
    if (same.length !== 1) unknown += 1
    const only = near.length === 1 ? near[0] : undefined
    if (only === undefined) {
      return word
    }
    corrected = true
    return /^\p{Lu}/u.test(word) ? only.charAt(0).toLocaleUpperCase('vi') + only.slice(1) : only
  })
  return { value, words, backing: unknown > 0 ? 'doubtful' : corrected ? 'formed' : 'listed', corrected }
}

/** The commas that papers print or leave out at will in a day's words. */
const optionalCommas = /(?<=ngày|tháng),|(?<=năm),(?=\s(?:một|hai)\s)/giu

/** Specks of copies: of a day's commas only those before its month and its year are printed. */
function withoutStrayCommas(text: string): string {
  return /^ng[aà]y\s/iu.test(text) ? text.replace(/,(?!\s(?:tháng|năm)\s)/giu, '') : text
}

/** A paper's number: `28/GXN-UBND`, `134/2005`. Null where the words don't begin with a figure. */
export function documentNumberOf(words: readonly PlacedWord[]): ParsedValue | null {
  const read = words
    .map((word) => word.text)
    .join(' ')
    .normalize('NFC')
    .replace(/[‐-―]/g, '-')
  const joined = read.replace(/^([^\p{L}\p{N}]*\d{1,6})(?=(?:GXN|UBND|HĐND|QĐ|TB|CV)\b)/u, '$1/')
  const match =
    /^[^\p{L}\p{N}]*(\d{1,6}[A-Za-z]?(?:\s?\/\s?[\p{Lu}\d][\p{Lu}\d&]*(?:\s?[-/]\s?[\p{Lu}\d][\p{L}\d&]*)*)+)/u.exec(
      joined,
    )
  const number = match?.[1]
  if (number === undefined) return null
  const used = words.slice(0, joined.slice(0, (match?.index ?? 0) + (match?.[0].length ?? 0)).split(' ').length)
  const printed = number.replace(/\s/g, '')
  const value = printed.replace(/(?<=\/)\d(?=(?:UBND|HĐND|GXN|QĐ|TB|BC|KH|CV|TTr|GM)\b)/u, '')
  const isPrinted = value === printed && joined === read
  return { value, words: used, backing: isPrinted ? 'formed' : 'doubtful', corrected: !isPrinted }
}
