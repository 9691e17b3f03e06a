import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'

const toneMarks = '\u0300\u0301\u0303\u0309\u0323'
// The older spelling puts the mark on the first vowel of oa, oe, uy (hòa), the newer on the second (hoà).
const olderTonePlace = new RegExp(`(o)([${toneMarks}])([ae])|(u)([${toneMarks}])(y)`, 'g')

/** Nobody searches by more; a pasted page must not become a query of a thousand terms. */
const mostWords = 16

/** A word for the index: as written (one spelling of tone marks), and without its marks. */
type Word = { readonly accented: string; readonly folded: string }

/** Letters and digits between anything else, NFC and lower case; `H12.34-0007` is three words. */
export function wordsOf(text: string): readonly Word[] {
  const words: readonly string[] =
    text
      .normalize('NFD')
      .toLowerCase()
      .replace(olderTonePlace, '$1$4$3$6$2$5')
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  // Folded in one go: a page has hundreds of words.
  const folded = foldDiacritics(words.join(' ')).split(' ')
  return words.map((accented, at) => ({ accented, folded: folded[at] ?? '' }))
}

/**
 * The two columns of an index of words. Every word once, and numbers only among the folded: they have no marks that a
 * query could ask for.
 */
export function indexedText(words: readonly Word[]): { readonly folded: string; readonly accented: string } {
  const folded = new Set(words.map((word) => word.folded))
  const accented = new Set(words.filter(hasMarksToAskFor).map((word) => word.accented))
  return { folded: [...folded].join(' '), accented: [...accented].join(' ') }
}

/**
 * The queries for what an officer typed, strictest first: all words as typed; words typed with marks as typed and the
 * others with any marks; all words with any marks. Empty when nothing was typed.
 */
export function searchQueries(
  typed: string,
  { lastWord }: { readonly lastWord: 'unfinished' | 'whole' },
): readonly string[] {
  const words = wordsOf(typed).slice(0, mostWords)
  if (words.length === 0) return []
  const terms = words.map((word, at) => toTerm(word, lastWord === 'unfinished' && at === words.length - 1))

  const asTyped = terms.map(({ accented }) => accented)
  const marksAsTyped = terms.map(({ accented, folded, isMarked }) => (isMarked ? accented : folded))
  const anyMarks = terms.map(({ folded }) => folded)
  return [...new Set([asTyped, marksAsTyped, anyMarks].map((parts) => parts.join(' AND ')))]
}

/** One query for whatever any of the queries finds; empty when nothing was typed. */
export function anyQuery(typed: string): string {
  return searchQueries(typed, { lastWord: 'unfinished' })
    .map((query) => `(${query})`)
    .join(' OR ')
}

function toTerm(word: Word, isUnfinished: boolean) {
  // The index has a query language of its own; inside quotes everything is text, and a word has no quotes.
  const quote = (text: string) => `"${text}"${isUnfinished ? ' *' : ''}`
  const folded = `folded : ${quote(word.folded)}`
  return {
    accented: hasMarksToAskFor(word) ? `accented : ${quote(word.accented)}` : folded,
    folded,
    isMarked: word.folded !== word.accented,
  }
}

function hasMarksToAskFor({ accented }: Word): boolean {
  return !/\d/.test(accented)
}
