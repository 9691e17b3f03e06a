import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'
import { toIsoDay } from './field-kinds/date.ts'

/** The number words below ten, without tone marks. */
export const figures: Readonly<Record<string, number>> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
}

/** A number written out (`hai nghìn không trăm hai mươi lăm`), up to 9999; null where it isn't one. */
export function numberInWords(text: string): number | null {
  let total = 0
  let last: number | null = null
  for (const word of foldDiacritics(text)
    .split(/[^a-z]+/)
    .filter((one) => one !== '')) {
    if (word === 'nghin' || word === 'ngan') total += (last ?? 1) * 1000
    else if (word === 'tram') total += (last ?? 1) * 100
    else if (word === 'muoi') total += (last ?? 1) * 10
    else if (word === 'linh' || word === 'le') last = null
    else {
      const figure = figures[word]
      if (figure === undefined) return null
      last = figure
      continue
    }
    last = null
  }
  return total + (last ?? 0)
}

/** `Ngày bốn, tháng sáu, năm hai nghìn không trăm hai mươi lăm` as an ISO day; null where it doesn't tell one. */
export function dayInWords(text: string): string | null {
  const match = /ngay\s+(?:mong\s+|mung\s+)?(.+?)[,\s]+thang\s+(.+?)[,\s]+nam\s+((?:mot|hai)\s+ng.+)$/.exec(
    foldDiacritics(text),
  )
  if (match === null) return null
  const [day, month, year] = [match[1], match[2], match[3]].map((part) => numberInWords(part ?? ''))
  if (day == null || month == null || year == null) return null
  return toIsoDay(year, month, day)
}
