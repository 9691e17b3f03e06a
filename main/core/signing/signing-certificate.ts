import { createHash, X509Certificate } from 'node:crypto'
import { Certificate, type RelativeDistinguishedNames } from 'pkijs'
import { AppError } from '../../../shared/errors.ts'
import type { SigningCertificate } from './signing-key.ts'

const nameOids: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'T',
  '0.9.2342.19200300.100.1.1': 'UID',
}

const extension = { keyUsage: '2.5.29.15', extendedKeyUsage: '2.5.29.37', basicConstraints: '2.5.29.19' } as const

/** Purposes that never mean signing a document: web server, code, OCSP answers, time stamps. */
const otherPurposes = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.3', '1.3.6.1.5.5.7.3.9', '1.3.6.1.5.5.7.3.8']

/** What the officer and the writer need to know of a certificate; `chain` nearest first. */
export function toSigningCertificate(der: Uint8Array, chain: readonly Uint8Array[]): SigningCertificate {
  const certificate = Certificate.fromBER(Buffer.from(der))
  return {
    id: createHash('sha256').update(der).digest('hex'),
    subject: nameText(certificate.subject),
    issuer: nameText(certificate.issuer),
    notBefore: certificate.notBefore.value.toISOString(),
    notAfter: certificate.notAfter.value.toISOString(),
    der,
    chain,
  }
}

/** Certificates above one, nearest first, as far as they are among `others`. DER in, DER out. */
export function chainOf(der: Uint8Array, others: readonly Uint8Array[]): readonly Uint8Array[] {
  const all = others.map((one) => new X509Certificate(one))
  const own = new X509Certificate(der)
  const chain: X509Certificate[] = []
  for (let below = own; ; ) {
    const above = all.find((one) => !one.raw.equals(below.raw) && !chain.includes(one) && below.checkIssued(one))
    if (above === undefined || above.raw.equals(own.raw)) return chain.map((one) => one.raw)
    chain.push(above)
    below = above
  }
}

/** Throws `certificate_expired`, `certificate_not_yet_valid` or `certificate_unsuitable` for signing at that instant. */
export function refuseUnusableCertificate(certificate: SigningCertificate, at: string): void {
  const fault = certificateFault(Certificate.fromBER(Buffer.from(certificate.der)), at)
  if (fault !== null) throw new AppError(fault, { notAfter: certificate.notAfter, notBefore: certificate.notBefore })
}

export type CertificateFault = 'certificate_expired' | 'certificate_not_yet_valid' | 'certificate_unsuitable'

/** Why a certificate can't sign documents at an instant, or null. */
export function certificateFault(certificate: Certificate, at: string): CertificateFault | null {
  const when = Date.parse(at)
  if (when > certificate.notAfter.value.getTime()) return 'certificate_expired'
  if (when < certificate.notBefore.value.getTime()) return 'certificate_not_yet_valid'
  return signsDocuments(certificate) ? null : 'certificate_unsuitable'
}

/** `CN=Nguyễn Văn A, O=UBND xã B`, in the order of the certificate. */
export function nameText(name: RelativeDistinguishedNames): string {
  return name.typesAndValues
    .map((part) => `${nameOids[part.type] ?? part.type}=${String(part.value.valueBlock.value).normalize('NFC')}`)
    .join(', ')
}

/** Whose certificate it is, as people call her: the common name, or the whole name where there is none. */
export function holderOf(certificate: SigningCertificate): string {
  return commonName(Certificate.fromBER(Buffer.from(certificate.der)).subject)
}

/** The common name, or the whole name where there is none. */
export function commonName(name: RelativeDistinguishedNames): string {
  const common = name.typesAndValues.find((part) => part.type === '2.5.4.3')
  return common === undefined ? nameText(name) : String(common.value.valueBlock.value).normalize('NFC')
}

function signsDocuments(certificate: Certificate): boolean {
  const found = new Map((certificate.extensions ?? []).map((one) => [one.extnID, one]))
  const constraints: unknown = found.get(extension.basicConstraints)?.parsedValue
  if (isRecord(constraints) && constraints['cA'] === true) return false
  const usage: unknown = found.get(extension.keyUsage)?.parsedValue
  if (isRecord(usage) && !hasSigningBit(usage)) return false
  const purposes: unknown = found.get(extension.extendedKeyUsage)?.parsedValue
  if (!isRecord(purposes) || !Array.isArray(purposes['keyPurposes'])) return true
  return purposes['keyPurposes'].some((purpose) => !otherPurposes.includes(String(purpose)))
}

/** Bits 0 (digitalSignature) and 1 (nonRepudiation) of KeyUsage, RFC 5280 4.2.1.3. */
function hasSigningBit(usage: Readonly<Record<string, unknown>>): boolean {
  const block = usage['valueBlock']
  const bits = isRecord(block) ? block['valueHexView'] : null
  return bits instanceof Uint8Array && ((bits[0] ?? 0) & 0xc0) !== 0
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
