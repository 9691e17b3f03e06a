import { isSyllable } from '../../../shared/domain/vietnamese-syllable.ts'
import type { PageText } from '../document-types/page-text.ts'
import { isPlaceWord } from '../places/gazetteer.ts'
import confidenceCounts from './confidence-counts.json' with { type: 'json' }
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

/**
 * 0…1: the share of such values that are right. What was counted on held-out pages (`confidence-counts.json`, made by
 * `build/measure-confidence.ts`) weighs against a guess from the evidence worth `guessWeight` values; ours to show as
 * sure from 0.95. Values that were changed or that nothing backs are never sure.
 */
export function confidenceOf(reading: FieldReading, evidence: Evidence): number {
  if (reading.known !== undefined) return reading.known.confidence
  if (evidence.contradicts) return 0.35
  const [right = 0, of = 0] = counts[cellOf(reading, evidence)] ?? []
  const share = (right + guessOf(reading, evidence) * guessWeight) / (of + guessWeight)
  return Math.max(0.05, Math.min(mostOf(reading), share))
}

const guessWeight = 20
const counts: Readonly<Record<string, readonly number[] | undefined>> = confidenceCounts

/** Values that are alike in what they are, what backs them and how surely their words were read. */
export function cellOf(reading: FieldReading, evidence: Evidence): string {
  const { backing } = reading.parsed
  const isFigures = ['id', 'date', 'number', 'money', 'phone'].includes(reading.kind)
  const least = leastOf(reading)
  const words = least < 0.5 ? 'faint' : least < 0.85 ? 'weak' : least < 0.9 ? 'fair' : 'sure'
  const page = evidence.clearPage ? 'clear' : 'dim'
  const others = evidence.agrees ? 'agreed' : evidence.supported ? 'supported' : 'alone'
  return [isFigures ? 'figures' : reading.kind, backing, words, page, others].join(' ')
}

function leastOf({ parsed: { words } }: FieldReading): number {
  return Math.min(...words.map((word) => word.confidence), 1)
}

function mostOf({ kind, parsed }: FieldReading): number {
  if (parsed.backing === 'doubtful' || parsed.corrected) return 0.9
  if (kind === 'name' && parsed.backing !== 'listed') return 0.94
  if (kind === 'place' && parsed.backing !== 'listed' && mayHaveLostDot.test(parsed.value)) return 0.94
  return isSpelt(kind, parsed.value) ? 0.985 : 0.85
}

/** The network never sees the dot of `ỵ`: a village that is read as Co My may be Co Mỵ. */
const mayHaveLostDot = /(?<!\p{L})\p{L}?[bcdđghklmnprstvxu]y(?!\p{L})/iu

/** True where every word of a text is one that Vietnamese can have; names of peoples and places are in lists of their own. */
function isSpelt(kind: FieldReading['kind'], value: string): boolean {
  if (kind !== 'text' && kind !== 'place') return true
  const words = value.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.every((word) => word === word.toLocaleUpperCase('vi') || isSyllable(word) || isPlaceWord(word))
}

/** What the evidence makes one expect before anything is counted. */
function guessOf(reading: FieldReading, evidence: Evidence): number {
  const { backing, corrected } = reading.parsed
  const least = leastOf(reading)
  const clean = least >= 0.85 && reading.labelLikeness >= 0.85
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
  return base + proven + agreed + mended + unproven - (clean ? 0 : 0.05)
}
