import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openPkcs12Key } from '../../main/core/signing/pkcs12-key.ts'
import { makePracticeCertificates } from '../../main/practice/practice-certificates.ts'

const request = {
  officerName: 'Nguyễn Thị Đỗ Quyên',
  agencyName: 'UBND xã Bình Minh',
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2028-01-01T00:00:00.000Z',
  passphrase: 'Thực hành 1',
}

describe('practice certificates', () => {
  it('say in every name that they are for practice and worth nothing', async () => {
    const made = await makePracticeCertificates(request)
    const root = new X509Certificate(Buffer.from(made.root))
    expect(root.ca).toBe(true)
    expect(root.subject).toContain('THỰC HÀNH – KHÔNG CÓ GIÁ TRỊ')
    for (const file of [made.officer, made.agency]) {
      const [certificate] = await (await openPkcs12Key(file, request.passphrase)).listCertificates()
      expect(certificate?.subject).toContain('THỰC HÀNH – KHÔNG CÓ GIÁ TRỊ')
      expect(certificate?.notBefore).toBe(request.notBefore)
      expect(certificate?.notAfter).toBe(request.notAfter)
      const own = new X509Certificate(Buffer.from(certificate?.der ?? []))
      expect(own.ca).toBe(false)
      expect(own.verify(root.publicKey)).toBe(true)
    }
  })

  it('are never twice the same', async () => {
    const [first, second] = [await makePracticeCertificates(request), await makePracticeCertificates(request)]
    expect(Buffer.from(first.root).equals(second.root)).toBe(false)
  })
})
