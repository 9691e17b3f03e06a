import { GlobalFonts } from '@napi-rs/canvas'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDocuments } from '../../../main/core/extraction/read-documents.ts'
import type { OcrEngine } from '../../../main/core/ocr/ocr-engine.ts'
import { readPage } from '../../../main/core/ocr/read-page.ts'
import { startTesseract } from '../../../main/core/ocr/tesseract-engine.ts'
import type { PageReading } from '../../../main/core/ocr/words.ts'
import type { PaperCondition } from '../../../main/practice/paper-maker/paper-condition.ts'
import { type Filling, fillForm, fontHand, type Hand, peoplesHand } from '../../support/filled-form.ts'
import { writtenDigits } from '../../support/written-digits.ts'

const conditions: readonly PaperCondition[] = ['clean', 'skewed_grey', 'photocopy', 'turned_90']
const filled: Filling = {
  ho_ten: true,
  so_dinh_danh: '038195012347',
  ngay_sinh: '14021995',
  dien_thoai: '0912345678',
  nop_thay: 'không',
}
/** Sees no print: boxes are read without the engine. */
const blind: OcrEngine = { readLines: async () => [], close: async () => undefined }

let people: Hand
let font: Hand

beforeAll(async () => {
  people = peoplesHand('people', await writtenDigits())
  const file = new URL('../../../node_modules/@fontsource/patrick-hand/files/', import.meta.url).pathname
  GlobalFonts.registerFromPath(`${file}patrick-hand-latin-400-normal.woff2`, 'A Hand')
  font = fontHand('A Hand')
})

async function read(scan: Uint8Array): Promise<PageReading> {
  return readPage(scan, blind, { now: () => 0 })
}

function entriesOf({ regions }: PageReading): Record<string, string | null> {
  return Object.fromEntries((regions[0]?.entries ?? []).map(({ code, text }) => [code, text]))
}

describe('the form that citizens fill in by hand', { timeout: 300_000 }, () => {
  it.each(conditions)(
    'is found again on a scan that is %s, and its boxes are told as what they are',
    async (condition) => {
      const entries = entriesOf(await read(await fillForm(filled, { hand: font, condition, seed: 3 })))
      expect(entries).toMatchObject({ nop_thay: 'không', ho_ten: null, dia_chi: '', noi_dung_de_nghi: '' })
    },
  )

  it('is found lying on its head', async () => {
    const scan = await sharp(await fillForm(filled, { hand: font, condition: 'skewed_grey', seed: 3 }))
      .rotate(180)
      .withMetadata({ density: 200 })
      .toBuffer()
    const reading = await read(new Uint8Array(scan))
    expect(reading.rotation).toBe(180)
    expect(entriesOf(reading)).toMatchObject({ nop_thay: 'không', ho_ten: null, dia_chi: '' })
  })

  it('says of an empty form that nothing was written', async () => {
    for (const condition of conditions) {
      const entries = entriesOf(await read(await fillForm({}, { hand: font, condition, seed: 8 })))
      expect(Object.values(entries)).toEqual(['', '', '', '', '', '', ''])
    }
  })

  it('gives the digits of hands that taught nothing, and few of them wrong', async () => {
    const score = { digits: 0, right: 0, rows: 0, proposed: 0 }
    for (let seed = 0; seed < 12; seed++) {
      const condition = conditions[seed % conditions.length] ?? 'clean'
      const entries = entriesOf(await read(await fillForm(filled, { hand: people, condition, seed })))
      for (const code of ['so_dinh_danh', 'ngay_sinh', 'dien_thoai']) {
        const wanted = String(filled[code])
        const text = entries[code]
        score.rows += 1
        if (typeof text !== 'string') continue
        score.proposed += 1
        score.digits += wanted.length
        score.right += [...wanted].filter((digit, at) => text[at] === digit).length
      }
    }
    console.info(JSON.stringify(score))
    expect(score.right / score.digits).toBeGreaterThanOrEqual(0.98)
    expect(score.proposed / score.rows).toBeGreaterThan(0.5)
  })

  it('proposes nothing for a row with an empty box or a digit that can’t stand there', async () => {
    const wrong = { ...filled, dien_thoai: '091 345678', ngay_sinh: '99991995' }
    const entries = entriesOf(await read(await fillForm(wrong, { hand: font, condition: 'clean', seed: 5 })))
    expect(entries['dien_thoai']).toBeNull()
    expect(entries['ngay_sinh']).toBeNull()
  })

  it('is told by its code, and what a hand wrote is never sure', async () => {
    const engine = await startTesseract()
    const scan = await fillForm(filled, { hand: font, condition: 'skewed_grey', seed: 3 })
    const reading = await readPage(scan, engine, { now: () => 0 })
    await engine.close()
    const [paper] = readDocuments(reading).documents
    expect(paper?.documentType).toBe('phieu_nguoi_nop')
    const hand = paper?.fields.filter((field) => field.hand)
    expect(hand?.map(({ code }) => code)).toEqual(['ho_ten', 'so_dinh_danh', 'ngay_sinh', 'dien_thoai'])
    for (const { confidence, boxes } of hand ?? []) {
      expect(confidence).toBeLessThanOrEqual(0.6)
      expect(boxes).toHaveLength(1)
    }
    const name = hand?.find(({ code }) => code === 'ho_ten')
    expect(name?.value).toBe('')
    expect(paper?.fields.find(({ code }) => code === 'nop_thay')).toMatchObject({ value: 'không', confidence: 0.99 })
  })
})
