import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { badFiles, goodFiles } from '../../support/paper-files.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { openDossier } from '../acts/receive-without-papers.ts'
import { counterPage } from '../pages/counter-page.ts'
import { reviewPage } from '../pages/review-page.ts'
import { scanPage } from '../pages/scan-page.ts'
import { signInPage } from '../pages/sign-in-page.ts'

/** Files on a stick or in a mail: good and bad ones in one go. */
export function describeCitizensFiles(open: OpenDeskWindow): void {
  describe('files that a citizen brings', () => {
    const folder = aTempFolderFor('files')
    let desk: DeskWindow
    const then = story('files', () => desk)

    beforeAll(async () => {
      desk = await open(join(folder.path, 'data'))
      await signInPage(desk.page).signIn('Lường Thị Hoa', '1111')
      await counterPage(desk.page).screen.waitFor()
      await openDossier(desk.page, 'tình trạng hôn nhân')
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('are refused one by one with what to do, while the good ones of the same choice go on', async () => {
      const scan = scanPage(desk.page)
      await scan.chooseFiles([...badFiles(folder.path), goodFiles.tiff(), goodFiles.bornDigital()])
      await expect.poll(() => scan.refused.getByRole('listitem').count()).toBe(4)
      const refusals = await scan.refused.getByRole('listitem').allTextContents()
      const sentences = [
        ['rong.pdf', 'Tệp rỗng (0 byte)'],
        ['ho-so.pdf', 'Đây là tệp nén'],
        ['chup-do.jpg', 'Ảnh bị hỏng hoặc bị cắt giữa chừng'],
        ['mat-khau.pdf', 'Tệp PDF có mật khẩu'],
      ] as const
      for (const [name, sentence] of sentences) {
        expect(
          refusals.filter((text) => text.includes(name) && text.includes(sentence)),
          name,
        ).toHaveLength(1)
      }
      await expect.poll(() => scan.pages.count()).toBe(3)
      await desk.look('20-scan-refused')
    })

    then('are taken where they are let go over the window', async () => {
      const scan = scanPage(desk.page)
      await scan.dropFiles([goodFiles.bornDigital('tha-vao.pdf')])
      await expect.poll(() => scan.pages.count()).toBe(4)
      expect(await scan.pages.last().textContent()).toContain('tha-vao.pdf')
      await expect.poll(() => scan.readPages.count(), { timeout: 180_000 }).toBe(4)
    })

    then('keep the page order, and text that was never paper is not guessed', async () => {
      const { page } = desk
      const names = await scanPage(page).pages.allTextContents()
      expect(names.map((text) => /[a-z-]+\.(tiff|pdf)/.exec(text)?.[0])).toEqual([
        'chung-thuc.tiff',
        'chung-thuc.tiff',
        'to-khai.pdf',
        'tha-vao.pdf',
      ])
      await scanPage(page).next.click()
      await reviewPage(page).screen.getByText('PDF', { exact: true }).first().waitFor()
      expect(desk.complaints).toEqual([])
    })
  })
}
