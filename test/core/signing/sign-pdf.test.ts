import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPkcs12Key } from '../../../main/core/signing/pkcs12-key.ts'
import { signPdf } from '../../../main/core/signing/sign-pdf.ts'
import { verifyPdf } from '../../../main/core/signing/verify-pdf.ts'
import { slipA4 } from '../../../main/core/slips/layouts/a4.ts'
import { makeSlipPdf } from '../../../main/core/slips/slip-pdf.ts'
import { aReceipt, manyComponents } from '../slips/a-receipt.ts'
import { receiptOf } from '../slips/receipt-of.ts'
import { agencySignedAt, makeSignedReceipts, type SignedReceipts, signAsOfficer, signedAt } from './a-signed-receipt.ts'
import { makeOpensslKey } from './openssl-keys.ts'
import { runTool } from './run-tool.ts'
import { afterTheKeyWasMade, cadesHolds, opensslVerify } from './validators.ts'

const folder = mkdtempSync(join(tmpdir(), 'sign-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let receipts: SignedReceipts

beforeAll(async () => {
  receipts = await makeSignedReceipts()
})

describe('a signed receipt', () => {
  it('is accepted by pdfsig, with the Vietnamese name of the signer', () => {
    const report = runTool('pdfsig', [save('once', receipts.once)]).stdout
    expect(report).toContain('Signature is Valid')
    expect(report).toContain('Total document signed')
    expect(report).toContain('Common Name: Lê Thị Bình Đẳng (THỰC HÀNH – KHÔNG CÓ GIÁ TRỊ)')
    expect(report).toContain('ETSI.CAdES.detached')
  })

  it('is accepted by OpenSSL as CAdES under the root alone', () => {
    for (const index of [0, 1]) expect(opensslSays(receipts.twice, receipts.root, index)).toBe(cadesHolds)
  })

  it('is accepted by our own verifier at level B-B', async () => {
    const verdict = await verifyPdf(receipts.once, { trustedRoots: [receipts.root], asOf: null })
    expect(verdict).toMatchObject({ valid: true, problem: null, reason: null })
    expect(verdict.signatures).toMatchObject([
      { fieldName: 'ChuKyCanBo', signedAt, level: 'pades_b_b', coversWholeFile: true, valid: true, problems: [] },
    ])
  })

  it('shows name, title and time of signing inside the box, and nothing before it is signed', () => {
    const before = runTool('pdftotext', [save('base', receipts.base), '-']).stdout
    const after = runTool('pdftotext', [save('twice', receipts.twice), '-']).stdout
    expect(before).not.toContain('Người ký')
    expect(after).toContain('Người ký: Lê Thị Bình Đẳng\nCông chức Tư pháp – Hộ tịch\n')
    expect(after).toMatch(/Thời gian ký: ?\n?22\/11\/2026 08:06:30 \+07:00/)
    expect(after).toMatch(/Thời gian ký:\s+22\/11\/2026 08:10:00 \+07:00/)
  })

  it('lays the visible signature over no other text', () => {
    const words = (name: string, pdf: Uint8Array) =>
      [...runTool('pdftotext', ['-bbox', save(name, pdf), '-']).stdout.matchAll(/<word .*<\/word>/g)].map(
        ([word]) => word,
      )
    const base = words('base', receipts.base)
    const signed = words('twice', receipts.twice)
    expect(base.every((word) => signed.includes(word))).toBe(true)
    const added = signed.filter((word) => !base.includes(word)).map(boxOf)
    expect(added.length).toBeGreaterThan(10)
    for (const box of added) expect(base.map(boxOf).filter((other) => overlaps(box, other))).toEqual([])
  })

  it('keeps the first signature valid when the agency signs', async () => {
    const report = runTool('pdfsig', [save('twice', receipts.twice)]).stdout
    expect(report.match(/Signature is Valid/g)).toHaveLength(2)
    const verdict = await verifyPdf(receipts.twice, { trustedRoots: [receipts.root], asOf: null })
    expect(verdict.valid).toBe(true)
    expect(
      verdict.signatures.map(({ fieldName, coversWholeFile, signedAt: at }) => [fieldName, coversWholeFile, at]),
    ).toEqual([
      ['ChuKyCanBo', false, signedAt],
      ['ChuKyCoQuan', true, agencySignedAt],
    ])
  })

  it('is sound for qpdf and keeps its PDF/A marks after two signatures', () => {
    const file = save('twice', receipts.twice)
    expect(runTool('qpdf', ['--check', file]).code).toBe(0)
    const objects = runTool('qpdf', ['--qdf', file, '-']).stdout
    expect(objects).not.toContain('/NeedAppearances')
    expect(objects.match(/\/FT \/Sig/g)).toHaveLength(4)
    expect(runTool('pdfinfo', ['-meta', file]).stdout).toContain('<pdfaid:part>2</pdfaid:part>')
  })

  it('stays under 80 KB with two signatures, a practice mark and forty papers', async () => {
    const input = aReceipt({ isPractice: true, components: manyComponents(40) })
    const base = await makeSlipPdf(receiptOf(input), slipA4)
    const once = await signAsOfficer(base, receipts.officerKey)
    const twice = await signPdf({ ...agencyRequest(once), key: receipts.agencyKey })
    console.info(
      `bytes: plain ${receipts.base.length}, once ${receipts.once.length}, twice ${receipts.twice.length}; forty papers twice ${twice.length}`,
    )
    expect(twice.length).toBeLessThan(80 * 1024)
  })

  it('is made and signed within a fraction of the two seconds a print may take', async () => {
    const times: number[] = []
    for (let run = 0; run < 15; run += 1) {
      const start = performance.now()
      const pdf = await makeSlipPdf(receiptOf(aReceipt()), slipA4)
      await signAsOfficer(pdf, receipts.officerKey)
      times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    console.info(`make and sign one receipt: median ${times[7]?.toFixed(0)} ms, slowest ${times[14]?.toFixed(0)} ms`)
    expect(times[7]).toBeLessThan(1000)
  })
})

describe('keys made by other tools', () => {
  it('signs with an EC key that every verifier accepts', async () => {
    const { p12, rootDer } = makeOpensslKey({ folder, passphrase: 'x', keyKind: 'ec' })
    const signed = await signAsOfficer(receipts.base, await openPkcs12Key(p12, 'x'), afterTheKeyWasMade)
    expect(runTool('pdfsig', [save('ec', signed)]).stdout).toContain('Signature is Valid')
    expect(opensslSays(signed, rootDer, 0)).toBe(cadesHolds)
    const verdict = await verifyPdf(signed, { trustedRoots: [rootDer], asOf: null })
    expect(verdict).toMatchObject({ valid: true, signatures: [{ signer: 'Trần Thị Diễm Hữu' }] })
  })

  it('signs with a key from an old 3DES/RC2 file that every verifier accepts', async () => {
    const { p12, rootDer } = makeOpensslKey({ folder, passphrase: 'x', packing: ['-legacy'] })
    const signed = await signAsOfficer(receipts.base, await openPkcs12Key(p12, 'x'), afterTheKeyWasMade)
    expect(runTool('pdfsig', [save('old', signed)]).stdout).toContain('Common Name: Trần Thị Diễm Hữu')
    expect(opensslSays(signed, rootDer, 0)).toBe(cadesHolds)
    expect(await verifyPdf(signed, { trustedRoots: [rootDer], asOf: null })).toMatchObject({ valid: true })
  })
})

describe('signing refuses', () => {
  it('a certificate that has expired or is not yet valid', async () => {
    const late = signAsOfficer(receipts.base, receipts.officerKey, '2028-01-02T00:00:00.000Z')
    await expect(late).rejects.toMatchObject({ code: 'certificate_expired' })
    const early = signAsOfficer(receipts.base, receipts.officerKey, '2025-12-31T00:00:00.000Z')
    await expect(early).rejects.toMatchObject({ code: 'certificate_not_yet_valid' })
  })

  it.each([
    ['for encryption only', 'keyUsage=critical,keyEncipherment\n'],
    ['of a web server', 'keyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n'],
    ['of an authority', 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,digitalSignature\n'],
  ])('a certificate %s', async (_kind, extensions) => {
    const key = await openPkcs12Key(makeOpensslKey({ folder, passphrase: 'x', extensions }).p12, 'x')
    const signing = signAsOfficer(receipts.base, key, afterTheKeyWasMade)
    await expect(signing).rejects.toMatchObject({ code: 'certificate_unsuitable' })
  })

  it('a field that is signed already, a field that is not there, and what is no PDF of ours', async () => {
    await expect(signAsOfficer(receipts.once, receipts.officerKey)).rejects.toMatchObject({
      code: 'pdf_not_signable',
      details: { reason: 'field already signed' },
    })
    const missing = signPdf({ ...agencyRequest(receipts.base), key: receipts.agencyKey, fieldName: 'Không có' })
    await expect(missing).rejects.toMatchObject({ code: 'pdf_not_signable' })
    await expect(signAsOfficer(Buffer.from('không'), receipts.officerKey)).rejects.toMatchObject({
      code: 'pdf_not_signable',
    })
    const junk = Buffer.concat([receipts.base, Buffer.from('thêm')])
    await expect(signAsOfficer(junk, receipts.officerKey)).rejects.toMatchObject({ code: 'pdf_not_signable' })
  })

  it('a certificate that the key does not have', async () => {
    const request = { ...agencyRequest(receipts.base), key: receipts.agencyKey, certificateId: 'khác' }
    await expect(signPdf(request)).rejects.toMatchObject({ code: 'signing_key_missing' })
  })
})

function agencyRequest(pdf: Uint8Array) {
  return { pdf, fieldName: 'ChuKyCoQuan', reason: 'Xác nhận', location: 'Bình Minh', at: agencySignedAt }
}

function save(name: string, pdf: Uint8Array): string {
  const file = `${folder}/${name}.pdf`
  writeFileSync(file, pdf)
  return file
}

function opensslSays(pdf: Uint8Array, rootDer: Uint8Array, index: number): string {
  return opensslVerify({ folder, pdf, rootDer, index })
}

type Rectangle = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

function boxOf(word: string): Rectangle {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [...word.matchAll(/M[a-z]{2}="([\d.]+)"/g)].map((found) => Number(found[1]))
  return { x0, y0, x1, y1 }
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}
