import { readdir, readFile } from 'node:fs/promises'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { createFileOpener } from '../main/core/intake/file-opener.ts'
import { createPageReader } from '../main/core/ocr/page-reader.ts'
import { readPapers } from '../main/core/pipeline.ts'
import { startWorkstation } from '../main/hosts/loopback/start-workstation.ts'
import { plainTimers, sourceWorkerFile } from '../main/hosts/plain-host.ts'
import { samplePapersFolder } from '../main/practice/simulated-scanner.ts'
import { benchDossiers } from './bench-dossiers.ts'
import { benchEndurance } from './bench-endurance.ts'
import { benchFirstField } from './bench-first-field.ts'
import { benchSearch, printSearchBench } from './bench-search.ts'
import { findBrowser, quietBrowserArgs } from './find-browser.ts'
import { withTempFolder } from './temp-folder.ts'

// What an officer feels: from the click to the first screen, pages a minute, memory, search in a full store.
// With `--pages N` instead: N pages read without a stop, and what memory is held meanwhile. With `--dossiers N [--store DIR]`:
// search, lists and a year's report in a store of N dossiers.

const { values } = parseArgs({
  options: { pages: { type: 'string' }, dossiers: { type: 'string' }, store: { type: 'string' } },
})

console.log(
  `${availableParallelism()} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.versions.node}`,
)
if (values.dossiers !== undefined) await benchDossiers(Math.max(1, Number(values.dossiers)), values.store)
else if (values.pages === undefined) {
  await benchStart()
  await benchReading()
  await benchFirstField()
  printSearchBench(benchSearch(100_000))
} else await benchEndurance(Math.max(1, Number(values.pages)))

/** Second start of a furnished office until the sign-in screen can be used. */
async function benchStart(): Promise<void> {
  await withTempFolder(async (data) => {
    await (await startWorkstation({ data, port: 0 })).close()
    const browserPath = findBrowser()
    const began = performance.now()
    const workstation = await startWorkstation({ data, port: 0 })
    const served = performance.now()
    print('Khởi động: lõi và cổng thực hành', served - began)
    if (browserPath === null) {
      console.log('Khởi động: không có Chromium trên máy, không đo màn hình đầu')
      await workstation.close()
      return
    }
    const browser = await chromium.launch({ executablePath: browserPath, args: quietBrowserArgs() })
    const launched = performance.now()
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(workstation.url)
    await page.getByLabel('Mã PIN').waitFor()
    print('Khởi động: trang mở tới màn hình đăng nhập', performance.now() - launched)
    print('Khởi động: tất cả, kể cả mở trình duyệt', performance.now() - began)
    await browser.close()
    await workstation.close()
  })
}

async function benchReading(): Promise<void> {
  const reader = createPageReader({ workerFile: sourceWorkerFile, log: () => {} })
  const files = createFileOpener({ workerFile: sourceWorkerFile, log: () => {}, timers: plainTimers })
  const names = (await readdir(samplePapersFolder)).filter((name) => !name.endsWith('.json'))
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 50)
  const began = performance.now()
  let pages = 0
  let first = 0
  for (const name of names) {
    const bytes = await readFile(join(samplePapersFolder.pathname, name))
    for await (const _ of readPapers({ name, bytes }, { files, reader })) {
      pages += 1
      if (pages === 1) first = performance.now() - began
    }
  }
  const ms = performance.now() - began
  clearInterval(watch)
  await files.close()
  await reader.close()
  print('Đọc: trang đầu tiên, kể cả khởi động', first)
  console.log(`Đọc: ${pages} trang, ${((pages * 60_000) / ms).toFixed(1)} trang/phút với ${reader.atOnce} luồng`)
  console.log(`Đọc: bộ nhớ cao nhất ${(peak / 1024 ** 2).toFixed(0)} MB (cả tiến trình)`)
}

function print(what: string, ms: number): void {
  console.log(`${what}: ${(ms / 1000).toFixed(2)} s`)
}
