import type { PageText } from '../document-types/page-text.ts'
import type { FieldReading } from './extract-sheet.ts'

/** What is known of a value besides its words. */
export type Evidence = {
  /** Another value of the paper says the same (the date in words, the signature, the number's year). */
  readonly agrees: boolean
  /** Another value agrees with a part of it: the number's first figures with the year of birth. */
  readonly supported: boolean
  /** Another value of the paper says otherwise. */
  readonly contradicts: boolean
  /** The page as a whole was read well: what the engine is sure of is right. */
  readonly clearPage: boolean
}

/** Share of words that the engine must be sure of on a clear page; drawn pages without stamps and copying reach 0.94. */
const clearShare = 0.94

/** True where the engine was sure of nearly all words: then figures it is sure of were never wrong on drawn pages. */
export function isClearPage(text: PageText): boolean {
  const words = text.words.filter((word) => /\p{L}/u.test(word.text))
  return words.length >= 20 && words.filter((word) => word.confidence >= 0.85).length >= words.length * clearShare
}

/** 0…1: the share of such values that are right, as counted on drawn pages. Ours to show as sure from 0.95. */
export function confidenceOf(reading: FieldReading, evidence: Evidence): number {
  if (reading.known !== undefined) return reading.known.confidence
  const { backing, corrected, words } = reading.parsed
  const least = Math.min(...words.map((word) => word.confidence), 1)
  const clean = least >= 0.85 && reading.labelLikeness >= 0.85
  if (evidence.contradicts) return 0.35
  if (backing === 'doubtful') return (evidence.agrees || evidence.supported) && clean ? 0.9 : 0.4
  const base = least < 0.5 ? 0.5 : least < 0.7 ? 0.7 : least < 0.85 ? 0.82 : 0.9
  const figures =
    backing === 'formed' &&
    (reading.kind === 'date' || reading.kind === 'serial' || reading.kind === 'number' || reading.kind === 'money')
  const proven =
    (backing === 'listed' && reading.kind !== 'name') || (figures && clean && evidence.clearPage) ? 0.06 : 0
  const supported = evidence.supported ? (evidence.clearPage ? 0.05 : 0.02) : 0
  const agreed = evidence.agrees ? 0.05 : supported
  const mended = corrected ? -0.12 : 0
  const unproven = backing === 'free' && !evidence.clearPage ? -0.04 : 0
  const most = reading.kind === 'name' && backing !== 'listed' ? 0.94 : 0.985
  return Math.max(0.05, Math.min(most, base + proven + agreed + mended + unproven - (clean ? 0 : 0.05)))
}
