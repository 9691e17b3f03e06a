import { createHash, verify, X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  Certificate,
  CertificateChainValidationEngine,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
} from 'pkijs'
import type { VerifyProblem } from '../../../shared/domain/verify-problem.ts'
import { exactBuffer, oid } from './cades.ts'

/** Digest and signature algorithms no longer accepted: MD5 and SHA-1 and what is built on them. */
const weakAlgorithms = ['1.2.840.113549.2.5', '1.3.14.3.2.26', '1.2.840.113549.1.1.4', '1.2.840.113549.1.1.5']

/** A signed message, padded with zeros perhaps; null where it can't be read or is not written in the one way of DER. */
export function readSignedData(message: Uint8Array): SignedData | null {
  const { offset, result } = asn1js.fromBER(exactBuffer(message))
  if (offset === -1 || message.subarray(offset).some((byte) => byte !== 0)) return null
  try {
    const content = new ContentInfo({ schema: result })
    if (content.contentType !== oid.signedData) return null
    const signedData = new SignedData({ schema: content.content })
    const again = new ContentInfo({ contentType: oid.signedData, content: signedData.toSchema(true) })
    return Buffer.from(again.toSchema().toBER()).equals(message.subarray(0, offset)) ? signedData : null
  } catch {
    // The library refuses by throwing; the officer is told that the signature can't be read.
    return null
  }
}

export type Signer = {
  readonly info: SignerInfo
  readonly certificate: Certificate
  /** All certificates of the message, each once. */
  readonly all: readonly Certificate[]
}

/** The one signer of a message with her certificate, or why it can't be told. */
export function signerOf(signedData: SignedData): Signer | VerifyProblem {
  const [info, second] = signedData.signerInfos
  if (info === undefined || second !== undefined) return 'signature_unreadable'
  const all = distinct((signedData.certificates ?? []).filter((one) => one instanceof Certificate))
  const [certificate, twin] = all.filter((candidate) => issuedAs(candidate, info))
  if (certificate === undefined) return 'signing_certificate_missing'
  // Two certificates under one number: a forger's way to be checked by one and shown as the other.
  return twin === undefined ? { info, certificate, all } : 'signing_certificate_mismatch'
}

/**
 * What no signature protects must be as the standard has it and nothing more, so that no byte of the message can
 * change unseen.
 */
export function isPlain(signedData: SignedData, info: SignerInfo, version: 1 | 3): boolean {
  const digests = signedData.digestAlgorithms.map((algorithm) => algorithm.algorithmId)
  const versions = signedData.version === version && info.version === 1
  const isOwnDigest = digests.length === 1 && digests[0] === info.digestAlgorithm.algorithmId
  const algorithms = [...signedData.digestAlgorithms, info.digestAlgorithm, info.signatureAlgorithm]
  const isBare = algorithms.every(({ algorithmParams }) => !algorithmParams || algorithmParams instanceof asn1js.Null)
  return versions && isOwnDigest && isBare && !info.unsignedAttrs && !signedData.crls?.length
}

export function isWeak(info: SignerInfo): boolean {
  const used = [info.digestAlgorithm.algorithmId, info.signatureAlgorithm.algorithmId]
  return used.some((algorithm) => weakAlgorithms.includes(algorithm))
}

