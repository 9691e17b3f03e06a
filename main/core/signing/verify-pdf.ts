import type { Certificate } from 'pkijs'
import type { VerifyProblem } from '../../../shared/domain/verify-problem.ts'
import { verifySentences } from '../../../shared/messages/verify.vi.ts'
import { coveredBytes, coveredRange, structureProblems } from './covered-range.ts'
import { dictionaryOf, type PdfFile, readPdfFile } from './pdf-file.ts'
import { type PdfDictionary, PdfSyntaxError, stringBytes, stringText } from './pdf-values.ts'
import { endsWithRevision } from './revision-changes.ts'
import {
  earliest,
  judgeRevocation,
  type RevocationMaterial,
  type RevocationVerdict,
} from './revocation/judge-revocation.ts'
import { listSignatureFields, type SignatureField } from './signature-fields.ts'
import { type TokenVerdict, verifyTimeStampToken } from './time-stamp/verify-token.ts'
import { readValidationData, validationDataProblem } from './validation-data.ts'
import { type CertificateFacts, type CmsVerdict, verifyCms } from './verify-cms.ts'

export type VerifyOptions = {
  /** DER of the roots this office trusts. */
  readonly trustedRoots: readonly Uint8Array[]
  /** Roots trusted for time stamps; those of signers where left out. */
  readonly stampRoots?: readonly Uint8Array[]
  /** Instant for which certificates are judged; null judges each by the time its own signature claims. */
  readonly asOf: string | null
  /** What this machine fetched of authorities before; used beside what the file carries. */
  readonly material?: RevocationMaterial
}

/** What each level adds: a time that is proven, and what is needed to judge it without a network. */
export type SignatureLevel = 'below_baseline' | 'pades_b_b' | 'pades_b_t' | 'pades_b_lt'

export type VerifiedSignature = {
  readonly fieldName: string
  /** Common name of the signer's certificate; empty when it could not be read. */
  readonly signer: string
  /** Claimed instant in UTC (`/M`), null when absent. */
  readonly signedAt: string | null
  /** Instant before which it was there for certain, by a time stamp over it. */
  readonly provenAt: string | null
  readonly level: SignatureLevel
  readonly certificate: CertificateFacts | null
  readonly revocation: RevocationVerdict
  readonly coversWholeFile: boolean
  readonly valid: boolean
  readonly problems: readonly VerifyProblem[]
}

export type VerifiedTimeStamp = {
  readonly authority: string
  readonly at: string | null
  readonly coversWholeFile: boolean
  readonly problems: readonly VerifyProblem[]
}

export type Verdict = {
  readonly signatures: readonly VerifiedSignature[]
  readonly timeStamps: readonly VerifiedTimeStamp[]
  readonly valid: boolean
  /** Why the file as a whole is not accepted, as code and as sentence; null when it is. */
  readonly problem: VerifyProblem | null
  readonly reason: string | null
}

/**
 * Reads the signatures of a PDF back. Valid only when every one of them is, and when nothing but the filling of
 * pre-laid signature fields and validation data followed the first. Never throws for a bad file: says why.
 */
export async function verifyPdf(bytes: Uint8Array, options: VerifyOptions): Promise<Verdict> {
  return (await judgePdf(bytes, options)).verdict
}

/** The ways from the signers and authorities of a file to their roots, as far as they are trusted. */
export type Paths = readonly (readonly Certificate[])[]

/** The verdict, with the certificates that it rests on. */
export async function judgePdf(
  bytes: Uint8Array,
  options: VerifyOptions,
): Promise<{ readonly verdict: Verdict; readonly paths: Paths }> {
  try {
    return await verifyFile(readPdfFile(bytes), options)
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error
    const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
    return { verdict: verdict([], [], isPdf ? 'structure_not_followed' : 'not_a_pdf'), paths: [] }
  }
}

async function verifyFile(file: PdfFile, options: VerifyOptions): Promise<{ verdict: Verdict; paths: Paths }> {
  const filled = listSignatureFields(file).flatMap((field) => filledField(file, field))
  const stamps: JudgedStamp[] = []
  for (const one of filled.filter(isTimeStamp)) stamps.push(await judgeStamp(file, one, options))
  const signatures: VerifiedSignature[] = []
  const own = readValidationData(file)
  const material = {
    crls: [...own.crls, ...(options.material?.crls ?? [])],
    ocsps: [...own.ocsps, ...(options.material?.ocsps ?? [])],
  }
  const paths: CmsVerdict['path'][] = stamps.map(({ token }) => token.path)
  for (const one of filled.filter((each) => !isTimeStamp(each))) {
    const { signature, path } = await judgeSignature({ file, filled: one, options, stamps, material })
    signatures.push(signature)
    paths.push(path)
  }
  const timeStamps = stamps.map(({ verified }) => verified)
  if (signatures.length === 0) return { verdict: verdict([], timeStamps, 'not_signed'), paths: [] }
  const faults = [...signatures, ...timeStamps].flatMap(({ problems }) => problems)
  if (!endsWithRevision(file)) return { verdict: verdict(signatures, timeStamps, 'bytes_after_end'), paths: [] }
  const coversAll = [...signatures, ...timeStamps].some(({ coversWholeFile }) => coversWholeFile)
  const tail = coversAll ? null : await validationDataProblem(file, paths.flat())
  return { verdict: verdict(signatures, timeStamps, faults[0] ?? tail), paths }
}

function verdict(
  signatures: readonly VerifiedSignature[],
  timeStamps: readonly VerifiedTimeStamp[],
  problem: VerifyProblem | null,
): Verdict {
  const reason = problem === null ? null : verifySentences[problem]
  return { signatures, timeStamps, valid: problem === null, problem, reason }
}

