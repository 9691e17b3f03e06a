import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { ConsoleMessage, Page } from 'playwright'
import type { PracticeDoor } from './practice-door.ts'

/** One open window of the workstation, whichever program shows it. */
export type DeskWindow = {
  readonly driver: 'Chromium' | 'Electron'
  readonly page: Page
  readonly portal: PracticeDoor
  readonly dataDir: string
  /** Errors on the console, violations of the policy, uncaught exceptions and what axe-core found where we looked. */
  readonly complaints: readonly string[]
  /** Keeps a picture of the screen for people to look at, and lets axe-core judge it. */
  look(name: string): Promise<void>
  close(): Promise<void>
}

/** Opens the workstation on a data folder; the same folder again is the same office. */
export type OpenDeskWindow = (dataDir: string) => Promise<DeskWindow>

export const counterScreen = { width: 1366, height: 768 }

const resultsFolder = fileURLToPath(new URL('../../test-results/', import.meta.url))

/** Collects what a page complains of. A refusal is an ordinary answer, so its status line is none of it. */
export async function hearComplaints(page: Page): Promise<string[]> {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message)) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    )
  })
  return complaints
}

function isRefusal(message: ConsoleMessage): boolean {
  const { pathname } = new URL(message.location().url || 'about:blank')
  return message.text().startsWith('Failed to load resource') && /^\/(rpc\/|upload$)/.test(pathname)
}

/** Looks at screens for one window: pictures into the driver's folder, findings among the complaints. */
export function lookout(page: Page, driver: DeskWindow['driver'], complaints: string[]): DeskWindow['look'] {
  return async (name) => {
    await page.evaluate(settle)
    await keepPicture(page, driver, name)
    const findings = await seriousFindings(page)
    complaints.push(...findings.map((finding) => `${name}: ${finding}`))
  }
}

export async function keepPicture(page: Page, driver: DeskWindow['driver'], name: string): Promise<void> {
  const folder = `${resultsFolder}${driver === 'Chromium' ? 'screens' : 'screens-electron'}`
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, caret: 'initial' })
}

/** Runs in the page: a dialog that is fading in is neither what people see nor what they read. */
async function settle(): Promise<void> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
  await Promise.allSettled(ending.map((one) => one.finished))
}

/** What axe-core finds serious or critical, each as one line. */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  const judge = `${axe.source}; axe.run(document, { resultTypes: ['violations'] })`
  const { violations } = (await page.evaluate(judge)) as axe.AxeResults // axe.run's own result
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
