import path from 'node:path'
import { cutPile } from '../../main/core/batches/cut-stack.ts'
import { evidenceOf } from '../../main/core/batches/page-evidence.ts'
import { readDocuments, type SeenPage } from '../../main/core/extraction/read-documents.ts'
import type { TruthPage } from '../bench-truth.ts'

type SeenTruth = { readonly truth: TruthPage; readonly seen: SeenPage }

/** Whether a dossier begins on each page of the feeder's stacks, by page id, as the program cuts them. */
export function cutStacks(pages: readonly SeenTruth[]): ReadonlyMap<string, boolean> {
  const stacked = pages.filter(({ truth }) => truth.batch !== undefined)
  const firsts = new Map<string, boolean>()
  for (const stack of Map.groupBy(stacked, ({ truth }) => truth.batch?.stack).values()) {
    const inOrder = stack.toSorted((a, b) => (a.truth.batch?.index ?? 0) - (b.truth.batch?.index ?? 0))
    const places = cutPile(
      inOrder.map(({ truth, seen }) => ({
        file: path.basename(truth.file),
        page: 1,
        evidence: evidenceOf(seen, readDocuments(seen)),
      })),
    )
    for (const [at, { truth }] of inOrder.entries()) firsts.set(truth.id, places[at]?.first ?? false)
  }
  return firsts
}
