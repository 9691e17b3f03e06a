/** What a page looks and reads like, small enough to be kept: for telling the same page scanned twice. */
export type PageLikeness = {
  /** Perceptual hash of the upright view, 64 hexadecimal digits; empty where there is none. */
  readonly picture: string
  /** Its words of four letters or more and its numbers, each as a 32-bit hash, ascending. */
  readonly words: readonly number[]
  /** Those of its numbers that have four digits or more: what tells one person's form from another's. */
  readonly numbers: readonly number[]
}

/** Gathers the likeness of a page from its letters; `words` are folded. */
export function likenessOf(picture: string, words: readonly string[]): PageLikeness {
  const telling = words.filter((word) => word.length >= 4)
  const isNumber = (word: string) => /\d{4}/.test(word)
  return { picture, words: hashes(telling), numbers: hashes(telling.filter(isNumber)) }
}

/** Fewer words than this say too little: then the picture decides. */
const leastWords = 12
/** As many words as it takes to tell that two pages of few words say different things. */
const tellingWords = 3
/** Pictures of one page scanned twice differ in fewer of their 256 bits, those of two pages in more. */
const mostBits = 24

/**
 * Whether two pages are one page scanned twice. Forms that two persons filled in share their printed words and
 * their looks, never their numbers and names; a page of few words is told by its picture, unless its words say otherwise.
 */
export function isSamePage(a: PageLikeness, b: PageLikeness): boolean {
  if (Math.min(a.words.length, b.words.length) < leastWords) {
    const few = Math.max(a.words.length, b.words.length) < leastWords * 2
    const differ = Math.min(a.words.length, b.words.length) >= tellingWords && overlap(a.words, b.words) < 0.5
    return few && !differ && a.picture !== '' && bitsApart(a.picture, b.picture) <= mostBits
  }
  const alike = overlap(a.words, b.words)
  if (Math.min(a.numbers.length, b.numbers.length) < 2) return alike >= 0.95
  return overlap(a.numbers, b.numbers) >= 0.6 && alike >= 0.72
}

/** Share of what both have in what the one with fewer has. */
export function overlap(a: readonly number[], b: readonly number[]): number {
  const [few, many] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)]
  if (few.length === 0) return 0
  return few.filter((one) => many.has(one)).length / few.length
}

/** Bits that differ between two hashes of hexadecimal digits. */
export function bitsApart(a: string, b: string): number {
  let bits = Math.abs(a.length - b.length) * 4
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    let differ = Number.parseInt(a[i] ?? '0', 16) ^ Number.parseInt(b[i] ?? '0', 16)
    for (; differ > 0; differ &= differ - 1) bits += 1
  }
  return bits
}

function hashes(words: readonly string[]): number[] {
  return [...new Set(words.map(hashOf))].toSorted((x, y) => x - y)
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
