import { AppError } from '../../../shared/errors.ts'
import { timeStampFields } from '../slips/slip-fields.ts'
import { derOf } from './cms-message.ts'
import type { FetchPorts } from './fetch-bytes.ts'
import { readPdfFile } from './pdf-file.ts'
import { type FetchedRevocation, fetchRevocation } from './revocation/fetch-revocation.ts'
import { type AuthorityPorts, askAuthority, type StampProblem } from './time-stamp/ask-authority.ts'
import { stampPdf } from './time-stamp/stamp-pdf.ts'
import { addValidationData, readValidationData } from './validation-data.ts'
import { judgePdf, type Paths, type SignatureLevel } from './verify-pdf.ts'

/** Levels that a signed paper may have: B, then a proven time (T), then what proves it without a network (LT). */
export type PaperLevel = 'b' | 't' | 'lt'

export type RaiseProblem = StampProblem | 'revocation_unreachable' | 'certificate_revoked'

export type RaisedPdf = {
  readonly kind: 'raised'
  /** As far as it could be raised; the very file where nothing could be done. */
  readonly pdf: Uint8Array
  readonly level: PaperLevel
  /** What kept it from the next level; null where it is at its highest. */
  readonly problem: RaiseProblem | null
}

export type RaisePorts = AuthorityPorts & FetchPorts

export type RaiseRequest = {
  readonly pdf: Uint8Array
  readonly stampUrl: string
  readonly trustedRoots: readonly Uint8Array[]
  /** Roots trusted for time stamps; those of signers where left out. */
  readonly stampRoots?: readonly Uint8Array[]
}

/**
 * Raises a signed paper as far as authorities answer: a document time stamp over everything, then the revocation data
 * of all its certificates. Throws `pdf_not_signable` where its signatures do not hold.
 */
export async function raisePdf(request: RaiseRequest, ports: RaisePorts): Promise<RaisedPdf> {
  const before = await levelOf(request.pdf, request)
  if (before === 'lt') return { kind: 'raised', pdf: request.pdf, level: 'lt', problem: null }
  if (before === 't') return addStatements(request.pdf, request, ports)
  const { stampUrl: url, trustedRoots, stampRoots = trustedRoots } = request
  const ask = (covered: Uint8Array) => askAuthority({ covered, url, trustedRoots: stampRoots }, ports)
  const stamped = await stampPdf({ pdf: request.pdf, fieldNames: timeStampFields, ask })
  if (stamped.kind === 'failed') return { kind: 'raised', pdf: request.pdf, level: 'b', problem: stamped.problem }
  if (stamped.kind === 'no_field') return { kind: 'raised', pdf: request.pdf, level: 'b', problem: null }
  return addStatements(stamped.pdf, request, ports)
}

async function addStatements(pdf: Uint8Array, request: RaiseRequest, ports: RaisePorts): Promise<RaisedPdf> {
  const { paths } = await judgePdf(pdf, { ...trustOf(request), asOf: null })
  const fetched = await fetchAll(paths, ports)
  if (fetched.kind === 'nowhere') return { kind: 'raised', pdf, level: 't', problem: null }
  if (fetched.kind === 'unreachable') return { kind: 'raised', pdf, level: 't', problem: 'revocation_unreachable' }
  if (fetched.kind === 'revoked') return { kind: 'raised', pdf, level: 't', problem: 'certificate_revoked' }
  const known = readValidationData(readPdfFile(pdf))
  const raised = addValidationData(pdf, {
    certificates: distinct(paths.flat().map(derOf)),
    crls: distinct([...known.crls, ...fetched.material.crls]),
    ocsps: distinct([...known.ocsps, ...fetched.material.ocsps]),
  })
  return { kind: 'raised', pdf: raised, level: await levelOf(raised, request), problem: null }
}

async function fetchAll(paths: Paths, ports: RaisePorts): Promise<FetchedRevocation> {
  const crls: Uint8Array[] = []
  const ocsps: Uint8Array[] = []
  // Signer and seal are often below one authority, and one token signs for both.
  for (const path of new Map(paths.map((one) => [one.map(derOf).join(), one])).values()) {
    const fetched = await fetchRevocation(path, ports)
    if (fetched.kind !== 'fetched') return fetched
    crls.push(...fetched.material.crls)
    ocsps.push(...fetched.material.ocsps)
  }
  return { kind: 'fetched', material: { crls, ocsps } }
}

const paperLevels: Readonly<Record<SignatureLevel, PaperLevel | null>> = {
  below_baseline: null,
  pades_b_b: 'b',
  pades_b_t: 't',
  pades_b_lt: 'lt',
}

/** The lowest level of a paper's signatures. */
async function levelOf(pdf: Uint8Array, request: RaiseRequest): Promise<PaperLevel> {
  const { verdict } = await judgePdf(pdf, { ...trustOf(request), asOf: null })
  const levels = verdict.signatures.map(({ level }) => paperLevels[level])
  if (!verdict.valid || levels.includes(null)) throw new AppError('pdf_not_signable', { reason: verdict.problem ?? '' })
  if (levels.includes('b')) return 'b'
  return levels.includes('t') ? 't' : 'lt'
}

function trustOf({ trustedRoots, stampRoots = trustedRoots }: RaiseRequest) {
  return { trustedRoots, stampRoots }
}

function distinct(all: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...new Map(all.map((one) => [Buffer.from(one).toString('base64'), one])).values()]
}
