import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { samplePapersFolder } from '../../main/practice/simulated-scanner.ts'
import { messages } from '../../renderer/messages/vi.ts'
import type { DeskWindow } from '../support/desk-window.ts'
import { photograph, writeFilm } from '../support/photographed-paper.ts'
import { story } from '../support/story.ts'
import { aTempFolderFor } from '../support/temp-folder-for.ts'
import { openInChromium } from '../support/workstation.ts'
import { openDossier } from './acts/receive-without-papers.ts'
import { cameraPage } from './pages/camera-page.ts'
import { counterPage } from './pages/counter-page.ts'
import { scanPage } from './pages/scan-page.ts'
import { signInPage } from './pages/sign-in-page.ts'

async function openDossierIn(desk: DeskWindow): Promise<void> {
  await signInPage(desk.page).signIn('Lường Thị Hoa', '1111')
  await counterPage(desk.page).screen.waitFor()
  await openDossier(desk.page, 'khai sinh')
}

describe('the camera on the counter', () => {
  const folder = aTempFolderFor('camera')
  let desk: DeskWindow
  const then = story('camera', () => desk)

  beforeAll(async () => {
    const film = join(folder.path, 'paper.y4m')
    writeFilm(film, await photograph(readFileSync(new URL('khai-sinh-a-1.jpg', samplePapersFolder))))
    desk = await openInChromium(join(folder.path, 'data'), [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ])
    await openDossierIn(desk)
  })
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  then('shows where the sheet ends, and takes it by itself once it lies still', async () => {
    const { page } = desk
    await page.keyboard.press('Alt+c')
    const camera = cameraPage(page)
    await camera.sheetFound.waitFor()
    await camera.saved.waitFor()
    await camera.straightened.waitFor()
    await expect.poll(() => page.locator('figure polygon').count()).toBe(1)
    await desk.look('50-camera-automatic')
    // It lies there still, and is not taken again.
    await page.waitForTimeout(4_000)
    await camera.dialog.getByText(/đã chụp 1 trang/).waitFor()
  })

  then('takes the next with the space bar when told to wait, and once more in its place', async () => {
    const { page } = desk
    const camera = cameraPage(page)
    await camera.automatic.click({ force: true })
    await camera.take.focus()
    await page.keyboard.press('Space')
    await camera.dialog.getByText(/đã chụp 2 trang/).waitFor()
    await expect.poll(() => camera.retake.isEnabled()).toBe(true)
    await page.keyboard.press('r')
    await camera.dialog.getByText(/đã chụp 3 trang/).waitFor()
    await page.keyboard.press('Escape')
    await camera.dialog.waitFor({ state: 'detached' })
    const scan = scanPage(page)
    await expect.poll(() => scan.pages.count()).toBe(3)
    await expect.poll(() => scan.pages.filter({ hasText: messages.scan.binned }).count()).toBe(1)
    const names = await scan.pages.allTextContents()
    expect(names[1]).toContain('Máy ảnh 3.jpg')
    expect(names[2]).toContain('Máy ảnh 2.jpg')
  })

  then('keeps a shot that could not be laid down, and lays it down when asked again', async () => {
    const { page } = desk
    const camera = cameraPage(page)
    await page.keyboard.press('Alt+c')
    await camera.sheetFound.waitFor()
    await page.route('**/upload', (route) => route.abort())
    await page.keyboard.press('Enter')
    await camera.alert.getByText(messages.errors.unreachable).waitFor()
    await page.unroute('**/upload')
    await camera.saveAgain.click()
    await camera.saved.waitFor()
  })

  then('says in a sentence that the camera was unplugged, and what was taken stays', async () => {
    const { page } = desk
    const camera = cameraPage(page)
    await page.evaluate(() => {
      const video = document.querySelector('video')
      const stream = video?.srcObject
      if (stream instanceof MediaStream) stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'))
    })
    await camera.alert.getByText(messages.camera.stopped.unplugged).waitFor()
    await desk.look('51-camera-unplugged')
    await camera.dialog.getByRole('button', { name: messages.common.retry }).click()
    await camera.sheetFound.waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => scanPage(page).pages.count()).toBe(4)
  })

  then('gives pages that are cut out, turned upright and read like a scan', async () => {
    const { page } = desk
    const scan = scanPage(page)
    // One read page shows it; a busy machine reads the others later.
    await expect.poll(() => scan.readPages.count(), { timeout: 280_000 }).toBeGreaterThan(0)
    await desk.look('52-camera-pages')
    await scan.next.click()
    await expect
      .poll(() => page.getByRole('textbox').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)))
      .toContain('GIÀNG THỊ MAI SƯƠNG')
    // The one complaint is the upload that the test itself cut off.
    expect(desk.complaints.filter((complaint) => !complaint.includes('ERR_FAILED'))).toEqual([])
  })
})

describe('a counter whose camera gives no picture', () => {
  it.each([
    {
      why: 'none is there',
      switches: ['--use-fake-ui-for-media-stream'],
      sentence: messages.camera.stopped.none_found,
    },
    {
      why: 'the machine does not allow it',
      switches: ['--use-fake-device-for-media-stream', '--deny-permission-prompts'],
      sentence: messages.camera.stopped.denied,
    },
  ])('says so in a sentence when $why', async ({ switches, sentence }) => {
    const folder = aTempFolderFor('no-camera')
    const desk = await openInChromium(join(folder.path, 'data'), switches)
    onTestFinished(async () => {
      await desk.close()
      folder.remove()
    })
    await openDossierIn(desk)
    await desk.page.keyboard.press('Alt+c')
    await cameraPage(desk.page).alert.getByText(sentence).waitFor()
    await desk.page.keyboard.press('Escape')
    await cameraPage(desk.page).dialog.waitFor({ state: 'detached' })
    expect(desk.complaints).toEqual([])
  })
})
