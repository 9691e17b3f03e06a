import type { Certificate } from 'pkijs'
import type { VerifyProblem } from '../../../shared/domain/verify-problem.ts'
import { derOf } from './cms-message.ts'
import { dictionaryOf, findObject, newestRevision, type PdfFile, readPdfFile, resolve } from './pdf-file.ts'
import { type PdfDictionary, PdfSyntaxError, type PdfValue, serialiseValue } from './pdf-values.ts'
import { judgeRevocation, type RevocationMaterial } from './revocation/judge-revocation.ts'
import { writeRevision } from './write-revision.ts'

export type ValidationData = RevocationMaterial & {
  /** DER. */
  readonly certificates: readonly Uint8Array[]
}

/** Appends what is needed to judge the signatures long after (`/DSS`, ETSI EN 319 142-1 5.4.2): level B-LT. */
export function addValidationData(pdf: Uint8Array, data: ValidationData): Uint8Array {
  const file = readPdfFile(pdf)
  const { trailer, xref } = newestRevision(file)
  const root = trailer.entries.get('Root')
  const size = trailer.entries.get('Size')
  const catalog = dictionaryOf(file, root)
  if (root?.kind !== 'ref' || size?.kind !== 'number' || catalog === null) throw new PdfSyntaxError('no catalog')

  const streams = [...data.certificates, ...data.ocsps, ...data.crls].map((bytes, index) => ({
    number: size.value + 1 + index,
    body: `<< /Length ${bytes.length} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`,
  }))
  const refs = (from: number, count: number) =>
    `[${streams
      .slice(from, from + count)
      .map(({ number }) => `${number} 0 R`)
      .join(' ')}]`
  const [certs, ocsps, crls] = [data.certificates.length, data.ocsps.length, data.crls.length]
  const store = {
    number: size.value,
    body: `<< /Certs ${refs(0, certs)} /OCSPs ${refs(certs, ocsps)} /CRLs ${refs(certs + ocsps, crls)} >>`,
  }
  const entries = new Map<string, PdfValue>(catalog.entries)
  entries.set('DSS', { kind: 'ref', number: store.number, generation: 0 })
  const objects = [{ number: root.number, body: serialiseValue({ kind: 'dictionary', entries }) }, store, ...streams]
  const revision = writeRevision({ objects, start: pdf.length, trailer, previous: xref })
  return Buffer.concat([pdf, Buffer.from(revision, 'latin1')])
}

/** The statements of authorities that a file carries; empty without any. */
export function readValidationData(file: PdfFile): RevocationMaterial {
  const root = dictionaryOf(file, newestRevision(file).trailer.entries.get('Root'))
  const store = dictionaryOf(file, root?.entries.get('DSS'))
  if (store === null) return { crls: [], ocsps: [] }
  return { crls: streamsOf(file, store, 'CRLs'), ocsps: streamsOf(file, store, 'OCSPs') }
}

function streamsOf(file: PdfFile, store: PdfDictionary, key: string): readonly Uint8Array[] {
  const list = resolve(file, store.entries.get(key))
  if (list?.kind !== 'array') return []
  return list.items.flatMap((item) => (item.kind === 'ref' ? plainStream(file, item.number) : []))
}

/** Bytes of a stream without a filter; one with a filter is none of ours and says nothing. */
function plainStream(file: PdfFile, number: number): readonly Uint8Array[] {
  const value = findObject(file, number)
  if (value?.kind !== 'stream' || value.dictionary.entries.has('Filter')) return []
  const length = value.dictionary.entries.get('Length')
  if (length?.kind !== 'number') return []
  return [file.bytes.subarray(value.start, value.start + length.value)]
}

/**
 * Why validation data behind the last signature is not accepted: it must be written the way we write it, and hold
 * nothing but certificates of these paths and statements about them, as no signature protects it.
 */
export async function validationDataProblem(
  file: PdfFile,
  path: readonly Certificate[],
): Promise<VerifyProblem | null> {
  const before = file.revisions.at(-2)
  const root = dictionaryOf(file, newestRevision(file).trailer.entries.get('Root'))
  const store = dictionaryOf(file, root?.entries.get('DSS'))
  if (before === undefined || store === null) return 'changed_after_signing'
  const data = { ...readValidationData(file), certificates: streamsOf(file, store, 'Certs') }
  const again = addValidationData(file.bytes.subarray(0, before.end), data)
  if (!Buffer.from(again).equals(file.bytes)) return 'changed_after_signing'
  const known = path.map(derOf)
  const isKnown = data.certificates.every((one) => known.some((der) => der.equals(one)))
  const speak = await Promise.all([
    ...data.crls.map((crl) => isStatementAbout(path, { crls: [crl], ocsps: [] })),
    ...data.ocsps.map((ocsp) => isStatementAbout(path, { crls: [], ocsps: [ocsp] })),
  ])
  return isKnown && speak.every(Boolean) ? null : 'changed_after_signing'
}

async function isStatementAbout(path: readonly Certificate[], material: RevocationMaterial): Promise<boolean> {
  for (const certificate of path) {
    const issuer = path.find((one) => one.subject.isEqual(certificate.issuer))
    if (issuer === undefined) continue
    if ((await judgeRevocation([certificate, issuer], material)).kind !== 'unknown') return true
  }
  return false
}
