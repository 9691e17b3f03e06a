import type { Correction, Entry } from './book-repository.ts'

/** A line of the book as it holds now, with everything that was corrected in it. */
export type CorrectedEntry = Entry & { readonly void: boolean; readonly corrections: readonly Correction[] }

/** Lays corrections over a line, in the order in which they were made. */
export function correctEntry(entry: Entry, corrections: readonly Correction[]): CorrectedEntry {
  const own = corrections.filter(({ entryId }) => entryId === entry.id)
  const corrected = own.reduce<Entry & { readonly void: boolean }>(applyCorrection, { ...entry, void: false })
  return { ...corrected, corrections: own }
}

function applyCorrection<Line extends Entry>(line: Line, { part, after }: Correction): Line {
  switch (part) {
    case 'requester':
      return { ...line, requester: after }
    case 'title':
      return { ...line, title: after }
    case 'signer':
      return { ...line, signer: after }
    case 'copies':
      return { ...line, copies: Number(after) }
    case 'fee':
      return { ...line, fee: Number(after) }
    case 'void':
      return { ...line, void: true }
  }
}
