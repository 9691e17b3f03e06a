import { createHash } from 'node:crypto'
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
import { certificateFault, commonName, nameText } from './signing-certificate.ts'

export type CertificateFacts = {
  readonly subject: string
  readonly issuer: string
  /** Instants in UTC. */
  readonly notBefore: string
  readonly notAfter: string
}

export type CmsRequest = {
  /** DER, with the zeros that pad `/Contents`. */
  readonly message: Uint8Array
  /** The bytes the signature speaks for. */
  readonly covered: Uint8Array
  readonly trustedRoots: readonly Uint8Array[]
  /** Instant at which the certificates must be valid; null leaves only the chain to be judged. */
  readonly at: string | null
}

export type CmsVerdict = {
  readonly signer: string
  readonly certificate: CertificateFacts | null
  readonly problems: readonly VerifyProblem[]
}

/** Digest and signature algorithms no longer accepted: MD5 and SHA-1 and what is built on them. */
const weakAlgorithms = ['1.2.840.113549.2.5', '1.3.14.3.2.26', '1.2.840.113549.1.1.4', '1.2.840.113549.1.1.5']

/** Judges one detached CAdES message: digest, signature, signing-certificate-v2, chain to a trusted root, dates. */
export async function verifyCms(request: CmsRequest): Promise<CmsVerdict> {
  const signedData = readSignedData(request.message)
  const [signerInfo, second] = signedData?.signerInfos ?? []
  if (signedData === null || signerInfo === undefined || second !== undefined) {
    return { signer: '', certificate: null, problems: ['signature_unreadable'] }
  }
  const all = distinct((signedData.certificates ?? []).filter((one) => one instanceof Certificate))
  const [certificate, twin] = all.filter((candidate) => issuedAs(candidate, signerInfo))
  if (certificate === undefined) return { signer: '', certificate: null, problems: ['signing_certificate_missing'] }
  // Two certificates under one number: a forger's way to be checked by one and shown as the other.
  if (twin !== undefined) return { signer: '', certificate: null, problems: ['signing_certificate_mismatch'] }

  const problems: VerifyProblem[] = isPlain(signedData, signerInfo) ? [] : ['signature_kind_unknown']
  if (isWeak(signerInfo)) problems.push('algorithm_weak')
  if (!sameDigest(signerInfo, request.covered)) problems.push('content_changed')
  else if (!(await signatureHolds(signedData, request.covered))) problems.push('signature_wrong')
  problems.push(...essProblems(signerInfo, certificate))
  problems.push(...(await certificateProblems(certificate, all, request)))
  return {
    signer: commonName(certificate.subject),
    certificate: {
      subject: nameText(certificate.subject),
      issuer: nameText(certificate.issuer),
      notBefore: certificate.notBefore.value.toISOString(),
      notAfter: certificate.notAfter.value.toISOString(),
    },
    problems,
  }
}

function readSignedData(message: Uint8Array): SignedData | null {
  const { offset, result } = asn1js.fromBER(exactBuffer(message))
  if (offset === -1 || message.subarray(offset).some((byte) => byte !== 0)) return null
  try {
    const content = new ContentInfo({ schema: result })
    if (content.contentType !== oid.signedData) return null
    const signedData = new SignedData({ schema: content.content })
    const again = new ContentInfo({ contentType: oid.signedData, content: signedData.toSchema(true) })
    if (!Buffer.from(again.toSchema().toBER()).equals(message.subarray(0, offset))) return null
    return signedData.encapContentInfo.eContent === undefined ? signedData : null
  } catch {
    // The library refuses by throwing; the officer is told that the signature can't be read.
    return null
  }
}

function distinct(certificates: readonly Certificate[]): readonly Certificate[] {
  return [...new Map(certificates.map((one) => [certificateDigest(one), one])).values()]
}

function certificateDigest(certificate: Certificate): string {
  return createHash('sha256').update(new Uint8Array(certificate.toSchema().toBER())).digest('hex')
}

function issuedAs(certificate: Certificate, signerInfo: SignerInfo): boolean {
  const { sid } = signerInfo
  if (!(sid instanceof IssuerAndSerialNumber)) return false
  const [named, own] = [sid.issuer, certificate.issuer].map((name) => Buffer.from(name.toSchema().toBER()))
  return certificate.serialNumber.isEqual(sid.serialNumber) && named !== undefined && own?.equals(named) === true
}

