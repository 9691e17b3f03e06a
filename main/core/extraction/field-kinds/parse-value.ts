import type { FieldKind } from '../../../../shared/domain/field.ts'
import type { PlacedWord } from '../../document-types/page-text.ts'
import { dateOf } from './date.ts'
import { enumOf, listOf } from './enumerations.ts'
import { moneyOf, numberOf, phoneOf, yearOf } from './number.ts'
import type { ParsedValue } from './parsed-value.ts'
import { nameOf } from './person-name.ts'
import { personalIdOf } from './personal-id.ts'
import { placeOf } from './place.ts'
import { textOf, wordsOf } from './text.ts'

/** Makes a value of the words of a span, by the kind of the field; null where they hold none. */
export function parseValue(kind: FieldKind, code: string, words: readonly PlacedWord[]): ParsedValue | null {
  switch (kind) {
    case 'name':
      return nameOf(words)
    case 'place':
      return placeOf(words)
    case 'id':
      return personalIdOf(words)
    case 'date':
      return dateOf(words)
    case 'number':
      return code.endsWith('nam_sinh') ? yearOf(words) : numberOf(words)
    case 'money':
      return moneyOf(words)
    case 'phone':
      return phoneOf(words)
    case 'enum': {
      const list = listOf(code)
      return list === null ? textOf(words) : enumOf(words, list)
    }
    case 'text':
      return code.endsWith('_chu') ? wordsOf(words) : textOf(words)
    case 'bool':
    case 'qr':
    case 'mrz':
      return null
  }
}
