import { readdir, readFile } from 'node:fs/promises'
import { createPageReader } from '../main/core/ocr/page-reader.ts'
import { sourceWorkerFile } from '../main/hosts/plain-host.ts'
import { samplePapersFolder } from '../main/practice/simulated-scanner.ts'

/** Memory is told after so many pages. */
const milestones = [10, 30, 100, 300, 1000, 3000]

/** Reads the sample papers over and over and tells what memory the process holds meanwhile: it may not grow. */
export async function benchEndurance(pages: number): Promise<void> {
  const names = (await readdir(samplePapersFolder)).filter((name) => /\.(png|jpe?g)$/.test(name))
  const papers = await Promise.all(names.map((name) => readFile(new URL(name, samplePapersFolder))))
  const reader = createPageReader({
    workerFile: sourceWorkerFile,
    log: (entry) => console.error(JSON.stringify(entry)),
  })
  const began = performance.now()
  const cpu = process.cpuUsage()
  let next = 0
  let read = 0
  let peak = 0
  const readOn = async (): Promise<void> => {
    while (next < pages) {
      const paper = papers[next++ % papers.length]
      if (paper === undefined) return
      await reader.read(paper)
      peak = Math.max(peak, process.memoryUsage.rss())
      if (!milestones.includes(++read) && read !== pages) continue
      console.log(`Bền: ${read} trang, bộ nhớ cao nhất từ mốc trước ${(peak / 1024 ** 2).toFixed(0)} MB`)
      peak = 0
    }
  }
  await Promise.all(Array.from({ length: 4 }, readOn))
  await reader.close()
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (performance.now() - began) / 1000
  console.log(`Bền: ${(seconds / read).toFixed(2)} s và ${((user + system) / 1e6 / read).toFixed(2)} s CPU một trang`)
}
