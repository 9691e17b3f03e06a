import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BenchDocument, BenchPage, TruthPage } from '../bench-truth.ts'

/** Writes what was read in the form that the corpus' own scorer takes, a file a page. */
export async function writePredictions(
  folder: string,
  pages: readonly { readonly truth: TruthPage; readonly read: BenchPage }[],
): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { truth, read } of pages) {
    const cards = read.documentType === 'cccd'
    const prediction = {
      id: truth.id,
      text: read.text,
      doc_type: read.documentType,
      rotation: read.rotation,
      ...(cards
        ? { docs: read.documents.map((one) => ({ doc_type: one.documentType, ...valuesOf(one) })) }
        : valuesOf(read.documents[0] ?? { documentType: '', fields: {} })),
      ...(read.first === null ? {} : { first: read.first }),
      ms: read.ms,
    }
    await writeFile(path.join(folder, `${truth.id}.json`), JSON.stringify(prediction))
  }
}

function valuesOf({ fields }: BenchDocument): {
  readonly fields: Record<string, string>
  readonly conf: Record<string, number>
} {
  const entries = Object.entries(fields)
  return {
    fields: Object.fromEntries(entries.map(([code, { value }]) => [code, value])),
    conf: Object.fromEntries(entries.map(([code, { confidence }]) => [code, confidence])),
  }
}
