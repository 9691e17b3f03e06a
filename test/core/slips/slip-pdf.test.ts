import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdfFile } from '../../../main/core/signing/pdf-file.ts'
import { listSignatureFields } from '../../../main/core/signing/signature-fields.ts'
import { slipA4 } from '../../../main/core/slips/layouts/a4.ts'
import { slipA5 } from '../../../main/core/slips/layouts/a5.ts'
import type { ReceiptInput } from '../../../main/core/slips/slip-input.ts'
import { makeSlipPdf } from '../../../main/core/slips/slip-pdf.ts'
import { parseCheckCode } from '../../../shared/domain/check-code.ts'
import { runTool } from '../signing/run-tool.ts'
import { aCheckCode } from './a-check-code.ts'
import { aReceipt, manyComponents } from './a-receipt.ts'
import { receiptOf } from './receipt-of.ts'
import { overlaps, rectOf, wordBoxes, words, wordsOf } from './slip-words.ts'

const folder = mkdtempSync(join(tmpdir(), 'slip-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const layouts = [
  { name: 'A4', layout: slipA4, width: 595 },
  { name: 'A5', layout: slipA5, width: 419 },
] as const

const inputs: readonly { readonly name: string; readonly input: ReceiptInput }[] = [
  { name: 'plain', input: aReceipt() },
  {
    name: 'practice-provisional-corrected',
    input: aReceipt({
      isPractice: true,
      replaces: { number: 'Q1-0001/2026/TNHS', issuedAt: '2026-11-22T01:06:30.000Z' },
      code: { kind: 'provisional', text: 'T-H99.14-261122-0007' },
    }),
  },
  { name: 'forty', input: aReceipt({ components: manyComponents(40) }) },
  { name: 'online', input: aReceipt({ channel: 'online' }) },
  {
    name: 'long',
    input: aReceipt({
      agency: 'Trung tâm Phục vụ hành chính công đặc khu Côn Đảo thuộc Thành phố Hồ Chí Minh',
      procedure: { code: '2.000815', name: 'Chứng thực bản sao từ bản chính giấy tờ, văn bản '.repeat(12) },
      components: [{ name: 'Văn bản rất dài '.repeat(700), originals: 1, certifiedCopies: 0, photocopies: 0 }],
    }),
  },
]

const cases = layouts.flatMap((paper) =>
  inputs.map((one) => ({ ...paper, ...one, title: `${paper.name} ${one.name}` })),
)

describe.each(cases)('the receipt $title', ({ layout, input, title, width }) => {
  const content = receiptOf(input)
  let file = ''
  let pdf: Uint8Array = new Uint8Array()

  beforeAll(async () => {
    pdf = await makeSlipPdf(content, layout)
    file = `${folder}/${title.replace(' ', '-')}.pdf`
    writeFileSync(file, pdf)
  })

  it('gives back exactly the words that were written', () => {
    const pages = Number(/Pages:\s+(\d+)/.exec(runTool('pdfinfo', [file]).stdout)?.[1])
    const read = words(runTool('pdftotext', ['-raw', file, '-']).stdout)
    expect(read.toSorted()).toEqual(wordsOf(content, { pages, read }).toSorted())
  })

  it('is sound for qpdf, has its paper size and stays under 80 KB', () => {
    expect(runTool('qpdf', ['--check', file])).toMatchObject({ code: 0 })
    expect(runTool('pdfinfo', [file]).stdout).toMatch(new RegExp(`Page size:\\s+${width}`))
    expect(pdf.length).toBeLessThan(80 * 1024)
  })

  it('keeps PDF/A-2b as far as it can be seen without a validator', () => {
    const meta = runTool('pdfinfo', ['-meta', file]).stdout
    expect(meta).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(meta).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    const fonts = runTool('pdffonts', [file]).stdout.trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/)
    const objects = runTool('qpdf', ['--qdf', '--object-streams=disable', file, '-']).stdout
    expect(objects).toContain('/OutputIntents')
    expect(objects).toContain('/S /GTS_PDFA1')
    expect(objects).not.toContain('/NeedAppearances')
    expect(objects).not.toMatch(/\/(JavaScript|Launch|EmbeddedFile|Encrypt)\b/)
  })

  it('has four empty signature fields, printed and locked, with appearances, on no text', () => {
    const fields = listSignatureFields(readPdfFile(pdf))
    expect(fields.map((field) => field.name)).toEqual(['ChuKyCanBo', 'ChuKyCoQuan', 'DauThoiGian', 'DauThoiGian2'])
    for (const { dictionary } of fields) {
      expect(dictionary.entries.get('F')).toMatchObject({ value: 132 })
      expect(dictionary.entries.has('V')).toBe(false)
    }
    const boxes = fields.slice(0, 2).map(({ dictionary }) => {
      expect(dictionary.entries.has('AP')).toBe(true)
      return rectOf(dictionary.entries.get('Rect'), layout)
    })
    const lastPage = wordBoxes(file).at(-1) ?? []
    expect(lastPage.length).toBeGreaterThan(5)
    for (const box of boxes) expect(lastPage.filter((word) => overlaps(word, box))).toEqual([])
  })

  it('keeps every word on the sheet', () => {
    for (const word of wordBoxes(file).flat()) {
      expect(word.x0).toBeGreaterThan(10)
      expect(word.x1).toBeLessThan(layout.size[0] - 10)
      expect(word.y1).toBeLessThan(layout.size[1] - 5)
    }
  })

  it('carries a QR code in the upper left that a reader decodes', () => {
    runTool('pdftoppm', ['-r', '200', '-l', '1', '-singlefile', '-png', file, `${file}-page`])
    const text = runTool('zbarimg', ['-q', '--raw', `${file}-page.png`]).stdout.trim()
    expect(parseCheckCode(text)?.code).toEqual(aCheckCode({ dossierCode: input.code.text }))
  })
})

