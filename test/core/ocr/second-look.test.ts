import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OcrEngine } from '../../../main/core/ocr/ocr-engine.ts'
import { readPage } from '../../../main/core/ocr/read-page.ts'
import { startTesseract } from '../../../main/core/ocr/tesseract-engine.ts'
import { regionText } from '../../../main/core/ocr/words.ts'
import { aDrawnPage, declaration, printLines } from '../../support/drawn-page.ts'

let engine: OcrEngine

beforeAll(async () => {
  engine = await startTesseract()
})

afterAll(async () => {
  await engine.close()
})

it('reads the raised numbers of notes that stand between the words of a line', { timeout: 120_000 }, async () => {
  const bytes = await aDrawnPage((page) => {
    printLines(page, declaration)
    const usual = page.font
    page.fillText('Nơi cư trú:', 180, 1400)
    page.fillText('Bản Pá Trả, xã Mường Phăng', 470, 1400)
    page.font = usual.replace(/\d+(\.\d+)?px/u, '19px')
    page.fillText('(2)', 420, 1388)
    page.font = usual
  })
  const reading = await readPage(bytes, engine, { now: () => 0 })
  const text = reading.regions.map(regionText).join('\n')
  expect(text).toContain('Nơi cư trú: (2) Bản Pá Trả, xã Mường Phăng')
})
