import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs'
import type { ErrorCode } from '../../../../shared/errors.ts'
import { exactBuffer, oid } from '../cades.ts'
import { type FetchPorts, fetchBytes } from '../fetch-bytes.ts'
import { verifyTimeStampToken } from './verify-token.ts'

export type StampOutcome =
  | { readonly kind: 'stamped'; readonly token: Uint8Array; readonly at: string }
  | { readonly kind: 'failed'; readonly problem: StampProblem }

export type StampProblem = Extract<
  ErrorCode,
  'time_stamp_unreachable' | 'time_stamp_refused' | 'time_stamp_wrong' | 'time_stamp_untrusted'
>

export type AuthorityPorts = FetchPorts & { readonly randomBytes: (size: number) => Uint8Array }

export type StampRequest = {
  readonly covered: Uint8Array
  readonly url: string
  readonly trustedRoots: readonly Uint8Array[]
}

/** Asks a time-stamping authority for a token (RFC 3161) and takes only one that says what was asked. */
export async function askAuthority(request: StampRequest, ports: AuthorityPorts): Promise<StampOutcome> {
  const nonce = newNonce(ports.randomBytes)
  const answer = await fetchBytes(ports, {
    url: request.url,
    body: query(request.covered, nonce),
    contentType: 'application/timestamp-query',
  })
  if (answer === null) return failed('time_stamp_unreachable')
  const token = tokenOf(answer)
  if (token === null) return failed('time_stamp_refused')
  const verdict = await verifyTimeStampToken({ ...request, token })
  if (verdict.problem === 'time_stamp_untrusted') return failed('time_stamp_untrusted')
  if (verdict.problem !== null || verdict.at === null) return failed('time_stamp_wrong')
  if (verdict.nonce !== Buffer.from(nonce).toString('hex')) return failed('time_stamp_wrong')
  return { kind: 'stamped', token, at: verdict.at }
}

function failed(problem: StampProblem): StampOutcome {
  return { kind: 'failed', problem }
}

/** Eight bytes that are a positive INTEGER in its shortest form. */
function newNonce(randomBytes: (size: number) => Uint8Array): Uint8Array {
  const nonce = Uint8Array.from(randomBytes(8))
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40
  return nonce
}

function query(covered: Uint8Array, nonce: Uint8Array): Uint8Array {
  const digest = createHash('sha256').update(covered).digest()
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oid.sha256, algorithmParams: new asn1js.Null() }),
      hashedMessage: new asn1js.OctetString({ valueHex: exactBuffer(digest) }),
    }),
    nonce: new asn1js.Integer({ valueHex: exactBuffer(nonce) }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER())
}

/** The token as the authority wrote it; null where it granted none. */
function tokenOf(answer: Uint8Array): Uint8Array | null {
  const { offset, result } = asn1js.fromBER(exactBuffer(answer))
  if (offset === -1 || !(result instanceof asn1js.Sequence)) return null
  try {
    const { status } = new TimeStampResp({ schema: result })
    const token = result.valueBlock.value[1]
    // 0 granted, 1 granted with changes.
    return status.status > 1 || token === undefined ? null : Uint8Array.from(token.valueBeforeDecodeView)
  } catch {
    return null // what the library can't read is no answer of an authority
  }
}
