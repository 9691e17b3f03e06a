import type { Certificate } from 'pkijs'
import type { VerifyProblem } from '../../../shared/domain/verify-problem.ts'
import {
  chainTo,
  essProblem,
  isPlain,
  isWeak,
  namesDigestOf,
  readSignedData,
  signatureHolds,
  signerOf,
} from './cms-message.ts'
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
  /** From the signer's certificate to the root, as far as it is trusted. */
  readonly path: readonly Certificate[]
  readonly problems: readonly VerifyProblem[]
}

/** Judges one detached CAdES message: digest, signature, signing-certificate-v2, chain to a trusted root, dates. */
export async function verifyCms(request: CmsRequest): Promise<CmsVerdict> {
  const signedData = readSignedData(request.message)
  if (signedData === null || signedData.encapContentInfo.eContent !== undefined) return unknown('signature_unreadable')
  const signer = signerOf(signedData)
  if (typeof signer === 'string') return unknown(signer)

  const { certificate, info } = signer
  const problems: VerifyProblem[] = isPlain(signedData, info, 1) ? [] : ['signature_kind_unknown']
  if (isWeak(info)) problems.push('algorithm_weak')
  if (!namesDigestOf(info, request.covered)) problems.push('content_changed')
  else if (!signatureHolds(signer)) problems.push('signature_wrong')
  const ess = essProblem(signer, 'v2')
  if (ess !== null) problems.push(ess)

  const checkedAt = request.at ?? certificate.notBefore.value.toISOString()
  const fault = certificateFault(certificate, checkedAt)
  if (fault !== null) problems.push(fault)
  const isOutOfDate = fault === 'certificate_expired' || fault === 'certificate_not_yet_valid'
  const at = isOutOfDate ? certificate.notBefore.value.toISOString() : checkedAt
  const path = await chainTo({ ...signer, trustedRoots: request.trustedRoots, at })
  return {
    signer: commonName(certificate.subject),
    certificate: {
      subject: nameText(certificate.subject),
      issuer: nameText(certificate.issuer),
      notBefore: certificate.notBefore.value.toISOString(),
      notAfter: certificate.notAfter.value.toISOString(),
    },
    path: typeof path === 'string' ? [] : path,
    problems: typeof path === 'string' ? [...problems, path] : problems,
  }
}

function unknown(problem: VerifyProblem): CmsVerdict {
  return { signer: '', certificate: null, path: [], problems: [problem] }
}
