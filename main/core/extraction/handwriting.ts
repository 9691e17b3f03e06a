import type { Box } from '../../../shared/domain/field.ts'
import { median } from '../../../shared/imaging/median.ts'
import { findAnchors } from '../document-types/anchors.ts'
import type { DocumentDefinition } from '../document-types/definition.ts'
import type { PageText, PlacedWord } from '../document-types/page-text.ts'
import type { FieldReading } from './extract-sheet.ts'
import { rightLimit } from './label-values.ts'

/**
 * Shares of the print's evenness below which values are a hand's. Drawn pages: typed values in any font 0.83 and more
 * (in another font and italics 0.66), handwriting fonts 0.72 and less when a whole page's values are taken together.
 */
const handOnPage = 0.75
const handAlone = 0.45
const stillPrint = 0.92

/** Values written by hand, told from the print of their own page: by a pen's blue and by uneven strokes. */
export function handwrittenCodes(readings: readonly FieldReading[], text: PageText): ReadonlySet<string> {
  const valueWords = new Set(readings.flatMap((reading) => reading.parsed.words.map(placeOf)))
  const print = text.words.filter((word) => !valueWords.has(placeOf(word)) && word.evenness !== undefined)
  const usual = median(print.map((word) => word.evenness ?? 0))
  const isBluePrint = print.filter((word) => word.ink === 'blue').length > print.length * 0.3
  if (print.length < 8 || usual === 0) return new Set()
  const ratioOf = (words: readonly PlacedWord[]) => {
    const told = words.flatMap((word) => word.evenness ?? [])
    return told.length === 0 ? null : median(told) / usual
  }
  const values = readings.flatMap((reading) => reading.parsed.words)
  const page = values.filter((word) => word.evenness !== undefined).length >= 10 ? ratioOf(values) : null
  const isHand = ({ parsed: { words } }: FieldReading): boolean => {
    if (words.length === 0) return false
    if (!isBluePrint && words.filter((word) => word.ink === 'blue').length * 2 > words.length) return true
    const own = ratioOf(words)
    if (page !== null && page < handOnPage) return own === null || own < stillPrint
    const unsure = words.some((word) => word.confidence < 0.85)
    return own !== null && own < handAlone && unsure
  }
  return new Set(readings.filter(isHand).map((reading) => reading.code))
}

export type HandZone = { readonly code: string; readonly box: Box }

/** Where a hand wrote what could not be read: right of labels that have no value. */
export function unreadZones(definition: DocumentDefinition, text: PageText, read: ReadonlySet<string>): HandZone[] {
  const rules = definition.blocks.flatMap((block) => block.fields).filter((rule) => !read.has(rule.code))
  const limit = rightLimit(text)
  return rules.flatMap((rule) => {
    if (rule.take.from !== 'label' || rule.take.after !== undefined) return []
    const [label, ...others] = findAnchors(text, rule.take.labels).filter((anchor) => anchor.opens && anchor.colon)
    const last = label === undefined ? undefined : text.words[label.last]
    if (last === undefined || others.length > 0) return []
    const height = last.box.y1 - last.box.y0
    if (limit - last.box.x1 < height * 3) return []
    const box = { x0: last.box.x1, y0: last.box.y0 - height * 0.6, x1: limit, y1: last.box.y1 + height * 0.5 }
    return [{ code: rule.code, box }]
  })
}

function placeOf({ box, row }: PlacedWord): string {
  return `${row}:${box.x0}`
}
