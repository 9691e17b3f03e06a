import {
  type AuthenticatedSafe,
  CertBag,
  Certificate,
  ContentInfo,
  EncryptedContentInfo,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  type SafeContents,
} from 'pkijs'
import { AppError } from '../../../shared/errors.ts'
import { exactBuffer } from './cades.ts'

/** What a PKCS#12 file holds, in DER: keys as PKCS#8. */
export type Pkcs12Contents = {
  readonly privateKeys: readonly Uint8Array[]
  readonly certificates: readonly Uint8Array[]
}

/** Opens a PKCS#12 file of today (PBES2); any passphrase. Throws `signing_password_wrong` or `signing_key_damaged`. */
export async function openModernPkcs12(bytes: Uint8Array, passphrase: string): Promise<Pkcs12Contents> {
  const password = exactBuffer(Buffer.from(passphrase, 'utf8'))
  const pfx = readPfx(bytes)
  try {
    await pfx.parseInternalValues({ password, checkIntegrity: true })
  } catch (cause) {
    throw new AppError('signing_password_wrong', {}, { cause })
  }
  const safe = pfx.parsedValue?.authenticatedSafe
  if (safe === undefined) throw new AppError('signing_key_damaged')
  try {
    return await readSafe(safe, password)
  } catch (cause) {
    throw new AppError('signing_key_damaged', {}, { cause })
  }
}

function readPfx(bytes: Uint8Array): PFX {
  try {
    return PFX.fromBER(exactBuffer(bytes))
  } catch (cause) {
    throw new AppError('signing_key_damaged', {}, { cause })
  }
}

async function readSafe(safe: AuthenticatedSafe, password: ArrayBuffer): Promise<Pkcs12Contents> {
  const safeContents = safe.safeContents.map((part) => (part.contentType === ContentInfo.DATA ? {} : { password }))
  await safe.parseInternalValues({ safeContents })
  const parts: readonly { readonly value: SafeContents }[] = safe.parsedValue.safeContents
  const privateKeys: Uint8Array[] = []
  const certificates: Uint8Array[] = []
  for (const bag of parts.flatMap((part) => part.value.safeBags)) {
    const value: unknown = bag.bagValue
    if (value instanceof PKCS8ShroudedKeyBag) privateKeys.push(await openKeyBag(value, password))
    else if (value instanceof PrivateKeyInfo) privateKeys.push(new Uint8Array(value.toSchema().toBER()))
    else if (value instanceof CertBag && value.parsedValue instanceof Certificate) {
      certificates.push(new Uint8Array(value.parsedValue.toSchema().toBER()))
    }
  }
  return { privateKeys, certificates }
}

async function openKeyBag(bag: PKCS8ShroudedKeyBag, password: ArrayBuffer): Promise<Uint8Array> {
  const encryptedContentInfo = new EncryptedContentInfo({
    contentEncryptionAlgorithm: bag.encryptionAlgorithm,
    encryptedContent: bag.encryptedData,
  })
  return new Uint8Array(await new EncryptedData({ encryptedContentInfo }).decrypt({ password }))
}
