import { type Browser, chromium } from 'playwright'
import { startWorkstation } from '../../main/hosts/loopback/start-workstation.ts'
import type { SimulatedScannerOptions } from '../../main/practice/simulated-scanner.ts'
import { counterScreen, type DeskWindow, hearComplaints, lookout } from './desk-window.ts'
import { practiceDoor } from './practice-door.ts'

/** Longer than any test: the practice portal moves on only when a test says so. */
const neverMs = 86_400_000

/** Debian's Chromium (or the one that is named), quiet and without a network of its own. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...more,
    ],
  })
}

/** The loopback host on a data folder with its window in Chromium. */
export async function openInChromium(
  dataDir: string,
  switches: readonly string[] = [],
  scanner: SimulatedScannerOptions = {},
): Promise<DeskWindow> {
  const workstation = await startWorkstation({ data: dataDir, port: 0, progressMs: neverMs, scanner })
  const browser = await launchChromium(switches)
  const context = await browser.newContext({ viewport: counterScreen, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const complaints = await hearComplaints(page)
  await page.goto(workstation.url)
  return {
    driver: 'Chromium',
    page,
    portal: practiceDoor(dataDir),
    dataDir,
    complaints,
    look: lookout(page, 'Chromium', complaints),
    close: async () => {
      await browser.close()
      await workstation.close()
    },
  }
}
