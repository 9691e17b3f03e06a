import type { Day } from '../days.ts'
import { two } from '../days.ts'
import type { Person } from '../people.ts'

/** The three lines of the machine readable zone as both cards carry them (ICAO 9303-5, TD1). */
export function machineReadableZone(person: Person, expires: Day): readonly [string, string, string] {
  const document = person.number.slice(3)
  const optional = `${person.number}<<`
  const first = `IDVNM${document}${checkDigit(document)}${optional}${checkDigit(optional)}`
  const born = shortDay(person.born)
  const until = shortDay(expires)
  const second = `${born}${checkDigit(born)}${person.sex === 'Nam' ? 'M' : 'F'}${until}${checkDigit(until)}VNM${'<'.repeat(11)}`
  const all = first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18)
  return [first, `${second}${checkDigit(all)}`, nameLine(person.full)]
}

/** What the QR of a card says: seven fields until 2024, more on the newer cards. */
export function cardCode(
  person: Person,
  of: {
    readonly oldNumber: string
    readonly address: string
    readonly issued: Day
    readonly card: 'chip_2021' | 'card_2024'
  },
): string {
  const seven = [
    person.number,
    of.oldNumber,
    person.full,
    plainDay(person.born),
    person.sex,
    of.address,
    plainDay(of.issued),
  ]
  return (of.card === 'chip_2021' ? seven : [...seven, '', '', '', '']).join('|')
}

function nameLine(full: string): string {
  const [family = '', ...rest] = full
    .normalize('NFD')
    .replace(/[\u0300-\u036f']/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toUpperCase()
    .split(' ')
  return `${family}<<${rest.join('<')}`.padEnd(30, '<').slice(0, 30)
}

function checkDigit(text: string): number {
  const weights = [7, 3, 1]
  const worth = (letter: string) =>
    letter === '<' ? 0 : /\d/.test(letter) ? Number(letter) : letter.charCodeAt(0) - 55
  return [...text].reduce((sum, letter, at) => sum + worth(letter) * (weights[at % 3] ?? 0), 0) % 10
}

function shortDay({ year, month, day }: Day): string {
  return `${two(year % 100)}${two(month)}${two(day)}`
}

function plainDay({ year, month, day }: Day): string {
  return `${two(day)}${two(month)}${year}`
}
