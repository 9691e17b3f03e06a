import forge from 'node-forge'
import { AppError } from '../../../shared/errors.ts'
import type { Pkcs12Contents } from './pkcs12-modern.ts'

/** Opens a PKCS#12 file of the old kind (3DES or RC2, RSA keys). Throws `signing_password_wrong` or `signing_key_damaged`. */
export function openOldPkcs12(bytes: Uint8Array, passphrase: string): Pkcs12Contents {
  const asn1 = readAsn1(bytes)
  const bags = openBags(asn1, passphrase)
  try {
    const keys = bags.filter((bag) => bag.key != null)
    return {
      privateKeys: keys.map(({ key }) => toDer(forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(rsa(key))))),
      certificates: bags.flatMap(({ cert }) => (cert == null ? [] : [toDer(forge.pki.certificateToAsn1(cert))])),
    }
  } catch (cause) {
    throw new AppError('signing_key_damaged', {}, { cause })
  }
}

function readAsn1(bytes: Uint8Array): forge.asn1.Asn1 {
  try {
    return forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('latin1')))
  } catch (cause) {
    throw new AppError('signing_key_damaged', {}, { cause })
  }
}

function openBags(asn1: forge.asn1.Asn1, passphrase: string): readonly forge.pkcs12.Bag[] {
  try {
    return forge.pkcs12.pkcs12FromAsn1(asn1, true, passphrase).safeContents.flatMap((part) => part.safeBags)
  } catch (cause) {
    const isPassword = cause instanceof Error && /MAC|password|decrypt/i.test(cause.message)
    throw new AppError(isPassword ? 'signing_password_wrong' : 'signing_key_damaged', {}, { cause })
  }
}

function rsa(key: forge.pki.PrivateKey | undefined): forge.pki.rsa.PrivateKey {
  if (key === undefined || !('n' in key)) throw new Error('not an RSA key')
  return key
}

function toDer(asn1: forge.asn1.Asn1): Uint8Array {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1')
}
