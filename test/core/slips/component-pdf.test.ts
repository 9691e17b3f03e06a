import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
  kinds: ['Tờ khai đăng ký khai sinh'],
  originals: ['ab'.repeat(32), 'cd'.repeat(32)],
  sources: ['ho_ten=qr', 'noi_sinh=ocr', 'dan_toc=typed'],
  createdAt: '2026-11-22T01:05:00.000Z',
}
const words = [
  { text: 'Nguyễn', box: { x0: 300, y0: 400, x1: 520, y1: 450 } },
  { text: 'Thị', box: { x0: 540, y0: 400, x1: 640, y1: 450 } },
  { text: 'Diễm-Hữu', box: { x0: 660, y0: 400, x1: 1000, y1: 450 } },
  { text: 'đồng', box: { x0: 300, y0: 2100, x1: 420, y1: 2140 } },
] as const

describe('the PDF of a component', { timeout: 120_000 }, () => {
  it('keeps plain print as ink alone, at its size, in at most 60 KB a sheet of A4', async () => {
    const pages = [await aPage('print'), await aPage('print')]
    const file = await write('print', pages)
    const info = runTool('pdfinfo', [file]).stdout
    expect(info).toMatch(/Pages:\s+2/)
    expect(info).toMatch(/Page size:\s+595\.\d+ x 84[12]\.\d+ pts \(A4\)/)
    const images = runTool('pdfimages', ['-list', file]).stdout.trim().split('\n').slice(2)
    expect(images).toHaveLength(2)
    for (const image of images) expect(image).toMatch(/stencil\s+2496\s+3520\s.*ccitt\s+no\s+\d+\s+\d+\s+300\s+300/)
    expect(statSync(file).size).toBeLessThan(2 * 60_000)
  })

  it('keeps a seal in its colour and pencil in its shade behind the ink, in at most 150 KB', async () => {
    for (const [kind, wanted] of [
      ['seal', { red: 190, green: 60 }],
      ['pencil', { red: 190, green: 190 }],
    ] as const) {
      const file = await write(kind, [await aPage(kind)])
      expect(statSync(file).size).toBeLessThan(150_000)
      runTool('pdftoppm', ['-r', '100', '-png', '-singlefile', file, file])
      const { data } = await sharp(`${file}.png`)
        .extract({ left: 496, top: 996, width: 8, height: 8 })
        .resize(1, 1)
        .raw()
        .toBuffer({ resolveWithObject: true })
      expect(Math.abs((data[0] ?? 0) - wanted.red)).toBeLessThan(30)
      expect(Math.abs((data[1] ?? 0) - wanted.green)).toBeLessThan(30)
    }
  })

  it('is drawn as the page was: black where it was dark, white where it was bare', async () => {
    const file = await write('drawn', [await aPage('print')])
    // At the ink's own resolution: poppler shifts masks by a dot when it shrinks them.
    runTool('pdftoppm', ['-scale-to-x', '2481', '-scale-to-y', '3509', '-gray', '-png', '-singlefile', file, file])
    // A quarter of the size: a stroke may be a hair bolder, it may not be missing or elsewhere.
    const quarter = { width: 413, height: 585, fit: 'fill' } as const
    const drawn = await sharp(`${file}.png`).resize(quarter).extractChannel(0).raw().toBuffer()
    const page = await sharp((await aPage('print')).jpeg)
      .greyscale()
      .resize(quarter)
      .extractChannel(0)
      .raw()
      .toBuffer()
    const differ = page.reduce((sum, dot, at) => sum + (Math.abs(dot - (drawn[at] ?? 0)) > 64 ? 1 : 0), 0)
    const dark = page.reduce((sum, dot) => sum + (dot < 160 ? 1 : 0), 0)
    console.log(`cells that differ: ${differ} of ${dark} dark ones`)
    expect(dark).toBeGreaterThan(5_000)
    expect(differ).toBeLessThan(dark * 0.03)
  })

  it('names the kinds of paper it holds and the scans it was made from', async () => {
    const meta = runTool('pdfinfo', ['-meta', await write('meta', [await aPage('print')])]).stdout
    expect(meta).toContain('Tờ khai đăng ký khai sinh')
    for (const digest of metadata.originals) expect(meta).toContain(`sha256:${digest}`)
  })

  it('tells where each value came from, in file and metadata alike, and nothing where there are none', async () => {
    const file = await write('sources', [await aPage('print')])
    expect(runTool('pdfinfo', [file]).stdout).toMatch(/Keywords:\s+ho_ten=qr; noi_sinh=ocr; dan_toc=typed/)
    const meta = runTool('pdfinfo', ['-meta', file]).stdout
    expect(meta).toContain('<pdf:Keywords>ho_ten=qr; noi_sinh=ocr; dan_toc=typed</pdf:Keywords>')
    const bare = join(folder, 'bare-sources.pdf')
    writeFileSync(bare, await makeComponentPdf([await aPage('print')], { ...metadata, sources: [] }))
    expect(runTool('pdfinfo', [bare]).stdout).not.toContain('Keywords')
  })

  it('lays the read words under their place on the page, to be found and copied', async () => {
    const file = await write('words', [{ ...(await aPage('print')), words }])
    expect(runTool('pdftotext', [file, '-']).stdout.split(/\s+/).filter(Boolean)).toEqual(words.map((one) => one.text))
    const boxes = [...runTool('pdftotext', ['-bbox', file, '-']).stdout.matchAll(/xMin="([\d.]+)".*?xMax="([\d.]+)"/g)]
    for (const [index, { box }] of words.entries()) {
      expect(Number(boxes[index]?.[1])).toBeCloseTo((box.x0 * 72) / 200, 0)
      expect(Number(boxes[index]?.[2])).toBeCloseTo((box.x1 * 72) / 200, 0)
    }
  })

  it('never shows the words', async () => {
    const page = await aPage('seal')
    const pages = [await write('bare', [page]), await write('worded', [{ ...page, words }])]
    const images = pages.map((file) => {
      runTool('pdftoppm', ['-r', '72', '-png', '-singlefile', file, file])
      return readFileSync(`${file}.png`)
    })
    expect(images[0]?.equals(images[1] ?? Buffer.alloc(0))).toBe(true)
  })

  it('keeps PDF/A-2b marks and is sound for qpdf, with and without words', async () => {
    for (const page of [await aPage('print'), { ...(await aPage('seal')), words }]) {
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
    const file = await write('odd', [{ ...(await aPage('print')), words: odd }])
    expect(runTool('pdftotext', [file, '-']).stdout.trim()).toBe('??')
  })

  it('gives the same bytes for the same pages and instant', async () => {
    const pages = [{ ...(await aPage('seal')), words }]
    const [first, again] = [await makeComponentPdf(pages, metadata), await makeComponentPdf(pages, metadata)]
    expect(Buffer.compare(first, again)).toBe(0)
  })

  it('refuses no pages, and a page that is no JPEG', async () => {
    await expect(makeComponentPdf([], metadata)).rejects.toMatchObject({ code: 'batch_empty' })
    const broken = { ...(await aPage('print')), jpeg: Buffer.from('không phải ảnh') }
    await expect(makeComponentPdf([broken], metadata)).rejects.toMatchObject({ code: 'image_damaged' })
  })
})

/** An A4 page at 200 dpi: 30 lines of print, with a red seal or a pencilled mark low on it where asked for. */
async function aPage(kind: 'print' | 'seal' | 'pencil') {
  const line = 'Họ, chữ đệm, tên người yêu cầu và nơi cư trú của người được khai sinh'
  const lines = Array.from(
    { length: 30 },
    (_, at) => `<text x="150" y="${200 + at * 56}" font-size="30">${line}</text>`,
  )
  const mark = {
    print: '',
    seal: '<circle cx="1000" cy="2000" r="150" fill="none" stroke="#c03038" stroke-width="30"/><rect x="980" y="1980" width="40" height="40" fill="#c03c40"/>',
    pencil: '<rect x="900" y="1990" width="240" height="20" fill="#bebebe"/>',
  }[kind]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339" font-family="serif">${lines.join('')}${mark}</svg>`
  const jpeg = await sharp(Buffer.from(svg)).flatten({ background: '#fbfbf4' }).jpeg({ quality: 82 }).toBuffer()
  return { jpeg, width: 1654, height: 2339, dpi: 200 }
}

async function write(name: string, pages: Parameters<typeof makeComponentPdf>[0]): Promise<string> {
  const file = `${folder}/${name}.pdf`
  writeFileSync(file, await makeComponentPdf(pages, metadata))
  return file
}
