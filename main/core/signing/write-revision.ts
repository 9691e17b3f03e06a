import { type PdfDictionary, serialiseValue } from './pdf-values.ts'

export type NewObject = { readonly number: number; readonly body: string }

type NewRevision = {
  readonly objects: readonly NewObject[]
  /** Length of the file so far. */
  readonly start: number
  readonly trailer: PdfDictionary
  readonly previous: number
}

/** Objects, their cross-reference table and a trailer, to be put behind the file (latin-1 text). */
export function writeRevision({ objects, start, trailer, previous }: NewRevision): string {
  let text = '\n'
  const table: string[] = []
  for (const { number, body } of objects) {
    table.push(`${number} 1\n${String(start + text.length).padStart(10, '0')} 00000 n \n`)
    text += `${number} 0 obj\n${body}\nendobj\n`
  }
  const kept = ['Root', 'Info', 'ID'].flatMap((key) => {
    const value = trailer.entries.get(key)
    return value === undefined ? [] : [`/${key} ${serialiseValue(value)}`]
  })
  const size = Math.max(...objects.map((object) => object.number)) + 1
  const xref = start + text.length
  const trailerText = `<< /Size ${size} ${kept.join(' ')} /Prev ${previous} >>`
  return `${text}xref\n${table.join('')}trailer\n${trailerText}\nstartxref\n${xref}\n%%EOF\n`
}
