import { seededRandom } from '../../main/practice/seeded-random.ts'

/** A seeded source of chance: the same seed draws the same pages on every machine. */
export type Chance = {
  /** 0 ≤ x < 1. */
  readonly next: () => number
  /** Whole number, both ends included. */
  readonly whole: (from: number, to: number) => number
  readonly between: (from: number, to: number) => number
  readonly yes: (share: number) => boolean
  readonly pick: <T>(from: readonly [T, ...T[]]) => T
}

export function chanceOf(seed: string): Chance {
  const next = seededRandom(mixed(seed))
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    between: (from, to) => from + next() * (to - from),
    yes: (share) => next() < share,
    pick: (from) => from[whole(0, from.length - 1)] ?? from[0],
  }
}

function mixed(seed: string): number {
  let hash = 2_166_136_261
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  return hash >>> 0
}
