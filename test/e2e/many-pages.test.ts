import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { counterScreen } from '../support/desk-window.ts'
import { somePages } from '../support/fake-desk/fake-pages.ts'
import { dossierId, pageId } from '../support/fake-desk/ids.ts'
import { type FakeDeskServer, serveFakeDesk } from '../support/fake-desk/serve-fake-desk.ts'
import { launchChromium } from '../support/workstation.ts'
import { pagesPage } from './pages/pages-page.ts'

let served: FakeDeskServer
let browser: Browser

beforeAll(async () => {
  served = await serveFakeDesk(0)
  const { state } = served
  state.session = { ...state.session, signedIn: state.session.officers[0] ?? null }
  state.pages.set(dossierId(1), somePages(200))
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

/** A bound on a shared test machine, no claim of speed: what loads two hundred pictures or draws all anew is far over it. */
const patienceMs = 60_000

it('opens two hundred pages, fetches the pictures in sight alone, and goes through them by keys', async () => {
  const page = await browser.newPage({ viewport: counterScreen })
  const fetched = new Set<string>()
  page.on('request', (request) => {
    if (request.url().includes('/page/')) fetched.add(request.url())
  })
  const started = performance.now()
  await page.goto(`${served.url}#/dossiers/${dossierId(1)}/pages/${pageId(1)}`)
  const pages = pagesPage(page)
  await expect.poll(() => pages.pages.count()).toBe(200)
  await pages.picture.waitFor()
  for (let n = 0; n < 20; n += 1) await page.keyboard.press('ArrowDown')
  await expect.poll(() => pages.current.textContent()).toContain('Trang 21')
  await page.keyboard.press('r')
  await expect.poll(() => served.state.calls.some(({ path }) => path === 'pages.turn')).toBe(true)
  expect(performance.now() - started).toBeLessThan(patienceMs)
  expect(fetched.size).toBeLessThan(100)

  await page.keyboard.press('End')
  await expect.poll(() => pages.current.textContent()).toContain('Trang 200')
  expect(await pages.current.isVisible()).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true)
}, 300_000)
