/** One sign of the machine readable zone as the engine saw it, with its place along the line. */
export type MrzSign = { readonly text: string; readonly middle: number; readonly confidence: number }

export const mrzAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<'
const length = 30
const weights = [7, 3, 1]

/** Check digit of ICAO 9303: weights 7, 3, 1; letters count from 10, `<` counts 0. */
export function checkDigit(text: string): string {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum += signValue(text.charAt(i)) * (weights[i % 3] ?? 0)
  return String(sum % 10)
}

/** True when all check digits of a Vietnamese TD1 zone are right (the optional field's own one included). */
export function isValidMrz(lines: readonly string[]): boolean {
  const [a = '', b = '', c = ''] = lines
  return (
    [a, b, c].every((line) => line.length === length && /^[0-9A-Z<]+$/.test(line)) &&
    a.startsWith('IDVNM') &&
    checkDigit(a.slice(5, 14)) === a.charAt(14) &&
    checkDigit(a.slice(15, 29)) === a.charAt(29) &&
    checkDigit(b.slice(0, 6)) === b.charAt(6) &&
    checkDigit(b.slice(8, 14)) === b.charAt(14) &&
    checkDigit(a.slice(5) + b.slice(0, 7) + b.slice(8, 15) + b.slice(18, 29)) === b.charAt(29)
  )
}

/** Puts the signs of one line into its places (thirty on a card), which lie at one pitch between the line's ends. */
export function placeSigns(signs: readonly MrzSign[], from: number, to: number, count: number = length): string {
  const pitch = (to - from) / count
  const places: (MrzSign | null)[] = new Array<MrzSign | null>(count).fill(null)
  for (const sign of signs) {
    const at = Math.floor((sign.middle - from) / pitch)
    if (at < 0 || at >= count) continue
    const known = places[at]
    if (!known || known.confidence < sign.confidence) places[at] = sign
  }
  return places.map((sign) => sign?.text ?? '<').join('')
}

const digitOf: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  U: '0',
  I: '1',
  L: '1',
  J: '1',
  Z: '2',
  A: '4',
  S: '5',
  G: '6',
  T: '7',
  B: '8',
}
const letterOf: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '2': 'Z',
  '4': 'A',
  '5': 'S',
  '6': 'G',
  '8': 'B',
}

/**
 * Rebuilds a Vietnamese card's zone from several readings of its three lines. The number stands in line 1 twice and is
 * checked twice, dates are checked each and together: a zone is given only when all check digits are right.
 */
export function settleMrz(readings: readonly (readonly [string, string, string])[]): readonly string[] {
  const firsts = unique(readings.flatMap(([a]) => firstLines(a)))
  const seconds = unique(readings.flatMap(([, b]) => secondLines(b)))
  const thirds = readings.map(([, , c]) => c)
  const third = names(thirds)
  if (third === null || (readings.length < 3 && new Set(thirds).size > 1)) return []
  for (const a of firsts) {
    for (const b of seconds) if (isValidMrz([a, b, third])) return [a, b, third]
  }
  return []
}

/** Lines 1 that a reading may stand for: one from the short number's digits, one from the long number's. */
function firstLines(read: string): string[] {
  const long = toDigits(read.slice(15, 27))
  const short = toDigits(read.slice(5, 14))
  const shortCheck = toDigits(read.charAt(14))
  const longCheck = toDigits(read.charAt(29))
  const out: string[] = []
  for (const number of [long, long.slice(0, 3) + short, ...mixtures(long, short)]) {
    if (!/^\d{12}$/.test(number)) continue
    const last9 = number.slice(3)
    const rightShort = checkDigit(last9) === shortCheck
    const rightLong = checkDigit(`${number}<<`) === longCheck
    if (rightShort || rightLong) {
      const line = `IDVNM${last9}${checkDigit(last9)}${number}<<${checkDigit(`${number}<<`)}`
      if (rightShort && rightLong) out.unshift(line)
      else if (short === long.slice(3)) out.push(line)
    }
  }
  return out
}

/** Where the two prints of the number differ, each place may be taken from either. */
function mixtures(long: string, short: string): string[] {
  const head = long.slice(0, 3)
  const tail = long.slice(3)
  const differing = [...tail].flatMap((digit, i) => (digit === short.charAt(i) ? [] : [i]))
  if (differing.length === 0 || differing.length > 5) return []
  const out: string[] = []
  for (let mask = 1; mask < 1 << differing.length; mask++) {
    const digits = [...tail]
    differing.forEach((place, k) => {
      if (mask & (1 << k)) digits[place] = short.charAt(place)
    })
    out.push(head + digits.join(''))
  }
  return out
}

/** Lines 2 that a reading may stand for, best first: as read, then with one digit of a date put right. */
function secondLines(read: string): string[] {
  const sex = read.charAt(7) === 'M' || read.charAt(7) === 'F' ? [read.charAt(7)] : ['M', 'F']
  const births = datesOf(toDigits(read.slice(0, 6)), toDigits(read.charAt(6)))
  const expiries = datesOf(toDigits(read.slice(8, 14)), toDigits(read.charAt(14)))
  const last = toDigits(read.charAt(29))
  return births.flatMap((birth) =>
    expiries.flatMap((expiry) => sex.map((s) => `${birth}${s}${expiry}VNM<<<<<<<<<<<${last}`)),
  )
}

const confused: Readonly<Record<string, string>> = {
  '3': '58',
  '5': '36',
  '8': '36',
  '6': '58',
  '0': '8',
  '1': '7',
  '7': '1',
}

/** A date of six figures with its check digit: as read, then with one figure that is easily confused put right. */
export function datesOf(date: string, check: string): string[] {
  if (checkDigit(date) === check) return [date + check]
  const out: string[] = []
  for (let i = 0; i < 6; i++) {
    for (const other of confused[date.charAt(i)] ?? '') {
      const changed = date.slice(0, i) + other + date.slice(i + 1)
      if (checkDigit(changed) === check && isDate(changed)) out.push(changed + check)
    }
  }
  for (const other of confused[check] ?? '') if (checkDigit(date) === other && isDate(date)) out.push(date + other)
  return out
}

function isDate(yymmdd: string): boolean {
  const month = Number(yymmdd.slice(2, 4))
  const day = Number(yymmdd.slice(4, 6))
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** Name line by majority in each place; null where it is no name. */
function names(reads: readonly string[]): string | null {
  const letters = reads.map(toLetters)
  const voted = Array.from({ length }, (_, place) => most(letters.map((line) => line[place] ?? '<')))
  const tidy = voted
    .join('')
    .replace(/<[^<]{0,2}<{3,}.*$/, '')
    .replace(/<+$/, '')
  return /^[A-Z]+(<{1,2}[A-Z]+)*$/.test(tidy) ? tidy.padEnd(length, '<') : null
}

/** The sign that most readings have. */
export function most(signs: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '<'
}

/** The letters that stand where only letters can, for figures that look like them. */
export function toLetters(text: string): string {
  return [...text].map((sign) => letterOf[sign] ?? sign).join('')
}

/** Figures for the letters that look like them. */
export function toDigits(text: string): string {
  return [...text].map((sign) => digitOf[sign] ?? sign).join('')
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)]
}

function signValue(sign: string): number {
  if (sign >= '0' && sign <= '9') return Number(sign)
  if (sign >= 'A' && sign <= 'Z') return sign.charCodeAt(0) - 55
  return 0
}
