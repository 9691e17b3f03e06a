import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { decodePageImage } from '../../main/core/intake/page-image.ts'
import { readCodes } from '../../main/core/intake/qr-reader.ts'
import { createPlainHost } from '../../main/hosts/plain-host.ts'
import { openPracticeOffice } from '../../main/practice/open-practice-office.ts'
import { toGray } from '../../shared/imaging/raster.ts'
import { photograph, writeFilm } from '../support/photographed-paper.ts'
import { aTempFolderFor } from '../support/temp-folder-for.ts'
import { aTypedDossier } from '../support/typed-dossier.ts'
import { launchChromium } from '../support/workstation.ts'

const address = 'https://kiemtra.vidu.example/'
/** An A5 slip held under a telephone, a little askew. */
const heldSlip = [
  { x: 1180, y: 60 },
  { x: 2600, y: 90 },
  { x: 2560, y: 2080 },
  { x: 1150, y: 2050 },
] as const

describe('the check page and a camera', { timeout: 300_000 }, () => {
  const folder = aTempFolderFor('check-page')
  const film = join(folder.path, 'slip.y4m')
  let html = ''
  let number = ''
  let browser: Browser

  beforeAll(async () => {
    const dataDir = join(folder.path, 'data')
    mkdirSync(dataDir, { mode: 0o700 })
    const { core, close } = await openPracticeOffice(createPlainHost({ dataDir, log: () => {} }), { sources: [] })
    const client = core.newClient()
    const call = createRouterClient(core.router, { context: { client } })
    const officer = (await call.session.current()).officers.find(({ role }) => role === 'reception')
    if (officer === undefined) throw new Error('the practice office has a reception officer')
    await call.session.signIn({ officerId: officer.officerId, pin: '1111' })
    const { slipId, dossierId } = await call.dossiers.receive({ dossierId: await aTypedDossier({ call }) })
    number = (await call.dossiers.get({ dossierId })).slips[0]?.number ?? ''
    writeFilm(film, await photograph(await core.slipPicture(client, slipId, 'a5'), heldSlip))
    html = (await call.slips.checkPage({})).html
    await close()
    browser = await launchChromium([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ])
  }, 300_000)
  afterAll(async () => {
    await browser.close()
    folder.remove()
  })

  /** The page as a telephone has it; Chromium on Linux has no detector of codes, so that the test lends it the desk's reader. */
  async function open(from: Browser, detector: 'lent' | 'none'): Promise<Page> {
    const page = await from.newPage({ viewport: { width: 400, height: 800 } })
    onTestFinished(() => page.close())
    page.setDefaultTimeout(120_000)
    await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: html }))
    if (detector === 'lent') await lendDetector(page)
    await page.goto(address)
    return page
  }

  it('reads the code of a slip that is held before it, says that it was issued, and lets the camera go', async () => {
    const page = await open(browser, 'lent')
    await page.getByRole('button', { name: 'Quét bằng máy ảnh' }).click()
    await page.locator('#answer dd').getByText(number, { exact: true }).waitFor()
    await page.getByRole('heading', { name: 'Giấy do nơi cấp ký, chưa bị thay' }).waitFor()
    expect(await cameraOf(page)).toEqual({ shown: false, live: 0 })
    await page.screenshot({ path: 'test-results/screens/60-check-page-camera.png', fullPage: true })
  })

  it('lets the camera go when its button is pressed again', async () => {
    const page = await open(browser, 'lent')
    await page.evaluate(() => Object.assign(globalThis, { readQr: async () => [] }))
    const button = page.getByRole('button', { name: 'Quét bằng máy ảnh' })
    await button.click()
    await expect.poll(() => cameraOf(page)).toEqual({ shown: true, live: 1 })
    await button.click()
    await expect.poll(() => cameraOf(page)).toEqual({ shown: false, live: 0 })
    expect(await page.locator('#answer').isVisible()).toBe(false)
  })

  it('says in a sentence that there is no camera', async () => {
    const without = await launchChromium(['--use-fake-ui-for-media-stream'])
    onTestFinished(() => without.close())
    const page = await open(without, 'lent')
    await page.getByRole('button', { name: 'Quét bằng máy ảnh' }).click()
    await page.getByRole('heading', { name: 'Không mở được máy ảnh' }).waitFor()
  })

  it('offers no camera where the browser can’t find codes', async () => {
    const page = await open(browser, 'none')
    await page.getByRole('button', { name: 'Kiểm tra' }).waitFor()
    expect(await page.getByRole('button', { name: 'Quét bằng máy ảnh' }).isVisible()).toBe(
      await page.evaluate(() => 'BarcodeDetector' in globalThis),
    )
  })
})

async function lendDetector(page: Page): Promise<void> {
  await page.exposeFunction('readQr', async (jpeg: string) => {
    const { image } = await decodePageImage(Buffer.from(jpeg, 'base64'))
    return (await readCodes(toGray(image))).map(({ text }) => text)
  })
  await page.addInitScript(() => {
    class BarcodeDetector {
      async detect(video: HTMLVideoElement): Promise<{ rawValue: string }[]> {
        const canvas = document.createElement('canvas')
        canvas.width = video.videoWidth
        canvas.height = video.videoHeight
        canvas.getContext('2d')?.drawImage(video, 0, 0)
        const { readQr } = globalThis as unknown as { readQr: (jpeg: string) => Promise<string[]> }
        const texts = await readQr(canvas.toDataURL('image/jpeg').split(',')[1] ?? '')
        return texts.map((rawValue) => ({ rawValue }))
      }
    }
    Object.assign(globalThis, { BarcodeDetector })
  })
}

function cameraOf(page: Page) {
  return page.evaluate(() => {
    const video = document.querySelector('video')
    const tracks = video?.srcObject instanceof MediaStream ? video.srcObject.getTracks() : []
    return {
      shown: video?.checkVisibility() ?? false,
      live: tracks.filter(({ readyState }) => readyState === 'live').length,
    }
  })
}
