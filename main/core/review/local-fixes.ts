import { fieldKindOf } from '../../../shared/domain/field-labels.ts'
import type { LocalList } from '../../../shared/domain/local-list.ts'
import { isSyllable } from '../../../shared/domain/vietnamese-syllable.ts'
import { editDistance } from '../extraction/field-kinds/edit-distance.ts'
import { listedValue, listOf } from '../extraction/field-kinds/enumerations.ts'
import { isListed } from '../extraction/field-kinds/person-name.ts'
import { findUsualText } from '../extraction/field-kinds/usual-texts.ts'
import { findCommunes, findProvince, splitKind, toneFreeOrder } from '../places/gazetteer.ts'

/** A text that was read, and what an officer made of it. */
export type TextPair = { readonly list: LocalList; readonly reading: string; readonly value: string }

/** Names of offices in texts that are not places. */
const offices = new Set(['kinh_gui', 'noi_cap_giay_bao_tu', 'noi_dang_ky_kcb', 'don_vi_thu'])

/** Texts of these fields are learned where the value is one that the program's own lists have. */
const usualTexts = /^(?:quan_he|tinh_trang_hon_nhan|muc_dich_su_dung|hinh_thuc_su_dung|nguon_goc|giay_to_\d+)$/

/** Which list a field's corrections may teach; null for numbers, days, and texts that may speak of one person. */
export function localListOf(code: string): LocalList | null {
  const kind = fieldKindOf(code)
  if (kind === 'place') return 'place'
  if (kind === 'name') return 'given_name'
  if (offices.has(code)) return 'office'
  if (code === 'chuc_vu') return 'signer_title'
  return listOf(code) !== null || usualTexts.test(code) ? 'listed' : null
}

/**
 * What was read and what was made of it, in the parts that are learned: units of an address or of an office's name
 * between commas, the last syllable of a person's name, other values whole. None where the parts don't match.
 */
export function pairsOf(code: string, reading: string, value: string): TextPair[] {
  const list = localListOf(code)
  if (list === null || reading === '' || value === '') return []
  const [read, made] = [partsOf(list, reading), partsOf(list, value)]
  if (read.length !== made.length) return []
  const pairs = read.map((part, at): TextPair => ({ list, reading: part, value: made[at] ?? part }))
  if (list !== 'given_name') return pairs
  const isSameBefore = pairs.slice(0, -1).every((pair) => pair.reading === pair.value)
  return pairs.length > 1 && isSameBefore ? pairs.slice(-1) : []
}

/** The reading with the parts that a list knows better put in their places. */
export function mendParts(code: string, reading: string, betterOf: (part: string) => string | null): string {
  const list = localListOf(code)
  if (list === null) return reading
  const parts = partsOf(list, reading)
  const isLearned = (at: number) => list !== 'given_name' || (at > 0 && at === parts.length - 1)
  const mended = parts.map((part, at) => (isLearned(at) ? betterOf(part) : null) ?? part)
  return mended.every((part, at) => part === parts[at]) ? reading : mended.join(joints[list])
}

const joints: Readonly<Record<LocalList, string>> = {
  office: ', ',
  place: ', ',
  signer_title: '',
  listed: '',
  given_name: ' ',
}

function partsOf(list: LocalList, text: string): string[] {
  if (list === 'given_name') return text.split(' ')
  return list === 'office' || list === 'place' ? text.split(/\s*,\s*/) : [text]
}

/** Words before the name of a person who lives there. */
const somebody = /(?:^|\s)(?:nhà|ông|bà|anh|chị|cô|chú)\s+(?:(?:ông|bà|anh|chị)\s+)?\p{Lu}/u

/**
 * Whether a correction looks like a misreading of a text that many papers share: nearly the same letters, no figures,
 * nobody's name, and a reading that is not itself a place or a value that there is.
 */
export function isLearnable(code: string, { list, reading, value }: TextPair): boolean {
  if (reading === value || value.length > 80 || reading.length < 2) return false
  if (/\d/.test(reading + value) || somebody.test(reading) || somebody.test(value)) return false
  const [a, b] = [reading.toLocaleLowerCase('vi'), value.toLocaleLowerCase('vi')]
  if (a === b || editDistance(a, b) > Math.max(1, Math.floor(value.length / 4))) return false
  switch (list) {
    case 'listed':
      return isOwnValue(code, value) && !isOwnValue(code, reading)
    case 'given_name':
      return isSyllable(value) && !isNameSyllable(reading)
    case 'place':
    case 'office':
      return !isUnit(reading)
    case 'signer_title':
      return true
  }
}

function isOwnValue(code: string, text: string): boolean {
  const list = listOf(code)
  return list === null ? findUsualText(code, text)?.kind === 'same' : listedValue(list, text) === text
}

function isNameSyllable(text: string): boolean {
  return [0, 1, 2].some((at) => isListed(text, at, 3))
}

/** A province or commune of exactly this name: the other one may be meant, but this one was not misread. */
function isUnit(text: string): boolean {
  const { name } = splitKind(text)
  const same = toneFreeOrder(name)
  const named = [findProvince(name), ...findCommunes(name, null)]
  return named.some((unit) => unit !== null && toneFreeOrder(unit.name) === same)
}
