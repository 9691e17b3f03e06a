import type { PageText } from '../document-types/page-text.ts'
import { findProvince } from '../places/gazetteer.ts'

/** Code of the province that a page names most often after `tỉnh` or `thành phố`; null where it names none. */
export function spokenProvince(text: PageText): string | null {
  const counts = new Map<string, number>()
  for (const [index, word] of text.words.entries()) {
    if (word.folded !== 'tinh' && word.folded !== 'pho') continue
    for (const length of [2, 3, 1]) {
      const name = text.words
        .slice(index + 1, index + 1 + length)
        .map((one) => one.text)
        .join(' ')
      const province = name === '' ? null : findProvince(name.replace(/[.,;:]+$/, ''))
      if (province === null) continue
      counts.set(province.currentCode, (counts.get(province.currentCode) ?? 0) + 1)
      break
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