describe('the making of a receipt', () => {
  it('gives the same bytes for the same content', async () => {
    const content = receiptOf(aReceipt())
    const [first, again] = [await makeSlipPdf(content, slipA4), await makeSlipPdf(content, slipA4)]
    expect(Buffer.compare(first, again)).toBe(0)
  })

  it.each(layouts)('fits a usual dossier of five papers on one $name sheet', async ({ layout }) => {
    const content = receiptOf(
      aReceipt({
        components: [...aReceipt().components, ...manyComponents(2)],
        isPractice: true,
        replaces: { number: 'Q1-0001/2026/TNHS', issuedAt: '2026-11-22T01:06:30.000Z' },
      }),
    )
    const file = `${folder}/usual.pdf`
    writeFileSync(file, await makeSlipPdf(content, layout))
    expect(runTool('pdfinfo', [file]).stdout).toMatch(/Pages:\s+1\n/)
  })

  it('marks every page of a practice slip', async () => {
    const input = aReceipt({ isPractice: true, components: manyComponents(40) })
    const file = await write('practice-many', input)
    const pages = runTool('pdftotext', ['-layout', file, '-']).stdout.split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page.match(/BẢN THỰC HÀNH – KHÔNG CÓ GIÁ TRỊ/g)).toHaveLength(2)
  })

  it('repeats the head of the table on the next page', async () => {
    const file = await write('head', aReceipt({ components: manyComponents(40) }))
    const pages = runTool('pdftotext', ['-layout', file, '-']).stdout.split('\f').slice(0, -1)
    for (const page of pages.slice(0, -1)) expect(page).toMatch(/TT\s+Thành phần hồ sơ/)
  })

  it('cuts a word that is longer than a line and loses no letter', async () => {
    const email = `${'rat-dai.'.repeat(20)}@vidu.example`
    const file = await write('cut', aReceipt({ submitter: { ...aReceipt().submitter, email } }))
    expect(words(runTool('pdftotext', ['-raw', file, '-']).stdout).join('')).toContain(`Email:${email}`)
  })

  it('copies a letter out that an earlier slip held only as a part of another letter', async () => {
    await write('parts', aReceipt({ timeLimit: 'Ợ ợ Ữ ữ Ậ ậ Ỗ ỗ Ễ ễ' }))
    const file = await write('wholes', aReceipt({ timeLimit: 'Ơ ơ Ư ư Â â Ô ô Ê ê O o U u' }))
    expect(runTool('pdftotext', [file, '-']).stdout).toContain('Ơ ơ Ư ư Â â Ô ô Ê ê O o U u')
  })

  it('keeps XMP well formed when a name holds & and <', async () => {
    const file = await write('escape', aReceipt({ agency: 'Phòng A & B <C>' }))
    const meta = runTool('pdfinfo', ['-meta', file]).stdout
    expect(meta).toContain('Phòng A &amp; B &lt;C&gt;')
  })

  it('prints a sign without a letter in the font as a question mark, never as a missing glyph', async () => {
    const file = await write('glyph', aReceipt({ timeLimit: '03 ngày 漢字 😀 ễ ữ đ ₫' }))
    expect(runTool('pdftotext', [file, '-']).stdout).toContain('03 ngày ?? ? ễ ữ đ ₫')
  })
})

async function write(name: string, input: ReceiptInput): Promise<string> {
  const file = `${folder}/${name}.pdf`
  writeFileSync(file, await makeSlipPdf(receiptOf(input), slipA4))
  return file
}
