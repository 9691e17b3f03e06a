import type { PageText } from '../document-types/page-text.ts'
import { findCommunes, findProvince, toneFreeOrder } from '../places/gazetteer.ts'
import { findDayLines } from './day-line.ts'
import { parseDay } from './field-kinds/date.ts'
import type { ReadingContext } from './field-kinds/reading-context.ts'

/** The province that a page names most often, and the communes of it that it names as the lists write them. */
export function spokenPlaces(text: PageText): ReadingContext {
  const provinceCode = spokenProvince(text)
  const communes = new Map<string, string>()
  for (const [index, word] of text.words.entries()) {
    if (!['xa', 'phuong'].includes(word.folded)) continue
    for (const length of [3, 2, 1]) {
      const name = wordsAfter(text, index, length)
      const known = findCommunes(name, provinceCode).some((one) => toneFreeOrder(one.name) === toneFreeOrder(name))
      if (!known) continue
      communes.set(toneFreeOrder(name), name)
      break
    }
  }
  return { provinceCode, communes: [...communes.values()], oldUnits: isBeforeMerger(text) }
}

/** The paper's last day is its own: of a copy that of the copy. */
function isBeforeMerger(text: PageText): boolean {
  const days = findDayLines(text).flatMap(({ day }) => parseDay(day.words.map((word) => word.text).join(' ')) ?? [])
  const last = days.toSorted().at(-1)
  return last !== undefined && last < '2025-07-01'
}

function spokenProvince(text: PageText): string | null {
  const counts = new Map<string, number>()
  for (const [index, word] of text.words.entries()) {
    if (word.folded !== 'tinh' && word.folded !== 'pho') continue
    const province = [2, 3, 1]
      .map((length) => findProvince(wordsAfter(text, index, length)))
      .find((one) => one !== null)
    if (province == null) continue
    counts.set(province.currentCode, (counts.get(province.currentCode) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function wordsAfter(text: PageText, index: number, length: number): string {
  return text.words
    .slice(index + 1, index + 1 + length)
    .map((word) => word.text)
    .join(' ')
    .replace(/[.,;:]+$/, '')
}
