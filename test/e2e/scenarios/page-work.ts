import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { messages } from '../../../renderer/messages/vi.ts'
import { aPaper } from '../../support/bad-papers.ts'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { openDossier } from '../acts/receive-without-papers.ts'
import { counterPage } from '../pages/counter-page.ts'
import { pagesPage } from '../pages/pages-page.ts'
import { scanPage } from '../pages/scan-page.ts'
import { signInPage } from '../pages/sign-in-page.ts'

const aPicture = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from(aPaper(name)) })
const patience = { timeout: 240_000 }

/** Pages that came in wrong are put right without the citizen coming back. */
export function describePageWork(open: OpenDeskWindow): void {
  describe('pages that came in wrong', () => {
    const folder = aTempFolderFor('pages')
    let desk: DeskWindow
    const then = story('pages', () => desk)
    const press = (keys: string) => desk.page.keyboard.press(keys)

    async function untilRead() {
      const { reading } = pagesPage(desk.page)
      await reading.waitFor({ state: 'visible' }).catch(() => undefined)
      await expect.poll(() => reading.count(), patience).toBe(0)
    }

    beforeAll(async () => {
      desk = await open(join(folder.path, 'data'))
      await signInPage(desk.page).signIn('Lường Thị Hoa', '1111')
      await counterPage(desk.page).screen.waitFor()
      await openDossier(desk.page, 'khai sinh')
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('are put right at the page desk, which one key opens on the page with the focus', async () => {
      const scan = scanPage(desk.page)
      await scan.chooseFiles([aPicture('khai-sinh-a-1.jpg'), aPicture('khai-sinh-a-3.jpg')])
      await expect.poll(() => scan.readPages.count(), patience).toBe(2)
      await scan.screen.getByRole('button', { name: 'Sửa Trang 1' }).focus()
      await press('Control+e')
      const pages = pagesPage(desk.page)
      await pages.values.waitFor()
      expect(await pages.current.textContent()).toContain('Trang 1')
      await desk.look('24-pages')
    })

    then('say nothing on their head, and all they say when they are turned', async () => {
      const pages = pagesPage(desk.page)
      const said = await pages.values.textContent()

      await press('r')
      await press('r')
      await untilRead()
      await pages.noValues.waitFor()
      await desk.look('25-page-on-its-head')

      await press('Shift+R')
      await press('Shift+R')
      await untilRead()
      await pages.values.waitFor()
      expect(await pages.values.textContent()).toBe(said)
    })

    then('are cropped, and whole again by one key', async () => {
      const pages = pagesPage(desk.page)
      const shape = async () => {
        const box = await pages.picture.locator('..').boundingBox()
        return box === null ? 0 : box.width / box.height
      }
      const before = await shape()
      await press('c')
      for (let n = 0; n < 40; n += 1) await press('Shift+ArrowUp')
      await desk.look('26-page-crop')
      await press('Enter')
      await expect.poll(shape).toBeGreaterThan(before * 1.5)
      await press('z')
      await expect.poll(shape).toBeCloseTo(before, 1)
      await untilRead()
    })

    then('are laid in another order, put into the bin and taken out', async () => {
      const pages = pagesPage(desk.page)
      const { page } = desk
      await press('Control+ArrowDown')
      await expect.poll(() => pages.current.textContent()).toContain('Trang 2')
      await press('z')
      await expect.poll(() => pages.current.textContent()).toContain('Trang 1')
      await press('x')
      await pages.list.getByText(messages.pages.binned).waitFor()
      await press('x')
      await expect.poll(() => pages.list.getByText(messages.pages.binned).count()).toBe(0)
      await page.keyboard.down('o')
      await pages.original.waitFor()
      await page.keyboard.up('o')
      await pages.picture.waitFor()
      expect(desk.complaints).toEqual([])
    })
  })
}
