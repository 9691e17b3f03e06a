import { createHash, randomBytes } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  Attribute,
  AttributeTypeAndValue,
  AuthenticatedSafe,
  BasicConstraints,
  CertBag,
  Certificate,
  Extension,
  getCrypto,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  RelativeDistinguishedNames,
  SafeBag,
  SafeContents,
} from 'pkijs'

export type PracticeCertificateRequest = {
  readonly officerName: string
  readonly agencyName: string
  /** Instants in UTC. */
  readonly notBefore: string
  readonly notAfter: string
  readonly passphrase: string
}

export type PracticeCertificates = {
  /** DER of the practice root: the only one a practice office trusts. */
  readonly root: Uint8Array
  /** PKCS#12 of the officer and of the agency, opened by the passphrase. */
  readonly officer: Uint8Array
  readonly agency: Uint8Array
}

/** Stands in every name, so that no practice certificate can pass for a real one. */
export const practiceMark = 'THỰC HÀNH – KHÔNG CÓ GIÁ TRỊ'

/** Makes a practice root and two certificates below it (RSA-2048, SHA-256, names as UTF8String). */
export async function makePracticeCertificates(request: PracticeCertificateRequest): Promise<PracticeCertificates> {
  const root = await issue({ ...request, name: `Gốc chứng thư ${practiceMark}`, organisation: practiceMark }, null)
  const agencyName = `${request.agencyName} (${practiceMark})`
  const officerName = `${request.officerName} (${practiceMark})`
  const officer = await issue({ ...request, name: officerName, organisation: agencyName }, root)
  const agency = await issue({ ...request, name: agencyName, organisation: agencyName }, root)
  return {
    root: new Uint8Array(root.certificate.toSchema(true).toBER()),
    officer: await pack(officer, root, request.passphrase),
    agency: await pack(agency, root, request.passphrase),
  }
}

type Subject = {
  readonly name: string
  readonly organisation: string
  readonly notBefore: string
  readonly notAfter: string
}

type Issued = { readonly certificate: Certificate; readonly keys: CryptoKeyPair }

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const
const usageOid = '2.5.29.15'
/** Bits of KeyUsage (RFC 5280 4.2.1.3): keyCertSign and cRLSign; digitalSignature and nonRepudiation. */
const authorityUsage = { bits: 0x06, unused: 1 }
const signerUsage = { bits: 0xc0, unused: 6 }

async function issue(subject: Subject, issuer: Issued | null): Promise<Issued> {
  const keys = await crypto.subtle.generateKey(
    { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  )
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new asn1js.Integer({ valueHex: serialNumber() })
  certificate.notBefore.value = new Date(subject.notBefore)
  certificate.notAfter.value = new Date(subject.notAfter)
  certificate.subject = nameOf(subject)
  certificate.issuer = issuer?.certificate.subject ?? certificate.subject
  certificate.extensions = extensionsFor(issuer === null)
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256')
  return { certificate: Certificate.fromBER(certificate.toSchema(true).toBER()), keys }
}

/** Sixteen random bytes that read as a positive, minimally encoded INTEGER. */
function serialNumber(): ArrayBuffer {
  const bytes = new Uint8Array(randomBytes(16))
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes.buffer
}

/** One RDN for each part; left to itself the library would put all parts into one. */
function nameOf({ name, organisation }: Subject): RelativeDistinguishedNames {
  const parts = [
    { type: '2.5.4.6', value: new asn1js.PrintableString({ value: 'VN' }) },
    { type: '2.5.4.10', value: new asn1js.Utf8String({ value: organisation.normalize('NFC') }) },
    { type: '2.5.4.3', value: new asn1js.Utf8String({ value: name.normalize('NFC') }) },
  ]
  const value = parts.map((part) => new asn1js.Set({ value: [new AttributeTypeAndValue(part).toSchema()] }))
  return RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value }).toBER())
}

function extensionsFor(isAuthority: boolean): Extension[] {
  const { bits, unused } = isAuthority ? authorityUsage : signerUsage
  const usage = new asn1js.BitString({ valueHex: new Uint8Array([bits]).buffer, unusedBits: unused })
  return [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: new BasicConstraints({ cA: isAuthority }).toSchema().toBER(),
    }),
    new Extension({ extnID: usageOid, critical: true, extnValue: usage.toBER() }),
  ]
}

/** A bag that names its key, so that readers can tell which certificate belongs to it. */
function bag(bagId: string, bagValue: PKCS8ShroudedKeyBag | CertBag, issued: Issued): SafeBag {
  const keyId = createHash('sha256').update(new Uint8Array(issued.certificate.toSchema().toBER())).digest()
  const localKeyId = new asn1js.OctetString({ valueHex: new Uint8Array(keyId).buffer })
  const bagAttributes = [new Attribute({ type: '1.2.840.113549.1.9.21', values: [localKeyId] })]
  return new SafeBag({ bagId, bagValue, bagAttributes })
}

/** Rounds of both derivations, OpenSSL's own count: what practises a signature guards no secret. */
const iterations = 2048

/** PKCS#12 as OpenSSL 3 makes it: PBES2, AES-256, HMAC-SHA-256. */
async function pack(issued: Issued, root: Issued, passphrase: string): Promise<Uint8Array> {
  const password = new Uint8Array(Buffer.from(passphrase.normalize('NFC'), 'utf8')).buffer
  const encryption = {
    password,
    // The type asks for an iv; the library draws its own.
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new Uint8Array(16) },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: iterations,
  }
  const pkcs8 = await getCrypto(true).exportKey('pkcs8', issued.keys.privateKey)
  const keyBag = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(pkcs8) })
  await keyBag.makeInternalValues(encryption)
  const keys = new SafeContents({ safeBags: [bag('1.2.840.113549.1.12.10.1.2', keyBag, issued)] })
  const certificates = new SafeContents({
    safeBags: [
      bag('1.2.840.113549.1.12.10.1.3', new CertBag({ parsedValue: issued.certificate }), issued),
      new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.3', bagValue: new CertBag({ parsedValue: root.certificate }) }),
    ],
  })
  const authenticatedSafe = new AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        { privacyMode: 0, value: keys },
        { privacyMode: 1, value: certificates },
      ],
    },
  })
  await authenticatedSafe.makeInternalValues({ safeContents: [{}, encryption] })
  const pfx = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe } })
  await pfx.makeInternalValues({
    password,
    iterations,
    pbkdf2HashAlgorithm: 'SHA-256',
    hmacHashAlgorithm: 'SHA-256',
  })
  return new Uint8Array(pfx.toSchema().toBER())
}
