import { z } from 'zod'
import { Day } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import { damm } from './check-digit.ts'

/** Numbers that the server has given to this office or counter. */
export const NumberRange = z
  .object({
    /** `per_day`: the same numbers each day, as the official sequence restarts daily; `block`: each number once. */
    scope: z.enum(['per_day', 'block']),
    from: z.number().int().min(1),
    to: z.number().int().min(1).max(9999),
    validFrom: Day,
    validTo: Day,
  })
  .readonly()
export type NumberRange = z.infer<typeof NumberRange>

/** Who gives the codes; `unitShort` must differ between counters that work without a network. */
export const CodeIssuer = z
  .object({
    /** Electronic identification code, `H18.25.33` (QĐ 20/2020/QĐ-TTg). */
    unitCode: z.string().regex(/^[A-SU-Z]\d{2}(\.\d{1,3}){0,3}$/),
    unitShort: z.string().regex(/^[A-Z0-9]{2,8}$/),
    range: NumberRange.nullable(),
  })
  .readonly()
export type CodeIssuer = z.infer<typeof CodeIssuer>

export type IssuedCode =
  | { readonly kind: 'official'; readonly code: string }
  | {
      readonly kind: 'provisional'
      readonly code: string
      readonly because: 'no_range' | 'range_not_valid' | 'range_exhausted'
    }

export type ParsedCode =
  | { readonly kind: 'official'; readonly unitCode: string; readonly day: string; readonly number: number }
  | { readonly kind: 'provisional'; readonly unitShort: string; readonly day: string; readonly number: number }
  | { readonly kind: 'invalid'; readonly because: 'shape' | 'day' | 'check_digit' }

/**
 * The next code of a day: official from the range, otherwise provisional. `used` are the codes given so far, of any
 * day; a number is never given twice. Throws `number_range_exhausted` after 9999 provisional codes of one day.
 */
export function nextDossierCode(issuer: CodeIssuer, used: Iterable<string>, day: string): IssuedCode {
  const { range, unitCode } = issuer
  const given = [...used].map(parseDossierCode)
  if (range === null) return provisionalCode(issuer, given, day, 'no_range')
  if (day < range.validFrom || day > range.validTo) return provisionalCode(issuer, given, day, 'range_not_valid')

  const taken = given.filter(
    (code) => code.kind === 'official' && code.unitCode === unitCode && isSameSequence(range, code.day, day),
  )
  const number = nextNumber(taken, range)
  if (number > range.to) return provisionalCode(issuer, given, day, 'range_exhausted')
  return { kind: 'official', code: `${unitCode}-${compactDay(day)}-${fourDigits(number)}` }
}

/** Reads a code as typed or scanned: case and spaces do not matter. */
export function parseDossierCode(text: string): ParsedCode {
  const code = text.toUpperCase().replace(/\s+/gu, '')
  const provisional = /^T-([A-Z0-9]{2,8})-(\d{6})-(\d{4})-(\d)$/.exec(code)
  if (provisional) {
    const [, unitShort = '', yymmdd = '', number = '', check = ''] = provisional
    const day = fullDay(yymmdd)
    if (String(damm(`${unitShort}${yymmdd}${number}`)) !== check) return { kind: 'invalid', because: 'check_digit' }
    if (day === null) return { kind: 'invalid', because: 'day' }
    return { kind: 'provisional', unitShort, day, number: Number(number) }
  }

  const official = /^([A-SU-Z]\d{2}(?:\.\d{1,3}){0,3})-(\d{6})-(\d{4,})$/.exec(code)
  if (!official) return { kind: 'invalid', because: 'shape' }
  const [, unitCode = '', yymmdd = '', number = ''] = official
  const day = fullDay(yymmdd)
  if (day === null) return { kind: 'invalid', because: 'day' }
  return { kind: 'official', unitCode, day, number: Number(number) }
}

function provisionalCode(
  issuer: CodeIssuer,
  given: readonly ParsedCode[],
  day: string,
  because: 'no_range' | 'range_not_valid' | 'range_exhausted',
): IssuedCode {
  const { unitShort } = issuer
  const taken = given.filter((code) => code.kind === 'provisional' && code.unitShort === unitShort && code.day === day)
  const number = nextNumber(taken, { from: 1, to: 9999 })
  if (number > 9999) throw new AppError('number_range_exhausted', { day })

  const body = `${compactDay(day)}-${fourDigits(number)}`
  const check = damm(`${unitShort}${compactDay(day)}${fourDigits(number)}`)
  return { kind: 'provisional', code: `T-${unitShort}-${body}-${check}`, because }
}

function isSameSequence(range: NumberRange, codeDay: string, day: string): boolean {
  return range.scope === 'per_day' ? codeDay === day : codeDay >= range.validFrom && codeDay <= range.validTo
}

/** One more than the highest number of the range given so far: gaps stay gaps. */
function nextNumber(taken: readonly ParsedCode[], range: { readonly from: number; readonly to: number }): number {
  let next = range.from
  for (const code of taken) {
    if (code.kind !== 'invalid' && code.number >= next && code.number <= range.to) next = code.number + 1
  }
  return next
}

function compactDay(day: string): string {
  return day.slice(2).replaceAll('-', '')
}

function fullDay(yymmdd: string): string | null {
  const day = `20${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4, 6)}`
  return Day.safeParse(day).success ? day : null
}

function fourDigits(number: number): string {
  return String(number).padStart(4, '0')
}
