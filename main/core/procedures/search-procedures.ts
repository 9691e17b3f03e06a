import type { Procedure } from '../../../shared/domain/procedure.ts'
import { foldDiacritics, tidyText } from '../../../shared/domain/vietnamese-text.ts'
import { isInForce } from './find-procedure.ts'
import type { Catalogue } from './load-catalogue.ts'

type Ranked = { readonly procedure: Procedure; readonly score: number }

/**
 * Procedures in force on a day whose texts hold every word typed, with or without tone marks and in any order, best
 * first. The most used come first where nothing is typed or two fit equally well.
 */
export function searchProcedures(catalogue: Catalogue, text: string, day: string): readonly Procedure[] {
  const inForce = catalogue.procedures.filter((procedure) => isInForce(procedure, day))
  const typed = foldDiacritics(tidyText(text))
  if (typed === '') return inForce.toSorted((a, b) => a.useOrder - b.useOrder)

  const found: Ranked[] = []
  for (const procedure of inForce) {
    const score = scoreOf(procedure, typed)
    if (score > 0) found.push({ procedure, score })
  }
  return found
    .toSorted((a, b) => b.score - a.score || a.procedure.useOrder - b.procedure.useOrder)
    .map((ranked) => ranked.procedure)
}

type Folded = {
  readonly shortName: string
  readonly all: string
  readonly shortWords: readonly string[]
  readonly allWords: readonly string[]
}

/** Folding is the slow part; a procedure never changes, so it is folded once. */
const foldedTexts = new WeakMap<Procedure, Folded>()

function foldedOf(procedure: Procedure): Folded {
  const known = foldedTexts.get(procedure)
  if (known) return known

  const shortName = foldDiacritics(procedure.shortName)
  const all = foldDiacritics(`${procedure.shortName} ${procedure.name} ${procedure.sector} ${procedure.result.name}`)
  const folded = { shortName, all, shortWords: wordsOf(shortName), allWords: [...new Set(wordsOf(all))] }
  foldedTexts.set(procedure, folded)
  return folded
}

/** 0 where a word is missing; whole phrases and short names weigh more than words scattered over the long name. */
function scoreOf(procedure: Procedure, typed: string): number {
  if (procedure.code.startsWith(typed)) return 1000

  const { shortName, all, shortWords, allWords } = foldedOf(procedure)
  const words = typed.split(' ')
  if (!words.every((word) => allWords.some((candidate) => candidate.startsWith(word)))) return 0

  if (shortName === typed) return 500
  const inShort = words.filter((word) => shortWords.some((candidate) => candidate.startsWith(word))).length
  const phrase = shortName.includes(typed) ? 100 : all.includes(typed) ? 40 : 0
  return phrase + (inShort / words.length) * 50 + (words.length / shortWords.length) * 20
}

function wordsOf(folded: string): readonly string[] {
  return folded.split(/[^\p{L}\p{N}.]+/u).filter((word) => word !== '')
}
