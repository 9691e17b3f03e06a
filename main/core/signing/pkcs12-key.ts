import { createPrivateKey, createPublicKey, type KeyObject, sign, X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'
import { AppError } from '../../../shared/errors.ts'
import { openModernPkcs12, type Pkcs12Contents } from './pkcs12-modern.ts'
import { openOldPkcs12 } from './pkcs12-old.ts'
import { chainOf, toSigningCertificate } from './signing-certificate.ts'
import type { SigningCertificate, SigningKey } from './signing-key.ts'

/** 1.2.840.113549.1.12.1.*: the password-based encryptions of 1999 (3DES, RC2). */
const oldEncryption = Buffer.from('2a864886f70d010c01', 'hex')

const signAsync = promisify(sign)

/**
 * Opens a .p12 or .pfx file. Throws `signing_password_wrong`, `signing_key_damaged`, or `signing_key_missing`
 * when no certificate in it belongs to its key. An expired certificate opens, so that it can be shown; signing refuses it.
 */
export async function openPkcs12Key(bytes: Uint8Array, passphrase: string): Promise<SigningKey> {
  const isOld = Buffer.from(bytes).includes(oldEncryption)
  const password = passphrase.normalize('NFC')
  const contents = isOld ? openOldPkcs12(bytes, password) : await openModernPkcs12(bytes, password)
  const pairs = readPairs(contents)
  if (pairs.length === 0) throw new AppError('signing_key_missing')
  return {
    listCertificates: async () => pairs.map((pair) => pair.certificate),
    sign: async (tbs, { certificateId, hash }) => {
      const pair = pairs.find((candidate) => candidate.certificate.id === certificateId)
      if (pair === undefined) throw new AppError('signing_key_missing')
      return signAsync(hash, tbs, pair.privateKey)
    },
    close: async () => undefined,
  }
}

type Pair = { readonly certificate: SigningCertificate; readonly privateKey: KeyObject }

function readPairs(contents: Pkcs12Contents): readonly Pair[] {
  try {
    const certificates = contents.certificates.map((der) => new X509Certificate(der))
    return contents.privateKeys.flatMap((der) => {
      const privateKey = createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' })
      const own = certificates.find((certificate) => certificate.publicKey.equals(createPublicKey(privateKey)))
      return own === undefined
        ? []
        : [{ certificate: toSigningCertificate(own.raw, chainOf(own.raw, contents.certificates)), privateKey }]
    })
  } catch (cause) {
    throw new AppError('signing_key_damaged', {}, { cause })
  }
}
