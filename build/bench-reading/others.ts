import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { bestOrder, plainText } from '../bench-score.ts'
import type { TruthPage } from '../bench-truth.ts'
import { distance } from '../text-distance.ts'
import { type Usage, watchMemory } from './usage.ts'

/** Another program on the same pages: what it read and what it cost. */
export type OtherRun = {
  readonly program: string
  /** Letters and wrong letters by page id. */
  readonly pages: ReadonlyMap<string, { readonly letters: number; readonly wrongLetters: number }>
  readonly usage: Usage
}

type Program = {
  readonly name: string
  readonly command: string
  /** Shell words; $1 is the image, $2 the text file without its ending, $3 the resolution. */
  readonly line: string
}

const programs: readonly Program[] = [
  { name: 'tesseract -l vie', command: 'tesseract', line: 'tesseract "$1" "$2" -l vie' },
  {
    name: 'ocrmypdf',
    command: 'ocrmypdf',
    line: 'ocrmypdf -q -l vie --rotate-pages --deskew --jobs 1 --image-dpi "$3" --output-type pdf --sidecar "$2.txt" "$1" "$2.pdf"',
  },
]

/** Runs the programs that this machine has, each page a process of one thread, as many at once as there are cores. */
export async function runOthers(folder: string, pages: readonly TruthPage[]): Promise<OtherRun[]> {
  const runs: OtherRun[] = []
  for (const program of programs) {
    if (spawnSync(program.command, ['--version']).status !== 0) {
      console.error(`${program.name}: chưa cài trên máy này, bỏ qua`)
      continue
    }
    runs.push(await runOn(program, folder, pages))
  }
  return runs
}

async function runOn(program: Program, folder: string, pages: readonly TruthPage[]): Promise<OtherRun> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'bench-others-'))
  const memory = watchMemory()
  const begun = performance.now()
  const before = memory.now()
  let cpuS = 0
  let failures = 0
  const texts = new Map<string, string>()
  const waiting = [...pages]
  const worker = async () => {
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      const out = path.join(scratch, page.id)
      const { seconds, failed } = await runOnce(program, [
        path.join(folder, page.file),
        out,
        String(page.dpi < 100 ? 250 : page.dpi),
      ])
      cpuS += seconds
      if (failed) failures += 1
      texts.set(page.id, await readFile(`${out}.txt`, 'utf8').catch(() => ''))
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  if (failures > 0) console.error(`${program.name}: ${failures} trang không đọc được, tính là sai hết`)
  const wallS = (performance.now() - begun) / 1000
  const peakMb = Math.max(0, memory.stop() - before)
  await rm(scratch, { recursive: true })
  return {
    program: program.name,
    usage: { wallS, cpuS, peakMb },
    pages: new Map(pages.map((page) => [page.id, lettersOf(page, texts)])),
  }
}

/** Runs a program to its end; gives its processor seconds, as the shell counts them. */
function runOnce(
  { line }: Program,
  words: readonly string[],
): Promise<{ readonly seconds: number; readonly failed: boolean }> {
  return new Promise((resolve, reject) => {
    const shell = spawn('bash', ['-c', `${line} >/dev/null 2>&1; status=$?; times; exit $status`, 'bench', ...words], {
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    shell.stdout.on('data', (part: Buffer) => {
      said += part.toString()
    })
    shell.on('error', reject)
    shell.on('close', (status) => {
      const [, children = ''] = said.trim().split('\n')
      const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s))
      resolve({ seconds: seconds.reduce((sum, one) => sum + one, 0), failed: status !== 0 })
    })
  })
}

function lettersOf(
  page: TruthPage,
  texts: ReadonlyMap<string, string>,
): { readonly letters: number; readonly wrongLetters: number } {
  if (page.doc_type === 'trang_trang') return { letters: 0, wrongLetters: 0 }
  const read = plainText(texts.get(page.id) ?? '')
  const wanted = bestOrder(page.text, read)
  return { letters: wanted.length, wrongLetters: distance(wanted, read) }
}
