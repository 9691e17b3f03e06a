import { isSyllable, withoutTwins } from '../../../../shared/domain/vietnamese-syllable.ts'
import { foldDiacritics } from '../../../../shared/domain/vietnamese-text.ts'
import type { PlacedWord } from '../../document-types/page-text.ts'
import { nameSyllables } from '../../places/name-syllables.ts'
import { editDistance } from './edit-distance.ts'
import type { ParsedValue } from './parsed-value.ts'

const byFolded = new Map<string, string[]>()
for (const syllable of new Set([...nameSyllables.surnames, ...nameSyllables.middles, ...nameSyllables.givens])) {
  const folded = foldDiacritics(syllable)
  byFolded.set(folded, [...(byFolded.get(folded) ?? []), syllable])
}

/** A person's name: two to six words of letters; syllables are mended only to the one listed with the same letters. */
export function nameOf(words: readonly PlacedWord[]): ParsedValue | null {
  const used: PlacedWord[] = []
  const syllables: string[] = []
  for (const word of joined(words.flatMap(splitGlued))) {
    const text = lettersFor(word.text.replace(/¬(?=\p{L})/gu, 'h'))
      .replace(/^[^\p{L}]+|[^\p{L}'’]+$/gu, '')
      .replace(/[’‘`´]/g, "'")
    if (text === '') {
      if (used.length > 0 && /\d/.test(word.text)) break
      continue
    }
    if (/[\d:]/.test(text)) break
    if (used.length === 0 && /^\p{Ll}/u.test(text)) continue
    if (used.length > 0 && word.opensSegment && word.row === used.at(-1)?.row && gapBefore(used, word) > 2.5) break
    if (syllables.length > 0 && /^\p{Ll}{2,}/u.test(text) && !/^\p{Ll}/u.test(syllables[0] ?? '')) break
    used.push(word)
    syllables.push(text)
    if (/[.;]$|\.{2,}/.test(word.text) && used.length >= 2) break
    if (/,$/.test(word.text)) break
  }
  if (used.length < 2 || used.length > 7) return null
  const mended = syllables.map((syllable, index) =>
    mend(syllable, index, syllables.length, used[index]?.confidence ?? 0),
  )
  const listed = mended.every((one, index) => isListed(one, index, mended.length))
  const figures = used.some((word) => lettersFor(word.text) !== word.text)
  const cutShort = ['a', 'thị', 'văn', 'bá'].includes(mended.at(-1)?.toLocaleLowerCase('vi') ?? '')
  const corrected = figures || mended.some((one, index) => one !== syllables[index])
  return {
    value: sameCase(mended).join(' '),
    words: used,
    backing: corrected || cutShort ? 'doubtful' : listed ? 'listed' : 'free',
    corrected,
  }
}

/** `L6` → `Lô`: a figure inside a word of letters, as OCR reads `ô` and `o`; the name is doubtful then. */
function lettersFor(text: string): string {
  if (!/^\p{L}+[60]\p{L}*[.,]?$/u.test(text)) return text
  const capitals = text === text.toLocaleUpperCase('vi') && text.length > 2
  return text.replace('6', capitals ? 'Ô' : 'ô').replace('0', capitals ? 'O' : 'o')
}

/** `LòThị` and `APó` in two words; `H'Mông` stays one. */
function splitGlued(word: PlacedWord): PlacedWord[] {
  const parts = word.text.split(/(?<=\p{Ll})[-.]*(?=\p{Lu})|(?<=^A)(?=\p{Lu}\p{Ll})/u)
  return parts.length === 1
    ? [word]
    : parts.map((text, index) => ({ ...word, text, opensSegment: index === 0 && word.opensSegment }))
}

/** `TRƯỜ NG` → `TRƯỜNG`: a syllable that was read in two pieces, the second without a vowel. */
function joined(words: readonly PlacedWord[]): PlacedWord[] {
  const out: PlacedWord[] = []
  for (const word of words) {
    const last = out.at(-1)
    const end = /^(?:n|ng|nh|m|c|ch|p|t)(?=[,.;]?$)/iu.exec(word.text)?.[0]
    if (last && end && !/\p{P}$/u.test(last.text) && isSyllable(last.text + end)) {
      const box = { ...last.box, x1: word.box.x1 }
      const confidence = Math.min(last.confidence, word.confidence, 0.8)
      out[out.length - 1] = { ...last, text: last.text + word.text, box, confidence }
    } else out.push(word)
  }
  return out
}

function gapBefore(used: readonly PlacedWord[], word: PlacedWord): number {
  const last = used.at(-1)
  return last === undefined ? 0 : (word.box.x0 - last.box.x1) / Math.max(1, last.box.y1 - last.box.y0)
}

/** True where the syllable is usual at this place of a name. */
export function isListed(syllable: string, index: number, length: number): boolean {
  const lower = syllable.toLocaleLowerCase('vi')
  if (index === 0) return nameSyllables.surnames.has(lower)
  if (index < length - 1) return nameSyllables.middles.has(lower) || nameSyllables.givens.has(lower)
  return nameSyllables.givens.has(lower)
}

/** The two words in the midst of most names, by their letters. */
const fillers = new Map([
  ['thi', 'Thị'],
  ['van', 'Văn'],
])

function mend(syllable: string, index: number, length: number, confidence: number): string {
  const [single, ...others] = withoutTwins(syllable)
  if (single !== undefined) return [single, ...others].find((one) => isListed(one, index, length)) ?? single
  const filler = index > 0 && index < length - 1 ? fillers.get(foldDiacritics(syllable)) : undefined
  if (filler !== undefined && !nameSyllables.middles.has(syllable.toLocaleLowerCase('vi'))) {
    return inCaseOf(filler, syllable)
  }
  // Names of one letter bear any mark: no list holds them all.
  if (syllable.length === 1 || confidence > 0.9 || isListed(syllable, index, length)) return syllable
  const lower = syllable.toLocaleLowerCase('vi')
  if (!isSyllable(syllable) && syllable.length > 2) return nearestListed(syllable, index, length) ?? syllable
  const isName = nameSyllables.givens.has(lower) || nameSyllables.surnames.has(lower)
  if (isName && index > 0) return syllable
  const same = (byFolded.get(foldDiacritics(syllable)) ?? []).filter((one) => isListed(one, index, length))
  const only = same.length === 1 ? same[0] : undefined
  return only === undefined ? syllable : inCaseOf(only, syllable)
}

const allSyllables = [...byFolded.values()].flat()

/** `Vàrg` → `Vàng`: no syllable, and one letter away from a single one that stands at this place of names. */
function nearestListed(syllable: string, index: number, length: number): string | null {
  const lower = syllable.toLocaleLowerCase('vi').normalize('NFC')
  const near = allSyllables.filter(
    (one) => isListed(one, index, length) && editDistance(one.normalize('NFC'), lower) === 1,
  )
  const [only] = near
  return near.length === 1 && only !== undefined ? inCaseOf(only, syllable) : null
}

function inCaseOf(text: string, like: string): string {
  if (like === like.toLocaleUpperCase('vi')) return text.toLocaleUpperCase('vi')
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** All capitals where most are, otherwise each word with a capital: OCR mixes `ô` into `LÔ`. */
function sameCase(syllables: readonly string[]): string[] {
  const capitals = syllables.filter((one) => one.length > 1 && one === one.toLocaleUpperCase('vi')).length
  const words = syllables.filter((one) => one.length > 1).length
  return capitals * 2 > words ? syllables.map((one) => one.toLocaleUpperCase('vi')) : [...syllables]
}