type Filled = { readonly field: SignatureField; readonly dictionary: PdfDictionary }

function filledField(file: PdfFile, field: SignatureField): readonly Filled[] {
  const value = field.dictionary.entries.get('V')
  if (value === undefined) return []
  const dictionary = dictionaryOf(file, value)
  if (dictionary === null) throw new PdfSyntaxError('signature missing')
  return [{ field, dictionary }]
}

function isTimeStamp({ dictionary }: Filled): boolean {
  return nameOf(dictionary, 'SubFilter') === 'ETSI.RFC3161'
}

type JudgedStamp = { readonly verified: VerifiedTimeStamp; readonly token: TokenVerdict; readonly end: number }

async function judgeStamp(file: PdfFile, { dictionary }: Filled, options: VerifyOptions): Promise<JudgedStamp> {
  const range = coveredRange(file, dictionary)
  const token = await verifyTimeStampToken({
    token: contentsOf(dictionary),
    covered: range === null ? new Uint8Array() : coveredBytes(file.bytes, range),
    trustedRoots: options.stampRoots ?? options.trustedRoots,
  })
  const problems = [...structureProblems(file, range), ...(token.problem === null ? [] : [token.problem])]
  const coversWholeFile = range !== null && range.end === file.bytes.length
  const verified = { authority: token.authority, at: token.at, coversWholeFile, problems }
  return { verified, token, end: range?.end ?? 0 }
}

type Subject = {
  readonly file: PdfFile
  readonly filled: Filled
  readonly options: VerifyOptions
  readonly stamps: readonly JudgedStamp[]
  readonly material: RevocationMaterial
}

async function judgeSignature(subject: Subject): Promise<{ signature: VerifiedSignature; path: CmsVerdict['path'] }> {
  const { file, options, stamps } = subject
  const { field, dictionary } = subject.filled
  const signedAt = signingTime(dictionary)
  const range = coveredRange(file, dictionary)
  const over = stamps.filter(({ end, verified }) => verified.problems.length === 0 && end > (range?.end ?? Infinity))
  const provenAt = earliest(over.flatMap(({ verified }) => verified.at ?? []))
  const problems: VerifyProblem[] = [
    ...structureProblems(file, range),
    ...timeProblems(signedAt, provenAt ?? options.asOf),
  ]
  if (nameOf(dictionary, 'SubFilter') !== 'ETSI.CAdES.detached') problems.push('signature_kind_unknown')

  const cms = await verifyCms({
    message: contentsOf(dictionary),
    covered: range === null ? new Uint8Array() : coveredBytes(file.bytes, range),
    trustedRoots: options.trustedRoots,
    // What is proven to have been there is judged by that instant, whatever has expired since.
    at: provenAt ?? options.asOf ?? signedAt,
  })
  problems.push(...cms.problems)
  const revocation = await judgeRevocation(cms.path, subject.material)
  if (revocation.kind === 'revoked' && (provenAt === null || revocation.at <= provenAt))
    problems.push('certificate_revoked')
  const stampsGood = await Promise.all(over.map(({ token }) => judgeRevocation(token.path, subject.material)))
  const isLongTerm = revocation.kind === 'good' && stampsGood.some(({ kind }) => kind === 'good')
  const signature = {
    ...{ fieldName: field.name, signer: cms.signer, signedAt, provenAt, certificate: cms.certificate, revocation },
    level: levelOf(problems, { isProven: provenAt !== null, isLongTerm: isLongTerm && carries(file) }),
    coversWholeFile: range !== null && range.end === file.bytes.length,
    valid: problems.length === 0,
    problems: [...new Set(problems)],
  }
  return { signature, path: cms.path }
}

/** Whether the file itself has statements of authorities, so that it can be judged without this machine. */
function carries(file: PdfFile): boolean {
  const { crls, ocsps } = readValidationData(file)
  return crls.length + ocsps.length > 0
}

const belowBaseline: readonly VerifyProblem[] = [
  'signature_kind_unknown',
  'signature_unreadable',
  'signing_certificate_missing',
  'signing_certificate_mismatch',
  'byte_range_wrong',
  'time_missing',
]

function levelOf(
  problems: readonly VerifyProblem[],
  { isProven, isLongTerm }: { readonly isProven: boolean; readonly isLongTerm: boolean },
): SignatureLevel {
  if (problems.some((problem) => belowBaseline.includes(problem))) return 'below_baseline'
  if (!isProven) return 'pades_b_b'
  return isLongTerm ? 'pades_b_lt' : 'pades_b_t'
}

function timeProblems(signedAt: string | null, asOf: string | null): readonly VerifyProblem[] {
  if (signedAt === null) return ['time_missing']
  return asOf !== null && Date.parse(signedAt) > Date.parse(asOf) + clockToleranceMs ? ['time_in_future'] : []
}

/** Clocks of two machines may differ by this much. */
const clockToleranceMs = 5 * 60_000

function contentsOf(dictionary: PdfDictionary): Uint8Array {
  const contents = dictionary.entries.get('Contents')
  return contents?.kind === 'string' ? stringBytes(contents.text) : new Uint8Array()
}

function nameOf(dictionary: PdfDictionary, key: string): string | null {
  const value = dictionary.entries.get(key)
  return value?.kind === 'name' ? value.name : null
}

/** The instant of `/M`: `D:20261122080500+07'00'`. */
function signingTime(dictionary: PdfDictionary): string | null {
  const value = dictionary.entries.get('M')
  const text = value === undefined ? null : stringText(value)
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d)?'?(\d\d)?/.exec(text ?? '')
  if (found === null) return null
  const [, year, month, day, hour, minute, second, zone = 'Z', zoneMinute = '00'] = found
  const offset = zone === 'Z' ? 'Z' : `${zone}:${zoneMinute}`
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}
