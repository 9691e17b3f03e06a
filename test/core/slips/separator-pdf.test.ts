import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { decodePageImage } from '../../../main/core/intake/page-image.ts'
import { preparePage } from '../../../main/core/intake/page-image-preparation.ts'
import { readCodes } from '../../../main/core/intake/qr-reader.ts'
import { makeSeparatorPdf, type SeparatorSlip } from '../../../main/core/slips/separator-pdf.ts'
import { parseSlipAddress } from '../../../shared/domain/slip-code.ts'
import { textOfPdf } from '../../support/slip-tools.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { runTool } from '../signing/run-tool.ts'

const ofComponent: SeparatorSlip = {
  address: { dossier: '01995c5e-7d8a-7c11-9d3f-5c2f6a1b0e77', component: 'TP2' },
  agency: 'Trung tâm Phục vụ hành chính công xã Bản Thử',
  dossierCode: '',
  applicant: 'Lò Thị Ánh',
  procedure: 'Đăng ký khai sinh',
  component: 'Giấy chứng sinh, hoặc văn bản của người làm chứng xác nhận về việc sinh',
  checklist: [],
  isPractice: false,
  printedAt: '2026-11-27T01:00:00.000Z',
}

const ofDossier: SeparatorSlip = {
  ...ofComponent,
  address: { dossier: 'H99.18.05-261127-0012', component: null },
  dossierCode: 'H99.18.05-261127-0012',
  component: null,
  checklist: ['Tờ khai đăng ký khai sinh', 'Giấy chứng sinh', 'Giấy tờ tùy thân của người yêu cầu'],
  isPractice: true,
}

const slips = [
  { name: 'component', slip: ofComponent },
  { name: 'dossier', slip: ofDossier },
]

describe.each(slips)('the separator sheet of a $name', ({ slip }) => {
  async function printed() {
    const folder = aTempFolder()
    const file = join(folder, 'phieu.pdf')
    writeFileSync(file, await makeSeparatorPdf(slip))
    return { folder, file }
  }

  it('says in Vietnamese where the papers go, on one A5 page', async () => {
    const { file } = await printed()
    const text = textOfPdf(file)
    const words = [slip.dossierCode, slip.applicant, slip.procedure, slip.component ?? '', ...slip.checklist]
    for (const said of words) expect(text).toContain(said)
    const info = runTool('pdfinfo', [file]).stdout
    expect(info).toMatch(/Pages:\s+1\n/)
    expect(info).toMatch(/Page size:\s+419\.\d+ x 595\.\d+/)
    expect(runTool('qpdf', ['--check', file])).toMatchObject({ code: 0 })
  })

  it('is read from a crooked grey scan of 200 dpi, by another reader and by the desk’s own', async () => {
    const { folder, file } = await printed()
    runTool('pdftoppm', ['-r', '200', '-gray', '-png', '-singlefile', file, join(folder, 'sheet')])
    const scan = await sharp(readFileSync(join(folder, 'sheet.png')))
      .rotate(3, { background: '#ffffff' })
      .extend({ bottom: 700, right: 480, background: '#f4f4f2' })
      .jpeg({ quality: 60 })
      .toBuffer()
    writeFileSync(join(folder, 'scan.jpg'), scan)
    const other = runTool('zbarimg', ['--raw', '-q', join(folder, 'scan.jpg')]).stdout.trim()
    expect(parseSlipAddress(other)).toEqual(slip.address)
    const { gray } = await preparePage(await decodePageImage(new Uint8Array(scan)))
    expect((await readCodes(gray)).map(({ text }) => parseSlipAddress(text))).toEqual([slip.address])
  })
})
