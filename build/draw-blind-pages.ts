/**
 * `npm run bench:draw -- DIR --seed N [--pages N] [--scenario a,b]`: draws papers nobody has seen, with full truth, for
 * `npm run bench:read -- DIR`. The maker shares nothing with the definitions that read papers; people and numbers are invented.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { drawPage } from './blind-pages/draw-page.ts'
import { planPages } from './blind-pages/plan.ts'
import { findBrowser, quietBrowserArgs } from './find-browser.ts'

const { values, positionals } = parseArgs({
  options: {
    seed: { type: 'string' },
    pages: { type: 'string', default: '120' },
    scenario: { type: 'string', default: '' },
  },
  allowPositionals: true,
})
const [folder] = positionals
const browserPath = findBrowser()
if (folder === undefined || values.seed === undefined || browserPath === null) {
  console.error('Cách dùng: npm run bench:draw -- THƯ_MỤC --seed SỐ [--pages SỐ] [--scenario a,b] (cần Chromium)')
  process.exit(2)
}
await mkdir(path.join(folder, 'img'), { recursive: true })
const seed = values.seed
const plan = planPages({
  seed,
  pages: Number(values.pages),
  only: values.scenario.split(',').filter((name) => name !== ''),
})
const browser = await chromium.launch({ executablePath: browserPath, args: quietBrowserArgs() })
const pages = []
for (const planned of plan) {
  const { bytes, truth } = await drawPage(browser, planned, seed)
  await writeFile(path.join(folder, truth.file), bytes)
  pages.push(truth)
  process.stderr.write(`\r${pages.length}/${plan.length}`)
}
await writeFile(path.join(folder, 'truth.json'), JSON.stringify({ seed, chromium: browser.version(), pages }))
await browser.close()
process.stderr.write('\n')
