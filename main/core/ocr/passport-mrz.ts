import { checkDigit, datesOf, most, toDigits, toLetters } from './mrz.ts'

/** Signs in each of the two lines of a passport's zone (TD3 of ICAO 9303-4). */
export const passportLine = 44

/** True when both lines have the form of TD3 and all five check digits are right. */
export function isValidPassport(lines: readonly string[]): boolean {
  const [a = '', b = ''] = lines
  const isFormed = [a, b].every((line) => line.length === passportLine && /^[0-9A-Z<]+$/.test(line))
  if (!isFormed || lines.length !== 2 || !/^P[A-Z<][A-Z<]{3}[A-Z]/.test(a)) return false
  const own = b.slice(28, 42)
  const ownCheck = b.charAt(42)
  return (
    checkDigit(b.slice(0, 9)) === b.charAt(9) &&
    checkDigit(b.slice(13, 19)) === b.charAt(19) &&
    checkDigit(b.slice(21, 27)) === b.charAt(27) &&
    (checkDigit(own) === ownCheck || (/^<+$/.test(own) && ownCheck === '<')) &&
    checkDigit(b.slice(0, 10) + b.slice(13, 20) + b.slice(21, 43)) === b.charAt(43)
  )
}

/** Rebuilds a passport's zone from several readings of its two lines; empty where its check digits never agree. */
export function settlePassport(readings: readonly (readonly [string, string])[]): readonly string[] {
  const first = nameLine(readings.map(([a]) => a))
  // The line of the name has no check digit: two readings must be heard.
  if (first === null || readings.length < 2) return []
  const voted = Array.from({ length: passportLine }, (_, place) =>
    most(readings.map(([, b]) => b.charAt(place) || '<')),
  )
  for (const read of [voted.join(''), ...readings.map(([, b]) => b)]) {
    for (const second of secondLines(read)) if (isValidPassport([first, second])) return [first, second]
  }
  return []
}

/** What a reading of line 2 may stand for: figures where figures stand, one of a date put right where its check says so. */
function secondLines(read: string): string[] {
  const digit = (from: number, to: number) => toDigits(read.slice(from, to))
  const births = datesOf(digit(13, 19), digit(19, 20))
  const expiries = datesOf(digit(21, 27), digit(27, 28))
  const country = toLetters(read.slice(10, 13))
  const numbers = [read.slice(0, 9), read.charAt(0) + digit(1, 9), toLetters(read.charAt(0)) + digit(1, 9)]
  const owns = [read.slice(28, 42), digit(28, 42)]
  return births.flatMap((birth) =>
    expiries.flatMap((expiry) =>
      numbers.flatMap((number) =>
        owns.flatMap((own) =>
          sexes(read.charAt(20)).map((sex) => {
            const kept = number + checkDigit(number) + country + birth + sex + expiry + own
            const ownCheck = read.charAt(42) === '<' && /^<+$/.test(own) ? '<' : digit(42, 43)
            return digit(9, 10) === checkDigit(number) ? `${kept}${ownCheck}${digit(43, 44)}` : ''
          }),
        ),
      ),
    ),
  )
}

function sexes(read: string): string[] {
  return read === 'M' || read === 'F' || read === '<' ? [read] : ['M', 'F', '<']
}

/** `P<VNMHOANG<<THI<THAM<<<…` by majority in each place; it has no check digit. */
function nameLine(reads: readonly string[]): string | null {
  const voted = Array.from({ length: passportLine }, (_, place) =>
    most(reads.map((read) => toLetters(read.charAt(place) || '<'))),
  )
  const tidy = voted
    .join('')
    .replace(/<[^<]{0,2}<{3,}.*$/, '')
    .replace(/<+$/, '')
  return /^P[A-Z<][A-Z]{3}[A-Z]+(?:<{1,2}[A-Z]+)*$/.test(tidy) ? tidy.padEnd(passportLine, '<') : null
}
