import { GlobalFonts } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { fieldProblemSentences } from '../../shared/messages/fields.vi.ts'
import type { DeskWindow } from '../support/desk-window.ts'
import { fillForm, fontHand } from '../support/filled-form.ts'
import { story } from '../support/story.ts'
import { aTempFolderFor } from '../support/temp-folder-for.ts'
import { openInChromium } from '../support/workstation.ts'
import { openDossier } from './acts/receive-without-papers.ts'
import { counterPage } from './pages/counter-page.ts'
import { scanPage } from './pages/scan-page.ts'
import { signInPage } from './pages/sign-in-page.ts'

describe('the form that citizens fill in while they wait', () => {
  const folder = aTempFolderFor('entry-form')
  let desk: DeskWindow
  const then = story('entry-form', () => desk)

  beforeAll(async () => {
    desk = await openInChromium(folder.path)
    await signInPage(desk.page).signIn('Lường Thị Hoa', '1111')
    await counterPage(desk.page).screen.waitFor()
  })
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  then('is printed empty from the first screen', async () => {
    const { page } = desk
    await page.evaluate(() =>
      Object.assign(globalThis, { printed: 0, print: () => Object.assign(globalThis, { printed: 1 }) }),
    )
    await desk.look('61-entry-form-button')
    await page.getByRole('button', { name: messages.counter.entryForm }).click()
    await expect.poll(() => page.evaluate(() => (globalThis as { printed?: number }).printed)).toBe(1)
    expect(await page.locator('img[src="entry-form.png"]').count()).toBe(1)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect.poll(() => page.locator('img[src="entry-form.png"]').count()).toBe(0)
  })

  then('is read from a scan, its digits as proposals with their picture beside them', async () => {
    const { page } = desk
    await openDossier(page, 'khai sinh')
    const file = new URL('../../node_modules/@fontsource/patrick-hand/files/', import.meta.url).pathname
    GlobalFonts.registerFromPath(`${file}patrick-hand-latin-400-normal.woff2`, 'A Hand')
    const filling = {
      ho_ten: true,
      so_dinh_danh: '038195012347',
      ngay_sinh: '14021995',
      dien_thoai: '0912345678',
    } as const
    const scan = await fillForm(filling, { hand: fontHand('A Hand'), condition: 'skewed_grey', seed: 3 })
    await scanPage(page).chooseFiles([{ name: 'phieu.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(scan) }])
    await expect.poll(() => scanPage(page).readPages.count(), { timeout: 280_000 }).toBe(1)
    await scanPage(page).next.click()
    const values = () =>
      page.getByRole('textbox').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))
    await expect.poll(values).toContain('0912345678')
    await page.getByText(fieldProblemSentences.handwritten).first().waitFor()
    await desk.look('62-entry-form-review')
  })
})
