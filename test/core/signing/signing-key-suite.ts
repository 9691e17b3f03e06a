import { verify, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signPdf } from '../../../main/core/signing/sign-pdf.ts'
import type { SigningCertificate, SigningKey } from '../../../main/core/signing/signing-key.ts'
import { verifyPdf } from '../../../main/core/signing/verify-pdf.ts'
import { slipA4 } from '../../../main/core/slips/layouts/a4.ts'
import { slipFields } from '../../../main/core/slips/slip-fields.ts'
import { makeSlipPdf } from '../../../main/core/slips/slip-pdf.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { aReceipt } from '../slips/a-receipt.ts'
import { receiptOf } from '../slips/receipt-of.ts'
import { signAsOfficer } from './a-signed-receipt.ts'
import { afterTheKeyWasMade, askOthers } from './validators.ts'

export type KeyUnderTest = { readonly key: SigningKey; readonly rootDer: Uint8Array }

/** What every key must do, wherever it lies: one suite for files and tokens. */
export function describeSigningKey(kind: string, makeKey: (folder: string) => Promise<KeyUnderTest>): void {
  describe(`a key ${kind}`, () => {
    const { path: folder, remove } = aTempFolderFor('signing-key')
    let subject: KeyUnderTest
    let own: SigningCertificate

    beforeAll(async () => {
      subject = await makeKey(folder)
      const [first] = await subject.key.listCertificates()
      if (first === undefined) throw new Error('no certificate')
      own = first
    })
    afterAll(async () => {
      await subject.key.close()
      remove()
    })

    it('names the Vietnamese holder, with the certificates above', async () => {
      expect(await subject.key.listCertificates()).toHaveLength(1)
      expect(own.subject).toBe('C=VN, O=UBND xã Bình Minh, CN=Trần Thị Diễm Hữu')
      expect(own.issuer).toBe('C=VN, CN=Gốc thử nghiệm')
      expect(own.chain.map((der) => Buffer.from(der))).toEqual([Buffer.from(subject.rootDer)])
    })

    it('signs what its certificate verifies, and nothing for another certificate', async () => {
      const tbs = Buffer.from('nội dung')
      const raw = await subject.key.sign(tbs, { certificateId: own.id, hash: 'sha256' })
      expect(verify('sha256', tbs, new X509Certificate(own.der).publicKey, raw)).toBe(true)
      const other = subject.key.sign(tbs, { certificateId: 'khác', hash: 'sha256' })
      await expect(other).rejects.toMatchObject({ code: 'signing_key_missing' })
    })

    it('signs fifty different contents, each with a value in its shortest DER', async () => {
      const publicKey = new X509Certificate(own.der).publicKey
      for (let index = 0; index < 50; index += 1) {
        const tbs = Buffer.from(`nội dung ${index}`)
        const raw = await subject.key.sign(tbs, { certificateId: own.id, hash: 'sha256' })
        expect(verify('sha256', tbs, publicKey, raw)).toBe(true)
      }
    })

    it('signs a receipt twice so that every validator accepts both signatures', async () => {
      const base = await makeSlipPdf(receiptOf(aReceipt()), slipA4)
      const once = await signAsOfficer(base, subject.key, afterTheKeyWasMade)
      const seal = { fieldName: slipFields.agency, reason: 'Xác nhận', location: 'Bình Minh', at: afterTheKeyWasMade }
      const twice = await signPdf({ pdf: once, key: subject.key, ...seal })
      expect(askOthers(folder, twice, subject.rootDer)).toEqual({
        pdfsig: [true, true],
        openssl: [true, true],
        mutool: [true, true],
      })
      const verdict = await verifyPdf(twice, { trustedRoots: [subject.rootDer], asOf: null })
      expect(verdict).toMatchObject({ valid: true, signatures: [{ signer: 'Trần Thị Diễm Hữu' }, { valid: true }] })
    })

    it('does not sign with a certificate that has expired or is not valid yet', async () => {
      const base = await makeSlipPdf(receiptOf(aReceipt()), slipA4)
      const late = signAsOfficer(base, subject.key, new Date(Date.parse(own.notAfter) + 1_000).toISOString())
      await expect(late).rejects.toMatchObject({ code: 'certificate_expired' })
      const early = signAsOfficer(base, subject.key, new Date(Date.parse(own.notBefore) - 1_000).toISOString())
      await expect(early).rejects.toMatchObject({ code: 'certificate_not_yet_valid' })
    })
  })
}
