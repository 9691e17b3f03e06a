/**
 * `npm run bench:read -- DIR [--cache DIR]`: reads all pages of a corpus (DIR/truth.json, DIR/img) as the program does
 * and prints how much of it is right. With `--cache` what the machine saw is kept, so that a second run only extracts.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readDocuments } from '../main/core/extraction/read-documents.ts'
import { createPageReader, type PageReader } from '../main/core/ocr/page-reader.ts'
import { type PageReading, regionText } from '../main/core/ocr/words.ts'
import { scorePage } from './bench-score.ts'
import { benchTables, greenButWrong } from './bench-tables.ts'
import type { BenchPage, TruthPage } from './bench-truth.ts'

type KeptReading = Omit<PageReading, 'view'>

const { values, positionals } = parseArgs({ options: { cache: { type: 'string' } }, allowPositionals: true })
const [dir] = positionals
if (dir === undefined) {
  console.error('Cách dùng: npm run bench:read -- THƯ_MỤC [--cache THƯ_MỤC]')
  process.exit(2)
}
const folder = dir
if (values.cache !== undefined) await mkdir(values.cache, { recursive: true })
const truth = JSON.parse(await readFile(path.join(folder, 'truth.json'), 'utf8')) as { pages: readonly TruthPage[] }
const reader = createPageReader({
  workerFile: () => new URL('../main/workers/page-worker.ts', import.meta.url),
  log: (entry) => console.error(JSON.stringify(entry)),
})
const started = performance.now()
const scores = await Promise.all(
  truth.pages.map(async (page) => scorePage(page, toBenchPage(await readingOf(page, reader)))),
)
await reader.close()
console.log(benchTables(scores))
const wrong = greenButWrong(scores)
console.log(`\nsure but wrong: ${wrong.length}${wrong.length === 0 ? '' : `\n  ${wrong.join('\n  ')}`}`)
console.log(`wall time: ${((performance.now() - started) / 1000 / Math.max(1, scores.length)).toFixed(2)} s a page`)

async function readingOf(page: TruthPage, pages: PageReader): Promise<KeptReading> {
  const kept = values.cache === undefined ? null : path.join(values.cache, `${page.id}.json`)
  if (kept !== null && existsSync(kept)) return JSON.parse(await readFile(kept, 'utf8')) as KeptReading
  const { view: _, ...reading } = await pages.read(await readFile(path.join(folder, page.file)))
  if (kept !== null) await writeFile(kept, JSON.stringify(reading))
  return reading
}

function toBenchPage(reading: KeptReading): BenchPage {
  const read = readDocuments(reading)
  return {
    text: reading.regions.map(regionText).join('\n'),
    documentType: read.documentType,
    rotation: reading.rotation,
    ms: reading.ms,
    documents: read.documents.map((document) => ({
      documentType: document.documentType,
      fields: Object.fromEntries(document.fields.map(({ code, value, confidence }) => [code, { value, confidence }])),
    })),
  }
}
