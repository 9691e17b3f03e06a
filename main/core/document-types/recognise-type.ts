import type { DocumentType } from '../../../shared/domain/document-type.ts'
import { entryForm } from '../ocr/entry-form.ts'
import type { PageRegion } from '../ocr/words.ts'
import type { DocumentDefinition } from './definition.ts'
import { definitions } from './definition-of.ts'
import { findPhrase } from './find-phrase.ts'
import { foldLetters, type PageText, pageText } from './page-text.ts'
import { recogniseCard } from './recognise-card.ts'

/** A kind of paper with how sure that is (0…1) and the printed words that told it. */
export type RecognisedType = {
  readonly documentType: DocumentType
  readonly confidence: number
  readonly reasons: readonly string[]
}

type Score = { readonly definition: DocumentDefinition; readonly points: number; readonly reasons: readonly string[] }

const titlePoints = 5
/** Fewer points than this is a paper that we don't know. */
const leastPoints = 4

/** Says what kind of paper a region is; `khong_ro` where nothing speaks clearly for one. */
export function recogniseType(region: PageRegion): RecognisedType {
  // Our own form says by its code what it is.
  if (region.entries !== undefined)
    return { documentType: 'phieu_nguoi_nop', confidence: 0.995, reasons: [entryForm.code] }
  const text = pageText(region)
  const card = recogniseCard(region, text)
  if (card !== null) return card
  const scores = definitions.map((definition) => scoreOf(definition, text)).toSorted((a, b) => b.points - a.points)
  const best = scores[0]
  if (best === undefined || best.points < leastPoints) return { documentType: 'khong_ro', confidence: 0.9, reasons: [] }
  const lead = best.points - (scores[1]?.points ?? 0)
  if (lead < 1.5) return { documentType: 'khong_ro', confidence: 0.6, reasons: best.reasons }
  const confidence = Math.min(0.995, 0.5 + best.points * 0.04 + lead * 0.03)
  return { documentType: best.definition.documentType, confidence, reasons: best.reasons }
}

function scoreOf(definition: DocumentDefinition, text: PageText): Score {
  let points = 0
  const reasons: string[] = []
  const title = definition.titles.find((one) => isTitle(text, one))
  if (title !== undefined) {
    points += titlePoints
    reasons.push(title)
  }
  for (const sign of definition.signs) {
    if (findPhrase(text, foldLetters(sign.phrase)).length === 0) continue
    points += sign.weight
    reasons.push(sign.phrase)
  }
  for (const sign of definition.against ?? []) {
    if (findPhrase(text, foldLetters(sign.phrase)).length > 0) points -= sign.weight
  }
  return { definition, points, reasons }
}

/** A title opens a row in the upper part and fills one or two rows alone. */
function isTitle(text: PageText, title: string): boolean {
  const bottom = text.rows.at(-1)?.box.y1 ?? 0
  const top = text.rows[0]?.box.y0 ?? 0
  return findPhrase(text, foldLetters(title)).some((hit) => {
    const first = text.words[hit.first]
    const last = text.words[hit.last]
    if (first === undefined || last === undefined || !first.opensSegment) return false
    if (last.row - first.row > 2 || first.box.y0 > top + (bottom - top) * 0.5) return false
    const next = text.words[hit.last + 1]
    const capitals = text.words
      .slice(hit.first, hit.last + 1)
      .filter((word) => word.text === word.text.toUpperCase()).length
    return (
      capitals * 2 > hit.last - hit.first + 1 &&
      (next === undefined || next.row > last.row || next.opensSegment || next.text.startsWith('('))
    )
  })
}
