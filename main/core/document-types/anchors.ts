import { findPhrase, type PhraseHit } from './find-phrase.ts'
import { foldLetters, type PageText } from './page-text.ts'

/** A printed phrase of a definition, found on the page. */
export type Anchor = PhraseHit & {
  /** The phrase as the definition writes it. */
  readonly name: string
  /** Stands at the start of a row or after a gap. */
  readonly opens: boolean
  readonly colon: boolean
}

/** All places of the given phrases in reading order; where two overlap the longer and cleaner one stays. */
export function findAnchors(text: PageText, names: readonly string[]): Anchor[] {
  const found: Anchor[] = []
  for (const name of new Set(names)) {
    const phrase = foldLetters(name)
    for (const hit of findPhrase(text, phrase)) {
      const anchor = toAnchor(text, name, hit)
      if (isAcceptable(anchor, text)) found.push(anchor)
    }
  }
  const kept: Anchor[] = []
  for (const anchor of found.toSorted((a, b) => worth(b) - worth(a))) {
    if (!kept.some((other) => other.first <= anchor.last && anchor.first <= other.last)) kept.push(anchor)
  }
  return kept.toSorted((a, b) => a.first - b.first)
}

function toAnchor(text: PageText, name: string, hit: PhraseHit): Anchor {
  const last = text.words[hit.last]
  const next = text.words[hit.last + 1]
  const after = text.words[hit.last + 2]
  const colon =
    (last?.text.includes(':') ?? false) ||
    (next?.text.startsWith(':') ?? false) ||
    /^[([{]?\d{1,2}[)\]}]:$/.test(next?.text ?? '') ||
    (after?.text === ':' && /^[([{]?\d{1,2}[)\]}]$/.test(next?.text ?? ''))
  return { ...hit, name, opens: text.words[hit.first]?.opensSegment ?? false, colon }
}

/** Short words stand anywhere in running text: as labels they open a segment, follow a comma or bullet, or carry a colon. */
function isAcceptable(anchor: Anchor, text: PageText): boolean {
  if (runsOverColon(anchor, text)) return false
  if (anchor.name.endsWith(':')) return anchor.colon
  if (/^[\divx]+\. /.test(anchor.name) && !anchor.opens) return false
  const printed = text.words[anchor.first]?.text.toLowerCase() ?? ''
  const starts = anchor.opens || printed.startsWith('(')
  if (anchor.phrase.length <= 2 && starts && printed.replace(/[(:]/g, '') === anchor.name) return true
  if (anchor.phrase.length <= 4) return anchor.colon || (anchor.opens && anchor.phrase.length > 2)
  if (anchor.phrase.length > 7 || anchor.colon || starts) return true
  return /[,;.)]$/.test(text.words[anchor.first - 1]?.text ?? '')
}

/** A long label that is like a shorter one with its value: `… được cấp giấy: Bản thân` for `… được cấp giấy xác nhận`. */
function runsOverColon(anchor: Anchor, text: PageText): boolean {
  if (anchor.errors === 0 || anchor.name.includes(':')) return false
  return text.words.slice(anchor.first, anchor.last).some((word) => word.text.endsWith(':'))
}

function worth(anchor: Anchor): number {
  return anchor.phrase.length - anchor.errors * 3 + (anchor.colon ? 1.5 : 0) + (anchor.opens ? 1 : 0)
}
