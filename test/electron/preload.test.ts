import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPlainHost } from '../../main/hosts/plain-host.ts'
import { openPracticeOffice, type PracticeOffice } from '../../main/practice/open-practice-office.ts'
import { buildProgram } from './build-program.ts'
import { type IsolatedPreload, isolatePreload } from './isolated-preload.ts'
import { serveTransportPage, type TransportPage } from './transport-page.ts'

// Driver: Chromium of Electron's milestone, with the built preload in an isolated world; Electron's own bridge stays unproven.
const root = fileURLToPath(new URL('../..', import.meta.url))
const bundle = `${root}out/preload/index.cjs`
const executablePath = process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium'
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let browser: Browser
let office: PracticeOffice
let served: TransportPage
let dataDir = ''
let page: Page
let preload: IsolatedPreload

beforeAll(async () => {
  buildProgram()
  dataDir = await mkdtemp(join(tmpdir(), 'preload-'))
  office = await openPracticeOffice(createPlainHost({ dataDir, log: () => undefined }), { sources: [] })
  served = await serveTransportPage()
  browser = await chromium.launch({ executablePath, args })
  console.log(`driver: Chromium ${browser.version()}, built preload in an isolated world, real core behind it`)
})

afterAll(async () => {
  await browser.close()
  await served.close()
  await office.close()
  await rm(dataDir, { recursive: true, force: true })
})

beforeEach(async () => {
  page = await browser.newPage()
  preload = await isolatePreload(page, bundle, office.core)
  await page.goto(served.url)
  return () => page.close()
})

/** Runs in the page's own world with a client over the handed port. */
function inPage<T>(body: string): Promise<T> {
  return page.evaluate(`(async () => { const desk = (await transport.connectElectron(window))(); ${body} })()`)
}

describe('the built preload', () => {
  it('is CommonJS of a few lines that asks for electron and nothing else', () => {
    expect(readFileSync(bundle, 'utf8').split('\n').length).toBeLessThan(25)
    expect(preload.required).toEqual(['electron'])
  })

  it('says nothing to the main process before the page asks', () => {
    expect(preload.posted).toEqual([])
  })

  it('leaves no name in the page’s world', async () => {
    const names = await page.evaluate(() =>
      ['require', 'process', 'module', 'ipcRenderer', 'electron', '__sayToMain', '__portFromMain'].filter(
        (name) => name in globalThis,
      ),
    )
    expect(names).toEqual([])
  })

  it('carries a question of the page to the real core and the answer back', async () => {
    const session = await inPage<{ officeName: string; practice: boolean; officers: unknown[] }>(
      'return desk.session.current()',
    )
    expect(session).toMatchObject({ practice: true, officeName: expect.stringContaining('THỰC HÀNH') })
    expect(session.officers).toHaveLength(3)
    expect(preload.posted).toEqual(['mot-cua:connect'])
  })

  it('carries a refusal with its code', async () => {
    const code = await inPage(`
      return desk.procedures.search({ text: 'khai sinh' }).then(() => 'answered', (error) => error.data.code)`)
    expect(code).toBe('not_signed_in')
  })

  it('signs in over the port, and this window only', async () => {
    const answer = await inPage<{ procedures: number; signedIn: string }>(`
      const { officers } = await desk.session.current()
      const { signedIn } = await desk.session.signIn({ officerId: officers[0].officerId, pin: '1111' })
      const procedures = await desk.procedures.search({ text: 'khai sinh' })
      return { procedures: JSON.stringify(procedures).length, signedIn: signedIn.name }`)
    expect(answer.signedIn).toBe('Lường Thị Hoa')
    expect(answer.procedures).toBeGreaterThan(100)
    expect(preload.clients.map(({ officer }) => officer !== null)).toEqual([true])

    await page.reload()
    expect(await inPage('return (await desk.session.current()).signedIn')).toBeNull()
    expect(preload.clients.map(({ officer }) => officer !== null)).toEqual([true, false])
  })

  it('carries events until the page lets go', async () => {
    const kinds = await inPage(`
      const ending = new AbortController()
      const events = await desk.events.listen(undefined, { signal: ending.signal })
      const { officers } = await desk.session.current()
      const first = events.next()
      await desk.session.signIn({ officerId: officers[0].officerId, pin: '1111' })
      const { value } = await first
      ending.abort()
      return value.kind`)
    expect(kinds).toBe('session_changed')
  })

  it('gives no port to a frame inside the page', async () => {
    const heard = page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('message', ({ data, source }) => resolve([data, source === window]), { once: true })
          const frame = document.createElement('iframe')
          frame.src = '/asking-frame'
          document.body.append(frame)
        }),
    )
    expect(await heard).toEqual(['mot-cua:connect', false])
    await page.waitForTimeout(200)
    expect(preload.posted).toEqual([])
  })
})