const hashNames: Readonly<Record<string, string>> = {
  [oid.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** Node's name of a hash algorithm; null for those that are not accepted. */
export function hashOf(algorithmId: string): string | null {
  return hashNames[algorithmId] ?? null
}

/** Whether the message's own digest attribute names these bytes. */
export function namesDigestOf(info: SignerInfo, covered: Uint8Array): boolean {
  const hash = hashOf(info.digestAlgorithm.algorithmId)
  const stated = attributeValue(info, oid.messageDigest)
  if (hash === null || !(stated instanceof asn1js.OctetString)) return false
  return createHash(hash).update(covered).digest().equals(stated.valueBlock.valueHexView)
}

/** Algorithms of signatures with the hash that they carry in their own name. */
const hashOfSignature: Readonly<Record<string, string>> = {
  [oid.sha256WithRsa]: 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  [oid.ecdsaWithSha256]: 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}
const plainRsa = '1.2.840.113549.1.1.1'

/** Whether the signature over the signed attributes holds under the signer's key (PKCS#1 v1.5 or ECDSA). */
export function signatureHolds({ info, certificate }: Signer): boolean {
  const { algorithmId } = info.signatureAlgorithm
  const own = hashOf(info.digestAlgorithm.algorithmId)
  const hash = algorithmId === plainRsa ? own : (hashOfSignature[algorithmId] ?? null)
  if (hash === null || hash !== own || info.signedAttrs === undefined) return false
  const signed = Buffer.from(info.signedAttrs.encodedValue)
  try {
    const { publicKey } = new X509Certificate(Buffer.from(certificate.toSchema().toBER()))
    return verify(hash, signed, publicKey, info.signature.valueBlock.valueHexView)
  } catch {
    // Node throws for keys and values that it can't compute with; such a signature proves nothing.
    return false
  }
}

/** signing-certificate-v2 (RFC 5035) must name the very certificate that is used; time stamps may still use the first form. */
export function essProblem({ info, certificate }: Signer, takes: 'v2' | 'v1_or_v2'): VerifyProblem | null {
  const ess = attributeValue(info, oid.signingCertificateV2)
  const old = takes === 'v2' ? null : attributeValue(info, oid.signingCertificate)
  const [attribute, hash] = ess === null ? [old, 'sha1'] : [ess, 'sha256']
  if (attribute === null) return 'signature_kind_unknown'
  const digest = createHash(hash).update(derOf(certificate)).digest()
  const [first] = descend(descend(descend(attribute)[0])[0])
  if (!(first instanceof asn1js.OctetString)) return 'signing_certificate_mismatch'
  return digest.equals(first.valueBlock.valueHexView) ? null : 'signing_certificate_mismatch'
}

/** A value that the signature protects; null unless it stands there exactly once. */
export function attributeValue(info: SignerInfo, type: string): asn1js.BaseBlock | null {
  const found = info.signedAttrs?.attributes.filter((attribute) => attribute.type === type) ?? []
  const value: unknown = found.length === 1 ? found[0]?.values[0] : null
  return value instanceof asn1js.BaseBlock ? value : null
}

function descend(block: asn1js.BaseBlock | undefined): readonly asn1js.BaseBlock[] {
  return block instanceof asn1js.Sequence ? block.valueBlock.value : []
}

export type ChainRequest = {
  readonly certificate: Certificate
  readonly all: readonly Certificate[]
  /** DER. */
  readonly trustedRoots: readonly Uint8Array[]
  /** Instant at which every certificate of the chain must be valid. */
  readonly at: string
}

/** The certificates from the signer's up to a trusted root, or why there is no such way. */
export async function chainTo(request: ChainRequest): Promise<readonly Certificate[] | VerifyProblem> {
  const { certificate, all } = request
  const roots = request.trustedRoots.map((der) => Certificate.fromBER(exactBuffer(der)))
  const engine = new CertificateChainValidationEngine({
    trustedCerts: roots.filter((root) => certificateDigest(root) !== certificateDigest(certificate)),
    // The engine judges the last certificate of the list, so no other copy of it may stand in it.
    certs: [...all.filter((one) => one !== certificate), certificate],
    checkDate: new Date(request.at),
  })
  const { result, certificatePath = [] } = await engine.verify()
  if (!result) return 'certificate_untrusted'
  const path = new Set(certificatePath.map(certificateDigest))
  return all.every((one) => path.has(certificateDigest(one))) ? certificatePath : 'signing_certificate_mismatch'
}

export function derOf(certificate: Certificate): Buffer {
  return Buffer.from(certificate.toSchema().toBER())
}

export function certificateDigest(certificate: Certificate): string {
  return createHash('sha256').update(derOf(certificate)).digest('hex')
}

function distinct(certificates: readonly Certificate[]): readonly Certificate[] {
  return [...new Map(certificates.map((one) => [certificateDigest(one), one])).values()]
}

function issuedAs(certificate: Certificate, { sid }: SignerInfo): boolean {
  if (!(sid instanceof IssuerAndSerialNumber)) return false
  const [named, own] = [sid.issuer, certificate.issuer].map((name) => Buffer.from(name.toSchema().toBER()))
  return certificate.serialNumber.isEqual(sid.serialNumber) && named !== undefined && own?.equals(named) === true
}
