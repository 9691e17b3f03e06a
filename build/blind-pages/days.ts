import { inWords } from './number-words.ts'
import type { Chance } from './random.ts'

export type Day = { readonly year: number; readonly month: number; readonly day: number }

/** A day between two years and, where given, two months of each; all included. */
export function dayBetween(chance: Chance, from: number, to: number, [first, last] = [1, 12]): Day {
  const month = chance.whole(first, last)
  return {
    year: chance.whole(from, to),
    month,
    day: chance.whole(1, month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31),
  }
}

/** The day some days later. */
export function later(day: Day, days: number): Day {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export function isoDay({ year, month, day }: Day): string {
  return `${year}-${two(month)}-${two(day)}`
}

export function slashDay({ year, month, day }: Day): string {
  return `${two(day)}/${two(month)}/${year}`
}

export function dottedDay({ year, month, day }: Day): string {
  return `${two(day)}.${two(month)}.${year}`
}

/** «05 tháng 8 năm 2026»: days below 10 and January, February with a nought, as the rules for documents want it. */
export function longDay({ year, month, day }: Day): string {
  return `${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`
}

/** «Ngày năm, tháng tám, năm hai nghìn không trăm hai mươi sáu». */
export function dayInWords({ year, month, day }: Day): string {
  return `Ngày ${inWords(day)}, tháng ${inWords(month)}, năm ${inWords(year)}`
}

export function two(value: number): string {
  return String(value).padStart(2, '0')
}
