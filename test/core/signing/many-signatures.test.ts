import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTokenKey } from '../../../main/core/signing/pkcs11/token-key.ts'
import { openPkcs12Key } from '../../../main/core/signing/pkcs12-key.ts'
import { signPdf } from '../../../main/core/signing/sign-pdf.ts'
import type { SigningKey } from '../../../main/core/signing/signing-key.ts'
import { verifyPdf } from '../../../main/core/signing/verify-pdf.ts'
import { slipA4 } from '../../../main/core/slips/layouts/a4.ts'
import { closePdfDocument, openPdfDocument } from '../../../main/core/slips/pdf-document.ts'
import { addSignatureBox, openSignatureForm } from '../../../main/core/slips/signature-box.ts'
import { makeSlipPdf } from '../../../main/core/slips/slip-pdf.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { aReceipt } from '../slips/a-receipt.ts'
import { receiptOf } from '../slips/receipt-of.ts'
import { signAsOfficer } from './a-signed-receipt.ts'
import { makeSoftToken, softModule, softPin, tokenPorts } from './soft-token.ts'
import { afterTheKeyWasMade, askOthers } from './validators.ts'

const { path: folder, remove } = aTempFolderFor('many-signatures')
let rootDer: Uint8Array
let openToken: () => Promise<SigningKey>

beforeAll(async () => {
  const soft = await makeSoftToken({ folder })
  rootDer = soft.rootDer
  const own = soft.token.certificates.find(({ subject }) => subject.includes('Diễm Hữu'))
  const choice = { module: softModule, serial: soft.token.serial, certificateId: own?.id ?? '' }
  openToken = () => openTokenKey(choice, { pin: softPin, lastTryConfirmed: false }, tokenPorts)
})
afterAll(remove)

const names = Array.from({ length: 10 }, (_, index) => `ChuKy${index + 1}`)

/** One page with ten empty boxes for signatures. */
async function aPaperForTen(): Promise<Uint8Array> {
  const facts = { title: 'Mười chữ ký', author: 'UBND xã Bình Minh', subject: '', at: afterTheKeyWasMade }
  const document = openPdfDocument(facts, [595.28, 841.89])
  document.addPage()
  openSignatureForm(document)
  for (const [index, fieldName] of names.entries()) {
    const place = { x: 40 + (index % 2) * 260, y: 40 + Math.floor(index / 2) * 120, width: 240, height: 80 }
    const lines = [{ text: `Người ký ${index + 1}`, face: 'regular' as const }]
    addSignatureBox(document, { ...place, fieldName, lines, size: 10, colour: [0, 0.2, 0.6] })
  }
  return closePdfDocument(document)
}

describe('ten successive signatures', () => {
  it('of a file and of a token in turn are all valid for every validator', async () => {
    const token = await openToken()
    const file = await openPkcs12Key(readFileSync(`${folder}/key.p12`), 'x')
    let pdf = await aPaperForTen()
    for (const [index, fieldName] of names.entries()) {
      const key = index % 2 === 0 ? file : token
      pdf = await signPdf({ pdf, fieldName, key, reason: 'Ký', location: 'Bình Minh', at: afterTheKeyWasMade })
    }
    await token.close()
    const all = names.map(() => true)
    expect(askOthers(folder, pdf, rootDer)).toEqual({ pdfsig: all, openssl: all, mutool: all })
    const verdict = await verifyPdf(pdf, { trustedRoots: [rootDer], asOf: null })
    expect(verdict.valid).toBe(true)
    expect(verdict.signatures.map(({ valid }) => valid)).toEqual(all)
  })
})

describe('a hundred receipts', () => {
  it('are made and signed with one PIN in far less than 90 seconds', async () => {
    const content = receiptOf(aReceipt())
    const started = performance.now()
    const key = await openToken()
    const signed: Uint8Array[] = []
    for (let index = 0; index < 100; index += 1) {
      signed.push(await signAsOfficer(await makeSlipPdf(content, slipA4), key, afterTheKeyWasMade))
    }
    await key.close()
    const seconds = (performance.now() - started) / 1000
    console.info(`100 receipts made and signed on SoftHSM2 with one PIN: ${seconds.toFixed(1)} s`)
    expect(seconds).toBeLessThan(90)
    for (const pdf of signed) expect((await verifyPdf(pdf, { trustedRoots: [rootDer], asOf: null })).valid).toBe(true)
  })
})
