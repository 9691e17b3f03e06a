import { withoutTwins } from '../../../../shared/domain/vietnamese-syllable.ts'
import { foldDiacritics } from '../../../../shared/domain/vietnamese-text.ts'
import type { PlacedWord } from '../../document-types/page-text.ts'
import { foldLetters } from '../../document-types/page-text.ts'
import { editDistance } from './edit-distance.ts'
import type { ParsedValue } from './parsed-value.ts'

/** The 54 ethnic groups by QĐ 121-TCTK/PPCĐ, with the other spellings that papers use. */
const ethnicGroups: Readonly<Record<string, readonly string[]>> = {
  Kinh: ['Việt'],
  Tày: [],
  Thái: [],
  Hoa: ['Hán'],
  Khmer: ['Khơ-me', 'Khơ me'],
  Mường: [],
  Nùng: [],
  "H'Mông": ['Hmông', 'Mông', "H' Mông", 'Mèo'],
  Dao: [],
  'Gia Rai': ['Gia-rai', 'Jrai'],
  Ngái: [],
  'Ê Đê': ['Ê-đê'],
  'Ba Na': ['Ba-na'],
  'Xơ Đăng': ['Xơ-đăng', 'Xê Đăng'],
  'Sán Chay': ['Cao Lan', 'Sán Chỉ', 'Cao Lan - Sán Chỉ'],
  'Cơ Ho': ['Cơ-ho', 'Kơ Ho'],
  Chăm: ['Chàm'],
  'Sán Dìu': [],
  Hrê: [],
  Mnông: ["M'Nông"],
  'Ra Glai': ['Ra-glai', 'Raglai'],
  Xtiêng: ['Stiêng'],
  'Bru - Vân Kiều': ['Bru-Vân Kiều', 'Vân Kiều'],
  Thổ: [],
  Giáy: [],
  'Cơ Tu': ['Cơ-tu'],
  'Gié Triêng': ['Gié-Triêng', 'Giẻ Triêng'],
  Mạ: [],
  'Khơ Mú': ['Khơ-mú', 'Khơmú'],
  Co: ['Cor'],
  'Tà Ôi': ['Tà-ôi'],
  'Chơ Ro': ['Chơ-ro'],
  Kháng: [],
  'Xinh Mun': ['Xinh-mun'],
  'Hà Nhì': [],
  'Chu Ru': ['Chu-ru'],
  Lào: [],
  'La Chí': [],
  'La Ha': [],
  'Phù Lá': [],
  'La Hủ': [],
  Lự: [],
  'Lô Lô': [],
  Chứt: [],
  Mảng: [],
  'Pà Thẻn': [],
  'Cơ Lao': [],
  Cống: [],
  'Bố Y': [],
  'Si La': [],
  'Pu Péo': [],
  Brâu: [],
  'Ơ Đu': [],
  'Rơ Măm': [],
}

const nationalities = [
  'Việt Nam',
  'Lào',
  'Trung Quốc',
  'Campuchia',
  'Thái Lan',
  'Hàn Quốc',
  'Nhật Bản',
  'Đài Loan',
  'Hoa Kỳ',
  'Không quốc tịch',
]
const genders = ['Nam', 'Nữ']

type Choice = { readonly written: string; readonly folded: string }

const choices: Readonly<Record<'gender' | 'ethnic_group' | 'nationality', readonly Choice[]>> = {
  gender: genders.map(toChoice),
  nationality: nationalities.map(toChoice),
  ethnic_group: Object.entries(ethnicGroups).flatMap(([name, others]) => [name, ...others].map(toChoice)),
}

export type EnumList = keyof typeof choices

/** The list that a field's values come from, by its code; null where there is none. */
export function listOf(code: string): EnumList | null {
  if (code.endsWith('gioi_tinh')) return 'gender'
  if (code.endsWith('dan_toc')) return 'ethnic_group'
  if (code.endsWith('quoc_tich')) return 'nationality'
  return null
}

/** The value as listed, whatever its case, hyphens or apostrophes; null where the list has no such value. */
export function listedValue(list: EnumList, text: string): string | null {
  const exact = choices[list].filter((choice) => sameLetters(choice.written, text))
  if (exact[0] !== undefined) return exact[0].written
  const folded = foldLetters(text)
  const loose = choices[list].filter((choice) => choice.folded === folded)
  return loose.length === 1 ? (loose[0]?.written ?? null) : null
}

/** The first listed value in the words; a wrong letter, two in long ones, is mended where only one value is meant. */
export function enumOf(words: readonly PlacedWord[], list: EnumList): ParsedValue | null {
  for (const length of [4, 3, 2, 1]) {
    const part = words.slice(0, length)
    if (part.length < length) continue
    const text = tidy(part)
    const exact = choices[list].find((choice) => sameLetters(choice.written, text))
    if (exact !== undefined) return { value: exact.written, words: part, backing: 'listed', corrected: false }
  }
  const [first] = words
  for (const text of first === undefined ? [] : withoutTwins(tidy([first]))) {
    const twin = choices[list].find((choice) => sameLetters(choice.written, text))
    if (twin !== undefined) return { value: twin.written, words: words.slice(0, 1), backing: 'formed', corrected: true }
  }
  for (const length of [4, 3, 2, 1]) {
    const part = words.slice(0, length)
    if (part.length < length) continue
    const text = tidy(part)
    const near = choices[list].filter((choice) => choice.folded === foldLetters(text))
    const meant = near.find(({ written }) => foldDiacritics(written) === foldDiacritics(text)) ?? near[0]
    if (meant !== undefined && near.every(({ written }) => sameLetters(written, meant.written))) {
      return { value: meant.written, words: part, backing: 'formed', corrected: true }
    }
  }
  return nearest(words, list)
}

function nearest(words: readonly PlacedWord[], list: EnumList): ParsedValue | null {
  for (const length of [2, 1]) {
    const part = words.slice(0, length)
    const folded = foldLetters(tidy(part))
    if (folded.length < 4) continue
    const apart = choices[list].map((choice) => editDistance(choice.folded, folded))
    const least = Math.min(...apart)
    if (least > (folded.length > 6 ? 2 : 1)) continue
    const near = choices[list].filter((_, at) => apart[at] === least)
    // `F'Mông` has one letter wrong rather than one too many.
    const asLong = near.filter((choice) => choice.folded.length === folded.length)
    const close = asLong.length > 0 ? asLong : near
    if (new Set(close.map((choice) => choice.folded)).size === 1 && close[0] !== undefined) {
      return { value: close[0].written, words: part, backing: 'doubtful', corrected: true }
    }
  }
  return null
}

function tidy(words: readonly PlacedWord[]): string {
  return words
    .map((word) => word.text)
    .join(' ')
    .replace(/^[\s.,;:_…()-]+|[\s.,;:_…()-]+$/gu, '')
}

function sameLetters(a: string, b: string): boolean {
  return plain(a) === plain(b)
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[\s'’‘`-]/g, '')
}

function toChoice(written: string): Choice {
  return { written, folded: foldLetters(written) }
}
