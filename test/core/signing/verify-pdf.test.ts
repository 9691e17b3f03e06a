import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newestRevision, readPdfFile } from '../../../main/core/signing/pdf-file.ts'
import { serialiseValue } from '../../../main/core/signing/pdf-values.ts'
import { listSignatureFields } from '../../../main/core/signing/signature-fields.ts'
import { verifyPdf } from '../../../main/core/signing/verify-pdf.ts'
import { makePracticeCertificates } from '../../../main/practice/practice-certificates.ts'
import { makeSignedReceipts, type SignedReceipts, signAsOfficer } from './a-signed-receipt.ts'
import { runTool } from './run-tool.ts'

const folder = mkdtempSync(join(tmpdir(), 'verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let receipts: SignedReceipts

beforeAll(async () => {
  receipts = await makeSignedReceipts()
})

function judge(pdf: Uint8Array, asOf: string | null = null) {
  return verifyPdf(pdf, { trustedRoots: [receipts.root], asOf })
}

describe('one changed byte', () => {
  it('is refused wherever it lies', async () => {
    const accepted: number[] = []
    for (let at = 5; at < receipts.twice.length; at += 701) {
      const changed = Buffer.from(receipts.twice)
      changed[at] = (changed[at] ?? 0) ^ 0x01
      if ((await judge(changed)).valid) accepted.push(at)
    }
    expect(accepted).toEqual([])
  })

  it('is refused all over the last signature’s own object and of the file’s end', async () => {
    const accepted: number[] = []
    const start = receipts.once.length
    const hole = Buffer.from(receipts.twice).indexOf('/Contents <', start)
    const tail = Buffer.from(receipts.twice).indexOf('>', hole)
    const places = [...range(start, hole + 40, 9), ...range(tail - 40, receipts.twice.length, 9)]
    for (const at of places) {
      const changed = Buffer.from(receipts.twice)
      changed[at] = (changed[at] ?? 0) ^ 0x20
      if ((await judge(changed)).valid) accepted.push(at)
    }
    expect(accepted).toEqual([])
  })

  it('in the text of the page is refused by every verifier', async () => {
    const changed = Buffer.from(receipts.once)
    const at = changed.indexOf('stream') + 40
    changed[at] = (changed[at] ?? 0) ^ 0x01
    const file = `${folder}/flipped.pdf`
    writeFileSync(file, changed)
    expect(runTool('pdfsig', [file]).stdout).toContain('Digest Mismatch')
    expect(await judge(changed)).toMatchObject({ valid: false, problem: 'content_changed' })
  })
})

describe('what is appended after signing', () => {
  it.each([
    ['a byte', 'x'],
    ['a line end', '\n'],
    ['a comment', '% thêm\n'],
    ['an end without a table', 'startxref\n0\n%%EOF\n'],
  ])('is refused: %s', async (_what, text) => {
    const verdict = await judge(Buffer.concat([receipts.once, Buffer.from(text)]))
    expect(verdict.valid).toBe(false)
    expect(verdict.reason).not.toBeNull()
  })

  it('is refused although pdfsig still calls the signature valid', async () => {
    const appended = Buffer.concat([receipts.once, Buffer.from('% thêm\n')])
    writeFileSync(`${folder}/appended.pdf`, appended)
    expect(runTool('pdfsig', [`${folder}/appended.pdf`]).stdout).toContain('Signature is Valid')
    expect(await judge(appended)).toMatchObject({ valid: false, problem: 'bytes_after_end' })
  })

  it('is refused as a revision that changes nothing', async () => {
    expect(await judge(appendObjects(receipts.once, []))).toMatchObject({
      valid: false,
      problem: 'changed_after_signing',
    })
  })

  it('is refused as a revision that puts another page content in place', async () => {
    const { number, body } = pageObject(receipts.once)
    const other = [{ number, body: body.replace(/\/Contents \d+ 0 R/, '/Contents 900 0 R') }]
    expect(other[0]?.body).toContain('/Contents 900 0 R')
    expect(await judge(appendObjects(receipts.once, other))).toMatchObject({ problem: 'changed_after_signing' })
  })

  it('is refused as a revision that moves or renames a signature field, or empties a signed one', async () => {
    const agency = field(receipts.once, 'ChuKyCoQuan')
    const officer = field(receipts.once, 'ChuKyCanBo')
    const changes = [
      { number: agency.number, body: agency.body.replace(/\/Rect \[[^\]]*\]/, '/Rect [0 0 500 800]') },
      { number: agency.number, body: agency.body.replace('ChuKyCoQuan', 'ChuKyKhac') },
      { number: officer.number, body: officer.body.replace(/\/V \d+ 0 R/, '') },
      { number: officer.number, body: officer.body.replace(/\/AP << [^>]* >>/, '') },
    ]
    for (const change of changes) {
      expect(change.body).not.toBe(change.number === agency.number ? agency.body : officer.body)
      expect((await judge(appendObjects(receipts.once, [change]))).valid).toBe(false)
    }
  })

  it('is refused as a filled field whose signature is no signature', async () => {
    const agency = field(receipts.once, 'ChuKyCoQuan')
    const forged = [
      { number: agency.number, body: agency.body.replace(/ >>$/, ' /V 900 0 R >>') },
      { number: 900, body: '<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3] /Contents <00> >>' },
    ]
    const verdict = await judge(appendObjects(receipts.once, forged))
    expect(verdict.valid).toBe(false)
    expect(verdict.signatures.map((signature) => signature.valid)).toEqual([true, false])
  })
})

describe('the verdict', () => {
  it('is that a receipt without a signature is not signed', async () => {
    const verdict = await judge(receipts.base)
    expect(verdict).toEqual({
      signatures: [],
      timeStamps: [],
      valid: false,
      problem: 'not_signed',
      reason: 'Tệp này chưa có chữ ký số nào.',
    })
  })

  it('is that another file is no PDF, and a cut one can’t be followed', async () => {
    expect(await judge(Buffer.from('xin chào'))).toMatchObject({ valid: false, problem: 'not_a_pdf' })
    expect(await judge(new Uint8Array())).toMatchObject({ valid: false, problem: 'not_a_pdf' })
    const cut = receipts.once.subarray(0, receipts.once.length - 200)
    expect((await judge(cut)).valid).toBe(false)
  })

  it('is that a signer below another root is not trusted', async () => {
    const stranger = await makePracticeCertificates({
      officerName: 'Lê Thị Bình Đẳng',
      agencyName: 'UBND xã Bình Minh',
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: '2028-01-01T00:00:00.000Z',
      passphrase: 'x',
    })
    const verdict = await verifyPdf(receipts.once, { trustedRoots: [stranger.root], asOf: null })
    expect(verdict).toMatchObject({ valid: false, problem: 'certificate_untrusted' })
    expect(await verifyPdf(receipts.once, { trustedRoots: [], asOf: null })).toMatchObject({ valid: false })
  })

  it('judges the certificate by the day it is asked for', async () => {
    expect(await judge(receipts.once, '2027-06-01T00:00:00.000Z')).toMatchObject({ valid: true })
    expect(await judge(receipts.once, '2029-01-01T00:00:00.000Z')).toMatchObject({ problem: 'certificate_expired' })
    expect(await judge(receipts.once, '2026-11-01T00:00:00.000Z')).toMatchObject({ problem: 'time_in_future' })
  })

  it('is the same when the same receipt is signed anew', async () => {
    const again = await signAsOfficer(receipts.base, receipts.officerKey)
    expect(await judge(again)).toEqual(await judge(receipts.once))
  })

  it('is quick enough for a counter', async () => {
    const start = performance.now()
    for (let run = 0; run < 10; run += 1) await judge(receipts.twice)
    const each = (performance.now() - start) / 10
    console.info(`verify a receipt with two signatures: ${each.toFixed(1)} ms`)
    expect(each).toBeLessThan(500)
  })
})

type NewObject = { readonly number: number; readonly body: string }

/** An incremental update as any PDF editor would append it. */
function appendObjects(pdf: Uint8Array, objects: readonly NewObject[]): Uint8Array {
  const { trailer, xref } = newestRevision(readPdfFile(pdf))
  let text = ''
  let table = ''
  for (const { number, body } of objects) {
    table += `${number} 1\n${String(pdf.length + text.length).padStart(10, '0')} 00000 n \n`
    text += `${number} 0 obj\n${body}\nendobj\n`
  }
  const kept = ['Root', 'Info', 'ID'].map(
    (key) => `/${key} ${serialiseValue(trailer.entries.get(key) ?? { kind: 'null' })}`,
  )
  const end = `trailer\n<< /Size 901 ${kept.join(' ')} /Prev ${xref} >>\nstartxref\n${pdf.length + text.length}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(`${text}xref\n${table}${end}`, 'latin1')])
}

function field(pdf: Uint8Array, name: string): NewObject {
  const found = listSignatureFields(readPdfFile(pdf)).find((one) => one.name === name)
  if (found === undefined) throw new Error('no such field')
  return { number: found.number, body: serialiseValue(found.dictionary) }
}

function pageObject(pdf: Uint8Array): NewObject {
  const pages = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/(\d+) 0 obj\n(<<\n\/Type \/Page\n[\s\S]*?)\nendobj/g)
  const [first] = [...pages].map(([, number, body]) => ({ number: Number(number), body: body ?? '' }))
  if (first === undefined) throw new Error('no page')
  return first
}

function range(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step)
}
