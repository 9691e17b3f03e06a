import { dictionaryOf, findObject, newestRevision, type PdfFile, type PdfRevision } from './pdf-file.ts'
import { type PdfDictionary, refsOf, serialiseValue } from './pdf-values.ts'
import { isSignatureField } from './signature-fields.ts'

/**
 * Tells whether revision `index` did nothing but fill one empty signature field that the base laid down, or add
 * validation data: the only changes that leave earlier signatures standing.
 */
export function keepsSignatures(file: PdfFile, index: number): boolean {
  const revision = file.revisions[index]
  const before = file.revisions[index - 1]
  if (revision === undefined || before === undefined || revision.removes) return false
  if (!sameTrailer(before, revision)) return false
  const sizeBefore = sizeOf(before)
  const changed = [...revision.written.keys()].filter((number) => number < sizeBefore)
  const [field] = changed
  if (changed.length !== 1 || field === undefined) return false
  const isHarmless = fillsField(file, field, index) || addsValidationData(file, field, index)
  return isHarmless && !pointsBeyond(file, index - 1, sizeBefore)
}

function sameTrailer(before: PdfRevision, after: PdfRevision): boolean {
  return ['Root', 'Info', 'ID'].every((key) => textOf(before.trailer, key) === textOf(after.trailer, key))
}

function textOf(dictionary: PdfDictionary, key: string): string {
  const value = dictionary.entries.get(key)
  return value === undefined ? '' : serialiseValue(value)
}

function sizeOf(revision: PdfRevision): number {
  const size = revision.trailer.entries.get('Size')
  return size?.kind === 'number' ? size.value : 0
}

/** The field gained `V`; box, name, flags and page stay as they were. Only a person's signature may show itself. */
function fillsField(file: PdfFile, number: number, index: number): boolean {
  const was = findObject(file, number, index - 1)
  const is = findObject(file, number, index)
  if (was?.kind !== 'dictionary' || is?.kind !== 'dictionary') return false
  if (!isSignatureField(was) || was.entries.has('V') || is.entries.get('V')?.kind !== 'ref') return false
  const keys = new Set([...was.entries.keys(), ...is.entries.keys()])
  keys.delete('V')
  const subFilter = dictionaryOf(file, is.entries.get('V'), index)?.entries.get('SubFilter')
  if (subFilter?.kind === 'name' && subFilter.name === 'ETSI.CAdES.detached') keys.delete('AP')
  return [...keys].every((key) => textOf(was, key) === textOf(is, key))
}

/** The catalog names a new store of validation data and is the same for the rest. */
function addsValidationData(file: PdfFile, number: number, index: number): boolean {
  const root = file.revisions[index]?.trailer.entries.get('Root')
  if (root?.kind !== 'ref' || root.number !== number) return false
  const was = findObject(file, number, index - 1)
  const is = findObject(file, number, index)
  if (was?.kind !== 'dictionary' || is?.kind !== 'dictionary' || is.entries.get('DSS')?.kind !== 'ref') return false
  const keys = new Set([...was.entries.keys(), ...is.entries.keys()])
  keys.delete('DSS')
  return [...keys].every((key) => textOf(was, key) === textOf(is, key))
}

/** A signed object that points to a number not yet given out could be completed later with anything. */
function pointsBeyond(file: PdfFile, upTo: number, size: number): boolean {
  const numbers = new Set(file.revisions.slice(0, upTo + 1).flatMap((revision) => [...revision.written.keys()]))
  return [...numbers].some((number) => {
    const value = findObject(file, number, upTo)
    return value !== null && refsOf(value).some((target) => target >= size || !numbers.has(target))
  })
}

/** Whether the file ends with its newest revision: nothing hangs behind it. */
export function endsWithRevision(file: PdfFile): boolean {
  return newestRevision(file).end === file.bytes.length
}
