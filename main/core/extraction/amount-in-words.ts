import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'
import { figures } from './day-in-words.ts'

/** Sums of money are also written `nhăm`. */
const moneyFigures: Readonly<Record<string, number>> = { ...figures, nham: 5 }
const scales: Readonly<Record<string, number>> = { nghin: 1e3, ngan: 1e3, trieu: 1e6, ty: 1e9, ti: 1e9 }

/** `Một triệu hai trăm linh năm nghìn đồng` → 1205000; null where a word is no number word or the order makes no number. */
export function amountInWords(text: string): number | null {
  const words = foldDiacritics(text)
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && word !== 'dong' && word !== 'chan')
  if (words.length === 0) return null
  let total = 0
  let group = 0
  let last: number | null = null
  let smallest = Number.POSITIVE_INFINITY
  for (const word of words) {
    const scale = scales[word]
    const figure = moneyFigures[word]
    if (scale !== undefined) {
      if (scale >= smallest) return null
      total += (group + (last ?? 0)) * scale
      ;[group, last, smallest] = [0, null, scale]
    } else if (word === 'tram') {
      if (last === null) return null
      ;[group, last] = [group + last * 100, null]
    } else if (word === 'muoi') {
      ;[group, last] = [group + (last ?? 1) * 10, null]
    } else if (word === 'linh' || word === 'le') {
      last = null
    } else if (figure !== undefined) {
      if (last !== null) return null
      last = figure
    } else return null
  }
  return total + group + (last ?? 0)
}
