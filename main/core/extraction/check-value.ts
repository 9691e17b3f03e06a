import type { FieldKind } from '../../../shared/domain/field.ts'
import type { FieldCheck, FieldProblem } from '../../../shared/domain/field-value.ts'
import { tidyText } from '../../../shared/domain/vietnamese-text.ts'
import { checkPlace } from '../places/check-place.ts'
import { readCardQr } from './card-qr.ts'
import { looksLikeDay, parseDay, toIsoDay } from './field-kinds/date.ts'
import { listedValue, listOf } from './field-kinds/enumerations.ts'
import { parseNumber } from './field-kinds/number.ts'
import { readPersonalId } from './field-kinds/personal-id.ts'
import { parseSerial } from './field-kinds/serial.ts'
import { readInsuranceQr } from './insurance-qr.ts'

/** What is known of the person while one value is checked; all may be missing. */
export type CheckContext = {
  /** Today in Việt Nam, `2026-11-22`. */
  readonly today?: string
  /** Year or day of birth of the person the value belongs to. */
  readonly born?: string
  readonly gender?: string
}

/** Checks a value as an officer typed it, or as it was read, and gives it in its normal form. */
export function checkValue(kind: FieldKind, code: string, text: string, context: CheckContext = {}): FieldCheck {
  const typed = tidyText(text)
  if (typed === '') return invalid('empty')
  switch (kind) {
    case 'id':
      return checkId(typed, context)
    case 'date':
      return checkDay(typed, code, context)
    case 'name':
      return checkName(typed)
    case 'place':
      return checkPlaceValue(typed)
    case 'enum':
      return checkListed(typed, code)
    case 'number':
      return checkNumber(typed, code)
    case 'money':
      return /^[\d.,\s]+(?:đồng|đ)?$/iu.test(typed) ? ok(typed.replace(/\D/g, '')) : invalid('money_unreadable')
    case 'phone':
      return checkPhone(typed)
    case 'serial': {
      const value = parseSerial(code, typed)
      return value === null ? warning(typed, 'serial_malformed') : ok(value)
    }
    case 'bool':
      return checkAnswer(typed)
    case 'qr':
      return readCardQr(typed) === null && readInsuranceQr(typed) === null ? warning(typed, 'qr_unreadable') : ok(typed)
    case 'mrz':
      return /^[A-Z0-9<]{30}$/.test(typed) ? ok(typed) : warning(typed, 'mrz_unreadable')
    case 'text':
      return ok(typed)
  }
}

function checkId(typed: string, context: CheckContext): FieldCheck {
  const digits = typed.replace(/[\s.-]/g, '')
  const facts = readPersonalId(digits)
  if (facts === null) return invalid('id_not_12_digits')
  if (context.born !== undefined && Number(context.born.slice(0, 4)) !== facts.birthYear) {
    return warning(digits, 'id_contradicts_birth')
  }
  if (context.gender !== undefined && context.gender.toLocaleLowerCase('vi') !== facts.gender) {
    return warning(digits, 'id_contradicts_gender')
  }
  const abroad = Number(digits.slice(0, 3)) > 100
  return facts.province === null && !abroad ? warning(digits, 'id_province_unknown') : ok(digits)
}

function checkDay(typed: string, code: string, context: CheckContext): FieldCheck {
  const day = parseDay(typed) ?? compactDay(typed)
  if (day === null) return invalid(looksLikeDay(typed) ? 'day_not_in_calendar' : 'day_unreadable')
  const isBirth = code.endsWith('ngay_sinh')
  return isBirth && context.today !== undefined && day > context.today ? invalid('birth_in_future') : ok(day)
}

/** `04062025`, as officers type without separators. */
function compactDay(typed: string): string | null {
  const match = /^(\d{2})(\d{2})(\d{4})$/.exec(typed)
  return match === null ? null : toIsoDay(Number(match[3]), Number(match[2]), Number(match[1]))
}

function checkName(typed: string): FieldCheck {
  const name = typed.replace(/[’‘`´]/g, "'")
  if (!/^[\p{L}\p{M}' -]+$/u.test(name) || !/\p{L}/u.test(name)) return invalid('name_not_letters')
  return name.includes(' ') ? ok(name) : warning(name, 'name_one_word')
}

function checkPlaceValue(typed: string): FieldCheck {
  const problem = checkPlace(typed)
  return problem === null ? ok(typed) : warning(typed, problem)
}

const listProblem = {
  gender: 'gender_unknown',
  ethnic_group: 'ethnic_group_unknown',
  nationality: 'nationality_unknown',
} as const

function checkListed(typed: string, code: string): FieldCheck {
  const list = listOf(code)
  if (list === null) return ok(typed)
  const value = listedValue(list, typed)
  if (value !== null) return ok(value)
  return list === 'gender' ? invalid('gender_unknown') : warning(typed, listProblem[list])
}

function checkNumber(typed: string, code: string): FieldCheck {
  if (!/^[\d.,\s]+$/.test(typed)) return invalid('number_unreadable')
  const value = parseNumber(typed.replace(/\s/g, ''))
  if (value === null) return invalid('number_unreadable')
  if (code.endsWith('nam_sinh') && !(Number(value) >= 1850 && Number(value) <= 2150))
    return invalid('year_out_of_range')
  return ok(value)
}

function checkPhone(typed: string): FieldCheck {
  const digits = typed.replace(/^\+84/, '0').replace(/[\s.()-]/g, '')
  return /^0\d{9,10}$/.test(digits) ? ok(digits) : invalid('phone_unreadable')
}

function checkAnswer(typed: string): FieldCheck {
  const lower = typed.toLocaleLowerCase('vi')
  if (['có', 'co', 'true', '1', 'x'].includes(lower)) return ok('có')
  return ['không', 'khong', 'false', '0'].includes(lower) ? ok('không') : invalid('answer_not_yes_or_no')
}

function ok(value: string): FieldCheck {
  return { kind: 'ok', value }
}

function invalid(problem: FieldProblem): FieldCheck {
  return { kind: 'invalid', problem }
}

function warning(value: string, problem: FieldProblem): FieldCheck {
  return { kind: 'warning', value, problem }
}
