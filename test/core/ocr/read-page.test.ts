import { createCanvas, loadImage } from '@napi-rs/canvas'
import QRCode from 'qrcode'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OcrEngine } from '../../../main/core/ocr/ocr-engine.ts'
import { readPage } from '../../../main/core/ocr/read-page.ts'
import { startTesseract } from '../../../main/core/ocr/tesseract-engine.ts'
import { type PageReading, regionText } from '../../../main/core/ocr/words.ts'
import { aDrawnPage, declaration, printLines } from '../../support/drawn-page.ts'

let engine: OcrEngine

beforeAll(async () => {
  engine = await startTesseract()
})

afterAll(async () => {
  await engine.close()
})

function read(bytes: Uint8Array): Promise<PageReading> {
  return readPage(bytes, engine, { now: () => 0 })
}

function textOf(reading: PageReading): string {
  return reading.regions.map(regionText).join('\n')
}

describe('reading a page', { timeout: 120_000 }, () => {
  it.each([0, 90, 180, 270] as const)('brings a page turned by %d degrees upright and reads it', async (turn) => {
    const reading = await read(await aDrawnPage((page) => printLines(page, declaration), turn))
    expect(reading.rotation).toBe(turn)
    expect(textOf(reading)).toBe(declaration.join('\n'))
    expect(reading.view.width).toBeLessThan(reading.view.height)
    const first = reading.regions[0]?.lines[0]?.words[0]
    expect(first?.text).toBe('CỘNG')
    expect(first?.box.x0).toBeGreaterThan(170)
    expect(first?.box.x0).toBeLessThan(190)
    expect((await sharp(reading.view.jpeg).metadata()).width).toBe(reading.view.width)
  })

  it('tells the upper part of a page before the lower is read, in the same places', async () => {
    const early: PageReading[] = []
    const lines = Array.from({ length: 4 }, () => declaration).flat()
    const image = await aDrawnPage((page) => printLines(page, lines))
    const onEarly = (reading: PageReading) => early.push(reading)
    const reading = await readPage(image, engine, { now: () => 0, onEarly })
    expect(early).toHaveLength(1)
    const [first] = early
    if (first === undefined) throw new Error('the upper part is told')
    expect(first.unfinished).toBe(true)
    expect(reading.unfinished).toBeUndefined()
    expect(textOf(reading)).toBe(lines.join('\n'))
    const told = first.regions[0]?.lines ?? []
    expect(told.length).toBeGreaterThan(3)
    expect(told).toEqual(reading.regions[0]?.lines.slice(0, told.length))
    expect(first.view).toEqual(reading.view)
  })

  it('takes out a lean of three degrees', async () => {
    const level = await aDrawnPage((page) => printLines(page, declaration))
    const leaning = await sharp(level).rotate(3, { background: '#ffffff' }).toBuffer()
    const reading = await read(leaning)
    expect(reading.skew).toBeCloseTo(3, 0)
    expect(textOf(reading)).toBe(declaration.join('\n'))
  })

  it('finds the sheet on a photograph of a dark table', async () => {
    const sheet = await aDrawnPage((page) => printLines(page, declaration))
    const photograph = await sharp(sheet)
      .extend({ top: 120, bottom: 160, left: 200, right: 140, background: '#4a3320' })
      .rotate(2, { background: '#4a3320' })
      .jpeg()
      .toBuffer()
    const reading = await read(photograph)
    expect(textOf(reading)).toBe(declaration.join('\n'))
    expect(reading.view.height / reading.view.width).toBeCloseTo(Math.SQRT2, 1)
  })

  it('reads two columns one after the other', async () => {
    const left = ['Họ, chữ đệm, tên vợ:', 'THÀO THỊ CHỞ', 'Dân tộc: Thái', 'Quốc tịch: Việt Nam']
    const right = ['Họ, chữ đệm, tên chồng:', 'QUÀNG VĂN ĐÔI', 'Dân tộc: Kinh', 'Quốc tịch: Việt Nam']
    const reading = await read(
      await aDrawnPage((page) => {
        printLines(page, left, 180, 400)
        printLines(page, right, 900, 412)
      }),
    )
    expect(textOf(reading)).toBe([...left, ...right].join('\n'))
  })

  it('reads what stands in a frame round the page that the scan has torn open', async () => {
    const reading = await read(
      await aDrawnPage((page) => {
        printLines(page, declaration)
        page.fillRect(110, 110, 1470, 3)
        page.fillRect(110, 2210, 1470, 3)
        page.fillRect(110, 110, 3, 2100)
        page.fillRect(1577, 110, 3, 900)
        for (let y = 1060; y < 2100; y += 70) page.fillRect(1577, y, 3, 45)
      }),
    )
    expect(textOf(reading)).toBe(declaration.join('\n'))
  })

  it('finds tick boxes, tells which is ticked and leaves dotted lines out of the text', async () => {
    const reading = await read(
      await aDrawnPage((page) => {
        printLines(page, [...declaration, `Số lượng: 02 bản${'.'.repeat(60)}`])
        page.lineWidth = 3
        page.strokeRect(400, 1000, 34, 34)
        page.strokeRect(700, 1000, 34, 34)
        page.beginPath()
        page.moveTo(706, 1006)
        page.lineTo(728, 1028)
        page.moveTo(728, 1006)
        page.lineTo(706, 1028)
        page.stroke()
      }),
    )
    const boxes = reading.regions[0]?.tickBoxes ?? []
    expect([...boxes].sort((a, b) => a.box.x0 - b.box.x0).map((box) => box.ticked)).toEqual([false, true])
    expect(reading.regions[0]?.lines.map((line) => line.words.map((word) => word.text).join(' '))).toContain(
      'Số lượng: 02 bản',
    )
  })

  it('reads a QR code wherever it stands', async () => {
    const payload = '011190004321||Lò Thị Mai|15031990|Nữ|Bản Huổi Múa, Xã Quài Tở, Điện Biên|12042024'
    const code = await loadImage(await QRCode.toBuffer(payload, { margin: 2, width: 260 }))
    const reading = await read(
      await aDrawnPage((page) => {
        printLines(page, declaration)
        page.drawImage(code, 1200, 1800)
      }, 90),
    )
    const found = reading.regions.flatMap((region) => region.codes)
    expect(found.map((c) => [c.format, c.text])).toEqual([['qr', payload]])
    expect(found[0]?.box.x0).toBeGreaterThan(1190)
    expect(found[0]?.box.y1).toBeLessThan(2070)
  })

  it('tells a blank sheet from one with a faint seal or a pencilled note', async () => {
    const grain = await sharp({
      create: {
        width: 1654,
        height: 2339,
        channels: 3,
        background: '#f4f2ee',
        noise: { type: 'gaussian', mean: 240, sigma: 3 },
      },
    })
      .png()
      .toBuffer()
    const seal = await aDrawnPage((page) => {
      page.strokeStyle = '#eab8b8'
      page.lineWidth = 5
      for (const radius of [120, 150]) {
        page.beginPath()
        page.arc(1100, 1700, radius, 0, Math.PI * 2)
        page.stroke()
      }
    })
    const pencil = await aDrawnPage((page) => {
      page.fillStyle = '#b4b4b4'
      page.fillText('đã kiểm tra', 400, 600)
    })
    expect((await read(grain)).blank).toBe(true)
    expect((await read(seal)).blank).toBe(false)
    expect((await read(pencil)).blank).toBe(false)
  })

  it('does not take for content what shines through from the other side', async () => {
    const back = await aDrawnPage((page) => printLines(page, [...declaration, ...declaration]))
    const through = await sharp(back)
      .flop()
      .blur(5)
      .linear(0.12, 255 * 0.86)
      .png()
      .toBuffer()
    expect((await read(through)).blank).toBe(true)
  })

  it('takes the words of a PDF as they are, in lines and upright', async () => {
    const image = await aDrawnPage((page) => printLines(page, declaration))
    const measure = createCanvas(10, 10).getContext('2d')
    measure.font = '37px "Page Serif"'
    const textWords = declaration.flatMap((line, i) => {
      let x = 180
      return line.split(' ').map((text) => {
        const width = measure.measureText(text).width
        const word = { text, confidence: 1, box: { x0: x, y0: 190 + i * 60, x1: x + width, y1: 228 + i * 60 } }
        x += width + measure.measureText(' ').width
        return word
      })
    })
    const reading = await readPage(image, engine, { now: () => 0, textWords })
    expect(reading.source).toBe('pdf_text')
    expect(textOf(reading)).toBe(declaration.join('\n'))
  })
})
