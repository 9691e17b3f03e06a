import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { messages } from '../../../renderer/messages/vi.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import { errorSentences } from '../../../shared/messages/errors.vi.ts'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { openSaneTestBackend, type SaneTestBackend } from '../../support/scanners/sane-test-backend.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { openDossier } from '../acts/receive-without-papers.ts'
import { counterPage } from '../pages/counter-page.ts'
import { scanPage } from '../pages/scan-page.ts'
import { scannersPage } from '../pages/scanners-page.ts'
import { shell } from '../pages/shell.ts'
import { signInPage } from '../pages/sign-in-page.ts'

const paper = fileURLToPath(new URL('../../../main/practice/papers/khai-sinh-a-1.jpg', import.meta.url))

/** SANE's own virtual scanner from Settings to the dossier, with every fault that it can show; then a watched folder. */
export function describeRealScanner(open: OpenDeskWindow): void {
  describe('a scanner behind SANE', () => {
    const folder = aTempFolderFor('scanner')
    const scans = join(folder.path, 'may-quet')
    let backend: SaneTestBackend
    let desk: DeskWindow
    const then = story('real-scanner', () => desk)
    const screen = () => scanPage(desk.page)
    const fromFeeder = () => screen().screen.getByRole('button', { name: messages.scan.scanFrom('Khay nạp quầy 1') })

    beforeAll(async () => {
      for (const name of ['sane', 'may-quet']) mkdirSync(join(folder.path, name))
      backend = openSaneTestBackend(join(folder.path, 'sane'))
      desk = await open(join(folder.path, 'data'))
      await signInPage(desk.page).signIn('Lường Thị Hoa', '1111')
      await counterPage(desk.page).screen.waitFor()
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('is found in Settings, shows a page of what it scans and is kept under a name', async () => {
      await shell(desk.page).goTo('settings')
      const scanners = scannersPage(desk.page)
      await scanners.add.click()
      await scanners.found('test:0').waitFor()
      await desk.look('scanners-found')
      await scanners.found('test:0').click()
      await scanners.choose(messages.scanners.source, messages.scanners.sources.feeder)
      await scanners.choose(messages.scanners.resolution, messages.scanners.dpi(150))
      await scanners.tryScan.click()
      await expect
        .poll(() => scanners.preview.evaluate((image) => (image as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(600)
      await scanners.name.fill('Khay nạp quầy 1')
      await desk.look('scanner-tried')
      await scanners.save.click()
      await scanners.panel.getByText('Khay nạp quầy 1').waitFor()
    })

    then('feeds ten sheets into the dossier with F4', async () => {
      await openDossier(desk.page, 'tình trạng hôn nhân')
      await fromFeeder().waitFor()
      await desk.page.keyboard.press('F4')
      await expect.poll(() => screen().pages.count()).toBe(10)
    })

    const faults: readonly (readonly [string, ErrorCode])[] = [
      ['SANE_STATUS_JAMMED', 'scanner_jammed'],
      ['SANE_STATUS_NO_DOCS', 'scanner_no_paper'],
      ['SANE_STATUS_COVER_OPEN', 'scanner_cover_open'],
    ]
    for (const [status, code] of faults) {
      then(`says what ${code} means and what to do`, async () => {
        backend.set({ 'read-status-code': `"${status}"` })
        await fromFeeder().click()
        await screen().screen.getByText(errorSentences[code]).waitFor()
        expect(await screen().pages.count()).toBe(10)
        if (code === 'scanner_jammed') await desk.look('scanner-jammed')
      })
    }

    then('stops in the middle of the feed and keeps the sheets before', async () => {
      backend.set({ 'read-delay': 'true', 'read-delay-duration': '20000' })
      await fromFeeder().click()
      await expect.poll(() => screen().pages.count()).toBeGreaterThan(11)
      await desk.look('scanning')
      await screen().screen.getByRole('button', { name: messages.scan.cancel }).click()
      await screen()
        .screen.getByText(/^Đã dừng; \d+ trang đã lấy vẫn còn$/)
        .waitFor()
      expect(await screen().pages.count()).toBeLessThan(20)
    })

    then('keeps the sheets before when scanimage is killed in the middle of a page', async () => {
      const before = await screen().pages.count()
      await fromFeeder().click()
      await expect.poll(() => screen().pages.count()).toBeGreaterThan(before)
      process.kill(scanimageOf(folder.path), 'SIGKILL')
      await screen().screen.getByText(errorSentences.scanner_driver_lost).waitFor()
      const kept = await screen().pages.count()
      expect(kept).toBeGreaterThan(before)
      backend.set({})
      // The key goes on with the same stack.
      await desk.page.keyboard.press('F4')
      await expect.poll(() => screen().pages.count()).toBe(kept + 10)
      await screen().screen.getByText(errorSentences.scanner_driver_lost).waitFor({ state: 'detached' })
    })

    then('takes what waits in a folder that another program fills', async () => {
      await shell(desk.page).goTo('settings')
      const scanners = scannersPage(desk.page)
      await scanners.addFolder.click()
      await scanners.fillFolder('Máy quét phòng trong', scans)
      await desk.look('scan-folder')
      await scanners.save.click()
      await scanners.panel.getByText('Máy quét phòng trong').waitFor()
      await desk.look('settings-scanners')
      for (const name of ['quet-1.jpg', 'quet-2.jpg']) copyFileSync(paper, join(scans, name))

      await openDossier(desk.page, 'khai sinh')
      await screen().screen.getByRole('button', { name: messages.scan.otherSources }).click()
      await desk.look('scan-sources')
      await desk.page.getByRole('menuitem', { name: messages.scan.takeFrom('Máy quét phòng trong', 2) }).click()
      // Two files of one content are one paper.
      await screen().screen.getByText(errorSentences.file_taken_before).waitFor()
      expect(await screen().pages.count()).toBe(1)
      await expect.poll(() => readdirSync(scans)).toEqual(['Đã lấy'])
      expect(desk.complaints).toEqual([])
    })
  })
}

/** The scanimage that scans with this story's own configuration, told from others by its environment. */
function scanimageOf(folder: string): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const found = processes.find(
    (pid) => told(pid, 'cmdline').includes('--batch=') && told(pid, 'environ').includes(folder),
  )
  if (found === undefined) throw new Error('no scanimage runs')
  return Number(found)
}

function told(pid: string, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return '' // it has just ended
  }
}
