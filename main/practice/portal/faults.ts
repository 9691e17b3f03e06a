import { AppError } from '../../../shared/errors.ts'
import { seededRandom } from '../seeded-random.ts'

/** What the practice portal can be told to do wrong: a rate from 0 to 1 of its requests, or milliseconds for `delay`. */
export const faultKinds = ['drop', 'delay', 'error5xx', 'unauthorised', 'html', 'lose-answer', 'duplicate'] as const
export type FaultKind = (typeof faultKinds)[number]

export type Faults = Readonly<Partial<Record<FaultKind, number>>>

/** `drop:0.3 delay:200` as typed on the command line. Throws `input_invalid` with the word it could not read. */
export function parseFaults(words: readonly string[]): Faults {
  return Object.fromEntries(words.map(parseFault))
}

function parseFault(word: string): readonly [FaultKind, number] {
  const [name = '', amount = ''] = word.split(':')
  const kind = faultKinds.find((known) => known === name)
  const value = amount === '' ? Number.NaN : Number(amount)
  const most = kind === 'delay' ? 600_000 : 1
  if (kind === undefined || !(value >= 0 && value <= most)) {
    throw new AppError('input_invalid', { subject: word, allowed: faultKinds })
  }
  return [kind, value]
}

/** What goes wrong with one request. */
export type Misfortune = {
  readonly delayMs: number
  /** What happens instead of handling it; null where it is handled. */
  readonly instead: 'drop' | 'unauthorised' | 'error5xx' | 'html' | null
  readonly twice: boolean
  readonly answerLost: boolean
}

/** Draws the same misfortunes for the same seed and the same order of requests, whatever the rates are set to. */
export function createFate(seed: number): (faults: Faults) => Misfortune {
  const random = seededRandom(seed)
  return (faults) => {
    const strikes = (kind: FaultKind) => random() < (faults[kind] ?? 0)
    const before = (['drop', 'unauthorised', 'error5xx', 'html'] as const).map((kind) => ({ kind, hit: strikes(kind) }))
    return {
      delayMs: faults.delay ?? 0,
      instead: before.find(({ hit }) => hit)?.kind ?? null,
      twice: strikes('duplicate'),
      answerLost: strikes('lose-answer'),
    }
  }
}
