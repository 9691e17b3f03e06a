import type { VerifyProblem } from '../../../shared/domain/verify-problem.ts'
import { verifySentences } from '../../../shared/messages/verify.vi.ts'
import { dictionaryOf, type PdfFile, readPdfFile } from './pdf-file.ts'
import { type PdfDictionary, PdfSyntaxError, stringBytes, stringText } from './pdf-values.ts'
import { endsWithRevision, onlyFillsSignatureField } from './revision-changes.ts'
import { listSignatureFields, type SignatureField } from './signature-fields.ts'
import { type CertificateFacts, verifyCms } from './verify-cms.ts'

export type VerifyOptions = {
  /** DER of the roots this office trusts. */
  readonly trustedRoots: readonly Uint8Array[]
  /** Instant for which certificates are judged; null judges each by the time its own signature claims. */
  readonly asOf: string | null
}

export type VerifiedSignature = {
  readonly fieldName: string
  /** Common name of the signer's certificate; empty when it could not be read. */
  readonly signer: string
  /** Claimed instant in UTC (`/M`), null when absent. */
  readonly signedAt: string | null
  readonly level: 'pades_b_b' | 'below_baseline'
  readonly certificate: CertificateFacts | null
  readonly coversWholeFile: boolean
  readonly valid: boolean
  readonly problems: readonly VerifyProblem[]
}

export type Verdict = {
  readonly signatures: readonly VerifiedSignature[]
  readonly valid: boolean
  /** Why the file as a whole is not accepted, as code and as sentence; null when it is. */
  readonly problem: VerifyProblem | null
  readonly reason: string | null
}

/**
 * Reads the signatures of a PDF back. Valid only when every one of them is, and when nothing but the filling of
 * pre-laid signature fields followed the first. Never throws for a bad file: says why.
 */
export async function verifyPdf(bytes: Uint8Array, options: VerifyOptions): Promise<Verdict> {
  try {
    return await verifyFile(readPdfFile(bytes), options)
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error
    const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
    return verdict([], isPdf ? 'structure_not_followed' : 'not_a_pdf')
  }
}

async function verifyFile(file: PdfFile, options: VerifyOptions): Promise<Verdict> {
  const signatures: VerifiedSignature[] = []
  for (const field of listSignatureFields(file)) {
    const value = field.dictionary.entries.get('V')
    if (value === undefined) continue
    const dictionary = dictionaryOf(file, value)
    if (dictionary === null) throw new PdfSyntaxError('signature missing')
    signatures.push(await verifySignature({ file, field, dictionary, options }))
  }
  if (signatures.length === 0) return verdict([], 'not_signed')
  const coveringFirst = signatures.some((signature) => signature.coversWholeFile)
  const fault = signatures.flatMap((signature) => signature.problems)[0] ?? null
  if (!endsWithRevision(file)) return verdict(signatures, 'bytes_after_end')
  return verdict(signatures, fault ?? (coveringFirst ? null : 'changed_after_signing'))
}

function verdict(signatures: readonly VerifiedSignature[], problem: VerifyProblem | null): Verdict {
  return { signatures, valid: problem === null, problem, reason: problem === null ? null : verifySentences[problem] }
}

type Subject = {
  readonly file: PdfFile
  readonly field: SignatureField
  readonly dictionary: PdfDictionary
  readonly options: VerifyOptions
}

async function verifySignature(subject: Subject): Promise<VerifiedSignature> {
  const { file, field, dictionary, options } = subject
  const signedAt = signingTime(dictionary)
  const range = coveredRange(file, dictionary)
  const problems: VerifyProblem[] = [...structureProblems(file, range), ...timeProblems(signedAt, options.asOf)]
  if (nameOf(dictionary, 'SubFilter') !== 'ETSI.CAdES.detached') problems.push('signature_kind_unknown')

  const cms = await verifyCms({
    message: contentsOf(dictionary),
    covered: range === null ? new Uint8Array() : coveredBytes(file.bytes, range),
    trustedRoots: options.trustedRoots,
    at: options.asOf ?? signedAt,
  })
  problems.push(...cms.problems)
  const isBaseline = problems.length === 0 || !problems.some((problem) => belowBaseline.includes(problem))
  return {
    fieldName: field.name,
    signer: cms.signer,
    signedAt,
    level: isBaseline ? 'pades_b_b' : 'below_baseline',
    certificate: cms.certificate,
    coversWholeFile: range !== null && range.end === file.bytes.length,
    valid: problems.length === 0,
    problems: [...new Set(problems)],
  }
}

const belowBaseline: readonly VerifyProblem[] = [
  'signature_kind_unknown',
  'signature_unreadable',
  'signing_certificate_missing',
  'signing_certificate_mismatch',
  'byte_range_wrong',
  'time_missing',
]

/** Written in one way only, so that no byte of the hole can change unseen. */
const plainHex = /^<(?:[0-9a-f]*|[0-9A-F]*)>$/

type Range = { readonly holeStart: number; readonly holeEnd: number; readonly end: number }

/** The two spans of ByteRange, taken only when their hole is exactly this signature's own `/Contents`. */
function coveredRange(file: PdfFile, dictionary: PdfDictionary): Range | null {
  const range = dictionary.entries.get('ByteRange')
  const contents = dictionary.entries.get('Contents')
  if (range?.kind !== 'array' || contents?.kind !== 'string' || !plainHex.test(contents.text)) return null
  const [start, holeStart, holeEnd, length, more] = range.items.map((item) =>
    item.kind === 'number' ? item.value : -1,
  )
  if (start !== 0 || holeStart !== contents.start || holeEnd !== contents.end || more !== undefined) return null
  const end = holeEnd + (length ?? -1)
  return end <= file.bytes.length && end > holeEnd ? { holeStart, holeEnd, end } : null
}

function structureProblems(file: PdfFile, range: Range | null): readonly VerifyProblem[] {
  if (range === null) return ['byte_range_wrong']
  const own = file.revisions.findIndex((revision) => revision.end === range.end)
  const start = file.revisions[own - 1]?.end ?? 0
  if (own < 0 || range.holeStart < start) return ['byte_range_wrong']
  const later = [...file.revisions.keys()].filter((index) => index > own)
  return later.every((index) => onlyFillsSignatureField(file, index)) ? [] : ['changed_after_signing']
}

function timeProblems(signedAt: string | null, asOf: string | null): readonly VerifyProblem[] {
  if (signedAt === null) return ['time_missing']
  return asOf !== null && Date.parse(signedAt) > Date.parse(asOf) + clockToleranceMs ? ['time_in_future'] : []
}

/** Clocks of two machines may differ by this much. */
const clockToleranceMs = 5 * 60_000

function coveredBytes(bytes: Uint8Array, range: Range): Uint8Array {
  return Buffer.concat([bytes.subarray(0, range.holeStart), bytes.subarray(range.holeEnd, range.end)])
}

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
