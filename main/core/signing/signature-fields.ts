import { dictionaryOf, newestRevision, type PdfFile, resolve } from './pdf-file.ts'
import { type PdfDictionary, stringText } from './pdf-values.ts'

export type SignatureField = {
  readonly number: number
  readonly name: string
  readonly dictionary: PdfDictionary
}

/** Signature fields of the form as it stands after revision `upTo`, in the order of the form. */
export function listSignatureFields(file: PdfFile, upTo = file.revisions.length - 1): readonly SignatureField[] {
  const root = dictionaryOf(file, newestRevision(file).trailer.entries.get('Root'), upTo)
  const form = dictionaryOf(file, root?.entries.get('AcroForm'), upTo)
  const fields = resolve(file, form?.entries.get('Fields'), upTo)
  if (fields?.kind !== 'array') return []
  return fields.items.flatMap((item) => {
    const dictionary = dictionaryOf(file, item, upTo)
    if (item.kind !== 'ref' || dictionary === null || !isSignatureField(dictionary)) return []
    const name = dictionary.entries.get('T')
    return [{ number: item.number, name: (name && stringText(name)) ?? '', dictionary }]
  })
}

export function findSignatureField(file: PdfFile, name: string): SignatureField | null {
  return listSignatureFields(file).find((field) => field.name === name) ?? null
}

export function isSignatureField(dictionary: PdfDictionary): boolean {
  const type = dictionary.entries.get('FT')
  return type?.kind === 'name' && type.name === 'Sig'
}
