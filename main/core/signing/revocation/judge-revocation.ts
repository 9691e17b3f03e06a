import * as asn1js from 'asn1js'
import { BasicOCSPResponse, CertID, type Certificate, CertificateRevocationList, getCrypto, OCSPResponse } from 'pkijs'
import { exactBuffer } from '../cades.ts'

/** What authorities say of certificates, DER: revocation lists and OCSP responses. */
export type RevocationMaterial = { readonly crls: readonly Uint8Array[]; readonly ocsps: readonly Uint8Array[] }

export type RevocationVerdict =
  /** No certificate of the path was revoked at that instant, the oldest of the statements used. */
  | { readonly kind: 'good'; readonly asOf: string }
  | { readonly kind: 'revoked'; readonly at: string }
  | { readonly kind: 'unknown' }

type Statement = { readonly revokedAt: string | null; readonly asOf: string }

const basicType = '1.3.6.1.5.5.7.48.1.1'
const ocspSigning = '1.3.6.1.5.5.7.3.9'
const extendedKeyUsage = '2.5.29.37'

/** Judges a path, signer first and root last, by statements whose own signatures hold. The root is trusted as it is. */
export async function judgeRevocation(
  path: readonly Certificate[],
  material: RevocationMaterial,
): Promise<RevocationVerdict> {
  const dates: string[] = []
  for (const [index, certificate] of path.slice(0, -1).entries()) {
    const issuer = path[index + 1]
    const statement = issuer === undefined ? null : await newestStatement({ certificate, issuer }, material)
    if (statement === null) return { kind: 'unknown' }
    if (statement.revokedAt !== null) return { kind: 'revoked', at: statement.revokedAt }
    dates.push(statement.asOf)
  }
  const oldest = earliest(dates)
  return oldest === null ? { kind: 'unknown' } : { kind: 'good', asOf: oldest }
}

/** The first of some instants in UTC; null of none. */
export function earliest(instants: readonly string[]): string | null {
  return instants.reduce<string | null>((first, one) => (first === null || one < first ? one : first), null)
}

export type Issued = { readonly certificate: Certificate; readonly issuer: Certificate }

/** The newest statement about one certificate; a revocation is never outdated by a newer word that it is good. */
async function newestStatement(issued: Issued, { crls, ocsps }: RevocationMaterial): Promise<Statement | null> {
  const all = [
    ...(await Promise.all(ocsps.map((der) => ocspStatement(issued, der)))),
    ...(await Promise.all(crls.map((der) => crlStatement(issued, der)))),
  ].filter((one) => one !== null)
  const revoked = all.find(({ revokedAt }) => revokedAt !== null)
  return revoked ?? all.toSorted((a, b) => b.asOf.localeCompare(a.asOf))[0] ?? null
}

async function crlStatement({ certificate, issuer }: Issued, der: Uint8Array): Promise<Statement | null> {
  const crl = parsed(() => CertificateRevocationList.fromBER(exactBuffer(der)))
  if (crl === null || !crl.issuer.isEqual(certificate.issuer)) return null
  if (!sameDer(crl.signature, crl.signatureAlgorithm)) return null
  if (!(await holds(() => crl.verify({ issuerCertificate: issuer })))) return null
  const entry = crl.revokedCertificates?.find(({ userCertificate }) =>
    userCertificate.isEqual(certificate.serialNumber),
  )
  return { revokedAt: entry?.revocationDate.value.toISOString() ?? null, asOf: crl.thisUpdate.value.toISOString() }
}

async function ocspStatement(issued: Issued, der: Uint8Array): Promise<Statement | null> {
  const basic = parsed(() => basicResponse(der))
  if (basic === null || !(await isSignedFor(issued.issuer, basic))) return null
  for (const single of basic.tbsResponseData.responses) {
    if (!single.certID.serialNumber.isEqual(issued.certificate.serialNumber)) continue
    if (!(await holds(() => isAbout(single.certID, issued)))) continue
    const asOf = single.thisUpdate.toISOString()
    const { tagNumber } = single.certStatus.idBlock
    if (tagNumber === 0) return { revokedAt: null, asOf }
    if (tagNumber === 1) return { revokedAt: revocationTime(single.certStatus) ?? asOf, asOf }
  }
  return null
}

function basicResponse(der: Uint8Array): BasicOCSPResponse | null {
  const { responseStatus, responseBytes: bytes } = OCSPResponse.fromBER(exactBuffer(der))
  if (bytes?.responseType !== basicType || Number(responseStatus.valueBlock.valueDec) !== 0) return null
  return BasicOCSPResponse.fromBER(exactBuffer(bytes.response.valueBlock.valueHexView))
}

async function isAbout(certId: CertID, { certificate, issuer }: Issued): Promise<boolean> {
  const own = new CertID()
  const hashAlgorithm = getCrypto(true).getAlgorithmByOID(certId.hashAlgorithm.algorithmId, true).name
  await own.createForCertificate(certificate, { hashAlgorithm, issuerCertificate: issuer })
  return own.isEqual(certId)
}

type Schema = { toSchema(): asn1js.Sequence }

function sameDer(a: Schema, b: Schema): boolean {
  return Buffer.from(a.toSchema().toBER()).equals(Buffer.from(b.toSchema().toBER()))
}

/** Signed by the issuer itself, or by a responder whom the issuer appointed (RFC 6960 4.2.2.2). */
async function isSignedFor(issuer: Certificate, basic: BasicOCSPResponse): Promise<boolean> {
  for (const candidate of [issuer, ...(basic.certs ?? [])]) {
    const key = candidate.subjectPublicKeyInfo
    const signed = exactBuffer(basic.tbsResponseData.tbsView)
    const verify = () => getCrypto(true).verifyWithPublicKey(signed, basic.signature, key, basic.signatureAlgorithm)
    if (!(await holds(verify))) continue
    return candidate === issuer || (isResponder(candidate) && (await holds(() => candidate.verify(issuer))))
  }
  return false
}

function isResponder(certificate: Certificate): boolean {
  const found = certificate.extensions?.find(({ extnID }) => extnID === extendedKeyUsage)
  const purposes: unknown = (found?.parsedValue as { keyPurposes?: unknown } | undefined)?.keyPurposes
  return Array.isArray(purposes) && purposes.includes(ocspSigning)
}

function revocationTime(status: asn1js.BaseBlock): string | null {
  const [time] = status instanceof asn1js.Constructed ? status.valueBlock.value : []
  return time instanceof asn1js.GeneralizedTime ? time.toDate().toISOString() : null
}

/** The library throws for what it can't read; such a statement says nothing. */
function parsed<Value>(read: () => Value): Value | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** The library throws for signatures that it can't compute; they don't hold. */
async function holds(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await check()
  } catch {
    return false
  }
}
