import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPkcs12Key } from '../../../main/core/signing/pkcs12-key.ts'
import { makeOpensslKey, type OpensslKey } from './openssl-keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'pkcs12-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const passphrase = 'Mật-khẩu ễữđ 1'
const files: { modern?: OpensslKey; old?: OpensslKey; ec?: OpensslKey } = {}

beforeAll(() => {
  files.modern = makeOpensslKey({ folder, passphrase })
  files.old = makeOpensslKey({ folder, passphrase: 'mat-khau-1', packing: ['-legacy'] })
  files.ec = makeOpensslKey({ folder, passphrase, keyKind: 'ec' })
})

const kinds = [
  { kind: 'modern', secret: passphrase },
  { kind: 'old', secret: 'mat-khau-1' },
  { kind: 'ec', secret: passphrase },
] as const

describe.each(kinds)('a $kind PKCS#12 file', ({ kind, secret }) => {
  const p12 = () => files[kind]?.p12 ?? new Uint8Array()

  it('opens and names the Vietnamese holder, with the certificates above', async () => {
    const [certificate, ...others] = await (await openPkcs12Key(p12(), secret)).listCertificates()
    expect(others).toEqual([])
    expect(certificate?.subject).toBe('C=VN, O=UBND xã Bình Minh, CN=Trần Thị Diễm Hữu')
    expect(certificate?.issuer).toBe('C=VN, CN=Gốc thử nghiệm')
    expect(certificate?.chain.map((der) => Buffer.from(der))).toEqual([Buffer.from(files[kind]?.rootDer ?? [])])
    expect(certificate?.id).toBe(
      createHash('sha256')
        .update(certificate?.der ?? '')
        .digest('hex'),
    )
  })

  it('keeps the certificate as it was issued, so that the authority’s signature still holds', async () => {
    const [certificate] = await (await openPkcs12Key(p12(), secret)).listCertificates()
    const root = new X509Certificate(Buffer.from(files[kind]?.rootDer ?? []))
    expect(new X509Certificate(Buffer.from(certificate?.der ?? [])).verify(root.publicKey)).toBe(true)
  })

  it('signs what its certificate verifies', async () => {
    const key = await openPkcs12Key(p12(), secret)
    const [certificate] = await key.listCertificates()
    const tbs = Buffer.from('nội dung')
    const raw = await key.sign(tbs, { certificateId: certificate?.id ?? '', hash: 'sha256' })
    const publicKey = createPublicKey(
      new X509Certificate(Buffer.from(certificate?.der ?? [])).publicKey.export({ type: 'spki', format: 'pem' }),
    )
    expect(verify('sha256', tbs, publicKey, raw)).toBe(true)
    await expect(key.sign(tbs, { certificateId: 'khác', hash: 'sha256' })).rejects.toMatchObject({
      code: 'signing_key_missing',
    })
  })

  it('says that the password is wrong', async () => {
    await expect(openPkcs12Key(p12(), `${secret}x`)).rejects.toMatchObject({ code: 'signing_password_wrong' })
    await expect(openPkcs12Key(p12(), '')).rejects.toMatchObject({ code: 'signing_password_wrong' })
  })

  it('says that a file cut short is damaged', async () => {
    const cut = p12().subarray(0, Math.floor(p12().length / 2))
    await expect(openPkcs12Key(cut, secret)).rejects.toMatchObject({ code: 'signing_key_damaged' })
  })
})

describe('a file that is no PKCS#12', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['text', Buffer.from('đây không phải tệp chứng thư')],
    ['another ASN.1 structure', Buffer.from('3003020101', 'hex')],
  ])('is refused as damaged: %s', async (_kind, bytes) => {
    await expect(openPkcs12Key(bytes, 'x')).rejects.toMatchObject({ code: 'signing_key_damaged' })
  })

  it('is told apart from one that holds no key', async () => {
    const certificateOnly = makeOpensslKey({ folder, passphrase: 'x', packing: ['-nokeys'] })
    await expect(openPkcs12Key(certificateOnly.p12, 'x')).rejects.toMatchObject({ code: 'signing_key_missing' })
  })
})
