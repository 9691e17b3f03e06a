import type { CertificationView, OriginalWanted } from '../../../shared/contract/certifications.ts'
import { feeOfCopies } from '../../../shared/domain/certification.ts'

/** A line as it is typed: numbers may be empty meanwhile. */
export type Line = Omit<OriginalWanted, 'pages' | 'copies'> & {
  readonly key: number
  readonly pages: string
  readonly copies: string
}

let keys = 0

export function emptyLine(): Line {
  keys += 1
  const line = { originalId: null, documentId: null, electronic: false, refusal: null }
  return { ...line, key: keys, title: '', pages: '1', copies: '1' }
}

export function lineOf(wanted: Partial<OriginalWanted>): Line {
  const { pages = 1, copies = 1, ...rest } = wanted
  return { ...emptyLine(), ...rest, pages: String(pages), copies: String(copies) }
}

/** Lines that say something; the empty one at the end is for the next original. */
export function wantedOf(lines: readonly Line[]): OriginalWanted[] {
  return lines
    .filter(({ title }) => title.trim() !== '')
    .map(({ key: _, pages, copies, ...line }) => ({
      ...line,
      title: line.title.normalize('NFC').trim(),
      pages: Math.min(2000, Math.max(1, countOf(pages))),
      copies: Math.min(999, countOf(copies)),
    }))
}

/** Đồng for a line; 0 where no copy may be certified. */
export function feeOf(line: OriginalWanted, price: CertificationView['price']): number {
  if (line.refusal !== null) return 0
  return feeOfCopies(price, { pages: line.pages, copies: line.copies + (line.electronic ? 1 : 0) }) ?? 0
}

function countOf(typed: string): number {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0
}
