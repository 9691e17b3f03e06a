import type { PageText, PlacedWord } from '../document-types/page-text.ts'
import { foldLetters } from '../document-types/page-text.ts'
import { editDistance } from './field-kinds/edit-distance.ts'
import { isListed } from './field-kinds/person-name.ts'

/** A name as it stands at all its places on a page. */
export type NameVote = {
  readonly name: string
  /** How often the same letters stand on the page. */
  readonly places: number
  /** True where all of them carry the same tone marks. */
  readonly unanimous: boolean
}

/** Looks for the same name elsewhere on the page and takes for each syllable the surest of its readings. */
export function voteOnName(name: string, text: PageText): NameVote {
  const syllables = name.split(' ')
  const found = placesOf(syllables.map(foldLetters), text)
  const voted = syllables.map((syllable, index) => {
    const readings = found.map((words) => ({
      text: lettersOf(words[index]),
      confidence: words[index]?.confidence ?? 0,
    }))
    return surest(syllable, readings, { index, length: syllables.length })
  })
  const unanimous = found.every((words) =>
    words.every((word, index) => sameText(lettersOf(word), syllables[index] ?? '')),
  )
  return { name: voted.join(' '), places: found.length, unanimous }
}

/** One person's name read twice, a letter or two apart: for each syllable the reading that names have, then the surer. */
export function settleNames(a: NameReading, b: NameReading): string | null {
  const [one, other] = [a.value.split(' '), b.value.split(' ')]
  if (one.length !== other.length || one.length < 2) return null
  if (editDistance(foldLetters(a.value), foldLetters(b.value)) > 2) return null
  return one
    .map((syllable, index) => {
      const rival = other[index] ?? syllable
      if (sameText(syllable, rival)) return syllable
      const at = { index, length: one.length }
      const worth = (text: string, words: readonly PlacedWord[]) =>
        (isListed(text, at.index, at.length) ? 1 : 0) + (words[index]?.confidence ?? 0)
      return worth(rival, b.words) > worth(syllable, a.words) ? inCaseOf(rival, syllable) : syllable
    })
    .join(' ')
}

export type NameReading = { readonly value: string; readonly words: readonly PlacedWord[] }

function placesOf(folded: readonly string[], text: PageText): (readonly PlacedWord[])[] {
  const places: (readonly PlacedWord[])[] = []
  for (let start = 0; start + folded.length <= text.words.length; start += 1) {
    const words = text.words.slice(start, start + folded.length)
    if (words.every((word, index) => word.folded === folded[index])) places.push(words)
  }
  return places
}

type Reading = { readonly text: string; readonly confidence: number }

function surest(syllable: string, readings: readonly Reading[], at: { index: number; length: number }): string {
  const worth = new Map<string, number>()
  for (const { text, confidence } of readings) {
    const key = text.toLocaleLowerCase('vi')
    const listed = isListed(text, at.index, at.length) ? 1 : 0
    worth.set(key, (worth.get(key) ?? 0) + confidence ** 4 + listed)
  }
  const best = [...worth].toSorted((a, b) => b[1] - a[1])[0]?.[0]
  if (best === undefined || best === syllable.toLocaleLowerCase('vi')) return syllable
  return inCaseOf(best, syllable)
}

function inCaseOf(text: string, like: string): string {
  if (like.length > 1 && like === like.toLocaleUpperCase('vi')) return text.toLocaleUpperCase('vi')
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1).toLocaleLowerCase('vi')
}

function lettersOf(word: PlacedWord | undefined): string {
  return (word?.text ?? '').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

function sameText(a: string, b: string): boolean {
  return a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi')
}
