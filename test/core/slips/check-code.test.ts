import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { codeKeyId, isSignedBy, makeCodeKey, signCode } from '../../../main/core/keys/code-key.ts'
import { slipA5 } from '../../../main/core/slips/layouts/a5.ts'
import { makeSlipPdf } from '../../../main/core/slips/slip-pdf.ts'
import {
  type CheckCode,
  formatCheckCode,
  isCheckCode,
  longestCheckCode,
  packCheckCode,
  parseCheckCode,
} from '../../../shared/domain/check-code.ts'
import { parseSlipAddress } from '../../../shared/domain/slip-code.ts'
import { DossierSlipForm } from '../../../shared/domain/slip-form.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { runTool } from '../signing/run-tool.ts'
import { aCheckCode, aCodeText } from './a-check-code.ts'
import { aReceipt } from './a-receipt.ts'
import { receiptOf } from './receipt-of.ts'

const key = makeCodeKey((size) => randomBytes(size))

function signed(code: CheckCode, page = ''): string {
  const bytes = packCheckCode(code)
  return formatCheckCode(bytes, signCode(key, bytes), page)
}

const dossierCodes = fc.stringMatching(/^[A-Z]\d{2}(\.\d{2}){0,3}-\d{6}-\d{4}$/)
const codes: fc.Arbitrary<CheckCode> = fc.record({
  dossierCode: fc.oneof(dossierCodes, fc.uuid(), fc.stringMatching(/^[ĐH][\p{L}\d]{3,12}$/u)),
  isProvisional: fc.boolean(),
  isPractice: fc.boolean(),
  form: fc.constantFrom(...DossierSlipForm.options),
  number: fc.stringMatching(/^[A-Z0-9]{2,8}-\d{4}\/20\d\d\/[A-Z]{3,4}$/),
  procedureCode: fc.stringMatching(/^\d\.\d{6}$/),
  agencyCode: fc.stringMatching(/^H\d{2}(\.\d{2}){0,3}$/),
  issuedAt: fc
    .integer({ min: Date.UTC(2024, 0), max: Date.UTC(2099, 0) })
    .map((at) => new Date(at - (at % 1000)).toISOString()),
  promisedOn: fc.oneof(
    fc.constant(''),
    fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2099, 0) }).map((at) => new Date(at).toISOString().slice(0, 10)),
  ),
  revision: fc.integer({ min: 1, max: 255 }),
  copy: fc.integer({ min: 0, max: 255 }),
  keyId: fc.stringMatching(/^[0-9a-f]{8}$/),
})

describe('the code of a slip', () => {
  it('reads back as it was written, whatever it says', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const bytes = packCheckCode(code)
        const text = formatCheckCode(bytes, new Uint8Array(64).fill(255), '')
        expect(parseCheckCode(text)?.code).toEqual(code)
        expect(isCheckCode(text)).toBe(true)
      }),
    )
  })

  it('stays under 350 characters, signed and with the address of a check page', () => {
    const usual = signed(aCheckCode(), 'https://kiemtra.hoangmai.vidu.example/')
    const withoutCode = signed(aCheckCode({ dossierCode: '018f3c1e-0000-7000-8000-000000000001' }))
    console.info(
      `characters: ${aCodeText().length}; with an address ${usual.length}; without a code ${withoutCode.length}`,
    )
    expect(usual.length).toBeLessThanOrEqual(longestCheckCode)
    expect(withoutCode.length).toBeLessThanOrEqual(longestCheckCode)
  })

  it('is letters without a vowel and digits alone, which no layout and no input method turns into others', () => {
    expect(aCodeText()).toMatch(/^BNHS2\d+$/)
  })

  it('is known behind an address, and by a reader that turns Caps Lock round', () => {
    const text = signed(aCheckCode(), 'https://vidu.example/xem')
    expect(parseCheckCode(text)?.code).toEqual(aCheckCode())
    expect(parseCheckCode(text.toLowerCase())?.code).toEqual(aCheckCode())
    expect(parseSlipAddress(text)).toEqual({ dossier: 'H99.14-261122-0001', component: null })
  })

  it('is proven by its key alone: no digit can be changed', () => {
    const text = signed(aCheckCode())
    const other = makeCodeKey((size) => randomBytes(size))
    const isProven = (one: string, point = key.point) => {
      const read = parseCheckCode(one)
      return read !== null && isSignedBy(point, read.signed, read.signature)
    }
    expect(isProven(text)).toBe(true)
    expect(isProven(text, other.point)).toBe(false)
    for (let at = 5; at < text.length; at += 7) {
      const digit = (Number(text[at]) + 1) % 10
      expect(isProven(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`)).toBe(false)
    }
    expect(codeKeyId(key.point)).toMatch(/^[0-9a-f]{8}$/)
  })

  it('is not read from another code', () => {
    for (const text of ['', 'BNHS2', `BNHS2${'9'.repeat(300)}`, 'https://vidu.example/#BNHS2x', '038099000123|x|y']) {
      expect(parseCheckCode(text)).toBeNull()
    }
  })

  it('of older slips still leads to their dossier', () => {
    const old =
      'BNHS1|H99.14-261122-0001|C|1.001193|H99.14|Giấy tiếp nhận|Một Cửa Desk|2026-11-22T08:05:00+07:00|2026-11-25|0'
    expect(parseSlipAddress(old)).toEqual({ dossier: 'H99.14-261122-0001', component: null })
    expect(parseSlipAddress('BNHS1|H99.14')).toBeNull()
  })
})

describe('the code printed on A5', () => {
  const folder = aTempFolderFor('check-code')

  it.each(['', 'https://kiemtra.hoangmai.vidu.example/'])(
    'is read at 200 dpi, stained and noisy, with the page “%s”',
    async (page) => {
      const text = signed(aCheckCode(), page)
      const file = `${folder.path}/a5.pdf`
      const content = receiptOf(aReceipt())
      writeFileSync(file, await makeSlipPdf({ ...content, head: { ...content.head, qr: text } }, slipA5))
      runTool('pdftoppm', ['-r', '200', '-singlefile', '-gray', '-png', file, `${file}-page`])
      expect(read(`${file}-page.png`)).toBe(text)
      await stain(`${file}-page.png`, `${file}-stained.png`)
      expect(read(`${file}-stained.png`)).toBe(text)
    },
  )
})

function read(file: string): string {
  return runTool('zbarimg', ['-q', '--raw', file]).stdout.trim()
}

/** A coffee drop in the code's middle, grain all over and a lens that is not sharp. */
async function stain(from: string, to: string): Promise<void> {
  const { width, height } = await sharp(from).metadata()
  const grain = Buffer.from(Uint8Array.from({ length: width * height }, (_, at) => 128 + ((at * 7919) % 97) - 48))
  const drop = Buffer.from('<svg width="40" height="40"><circle cx="20" cy="20" r="18" fill="#6b4a2b"/></svg>')
  await sharp(from)
    .composite([
      { input: drop, left: 200, top: 300 },
      { input: grain, raw: { width, height, channels: 1 }, blend: 'soft-light' },
    ])
    .blur(0.9)
    .png()
    .toFile(to)
}
