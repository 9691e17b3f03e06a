import { type PdfDictionary, PdfSyntaxError, type PdfValue, parseValue } from './pdf-values.ts'

/** One saving of a PDF file: the base, or what one signature appended. */
export type PdfRevision = {
  /** Offset of its cross-reference table. */
  readonly xref: number
  /** Offset just after its `%%EOF` line. */
  readonly end: number
  readonly trailer: PdfDictionary
  /** Object number → offset of the objects this revision wrote. */
  readonly written: ReadonlyMap<number, number>
  /** It took an earlier object away. */
  readonly removes: boolean
}

export type PdfFile = {
  readonly bytes: Uint8Array
  /** The bytes as latin-1: index in text = offset in file. */
  readonly text: string
  /** Oldest first; never empty. */
  readonly revisions: readonly PdfRevision[]
}

const mostRevisions = 64

/** Reads the chain of classic cross-reference tables; throws PdfSyntaxError for anything else (xref streams, encryption). */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.startsWith('%PDF-')) throw new PdfSyntaxError('not a PDF')
  const last = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(text.slice(-2048))
  const tail = last ?? lastStartxref(text)
  const newestFirst: PdfRevision[] = []
  for (let xref: number | null = Number(tail[1]); xref !== null; ) {
    const revision = readRevision(text, xref)
    newestFirst.push(revision)
    const earlier = revision.trailer.entries.get('Prev')
    if (earlier !== undefined && earlier.kind !== 'number') throw new PdfSyntaxError('bad Prev')
    if (newestFirst.length > mostRevisions || (earlier !== undefined && earlier.value >= xref)) {
      throw new PdfSyntaxError('revisions run in circles')
    }
    xref = earlier === undefined ? null : earlier.value
  }
  const revisions = newestFirst.reverse()
  refuseMisplacedObjects(revisions)
  return { bytes, text, revisions }
}

/** The object as it stood after revision `upTo` (index; the newest when left out); null when there is none. */
export function findObject(file: PdfFile, number: number, upTo = file.revisions.length - 1): PdfValue | null {
  for (let index = upTo; index >= 0; index -= 1) {
    const offset = file.revisions[index]?.written.get(number)
    if (offset !== undefined) return readObject(file.text, number, offset)
  }
  return null
}

/** The dictionary a value is, holds as a stream, or points to. */
export function dictionaryOf(file: PdfFile, value: PdfValue | undefined, upTo?: number): PdfDictionary | null {
  const seen = resolve(file, value, upTo)
  if (seen?.kind === 'stream') return seen.dictionary
  return seen?.kind === 'dictionary' ? seen : null
}

/** The value itself, or what it points to. */
export function resolve(file: PdfFile, value: PdfValue | undefined, upTo?: number): PdfValue | null {
  if (value === undefined) return null
  return value.kind === 'ref' ? findObject(file, value.number, upTo) : value
}

export function newestRevision(file: PdfFile): PdfRevision {
  const newest = file.revisions.at(-1)
  if (newest === undefined) throw new PdfSyntaxError('no revision')
  return newest
}

function lastStartxref(text: string): RegExpMatchArray {
  const all = [...text.matchAll(/startxref\s+(\d{1,10})\s+%%EOF/g)]
  const last = all.at(-1)
  if (last === undefined) throw new PdfSyntaxError('no startxref')
  return last
}

function readRevision(text: string, xref: number): PdfRevision {
  const table = readTable(text, xref)
  const { value: trailer, end } = parseValue(text, table.trailerAt)
  if (trailer.kind !== 'dictionary') throw new PdfSyntaxError('bad trailer')
  if (trailer.entries.has('Encrypt')) throw new PdfSyntaxError('encrypted')
  if (trailer.entries.has('XRefStm')) throw new PdfSyntaxError('hybrid file')
  const tail = /\s*startxref\s+(\d{1,10})\s+%%EOF(\r\n|\n|\r)?/y
  tail.lastIndex = end
  const found = tail.exec(text)
  if (found === null || Number(found[1]) !== xref) throw new PdfSyntaxError('revision without an end')
  return { xref, end: tail.lastIndex, trailer, written: table.written, removes: table.removes }
}

function readTable(text: string, xref: number) {
  if (!text.startsWith('xref', xref)) throw new PdfSyntaxError('no cross-reference table')
  const written = new Map<number, number>()
  let removes = false
  let at = xref + 4
  for (;;) {
    const section = /\s*(\d{1,10}) (\d{1,7})\s*?\r?\n/y
    section.lastIndex = at
    const head = section.exec(text)
    if (head === null) break
    at = section.lastIndex
    for (let index = 0; index < Number(head[2]); index += 1, at += 20) {
      const entry = /^(\d{10}) (\d{5}) ([nf])[ \r][\r\n]$/.exec(text.slice(at, at + 20))
      if (entry === null) throw new PdfSyntaxError('bad cross-reference entry')
      const number = Number(head[1]) + index
      if (entry[3] === 'n') written.set(number, Number(entry[1]))
      else if (number > 0) removes = true
    }
  }
  const trailer = /\s*trailer\s*/y
  trailer.lastIndex = at
  if (trailer.exec(text) === null) throw new PdfSyntaxError('no trailer')
  return { written, removes, trailerAt: trailer.lastIndex }
}

/** An object must lie inside the revision that lists it, else a reader and we could see different files. */
function refuseMisplacedObjects(revisions: readonly PdfRevision[]): void {
  let start = 0
  for (const revision of revisions) {
    if (revision.xref < start) throw new PdfSyntaxError('revisions overlap')
    for (const offset of revision.written.values()) {
      if (offset < start || offset >= revision.xref) throw new PdfSyntaxError('object outside its revision')
    }
    start = revision.end
  }
}

function readObject(text: string, number: number, offset: number): PdfValue {
  const head = /(\d{1,10}) (\d{1,5}) obj/y
  head.lastIndex = offset
  const found = head.exec(text)
  if (found === null || Number(found[1]) !== number) throw new PdfSyntaxError('object is not where the table says')
  const { value, end } = parseValue(text, head.lastIndex)
  const after = /\s*(stream|endobj)/y
  after.lastIndex = end
  const what = after.exec(text)
  if (what === null) throw new PdfSyntaxError('object without an end')
  if (what[1] !== 'stream') return value
  if (value.kind !== 'dictionary') throw new PdfSyntaxError('stream without a dictionary')
  const start = text.startsWith('\r\n', after.lastIndex) ? after.lastIndex + 2 : after.lastIndex + 1
  return { kind: 'stream', dictionary: value, start }
}
