import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'

const toneMarks = '\u0300\u0301\u0303\u0309\u0323'
// The older spelling puts the mark on the first vowel of oa, oe, uy (hòa), the newer on the second (hoà).
const olderTonePlace = new RegExp(`(o)([${toneMarks}])([ae])|(u)([${toneMarks}])(y)`, 'g')

/** Nobody searches by more; a pasted page must not become a query of a thousand terms. */
const mostWords = 16

/** Words as written, but spelled one way: NFC, lower case, tone marks where the newer spelling has them. */
export function accentedText(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(olderTonePlace, '$1$4$3$6$2$5').normalize('NFC')
}

/**
 * The queries for what an officer typed, strictest first: all words as typed; words typed with marks as typed and the
 * others with any marks; all words with any marks. The last word may be unfinished. Empty when nothing was typed.
 */
export function searchQueries(typed: string): readonly string[] {
  // A NUL would end the query in the middle of a word.
  const words = accentedText(typed)
    .split(/[\s\p{Cc}]+/u)
    .filter(hasLetterOrDigit)
    .slice(0, mostWords)
  const terms = words.map((word, index) => toTerm(word, index === words.length - 1))
  if (terms.length === 0) return []

  const asTyped = terms.map(({ accented }) => accented)
  const marksAsTyped = terms.map(({ accented, folded, isMarked }) => (isMarked ? accented : folded))
  const anyMarks = terms.map(({ folded }) => folded)
  return [...new Set([asTyped, marksAsTyped, anyMarks].map((parts) => parts.join(' AND ')))]
}

function toTerm(word: string, isLast: boolean) {
  const foldedWord = foldDiacritics(word)
  return {
    accented: `accented : ${quote(word, isLast)}`,
    folded: `folded : ${quote(foldedWord, isLast)}`,
    isMarked: foldedWord !== word,
  }
}

/** The index has a query language of its own; inside quotes everything is text. */
function quote(word: string, isUnfinished: boolean): string {
  return `"${word.replaceAll('"', '""')}"${isUnfinished ? ' *' : ''}`
}

function hasLetterOrDigit(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word)
}
