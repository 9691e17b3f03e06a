import { pictureSide } from './digit-picture.ts'

/** Directions in which strokes' edges are told apart, and places along a side of the picture where they are counted. */
const [directions, places] = [8, 7]

/** How many numbers describe a picture, how many the layer between gives, and the answers: 0 to 9 and no digit. */
export const network = { features: directions * places * places, joint: 96, answers: 11 } as const

/** The last answer: no digit, but something crossed out, two digits in one box, a dash. */
export const noDigit = 10

export type DigitWeights = {
  readonly joint: Float32Array
  readonly jointBias: Float32Array
  readonly last: Float32Array
  readonly lastBias: Float32Array
}

/** How many weights each layer holds, in the order in which they are kept. */
export const weightCounts = {
  joint: network.joint * network.features,
  jointBias: network.joint,
  last: network.answers * network.joint,
  lastBias: network.answers,
} as const satisfies Record<keyof DigitWeights, number>

/** What the layers gave for one picture; the trainer goes back through them. */
export type Activations = { readonly joint: Float32Array; readonly shares: Float32Array }

export function emptyActivations(): Activations {
  return { joint: new Float32Array(network.joint), shares: new Float32Array(network.answers) }
}

/** Where edges of strokes run in which direction, as so many numbers whose squares add up to 100. */
export function digitFeatures(picture: Float32Array): Float32Array {
  const counts = new Float32Array(network.features)
  const at = (x: number, y: number): number => picture[y * pictureSide + x] ?? 0
  for (let y = 1; y < pictureSide - 1; y++) {
    for (let x = 1; x < pictureSide - 1; x++) {
      const dx =
        at(x + 1, y - 1) - at(x - 1, y - 1) + 2 * (at(x + 1, y) - at(x - 1, y)) + at(x + 1, y + 1) - at(x - 1, y + 1)
      const dy =
        at(x - 1, y + 1) - at(x - 1, y - 1) + 2 * (at(x, y + 1) - at(x, y - 1)) + at(x + 1, y + 1) - at(x + 1, y - 1)
      const strength = Math.hypot(dx, dy)
      if (strength < 0.1) continue
      const turn = ((Math.atan2(dy, dx) / (2 * Math.PI) + 1) * directions) % directions
      count(counts, { x, y, turn, strength })
    }
  }
  let squares = 0
  for (let i = 0; i < counts.length; i++) {
    counts[i] = Math.sqrt(counts[i] ?? 0)
    squares += (counts[i] ?? 0) ** 2
  }
  const scale = squares === 0 ? 0 : 10 / Math.sqrt(squares)
  return counts.map((value) => value * scale)
}

type Edge = { readonly x: number; readonly y: number; readonly turn: number; readonly strength: number }

/** An edge counts for the places and directions around it, the nearer the more. */
function count(counts: Float32Array, { x, y, turn, strength }: Edge): void {
  const step = pictureSide / places
  const [placeX, placeY] = [(x + 0.5) / step - 0.5, (y + 0.5) / step - 0.5]
  const [left, top, first] = [Math.floor(placeX), Math.floor(placeY), Math.floor(turn)]
  for (let dy = 0; dy < 2; dy++) {
    for (let dx = 0; dx < 2; dx++) {
      const [column, row] = [left + dx, top + dy]
      if (column < 0 || row < 0 || column >= places || row >= places) continue
      const near = (1 - Math.abs(placeX - column)) * (1 - Math.abs(placeY - row)) * strength
      const from = (row * places + column) * directions
      const [a, b] = [from + (first % directions), from + ((first + 1) % directions)]
      counts[a] = (counts[a] ?? 0) + near * (1 - turn + first)
      counts[b] = (counts[b] ?? 0) + near * (turn - first)
    }
  }
}

/** Fills `into` with what the network makes of a picture's features; `shares` are 0…1, of 0 to 9 and of no digit. */
export function judgeDigit(weights: DigitWeights, features: Float32Array, into: Activations): void {
  joinAll(features, { weights: weights.joint, bias: weights.jointBias }, into.joint)
  for (let i = 0; i < into.joint.length; i++) into.joint[i] = Math.max(0, into.joint[i] ?? 0)
  answer(weights, into)
}

/** The last step of it: from the layer between to the answers. */
export function answer(weights: DigitWeights, { joint, shares }: Activations): void {
  joinAll(joint, { weights: weights.last, bias: weights.lastBias }, shares)
  const most = Math.max(...shares)
  let sum = 0
  for (let i = 0; i < shares.length; i++) {
    shares[i] = Math.exp((shares[i] ?? 0) - most)
    sum += shares[i] ?? 0
  }
  for (let i = 0; i < shares.length; i++) shares[i] = (shares[i] ?? 0) / sum
}

type Layer = { readonly weights: Float32Array; readonly bias: Float32Array }

function joinAll(input: Float32Array, { weights, bias }: Layer, out: Float32Array): void {
  for (let o = 0; o < out.length; o++) {
    let sum = bias[o] ?? 0
    const at = o * input.length
    for (let i = 0; i < input.length; i++) sum += (weights[at + i] ?? 0) * (input[i] ?? 0)
    out[o] = sum
  }
}
