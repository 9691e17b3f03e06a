import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../main/hosts/page-policy.ts'
import { buildProgram } from './build-program.ts'
import { findElectron } from './electron-runtime.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const runtime = findElectron()

if (runtime.kind === 'absent')
  console.warn(`SKIPPED  Electron smoke tests: ${runtime.reason}. Nothing here says that Electron works.`)
else console.log(`driver: Electron at ${runtime.executablePath}`)

describe.skipIf(runtime.kind === 'absent')('the workstation in Electron', () => {
  let userData = ''
  let desk: ElectronApplication
  let page: Page

  const launch = () =>
    _electron.launch({
      executablePath: runtime.kind === 'found' ? runtime.executablePath : '',
      args: ['.', '--no-sandbox', `--user-data-dir=${userData}`],
      cwd: root,
    })

  beforeAll(async () => {
    buildProgram()
    userData = await mkdtemp(join(tmpdir(), 'electron-'))
    desk = await launch()
    page = await desk.firstWindow()
  })

  afterAll(async () => {
    await desk.close()
    await rm(userData, { recursive: true, force: true })
  })

  it('opens on its own scheme, in Vietnamese, on the practice office', async () => {
    expect(page.url()).toMatch(/^app:\/\/desk\/index\.html/)
    await page.getByText('Lường Thị Hoa').waitFor()
    expect(await page.title()).toContain('Một Cửa Desk')
  })

  it('has no Node in the page and the policy that ships', async () => {
    const names = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis),
    )
    expect(names).toEqual([])
    const policy = await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'))
    expect(policy).toBe(contentSecurityPolicy())
    const preferences = await desk.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    })
  })

  it('leaves its page for nowhere and opens nothing', async () => {
    await page.evaluate(() => {
      window.open('https://example.com/')
      location.assign('https://example.com/')
    })
    await page.waitForTimeout(500)
    expect(page.url()).toMatch(/^app:\/\/desk\//)
    expect(desk.windows()).toHaveLength(1)
  })

  it('refuses what a page may ask of the machine', async () => {
    const answers = await page.evaluate(async () =>
      Promise.all(
        (['geolocation', 'notifications'] as const).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    )
    expect(answers).toEqual(['denied', 'denied'])
  })

  it('signs an officer in over the port and gives no paper before', async () => {
    const early = await page.evaluate(async () => (await fetch('page/019aab12-3456-7abc-8def-0123456789ab')).status)
    expect(early).toBe(403)
    await page.getByText('Lường Thị Hoa').click()
    await page.getByLabel('Mã PIN', { exact: false }).fill('1111')
    await page.keyboard.press('Enter')
    await page.getByText('Lường Thị Hoa').first().waitFor()
    const late = await page.evaluate(async () => (await fetch('page/019aab12-3456-7abc-8def-0123456789ab')).status)
    expect(late).toBe(422)
  })

  it('a second start gives way to the first', async () => {
    await expect(launch().then((second) => second.firstWindow({ timeout: 10_000 }))).rejects.toThrow()
    expect(desk.windows()).toHaveLength(1)
  })
})
