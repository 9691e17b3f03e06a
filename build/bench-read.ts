/**
 * `npm run bench:read -- DIR`: reads all pages of a corpus (DIR/truth.json, DIR/img) as the program does and prints how
 * much of it is right and what it cost. `--scenario a,b` takes some of the pages; `--cache DIR` keeps what the machine
 * saw, so that a second run only extracts; `--beside` runs native tesseract and ocrmypdf on the same pages;
 * `--predictions DIR` writes what was read for the corpus' own scorer; `--curve FILE.svg` draws the reliability curve.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readDocuments } from '../main/core/extraction/read-documents.ts'
import { createPageReader } from '../main/core/ocr/page-reader.ts'
import { type PageReading, regionText } from '../main/core/ocr/words.ts'
import { costTables } from './bench-reading/cost-table.ts'
import { curvePicture } from './bench-reading/curve-picture.ts'
import { runOthers } from './bench-reading/others.ts'
import { writePredictions } from './bench-reading/predictions.ts'
import { reliability } from './bench-reading/reliability.ts'
import { cutStacks } from './bench-reading/stacks.ts'
import { watchMemory } from './bench-reading/usage.ts'
import { type PageScore, scorePage } from './bench-score.ts'
import { benchTables, greenButWrong } from './bench-tables.ts'
import type { BenchPage, TruthPage } from './bench-truth.ts'

type KeptReading = Omit<PageReading, 'view'>
type SeenTruth = { readonly truth: TruthPage; readonly seen: KeptReading }

const { values, positionals } = parseArgs({
  options: {
    cache: { type: 'string' },
    scenario: { type: 'string' },
    beside: { type: 'boolean' },
    predictions: { type: 'string' },
    curve: { type: 'string' },
  },
  allowPositionals: true,
})
const [dir] = positionals
if (dir === undefined) {
  console.error(
    'Cách dùng: npm run bench:read -- THƯ_MỤC [--scenario a,b] [--cache THƯ_MỤC] [--beside] [--predictions THƯ_MỤC] [--curve TỆP.svg]',
  )
  process.exit(2)
}
const folder = dir
const only = values.scenario?.split(',')
const truth = JSON.parse(await readFile(path.join(folder, 'truth.json'), 'utf8')) as { pages: readonly TruthPage[] }
const wanted = truth.pages.filter((page) => only === undefined || only.includes(page.scenario))
if (values.cache !== undefined) await mkdir(values.cache, { recursive: true })

const memory = watchMemory()
const reader = createPageReader({
  workerFile: () => new URL('../main/workers/page-worker.ts', import.meta.url),
  log: (entry) => console.error(JSON.stringify(entry)),
})
const start = stopwatch()
if (values.cache === undefined) await startWorkers(wanted.slice(0, reader.atOnce))
const started = start()
const reading = stopwatch()
const seen = await readAll(wanted)
const ours = { ...reading(), peakMb: memory.stop() }
await reader.close()

const firsts = cutStacks(seen)
const pages = seen.map((one) => ({ truth: one.truth, read: toBenchPage(one.seen, firsts.get(one.truth.id) ?? null) }))
const scores: PageScore[] = pages.map(({ truth: page, read }) => scorePage(page, read))
console.log(benchTables(scores))
const wrong = greenButWrong(scores)
console.log(`\nsure but wrong: ${wrong.length}${wrong.length === 0 ? '' : `\n  ${wrong.join('\n  ')}`}\n`)
const others = values.beside === true ? await runOthers(folder, wanted) : []
console.log(costTables(scores, ours, others))
console.log(`\nstart, once a day: ${started.wallS.toFixed(1)} s, CPU ${started.cpuS.toFixed(1)} s`)
if (values.cache !== undefined) console.log('(with --cache: seconds and memory are those of pages that were not kept)')
if (values.predictions !== undefined) await writePredictions(values.predictions, pages)
if (values.curve !== undefined) {
  const fields = scores.flatMap((page) => page.fields)
  await writeFile(values.curve, curvePicture(reliability(fields), `${fields.length} values of ${scores.length} pages`))
}

/** Seconds from now on, by the clock and of the processors. */
function stopwatch(): () => { readonly wallS: number; readonly cpuS: number } {
  const begun = { wall: performance.now(), cpu: process.cpuUsage() }
  return () => {
    const { user, system } = process.cpuUsage(begun.cpu)
    return { wallS: (performance.now() - begun.wall) / 1000, cpuS: (user + system) / 1e6 }
  }
}

/** The desk starts its workers when it opens, a native program with each page: a page each is read before the clock runs. */
async function startWorkers(first: readonly TruthPage[]): Promise<void> {
  await Promise.all(first.map(async ({ file }) => reader.read(await readFile(path.join(folder, file)))))
}

/** Twice as many pages under way as there are cores: the workers never wait, and not all pictures are in memory. */
async function readAll(todo: readonly TruthPage[]): Promise<SeenTruth[]> {
  const done: SeenTruth[] = []
  const waiting = [...todo.entries()]
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, page] = next
      done[at] = { truth: page, seen: await readingOf(page) }
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, lane))
  return done
}

async function readingOf(page: TruthPage): Promise<KeptReading> {
  const kept = values.cache === undefined ? null : path.join(values.cache, `${page.id}.json`)
  if (kept !== null && existsSync(kept)) return JSON.parse(await readFile(kept, 'utf8')) as KeptReading
  const { view: _, ...reading } = await reader.read(await readFile(path.join(folder, page.file)))
  if (kept !== null) await writeFile(kept, JSON.stringify(reading))
  return reading
}

function toBenchPage(reading: KeptReading, first: boolean | null): BenchPage {
  const read = readDocuments(reading)
  return {
    text: reading.regions.map(regionText).join('\n'),
    documentType: read.documentType,
    rotation: reading.rotation,
    ms: reading.ms,
    first,
    documents: read.documents.map((document) => ({
      documentType: document.documentType,
      fields: Object.fromEntries(document.fields.map(({ code, value, confidence }) => [code, { value, confidence }])),
    })),
  }
}
