import type { FieldKind } from '../../../../shared/domain/field.ts'
import type { PlacedWord } from '../../document-types/page-text.ts'
import { dateOf } from './date.ts'
import { enumOf, listOf } from './enumerations.ts'
import { moneyOf, numberOf, phoneOf, yearOf } from './number.ts'
import { mendPairs } from './official-phrases.ts'
import type { ParsedValue } from './parsed-value.ts'
import { nameOf } from './person-name.ts'
import { personalIdOf } from './personal-id.ts'
import { placeOf } from './place.ts'
import type { ReadingContext } from './reading-context.ts'
import { serialOf } from './serial.ts'
import { textOf, wordsOf } from './text.ts'
import { findUsualText } from './usual-texts.ts'

/** Texts that name an authority of a commune: read as places. */
const placeTexts = new Set(['kinh_gui', 'noi_cap_giay_bao_tu'])

/** Free text, or a wording that such fields usually have. */
function usualTextOf(code: string, words: readonly PlacedWord[]): ParsedValue | null {
  const parsed = textOf(words)
  if (parsed === null) return null
  const usual = findUsualText(code, parsed.value)
  if (usual === null) {
    const value = mendPairs(parsed.value)
    return value === parsed.value ? parsed : { ...parsed, value, corrected: true }
  }
  return usual.kind === 'same'
    ? { ...parsed, backing: 'listed' }
    : { ...parsed, value: usual.value, backing: 'formed', corrected: true }
}

/** An authority in running text; only one that begins as authorities do is proven by its commune. */
function authorityOf(words: readonly PlacedWord[], context: ReadingContext): ParsedValue | null {
  const parsed = placeOf(words, context)
  if (parsed === null || /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|trạm y tế)\s/iu.test(parsed.value)) return parsed
  return { ...parsed, backing: parsed.backing === 'doubtful' ? 'doubtful' : 'free' }
}

/** `12 giờ 46 phút`; without its hour it was cut short. */
function hourOf(words: readonly PlacedWord[]): ParsedValue | null {
  const parsed = textOf(words)
  if (parsed === null || /^\d{1,2} giờ(?: \d{1,2} phút)?$/u.test(parsed.value)) return parsed
  return { ...parsed, backing: 'doubtful' }
}

/** A marriage is the first or a later one: a nought is a figure cut off. */
function countFromOne(words: readonly PlacedWord[]): ParsedValue | null {
  const parsed = numberOf(words)
  return parsed === null || Number(parsed.value) > 0 ? parsed : { ...parsed, backing: 'doubtful' }
}

/** Makes a value of the words of a span, by the kind of the field; null where they hold none. */
export function parseValue(
  kind: FieldKind,
  code: string,
  words: readonly PlacedWord[],
  context: ReadingContext,
): ParsedValue | null {
  switch (kind) {
    case 'name':
      return nameOf(words)
    case 'place':
      return placeOf(words, context)
    case 'id':
      return personalIdOf(words)
    case 'date':
      return dateOf(words)
    case 'number':
      if (code.endsWith('nam_sinh')) return yearOf(words)
      return code.endsWith('lan_ket_hon') ? countFromOne(words) : numberOf(words)
    case 'money':
      return moneyOf(words)
    case 'phone':
      return phoneOf(words)
    case 'serial':
      return serialOf(words, code)
    case 'enum': {
      const list = listOf(code)
      return list === null ? textOf(words) : enumOf(words, list)
    }
    case 'text':
      if (placeTexts.has(code)) return authorityOf(words, context)
      if (code === 'gio_chet') return hourOf(words)
      return code.endsWith('_chu') ? wordsOf(words) : usualTextOf(code, words)
    case 'bool':
    case 'qr':
    case 'mrz':
      return null
  }
}
