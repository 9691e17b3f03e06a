import { foldLetters } from '../document-types/page-text.ts'
import { isValidMrz } from '../ocr/mrz.ts'
import { nameSyllables } from '../places/name-syllables.ts'
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

/** Reads the three lines; null where they don't have the form or any check digit is wrong. */
export function readMrz(lines: readonly string[]): CardMrz | null {
  const [first = '', second = '', third = ''] = lines
  if (!isValidMrz(lines)) return null
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

function dayOf(yymmdd: string, century: number): string | null {
  if (!/^\d{6}$/.test(yymmdd)) return null
  return toIsoDay(century + Number(yymmdd.slice(0, 2)), Number(yymmdd.slice(2, 4)), Number(yymmdd.slice(4, 6)))
}

const surnames = new Set([...nameSyllables.surnames].map(foldLetters))
const syllables = new Set([...surnames, ...[...nameSyllables.givens].map(foldLetters)])

/** The third line has no check digit: it is sure only where its family name is a known one and stands before `<<`. */
export function readNameLine(line: string): { readonly line: string; readonly sure: boolean } {
  const [family = '', given = ''] = line.split('<<')
  const words = given.replace(/<+$/, '').split('<').map(splitFiller)
  const mended = `${family}<<${words.join('<')}`.padEnd(30, '<').slice(0, 30)
  if (given !== '' && mended !== line) return { line: mended, sure: false }
  if (cutShort.has(words.at(-1) ?? '')) return { line, sure: false }
  if (surnames.has(family.toLowerCase()) && words.every((word) => syllables.has(word.toLowerCase()))) {
    return { line, sure: true }
  }
  const [first = '', ...rest] = line.replace(/<+$/, '').split('<')
  const known = first.slice(0, -1)
  if (given === '' && rest.length > 0 && /[XKCSLE]$/.test(first) && surnames.has(known.toLowerCase())) {
    return { line: `${known}<<${rest.join('<')}`.padEnd(30, '<').slice(0, 30), sure: false }
  }
  return { line, sure: false }
}

/** Words that never end a name: the line was read too short. */
const cutShort = new Set(['A', 'THI', 'VAN', 'BA', 'Y'])

/** `THIXHANH` → `THI<HANH`: a filler that was read as a letter between two syllables of names. */
function splitFiller(word: string): string {
  if (syllables.has(word.toLowerCase())) return word
  const parts = [...word].flatMap((letter, at) => {
    const [left, right] = [word.slice(0, at), word.slice(at + 1)]
    const isFiller = 'XKCSLEG'.includes(letter)
    return isFiller && syllables.has(left.toLowerCase()) && syllables.has(right.toLowerCase())
      ? [`${left}<${right}`]
      : []
  })
  return parts.length === 1 ? (parts[0] ?? word) : word
}

/** The third line as the card of this person carries it. */
export function nameLineOf(fullName: string): string {
  const [family = '', ...rest] = fullName.split(/\s+/).map((word) => foldLetters(word).toUpperCase())
  return `${family}<<${rest.join('<')}`.padEnd(30, '<').slice(0, 30)
}
