import { toIsoDay } from './field-kinds/date.ts'

/** What the three lines of a Vietnamese identity card say (TD1 of ICAO 9303-5, with the full personal number in line 1). */
export type CardMrz = {
  readonly personalId: string
  readonly dateOfBirth: string
  readonly gender: 'Nam' | 'Nữ'
  readonly expiresOn: string | null
  /** Without tone marks, words in the order of the card: `LO THI MAI`. */
  readonly name: string
}

/** Check digit by ICAO 9303: weights 7, 3, 1; `<` is 0, letters are 10 to 35. */
export function mrzCheckDigit(text: string): string {
  let sum = 0
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index)
    const value = char === '<' ? 0 : /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55
    sum += value * ([7, 3, 1][index % 3] ?? 0)
  }
  return String(sum % 10)
}

/** Reads the three lines; null where they don't have the form or any check digit is wrong. */
export function readMrz(lines: readonly string[]): CardMrz | null {
  const [first = '', second = '', third = ''] = lines
  if (first.length !== 30 || second.length !== 30 || third.length !== 30 || !checks(first, second)) return null
  const personalId = first.slice(15, 27)
  if (!/^\d{12}$/.test(personalId) || first.slice(5, 14) !== personalId.slice(3)) return null
  const century = Math.floor(Number(personalId[3]) / 2)
  const dateOfBirth = dayOf(second.slice(0, 6), 1900 + century * 100)
  if (dateOfBirth === null || !/^[MF]$/.test(second.charAt(7))) return null
  return {
    personalId,
    dateOfBirth,
    gender: second.charAt(7) === 'M' ? 'Nam' : 'Nữ',
    expiresOn: dayOf(second.slice(8, 14), 2000),
    name: third.replace(/<+/g, ' ').trim(),
  }
}

function checks(first: string, second: string): boolean {
  return (
    first.startsWith('IDVNM') &&
    mrzCheckDigit(first.slice(5, 14)) === first.charAt(14) &&
    mrzCheckDigit(first.slice(15, 29)) === first.charAt(29) &&
    mrzCheckDigit(second.slice(0, 6)) === second.charAt(6) &&
    mrzCheckDigit(second.slice(8, 14)) === second.charAt(14) &&
    mrzCheckDigit(first.slice(5, 30) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29)) ===
      second.charAt(29)
  )
}

function dayOf(yymmdd: string, century: number): string | null {
  if (!/^\d{6}$/.test(yymmdd)) return null
  return toIsoDay(century + Number(yymmdd.slice(0, 2)), Number(yymmdd.slice(2, 4)), Number(yymmdd.slice(4, 6)))
}
