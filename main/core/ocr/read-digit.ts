import kept from './data/digit-weights.json' with { type: 'json' }
import { type DigitWeights, digitFeatures, emptyActivations, judgeDigit, weightCounts } from './digit-network.ts'

/** A digit by a hand: '' for an empty box. `confidence` is the network's own share for it, 0…1. */
export type HandDigit = { readonly digit: string; readonly confidence: number }

let loaded: DigitWeights | null = null
const seen = emptyActivations()

/** Tells what was written into one box, by its picture (`digitPicture`); only `allowed` digits can stand there. */
export function readDigit(picture: Float32Array | null, allowed: string): HandDigit {
  if (picture === null) return { digit: '', confidence: 1 }
  loaded ??= loadWeights()
  judgeDigit(loaded, digitFeatures(picture), seen)
  const [best] = [...allowed]
    .map((digit) => ({ digit, confidence: seen.shares[Number(digit)] ?? 0 }))
    .toSorted((a, b) => b.confidence - a.confidence)
  return best ?? { digit: '', confidence: 0 }
}

/** Made by `build/train-digits.ts`: bytes around 128, each layer with its unit. */
function loadWeights(): DigitWeights {
  const layerOf = (name: keyof DigitWeights): Float32Array => {
    const { unit, bytes } = kept[name]
    return Float32Array.from(Buffer.from(bytes, 'base64'), (byte) => (byte - 128) * unit)
  }
  const names = Object.keys(weightCounts) as readonly (keyof DigitWeights)[]
  return Object.fromEntries(names.map((name) => [name, layerOf(name)])) as unknown as DigitWeights
}
