import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReadPage, readDocuments } from '../../../main/core/extraction/read-documents.ts'
import type { OcrEngine } from '../../../main/core/ocr/ocr-engine.ts'
import { readPage } from '../../../main/core/ocr/read-page.ts'
import { startTesseract } from '../../../main/core/ocr/tesseract-engine.ts'
import { drawSample, printedFields, type Sample } from '../../support/papers/sample.ts'
import { samples } from '../../support/papers/samples.ts'

/** Each kind once, its wordings in turn: all forms are read without pictures in `drawn-kinds.test.ts`. */
const chosen = samples.map((sample, index) => ({ sample, form: index % sample.forms.length }))

let engine: OcrEngine
const read = new Map<Sample, ReadPage>()

beforeAll(async () => {
  engine = await startTesseract()
  for (const { sample, form } of chosen) {
    const bytes = await drawSample(sample, form, 'skewed_grey')
    read.set(sample, readDocuments(await readPage(bytes, engine, { now: () => 0 })))
  }
}, 900_000)

afterAll(async () => {
  await engine.close()
})

function misses(sample: Sample, form: number): string[] {
  const fields = read.get(sample)?.documents.flatMap((document) => document.fields) ?? []
  return Object.entries(printedFields(sample, form)).flatMap(([code, value]) => {
    const field = fields.find((one) => one.code === code)
    return field?.value === value ? [] : [`${sample.documentType} ${code}: ${value} ≠ ${field?.value}`]
  })
}

describe('papers drawn, scanned askew in grey and read from their pixels', () => {
  it('are told as the kinds that they are', () => {
    const told = chosen.map(({ sample }) => [sample.documentType, read.get(sample)?.documentType])
    expect(told).toEqual(chosen.map(({ sample }) => [sample.documentType, sample.documentType]))
  })

  it('give up at least 94 of 100 values, letter by letter', () => {
    const missed = chosen.flatMap(({ sample, form }) => misses(sample, form))
    const printed = chosen.reduce((sum, { sample, form }) => sum + Object.keys(printedFields(sample, form)).length, 0)
    console.info(`${printed - missed.length} of ${printed} values\n${missed.join('\n')}`)
    expect(missed.length / printed).toBeLessThan(0.06)
  })
})
