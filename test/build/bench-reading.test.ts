import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { costTables } from '../../build/bench-reading/cost-table.ts'
import { curvePicture } from '../../build/bench-reading/curve-picture.ts'
import { runOthers } from '../../build/bench-reading/others.ts'
import { writePredictions } from '../../build/bench-reading/predictions.ts'
import { interval, reliability } from '../../build/bench-reading/reliability.ts'
import { watchMemory } from '../../build/bench-reading/usage.ts'
import { scorePage } from '../../build/bench-score.ts'
import { benchTables } from '../../build/bench-tables.ts'
import type { BenchPage, TruthPage } from '../../build/bench-truth.ts'

const truth: TruthPage = {
  file: 'img/a.png',
  id: 'a',
  scenario: 'clean300',
  doc_type: 'cong_van',
  rotation: 0,
  dpi: 300,
  text: [['Số: 12/UBND-VP']],
  fields: [{ name: 'so', type: 'text', value: '12/UBND-VP', doc: null }],
  docs: [],
}
const blank: TruthPage = {
  ...truth,
  id: 'b',
  doc_type: 'trang_trang',
  text: [],
  fields: [],
  batch: { stack: 0, index: 1, first: false },
}
const read: BenchPage = {
  text: 'Số: 12/UBND-VP',
  documentType: 'cong_van',
  rotation: 0,
  ms: 900,
  first: null,
  documents: [{ documentType: 'cong_van', fields: { so: { value: '12/UBND-VP', confidence: 0.96 } } }],
}

let folder = ''
const ownPath = process.env['PATH']
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bench-reading-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  process.env['PATH'] = ownPath
  await rm(folder, { recursive: true })
})

describe('a bench run', () => {
  it('counts dirt that is read on a blank sheet as a wrong kind, not as wrong letters', () => {
    const score = scorePage(blank, { ...read, text: '. ~ .', documentType: 'khong_ro', documents: [], first: true })
    expect(score).toMatchObject({ letters: 0, wrongLetters: 0, typeRight: false, rotationRight: null })
    expect(benchTables([score, scorePage(truth, read)])).toMatch(
      /blank sheets told: 0 of 1[\s\S]*0 beginnings found, 0 missed, 1 invented/,
    )
  })

  it('gives no value to a sheet that was taken for cards', () => {
    const score = scorePage(truth, { ...read, documentType: 'cccd' })
    expect(score.fields).toMatchObject([{ right: false, confidence: null }])
  })

  it('says how often values of each confidence are right, with an interval that is honest about few', () => {
    const field = { name: 'so', type: 'text', rightLetters: true }
    const fields = [0.96, 0.955, 0.96, 0.4].map((confidence, at) => ({ ...field, confidence, right: at !== 2 }))
    expect(reliability(fields)).toMatchObject([
      { from: 0.3, count: 1, right: 1 },
      { from: 0.95, count: 3, right: 2 },
    ])
    const [low, high] = interval(0, 100)
    expect(low).toBe(0)
    expect(high).toBeCloseTo(0.037, 3)
    expect(curvePicture(reliability(fields), '4 values')).toMatch(/^<svg [\s\S]*<title>4 values<\/title>[\s\S]*<circle/)
  })

  it('writes predictions as the scorer of the corpus wants them', async () => {
    const card = {
      ...read,
      documentType: 'cccd',
      documents: [{ documentType: 'cccd_mat_sau', fields: {} }],
      first: false,
    }
    await writePredictions(folder, [
      { truth, read },
      { truth: { ...truth, id: 'c' }, read: card },
    ])
    expect(JSON.parse(await readFile(path.join(folder, 'a.json'), 'utf8'))).toEqual({
      id: 'a',
      text: 'Số: 12/UBND-VP',
      doc_type: 'cong_van',
      rotation: 0,
      fields: { so: '12/UBND-VP' },
      conf: { so: 0.96 },
      ms: 900,
    })
    expect(JSON.parse(await readFile(path.join(folder, 'c.json'), 'utf8'))).toMatchObject({
      docs: [{ doc_type: 'cccd_mat_sau', fields: {} }],
      first: false,
    })
  })

  it('runs other programs on the same pages and holds their letters beside ours', async () => {
    await program('tesseract', 'if [ "$1" = --version ]; then exit 0; fi; echo "Số: 12/UBND-VB" > "$2.txt"')
    await program('ocrmypdf', 'if [ "$1" = --version ]; then exit 0; fi; exit 3')
    process.env['PATH'] = `${folder}${path.delimiter}${ownPath}`
    const said: unknown[] = []
    vi.spyOn(console, 'error').mockImplementation((text) => said.push(text))
    const runs = await runOthers(folder, [truth, blank])
    expect(runs.map((run) => run.program)).toEqual(['tesseract -l vie', 'ocrmypdf'])
    expect(said).toEqual(['ocrmypdf: 2 trang không đọc được, tính là sai hết'])
    expect(runs[1]?.pages.get('a')).toEqual({ letters: 14, wrongLetters: 14 })
    expect(runs[0]?.pages.get('a')).toEqual({ letters: 14, wrongLetters: 1 })
    expect(runs[0]?.pages.get('b')).toEqual({ letters: 0, wrongLetters: 0 })
    const tables = costTables([scorePage(truth, read)], { wallS: 3, cpuS: 2, peakMb: 300 }, runs)
    expect(tables).toMatch(/Một Cửa Desk +3\.00 +2\.00 +300/)
    expect(tables).toMatch(/clean300 +0\.00 +7\.14 +100\.00/)
  })

  it('sees the memory of its own process at least', () => {
    const watch = watchMemory()
    const held = Buffer.alloc(80_000_000, 1)
    expect(watch.now()).toBeGreaterThan(held.length / 1024 ** 2)
    expect(watch.stop()).toBeGreaterThan(80)
  })
})

async function program(name: string, lines: string): Promise<void> {
  const file = path.join(folder, name)
  await writeFile(file, `#!/bin/sh\n${lines}\n`)
  await chmod(file, 0o755)
}
