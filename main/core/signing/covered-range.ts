import type { VerifyProblem } from '../../../shared/domain/verify-problem.ts'
import type { PdfFile } from './pdf-file.ts'
import type { PdfDictionary } from './pdf-values.ts'
import { keepsSignatures } from './revision-changes.ts'

export type CoveredRange = { readonly holeStart: number; readonly holeEnd: number; readonly end: number }

/** Written in one way only, so that no byte of the hole can change unseen. */
const plainHex = /^<(?:[0-9a-f]*|[0-9A-F]*)>$/

/** The two spans of ByteRange, taken only when their hole is exactly this signature's own `/Contents`. */
export function coveredRange(file: PdfFile, dictionary: PdfDictionary): CoveredRange | null {
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

/** A signature speaks for whole revisions, and those after it may only add what leaves it standing. */
export function structureProblems(file: PdfFile, range: CoveredRange | null): readonly VerifyProblem[] {
  if (range === null) return ['byte_range_wrong']
  const own = file.revisions.findIndex((revision) => revision.end === range.end)
  const start = file.revisions[own - 1]?.end ?? 0
  if (own < 0 || range.holeStart < start) return ['byte_range_wrong']
  const later = [...file.revisions.keys()].filter((index) => index > own)
  return later.every((index) => keepsSignatures(file, index)) ? [] : ['changed_after_signing']
}

export function coveredBytes(bytes: Uint8Array, range: CoveredRange): Uint8Array {
  return Buffer.concat([bytes.subarray(0, range.holeStart), bytes.subarray(range.holeEnd, range.end)])
}