/**
 * What no signature protects must be as the standard has it and nothing more, so that no byte of the message can
 * change unseen. A time-stamp token (level B-T) is not judged yet and so not accepted.
 */
function isPlain(signedData: SignedData, signerInfo: SignerInfo): boolean {
  const digests = signedData.digestAlgorithms.map((algorithm) => algorithm.algorithmId)
  const versions = signedData.version === 1 && signerInfo.version === 1
  const isOwnDigest = digests.length === 1 && digests[0] === signerInfo.digestAlgorithm.algorithmId
  const algorithms = [...signedData.digestAlgorithms, signerInfo.digestAlgorithm, signerInfo.signatureAlgorithm]
  const isBare = algorithms.every(({ algorithmParams }) => !algorithmParams || algorithmParams instanceof asn1js.Null)
  return versions && isOwnDigest && isBare && !signerInfo.unsignedAttrs && !signedData.crls?.length
}

function isWeak(signerInfo: SignerInfo): boolean {
  const used = [signerInfo.digestAlgorithm.algorithmId, signerInfo.signatureAlgorithm.algorithmId]
  return used.some((algorithm) => weakAlgorithms.includes(algorithm))
}

const hashNames: Readonly<Record<string, string>> = {
  [oid.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

function sameDigest(signerInfo: SignerInfo, covered: Uint8Array): boolean {
  const hash = hashNames[signerInfo.digestAlgorithm.algorithmId]
  const stated = attributeValue(signerInfo, oid.messageDigest)
  if (hash === undefined || !(stated instanceof asn1js.OctetString)) return false
  return createHash(hash).update(covered).digest().equals(stated.valueBlock.valueHexView)
}

async function signatureHolds(signedData: SignedData, covered: Uint8Array): Promise<boolean> {
  try {
    return await signedData.verify({ signer: 0, data: exactBuffer(covered), checkChain: false })
  } catch {
    // The library throws for a signature that does not hold as well as for one it can't compute.
    return false
  }
}

/** signing-certificate-v2 (RFC 5035) must name the very certificate that is used. */
function essProblems(signerInfo: SignerInfo, certificate: Certificate): readonly VerifyProblem[] {
  const ess = attributeValue(signerInfo, oid.signingCertificateV2)
  if (ess === null) return ['signature_kind_unknown']
  const digest = Buffer.from(certificateDigest(certificate), 'hex')
  const [first] = descend(descend(descend(ess)[0])[0])
  if (!(first instanceof asn1js.OctetString)) return ['signing_certificate_mismatch']
  return digest.equals(first.valueBlock.valueHexView) ? [] : ['signing_certificate_mismatch']
}

function attributeValue(signerInfo: SignerInfo, type: string): asn1js.BaseBlock | null {
  const found = signerInfo.signedAttrs?.attributes.filter((attribute) => attribute.type === type) ?? []
  const value: unknown = found.length === 1 ? found[0]?.values[0] : null
  return value instanceof asn1js.BaseBlock ? value : null
}

function descend(block: asn1js.BaseBlock | undefined): readonly asn1js.BaseBlock[] {
  return block instanceof asn1js.Sequence ? block.valueBlock.value : []
}

async function certificateProblems(
  certificate: Certificate,
  all: readonly Certificate[],
  request: CmsRequest,
): Promise<readonly VerifyProblem[]> {
  const checkedAt = request.at ?? certificate.notBefore.value.toISOString()
  const fault = certificateFault(certificate, checkedAt)
  const isOutOfDate = fault === 'certificate_expired' || fault === 'certificate_not_yet_valid'
  const roots = request.trustedRoots.map((der) => Certificate.fromBER(exactBuffer(der)))
  const engine = new CertificateChainValidationEngine({
    trustedCerts: roots.filter((root) => certificateDigest(root) !== certificateDigest(certificate)),
    // The engine judges the last certificate of the list, so no other copy of it may stand in it.
    certs: [...all.filter((one) => one !== certificate), certificate],
    checkDate: isOutOfDate ? certificate.notBefore.value : new Date(checkedAt),
  })
  const { result, certificatePath = [] } = await engine.verify()
  const problems: VerifyProblem[] = fault === null ? [] : [fault]
  if (!result) return [...problems, 'certificate_untrusted']
  const path = new Set(certificatePath.map(certificateDigest))
  return all.every((one) => path.has(certificateDigest(one))) ? problems : [...problems, 'signing_certificate_mismatch']
}
