import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'

/** The three lines of a citizen card's MRZ (ICAO 9303 TD1; document number = last nine digits of the personal number). */
export function machineReadableZone(card: {
  readonly personalId: string
  readonly fullName: string
  readonly gender: string
  readonly dateOfBirth: string
  readonly expiry: string
}): readonly [string, string, string] {
  const number = card.personalId.slice(-9)
  const optional = `${card.personalId}<<`
  const line1 = `IDVNM${number}${checkDigit(number)}${optional}${checkDigit(optional)}`
  const birth = card.dateOfBirth.replaceAll('-', '').slice(2)
  const expiry = card.expiry.replaceAll('-', '').slice(2)
  const fillers = '<'.repeat(11)
  const head = `${birth}${checkDigit(birth)}`
  const tail = `${expiry}${checkDigit(expiry)}`
  const composite = checkDigit(`${line1.slice(5)}${head}${tail}${fillers}`)
  const line2 = `${head}${card.gender === 'Nam' ? 'M' : 'F'}${tail}VNM${fillers}${composite}`
  const [family = '', ...given] = foldDiacritics(card.fullName)
    .toUpperCase()
    .replace(/[^A-Z ]/g, '')
    .split(' ')
  return [line1, line2, `${family}<<${given.join('<')}`.padEnd(30, '<').slice(0, 30)]
}

/** Weights 7-3-1, A = 10 … Z = 35, filler 0, sum modulo 10. */
export function checkDigit(text: string): number {
  const weights = [7, 3, 1]
  let sum = 0
  ;[...text].forEach((character, index) => {
    sum += (character === '<' ? 0 : Number.parseInt(character, 36)) * (weights[index % 3] ?? 0)
  })
  return sum % 10
}
