import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { slipA4 } from '../../../main/core/slips/layouts/a4.ts'
import { slipA5 } from '../../../main/core/slips/layouts/a5.ts'
import { makeSlipPdf } from '../../../main/core/slips/slip-pdf.ts'
import { slipTemplates } from '../../../main/core/slips/slip-templates.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { runTool } from '../signing/run-tool.ts'
import { aSlip } from './some-slips.ts'

// Every form as it looks. After a change that is meant: RENEW_LOOKS=1 npm run -s unit -- test/core/slips/slip-looks.test.ts

const goldens = fileURLToPath(new URL('../../golden/slips/', import.meta.url))
const folder = aTempFolderFor('looks')
/** Grey steps (of 255) by which a patch of 4 × 4 dots at 72 dpi may differ: another drawer's edges, never a moved line. */
const tolerance = 40

const cases = slipTemplates.map(({ form, edition }) => ({ form, edition, name: `${form}-${edition}` }))

it.each(cases)('the $name looks as it did', async ({ form, edition, name }) => {
  const editions = edition === '2018' ? { '2025': '2030-01-01' } : {}
  const content = aSlip(form, { isPractice: true }, editions)
  const pdf = `${folder.path}/${name}.pdf`
  writeFileSync(pdf, await makeSlipPdf(content, content.landscape ? slipA4 : slipA5))
  runTool('pdftoppm', ['-r', '72', '-l', '1', '-singlefile', '-gray', '-png', pdf, `${folder.path}/${name}`])
  const now = readFileSync(`${folder.path}/${name}.png`)
  const golden = `${goldens}${name}.png`
  if (process.env['RENEW_LOOKS'] !== undefined || !existsSync(golden)) {
    expect(process.env['RENEW_LOOKS'], `${golden} is missing`).toBeDefined()
    mkdirSync(goldens, { recursive: true })
    writeFileSync(golden, await sharp(now).png({ palette: true, colours: 16, compressionLevel: 9 }).toBuffer())
  }
  expect(await greatestDifference(now, readFileSync(golden))).toBeLessThan(tolerance)
})

it('sees a line that moved by a millimetre', async () => {
  const golden = readFileSync(`${goldens}receipt-2025.png`)
  const { width, height } = await sharp(golden).metadata()
  const strip = { left: 0, top: 0, width, height: height - 3 }
  const moved = await sharp(await sharp(golden).extract(strip).png().toBuffer())
    .extend({ top: 3, background: '#ffffff' })
    .png()
    .toBuffer()
  expect(await greatestDifference(moved, golden)).toBeGreaterThan(tolerance)
})

async function patches(png: Uint8Array) {
  const { width, height } = await sharp(png).metadata()
  const size = { width: Math.round(width / 4), height: Math.round(height / 4), fit: 'fill' as const }
  return sharp(png)
    .toColourspace('b-w')
    .resize({ ...size, kernel: 'linear' })
    .raw()
    .toBuffer()
}

async function greatestDifference(a: Uint8Array, b: Uint8Array): Promise<number> {
  const [first, second] = [await patches(a), await patches(b)]
  expect(first.length).toBe(second.length)
  return first.reduce((most, grey, at) => Math.max(most, Math.abs(grey - (second[at] ?? 0))), 0)
}
