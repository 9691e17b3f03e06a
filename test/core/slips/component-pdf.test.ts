import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { makeComponentPdf } from '../../../main/core/slips/component-pdf.ts'
import { runTool } from '../signing/run-tool.ts'

const folder = mkdtempSync(join(tmpdir(), 'component-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const metadata = {
  title: 'Tờ khai đăng ký khai sinh',
  author: 'UBND xã Bình Minh',
  createdAt: '2026-11-22T01:05:00.000Z',
}
const words = [
  { text: 'Nguyễn', box: { x0: 300, y0: 400, x1: 520, y1: 450 } },
  { text: 'Thị', box: { x0: 540, y0: 400, x1: 640, y1: 450 } },
  { text: 'Diễm-Hữu', box: { x0: 660, y0: 400, x1: 1000, y1: 450 } },
  { text: 'đồng', box: { x0: 300, y0: 3000, x1: 420, y1: 3040 } },
] as const

describe('the PDF of a component', () => {
  it('keeps each page image byte for byte, at its size', async () => {
    const jpeg = await aJpeg()
    const file = await write('images', [aPage(jpeg), aPage(jpeg)])
    runTool('pdfimages', ['-all', file, `${folder}/out`])
    expect(readFileSync(`${folder}/out-000.jpg`).equals(jpeg)).toBe(true)
    const info = runTool('pdfinfo', [file]).stdout
    expect(info).toMatch(/Pages:\s+2/)
    expect(info).toMatch(/Page size:\s+595\.2 x 841\.68 pts \(A4\)/)
    expect(runTool('pdfimages', ['-list', file]).stdout).toMatch(/jpeg\s+no\s+\d+\s+0\s+300\s+300/)
  })

  it('lays the read words under their place on the page, to be found and copied', async () => {
    const file = await write('words', [{ ...aPage(await aJpeg()), words }])
    expect(runTool('pdftotext', [file, '-']).stdout.split(/\s+/).filter(Boolean)).toEqual(words.map((one) => one.text))
    const boxes = [...runTool('pdftotext', ['-bbox', file, '-']).stdout.matchAll(/xMin="([\d.]+)".*?xMax="([\d.]+)"/g)]
    for (const [index, { box }] of words.entries()) {
      expect(Number(boxes[index]?.[1])).toBeCloseTo((box.x0 * 72) / 300, 0)
      expect(Number(boxes[index]?.[2])).toBeCloseTo((box.x1 * 72) / 300, 0)
    }
  })

  it('never shows the words', async () => {
    const jpeg = await aJpeg()
    const pages = [await write('bare', [aPage(jpeg)]), await write('worded', [{ ...aPage(jpeg), words }])]
    const images = pages.map((file) => {
      runTool('pdftoppm', ['-r', '72', '-png', '-singlefile', file, file])
      return readFileSync(`${file}.png`)
    })
    expect(images[0]?.equals(images[1] ?? Buffer.alloc(0))).toBe(true)
  })

  it('keeps PDF/A-2b marks and is sound for qpdf, with and without words', async () => {
    const jpeg = await aJpeg()
    for (const page of [aPage(jpeg), { ...aPage(jpeg), words }]) {
      const file = await write('pdfa', [page])
      expect(runTool('qpdf', ['--check', file]).code).toBe(0)
      expect(runTool('pdfinfo', ['-meta', file]).stdout).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
      expect(runTool('pdffonts', [file]).stdout).not.toMatch(/\bno\b/)
    }
  })

  it('leaves out signs that the font lacks and boxes without an extent', async () => {
    const odd = [
      { text: '漢字', box: { x0: 0, y0: 0, x1: 50, y1: 50 } },
      { text: 'ma', box: { x0: 10, y0: 10, x1: 10, y1: 50 } },
      { text: '\u0000', box: { x0: 0, y0: 0, x1: 50, y1: 50 } },
    ]
    const file = await write('odd', [{ ...aPage(await aJpeg()), words: odd }])
    expect(runTool('pdftotext', [file, '-']).stdout.trim()).toBe('??')
  })

  it('gives the same bytes for the same pages and instant', async () => {
    const pages = [{ ...aPage(await aJpeg()), words }]
    const [first, again] = [await makeComponentPdf(pages, metadata), await makeComponentPdf(pages, metadata)]
    expect(Buffer.compare(first, again)).toBe(0)
  })

  it('refuses no pages, and a page that is no JPEG', async () => {
    await expect(makeComponentPdf([], metadata)).rejects.toMatchObject({ code: 'batch_empty' })
    const broken = aPage(Buffer.from('không phải ảnh'))
    await expect(makeComponentPdf([broken], metadata)).rejects.toMatchObject({ code: 'image_damaged' })
  })
})

function aJpeg(): Promise<Buffer> {
  const create = { width: 2480, height: 3507, channels: 3 as const, background: '#fbfbf4' }
  return sharp({ create }).jpeg({ quality: 60 }).toBuffer()
}

function aPage(jpeg: Uint8Array) {
  return { jpeg, width: 2480, height: 3507, dpi: 300 }
}

async function write(name: string, pages: Parameters<typeof makeComponentPdf>[0]): Promise<string> {
  const file = `${folder}/${name}.pdf`
  writeFileSync(file, await makeComponentPdf(pages, metadata))
  return file
}
