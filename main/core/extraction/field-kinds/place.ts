import { foldDiacritics } from '../../../../shared/domain/vietnamese-text.ts'
import type { PlacedWord } from '../../document-types/page-text.ts'
import {
  communeKeys,
  findCommunes,
  findDistrict,
  findProvince,
  listProvinces,
  placeKey,
  toneFreeOrder,
} from '../../places/gazetteer.ts'
import { editDistance } from './edit-distance.ts'
import { mendOpening } from './official-phrases.ts'
import type { ParsedValue } from './parsed-value.ts'
import { nothingSpoken, type ReadingContext } from './reading-context.ts'
import { hadSigns, tidyPrinted } from './text.ts'

/** A place as printed, old units kept; names of communes and provinces get the tone marks of the lists. */
export function placeOf(words: readonly PlacedWord[], context: ReadingContext): ParsedValue | null {
  const printed = tidyPrinted(words)
  if (!/\p{L}{2}/u.test(printed)) return null
  const { text, backing } = mendPlace(printed, context)
  return { value: text, words, backing, corrected: text !== printed || hadSigns(words) }
}

type Mended = { readonly text: string; readonly backing: ParsedValue['backing'] }

/**
 * Mends the units of an address from its end: province first, as communes are looked up in it.
 * The context tells the province and communes that the rest of the paper speaks of.
 */
export function mendPlace(printed: string, context: ReadingContext = nothingSpoken): Mended {
  const parts = separateUnits(mendOpening(printed))
    .split(/\s*,\s*/)
    .filter((part) => part !== '')
    .map(mendKindWord)
  const last = parts.at(-1) ?? ''
  const likely = mendProvince(last)
  // `Tân Giang` alone is a commune of its own, not a misread An Giang.
  const isAlone = parts.length === 1 && !/(?:tỉnh|thành phố)\s/iu.test(last)
  const province = likely?.guessed && isAlone ? null : likely
  if (province !== null) parts[parts.length - 1] = province.text
  const code = province?.code ?? context.provinceCode
  const isOld = context.oldUnits || parts.some((one) => /^(?:huyện|thị xã|quận)\s/iu.test(one))
  let listed = code !== null
  let proven = code !== null && province?.guessed !== true
  let unproven = 0
  let unlikely = false
  for (let index = parts.length - (province === null ? 1 : 2); index >= 0; index -= 1) {
    const part = parts[index] ?? ''
    const unit = /^(.*?)(xã|phường|thị trấn|đặc khu)\s+(\p{Lu}.*)$/iu.exec(part)
    if (unit !== null) {
      const commune = mendCommune(unit[3] ?? '', code, { ...context, oldUnits: isOld })
      if (commune === null) {
        listed = false
        unlikely = unlikely || (code !== null && !isOld)
      } else {
        parts[index] = `${unit[1] ?? ''}${unit[2] ?? ''} ${commune.name}`
        if (commune.guessed) proven = false
      }
      if ((unit[1] ?? '').trim() !== '') unproven += 1
      continue
    }
    const district = /^(huyện|thị xã|quận|thành phố)\s+(.+)$/iu.exec(part)
    const known = findDistrict(district?.[2] ?? part)
    if (known !== null) parts[index] = district === null ? known : `${district[1] ?? ''} ${known}`
    else unproven += 1
  }
  const text = parts.join(', ')
  if (unlikely) return { text, backing: 'doubtful' }
  if (!listed) return { text, backing: 'free' }
  if (!proven) return { text, backing: 'doubtful' }
  return { text, backing: unproven === 0 ? 'listed' : 'formed' }
}

/** Specks of copies between the kind of a unit and its name: `huyện: Nậm Pồ`, `Khu-Bó Mạy`. */
const strayAfterKind =
  /(?<=(?:^|\s)(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Tt]ỉnh|[Tt]hành phố|[Tt]hôn|[Bb]ản|[Kk]hu|[Xx]óm))(?:\s*[:.-]+\s*|,\s+)(?=\p{Lu})/gu

/** Puts the commas back that OCR lost before `xã`, `huyện`, `tỉnh`. */
function separateUnits(text: string): string {
  return text
    .replace(/;/g, ',')
    .replace(strayAfterKind, ' ')
    .replace(/(?<=\p{L}{2})\.(?=\p{Lu}\p{L})/gu, ' ')
    .replace(/(?<=[\p{Ll}\d])\.(?=\s(?:xã|phường|thị trấn|huyện|tỉnh)\s)/gu, ',')
    .replace(/(?<=\p{Ll})\.(?=\s(\p{Lu}[^,.]*)$)/u, (_, rest: string) => (findProvince(rest) === null ? '' : ','))
    .replace(/(?<=\p{Ll})\.(?=\s\p{Lu})/gu, '')
    .replace(/([\p{Ll}\d])[.,]?\s+(?=(?:huyện|tỉnh)\s+\p{Lu})/gu, (whole, letter: string, at: number) =>
      /(?:khoa|viện|dân|sản|tâm)$/u.test(text.slice(0, at + 1)) ? whole : `${letter}, `,
    )
}

