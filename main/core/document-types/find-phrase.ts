import type { PageText } from './page-text.ts'

/** Where a printed phrase stands: words `first` up to `last`, both inside. */
export type PhraseHit = {
  readonly phrase: string
  readonly first: number
  readonly last: number
  /** Letters that differ from the phrase. */
  readonly errors: number
  /** 0…1: one less the share of wrong letters. */
  readonly likeness: number
  /** Characters of the last word's folded text that belong to the phrase. */
  readonly lettersInLast: number
}

/** Letters that may be wrong in a phrase of so many letters. */
export function allowedErrors(length: number): number {
  if (length <= 4) return 0
  if (length <= 8) return 1
  return Math.floor(length * 0.18)
}

/**
 * All places where a phrase stands, without overlaps, in reading order.
 * The phrase is folded letters (`hochudemten`); spaces between words are not looked at, as OCR often loses them.
 */
export function findPhrase(text: PageText, phrase: string, most = allowedErrors(phrase.length)): PhraseHit[] {
  const hits: PhraseHit[] = []
  for (const end of windowsOf(text.letters, phrase, most).flatMap((window) => matchEnds(window, phrase, most))) {
    const hit = toHit(text, phrase, end)
    if (hit === null) continue
    const rival = hits.at(-1)
    if (rival !== undefined && rival.last >= hit.first) {
      if (hit.errors < rival.errors) hits[hits.length - 1] = hit
      continue
    }
    hits.push(hit)
  }
  return hits
}

type MatchEnd = { readonly start: number; readonly end: number; readonly errors: number }

function toHit(text: PageText, phrase: string, match: MatchEnd): PhraseHit | null {
  const start = wordStartNear(text, match.start)
  const first = text.wordAt[start]
  const last = text.wordAt[match.end - 1]
  if (first === undefined || last === undefined) return null
  const startsWord = isWordStart(text, start)
  if (!startsWord && phrase.length <= 8) return null
  if (!startsWord && !(text.words[first]?.text.match(/[/(:.,-]/) ?? false)) return null
  let lettersInLast = 0
  for (let i = match.end - 1; i >= 0 && text.wordAt[i] === last; i -= 1) lettersInLast += 1
  const wholeLast = (text.words[last]?.folded.length ?? 0) === lettersInLast
  if (!wholeLast && phrase.length <= 8 && !/[/:.;(]/.test(text.words[last]?.text ?? '')) return null
  return {
    phrase,
    first,
    last,
    errors: match.errors,
    likeness: 1 - match.errors / phrase.length,
    lettersInLast,
  }
}

/** A match that begins with the last letters of a word begins with the next word: its first letter was lost. */
function wordStartNear(text: PageText, start: number): number {
  return [start, start + 1, start + 2].find((one) => isWordStart(text, one)) ?? start
}

function isWordStart(text: PageText, at: number): boolean {
  return at === 0 || (text.wordAt[at] !== undefined && text.wordAt[at] !== text.wordAt[at - 1])
}

type Window = { readonly letters: string; readonly offset: number }

/** The parts of the text in which the phrase can stand: with `most` errors one of `most + 1` pieces of it is whole. */
function windowsOf(letters: string, phrase: string, most: number): Window[] {
  const size = Math.floor(phrase.length / (most + 1))
  const spans: { from: number; to: number }[] = []
  for (let piece = 0; piece <= most; piece += 1) {
    const start = piece * size
    const part = phrase.slice(start, piece === most ? phrase.length : start + size)
    for (let at = letters.indexOf(part); at >= 0; at = letters.indexOf(part, at + 1)) {
      spans.push({ from: Math.max(0, at - start - most - 1), to: at - start + phrase.length + most + 1 })
    }
  }
  const merged: { from: number; to: number }[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else merged.push({ ...span })
  }
  return merged.map(({ from, to }) => ({ letters: letters.slice(from, to), offset: from }))
}

/** Sellers' search: each place where the edit distance is within the allowance. */
function matchEnds({ letters, offset }: Window, phrase: string, most: number): MatchEnd[] {
  const n = phrase.length
  let cost = new Int32Array(n + 1)
  let from = new Int32Array(n + 1)
  for (let i = 0; i <= n; i += 1) cost[i] = i
  const found: MatchEnd[] = []
  for (let j = 1; j <= letters.length; j += 1) {
    const nextCost = new Int32Array(n + 1)
    const nextFrom = new Int32Array(n + 1)
    nextFrom[0] = j
    for (let i = 1; i <= n; i += 1) {
      const swap = (cost[i - 1] ?? 0) + (phrase[i - 1] === letters[j - 1] ? 0 : 1)
      const skip = (cost[i] ?? 0) + 1
      const miss = (nextCost[i - 1] ?? 0) + 1
      const best = Math.min(swap, skip, miss)
      nextCost[i] = best
      nextFrom[i] = best === swap ? (from[i - 1] ?? 0) : best === skip ? (from[i] ?? 0) : (nextFrom[i - 1] ?? 0)
    }
    cost = nextCost
    from = nextFrom
    const errors = cost[n] ?? n
    if (errors <= most) found.push({ start: offset + (from[n] ?? 0), end: offset + j, errors })
  }
  return found
}
