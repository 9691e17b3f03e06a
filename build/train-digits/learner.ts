import {
  type Activations,
  answer,
  type DigitWeights,
  emptyActivations,
  judgeDigit,
  network,
  weightCounts,
} from '../../main/core/ocr/digit-network.ts'
import { type Chance, normal } from './drawn-digits.ts'

const names = Object.keys(weightCounts) as readonly (keyof DigitWeights)[]

/** Weights before anything was learned: small, by chance; the number of a layer's inputs decides how small. */
export function freshWeights(chance: Chance): DigitWeights {
  const [joint, last] = [Math.sqrt(2 / network.features), Math.sqrt(2 / network.joint)]
  return { ...emptyWeights(), joint: randomLayer('joint', joint), last: randomLayer('last', last) }

  function randomLayer(name: keyof DigitWeights, scale: number): Float32Array {
    return new Float32Array(weightCounts[name]).map(() => normal(chance) * scale)
  }
}

function emptyWeights(): DigitWeights {
  return Object.fromEntries(
    names.map((name) => [name, new Float32Array(weightCounts[name])]),
  ) as unknown as DigitWeights
}

/** Learns by gradient descent with momentum, one batch at a time. */
export class Learner {
  readonly weights: DigitWeights
  readonly #slopes = emptyWeights()
  readonly #speed = emptyWeights()
  readonly #seen: Activations = emptyActivations()
  readonly #back: Activations = emptyActivations()
  readonly #chance: Chance
  #count = 0

  constructor(weights: DigitWeights, chance: Chance) {
    this.weights = weights
    this.#chance = chance
  }

  /** Takes one picture into the batch; a fifth of the layer between is left out, so that no answer hangs on a single trait. */
  see(features: Float32Array, digit: number): void {
    const [weights, seen, back, slopes] = [this.weights, this.#seen, this.#back, this.#slopes]
    judgeDigit(weights, features, seen)
    const kept = seen.joint.map(() => (this.#chance() < 0.2 ? 0 : 1.25))
    for (let i = 0; i < kept.length; i++) seen.joint[i] = (seen.joint[i] ?? 0) * (kept[i] ?? 0)
    answer(weights, seen)
    for (let o = 0; o < back.shares.length; o++) {
      // Labels are not believed whole: some are wrong.
      back.shares[o] = (seen.shares[o] ?? 0) - (o === digit ? 0.97 : 0.003)
    }
    goBack(seen.joint, back.shares, { weights: weights.last, slopes: slopes.last, bias: slopes.lastBias }, back.joint)
    for (let i = 0; i < back.joint.length; i++) {
      back.joint[i] = (seen.joint[i] ?? 0) > 0 ? (back.joint[i] ?? 0) * (kept[i] ?? 0) : 0
    }
    goBack(features, back.joint, { weights: weights.joint, slopes: slopes.joint, bias: slopes.jointBias }, null)
    this.#count += 1
  }

  /** Ends a batch: the weights go a step down the slope. */
  step(rate: number): void {
    for (const name of names) {
      const [weights, slopes, speed] = [this.weights[name], this.#slopes[name], this.#speed[name]]
      for (let i = 0; i < weights.length; i++) {
        const slope = (slopes[i] ?? 0) / this.#count + 0.0001 * (weights[i] ?? 0)
        speed[i] = 0.9 * (speed[i] ?? 0) - rate * slope
        weights[i] = (weights[i] ?? 0) + (speed[i] ?? 0)
        slopes[i] = 0
      }
    }
    this.#count = 0
  }
}

type Slopes = { readonly weights: Float32Array; readonly slopes: Float32Array; readonly bias: Float32Array }

function goBack(
  input: Float32Array,
  back: Float32Array,
  { weights, slopes, bias }: Slopes,
  out: Float32Array | null,
): void {
  out?.fill(0)
  for (let o = 0; o < back.length; o++) {
    const slope = back[o] ?? 0
    if (slope === 0) continue
    bias[o] = (bias[o] ?? 0) + slope
    const at = o * input.length
    for (let i = 0; i < input.length; i++) {
      slopes[at + i] = (slopes[at + i] ?? 0) + slope * (input[i] ?? 0)
      if (out !== null) out[i] = (out[i] ?? 0) + slope * (weights[at + i] ?? 0)
    }
  }
}