const kindWords: Readonly<Record<string, string>> = {
  xa: 'xã',
  huyen: 'huyện',
  tinh: 'tỉnh',
  phuong: 'phường',
  ban: 'bản',
  thon: 'thôn',
}

/** `xả Nà Tấu` → `xã Nà Tấu`: the first word of a part, before a capital. */
function mendKindWord(printed: string): string {
  const part = printed.replace(/^đ[aăâ]c(?=\s+khu\s)/u, 'đặc').replace(/^đ[ắằẳẵạ]c(?=\s+khu\s)/u, 'đặc')
  const match = /^(\p{L}+)(\s+\p{Lu}.*)$/u.exec(part)
  if (findCommunes(part, null).some((commune) => toneFreeOrder(commune.name) === toneFreeOrder(part))) return part
  const word = match?.[1] ?? ''
  const right = kindWords[foldDiacritics(word)]
  if (match === null || right === undefined || word.toLocaleLowerCase('vi') === right) return part
  const cased =
    word === word.toLocaleUpperCase('vi')
      ? right.toLocaleUpperCase('vi')
      : /^\p{Lu}/u.test(word)
        ? right.charAt(0).toLocaleUpperCase('vi') + right.slice(1)
        : right
  return cased + (match[2] ?? '')
}

/** `xỉnh Điện Biên`: one wrong letter in `tỉnh`, before the name of a province. */
function mendProvinceWord(part: string): string {
  const [word = '', ...rest] = part.split(' ')
  const isNear = foldDiacritics(word) !== 'tinh' && editDistance(foldDiacritics(word), 'tinh') === 1
  return isNear && findProvince(rest.join(' ')) !== null ? `tỉnh ${rest.join(' ')}` : part
}

function mendProvince(printed: string): { text: string; code: string; guessed: boolean } | null {
  // `xã Khánh Hoà` is a commune that is named like a province.
  if (/^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)\s/iu.test(printed)) return null
  const part = mendProvinceWord(printed)
  const match = /^(.*?(?:tỉnh|thành phố|tp\.?)\s+)(.+)$/iu.exec(part)
  const prefix = match?.[1] ?? ''
  const name = match?.[2] ?? part
  const exact = findProvince(name)
  if (exact !== null)
    return {
      text: prefix + (toneFreeOrder(exact.name) === toneFreeOrder(name) ? name : likeCase(exact.name, name)),
      code: exact.currentCode,
      guessed: false,
    }
  const key = placeKey(name)
  if (key.length < 5) return null
  const near = listProvinces().filter((province) => editDistance(placeKey(province.name), key) <= 1)
  const only = near.length === 1 ? near[0] : undefined
  return only === undefined ? null : { text: prefix + likeCase(only.name, name), code: only.currentCode, guessed: true }
}

function mendCommune(
  name: string,
  provinceCode: string | null,
  context: ReadingContext,
): { name: string; guessed: boolean } | null {
  const same = toneFreeOrder(name)
  const communes = findCommunes(name, provinceCode)
  if (communes.some((commune) => toneFreeOrder(commune.name) === same)) return { name, guessed: false }
  const names = [...new Set(communes.map((commune) => commune.name))]
  const [only] = names
  if (names.length === 1 && only !== undefined)
    return { name: likeCase(withToneOnFirstVowel(only), name), guessed: false }
  if (names.length > 1 || provinceCode === null) return null
  const key = placeKey(name)
  const spoken = context.communes.filter((commune) => editDistance(placeKey(commune), key) <= 1)
  if (spoken.length === 1 && spoken[0] !== undefined) return { name: likeCase(spoken[0], name), guessed: true }
  // Of the units before July 2025 we have lists of a few districts only: another commune may be meant.
  if (key.length < 5 || context.oldUnits) return null
  const near = communeKeys(provinceCode).filter((other) => editDistance(other, key) <= 1)
  const found = near.length === 1 ? findCommunes(near[0] ?? '', provinceCode)[0] : undefined
  return found === undefined ? null : { name: likeCase(found.name, name), guessed: true }
}

function likeCase(name: string, like: string): string {
  return like.length > 1 && like === like.toLocaleUpperCase('vi') ? name.toLocaleUpperCase('vi') : name
}

/** The spelling that papers have: `Hòa`, `Thủy` where the lists write `Hoà`, `Thuỷ`. */
function withToneOnFirstVowel(name: string): string {
  return name
    .normalize('NFD')
    .replace(/(?<![qQ])([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu, '$1$3$2')
    .normalize('NFC')
}
