import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import { type Certificate, TSTInfo } from 'pkijs'
import type { VerifyProblem } from '../../../../shared/domain/verify-problem.ts'
import { exactBuffer, oid } from '../cades.ts'
import {
  chainTo,
  essProblem,
  hashOf,
  isPlain,
  isWeak,
  namesDigestOf,
  readSignedData,
  signatureHolds,
  signerOf,
} from '../cms-message.ts'
import { commonName } from '../signing-certificate.ts'

export type TokenVerdict = {
  /** Instant that the authority vouches for; null where the token can't be read. */
  readonly at: string | null
  /** Common name of the authority's certificate. */
  readonly authority: string
  /** Hexadecimal of the nonce, as the asker gave it; empty without one. */
  readonly nonce: string
  readonly path: readonly Certificate[]
  readonly problem: VerifyProblem | null
}

export type TokenRequest = {
  /** DER, with the zeros that pad `/Contents`. */
  readonly token: Uint8Array
  /** The bytes whose existence is stamped. */
  readonly covered: Uint8Array
  readonly trustedRoots: readonly Uint8Array[]
}

const extendedKeyUsage = '2.5.29.37'
const timeStamping = '1.3.6.1.5.5.7.3.8'

/** Judges a time-stamp token (RFC 3161): imprint, signature, purpose and chain of the authority at the stamped instant. */
export async function verifyTimeStampToken({ token, covered, trustedRoots }: TokenRequest): Promise<TokenVerdict> {
  const signedData = readSignedData(token)
  const content = signedData?.encapContentInfo
  if (signedData === null || content?.eContentType !== oid.timeStampInfo) return unreadable
  const bytes = content.eContent?.getValue()
  const info = bytes === undefined ? null : readInfo(new Uint8Array(bytes))
  const signer = signerOf(signedData)
  if (bytes === undefined || info === null || typeof signer === 'string') return unreadable

  const at = info.genTime.toISOString()
  const facts = { at, authority: commonName(signer.certificate.subject), nonce: nonceOf(info), path: [] }
  const wrong = { ...facts, problem: 'time_stamp_wrong' } as const
  if (!isPlain(signedData, signer.info, 3) || isWeak(signer.info) || essProblem(signer, 'v1_or_v2') !== null)
    return wrong
  if (!namesDigestOf(signer.info, new Uint8Array(bytes)) || !signatureHolds(signer)) return wrong
  if (!stamps(info, covered)) return wrong
  const path = await chainTo({ ...signer, trustedRoots, at })
  if (typeof path === 'string' || !isForTimeStamps(signer.certificate))
    return { ...facts, problem: 'time_stamp_untrusted' }
  return { ...facts, path, problem: null }
}

const unreadable: TokenVerdict = { at: null, authority: '', nonce: '', path: [], problem: 'time_stamp_unreadable' }

function readInfo(der: Uint8Array): TSTInfo | null {
  try {
    return TSTInfo.fromBER(exactBuffer(der))
  } catch {
    return null // the library refuses by throwing; told as a token that can't be read
  }
}

function stamps({ messageImprint }: TSTInfo, covered: Uint8Array): boolean {
  const hash = hashOf(messageImprint.hashAlgorithm.algorithmId)
  if (hash === null) return false
  return createHash(hash).update(covered).digest().equals(messageImprint.hashedMessage.valueBlock.valueHexView)
}

function nonceOf({ nonce }: TSTInfo): string {
  return nonce instanceof asn1js.Integer ? Buffer.from(nonce.valueBlock.valueHexView).toString('hex') : ''
}

/** RFC 3161 2.3: the purpose must be this one alone, and critical. */
function isForTimeStamps(certificate: Certificate): boolean {
  const found = certificate.extensions?.find(({ extnID }) => extnID === extendedKeyUsage)
  const purposes: unknown = (found?.parsedValue as { keyPurposes?: unknown } | undefined)?.keyPurposes
  return found?.critical === true && Array.isArray(purposes) && purposes.length === 1 && purposes[0] === timeStamping
}
