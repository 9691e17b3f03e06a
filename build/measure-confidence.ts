/**
 * `node build/measure-confidence.ts DIR CACHE [DIR CACHE …]`: counts on pages with known truth (DIR/truth.json, readings as
 * `bench:read --cache` keeps them) how many values of each sort are right, as `confidence-counts.json` holds them.
 * The pages must be such that no rule was written from them, read by the engine in use: `npm run bench:draw` makes new ones.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findDefinition } from '../main/core/document-types/definition-of.ts'
import { pageText } from '../main/core/document-types/page-text.ts'
import { recogniseType } from '../main/core/document-types/recognise-type.ts'
import { cellOf } from '../main/core/extraction/confidence.ts'
import { crossCheck } from '../main/core/extraction/cross-checks.ts'
import { readSheet } from '../main/core/extraction/extract-sheet.ts'
import type { SeenPage } from '../main/core/extraction/read-documents.ts'
import { normalValue } from './bench-score.ts'
import type { TruthPage } from './bench-truth.ts'

const counts = new Map<string, [right: number, of: number]>()
const folders = process.argv.slice(2)
for (let at = 0; at + 1 < folders.length; at += 2) countFolder(folders[at] ?? '', folders[at + 1] ?? '')
console.log(JSON.stringify(Object.fromEntries([...counts].toSorted(([a], [b]) => a.localeCompare(b))), null, 1))

function countFolder(folder: string, cache: string): void {
  const truth = JSON.parse(readFileSync(path.join(folder, 'truth.json'), 'utf8')) as { pages: readonly TruthPage[] }
  for (const page of truth.pages) countPage(page, cache)
}

function countPage(page: TruthPage, cache: string): void {
  const kept = path.join(cache, `${page.id}.json`)
  if (!existsSync(kept)) return
  const { regions } = JSON.parse(readFileSync(kept, 'utf8')) as SeenPage
  const region = regions.toSorted((a, b) => b.lines.length - a.lines.length)[0]
  const definition = region === undefined ? null : findDefinition(recogniseType(region).documentType)
  if (region === undefined || definition === null) return
  const text = pageText(region)
  for (const { reading, evidence } of crossCheck(readSheet(definition, region, text), text)) {
    const wanted = page.fields.find((field) => field.name === reading.code)
    if (wanted === undefined || wanted.hand === true || reading.known !== undefined || evidence.contradicts) continue
    const count = counts.get(cellOf(reading, evidence)) ?? [0, 0]
    const isRight = normalValue(wanted.value, wanted.type) === normalValue(reading.parsed.value, wanted.type)
    counts.set(cellOf(reading, evidence), [count[0] + (isRight ? 1 : 0), count[1] + 1])
  }
}
