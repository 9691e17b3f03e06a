import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { signatureReport } from '../../support/slip-tools.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { focused, tabTo } from '../acts/keyboard.ts'
import { counterPage } from '../pages/counter-page.ts'
import { dossierPage } from '../pages/dossier-page.ts'
import { intakePage } from '../pages/intake-page.ts'
import { outboxPage } from '../pages/outbox-page.ts'
import { receiptPage } from '../pages/receipt-page.ts'
import { reviewPage } from '../pages/review-page.ts'
import { scanPage } from '../pages/scan-page.ts'
import { searchPage } from '../pages/search-page.ts'
import { shell } from '../pages/shell.ts'
import { signInPage } from '../pages/sign-in-page.ts'

const applicant = 'Giàng A Phử'

/** The same day with the pointer put away: nothing here clicks, checks or fills. */
export function describeKeyboardDay(open: OpenDeskWindow): void {
  describe('an officer’s day by keyboard alone', () => {
    const folder = aTempFolderFor('keys')
    let desk: DeskWindow
    const then = story('keyboard', () => desk)

    beforeAll(async () => {
      desk = await open(join(folder.path, 'data'))
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('signs in: the cursor stands in the PIN', async () => {
      const { page } = desk
      await focused(signInPage(page).pin)
      await page.keyboard.type('1111')
      await page.keyboard.press('Enter')
      await counterPage(page).screen.waitFor()
    })

    then('reads the keys on F1 and closes them with Esc', async () => {
      const { page } = desk
      await page.keyboard.press('F1')
      await shell(page).help.waitFor()
      await page.keyboard.press('Escape')
      await shell(page).help.waitFor({ state: 'detached' })
    })

    then('opens a dossier: F2, two words, Enter', async () => {
      const { page } = desk
      await page.keyboard.press('F2')
      await focused(intakePage(page).search)
      await page.keyboard.type('khai sinh', { delay: 60 })
      await expect.poll(() => intakePage(page).procedures.first().textContent()).toContain('Đăng ký khai sinh')
      await page.keyboard.press('Enter')
      await scanPage(page).screen.waitFor()
    })

    then('scans with F4 and goes on with F8', async () => {
      const { page } = desk
      await page.keyboard.press('F4')
      await expect.poll(() => scanPage(page).readPages.count(), { timeout: 180_000 }).toBe(4)
      await page.keyboard.press('F8')
      await reviewPage(page).pageImage.waitFor()
    })

    then('finds the cursor at what is doubtful, corrects a value and takes the rest with Enter', async () => {
      const { page } = desk
      const review = reviewPage(page)
      await focused(review.doubtful.first())
      await page.keyboard.press('Control+Enter')
      const form = review.paper('Tờ khai đăng ký khai sinh')
      const copies = { name: 'Số bản sao đề nghị cấp' }
      await tabTo(page, form.getByRole('textbox', copies))
      await page.keyboard.press('Control+a')
      await page.keyboard.type('3')
      await page.keyboard.press('Enter')
      await form.getByRole('textbox', { ...copies, description: /^Đã soát\. Cán bộ gõ tay/ }).waitFor()
      for (let left = await review.doubtful.count(); left > 0; left = await review.doubtful.count()) {
        await page.keyboard.press('Enter')
        await expect.poll(() => review.doubtful.count()).toBeLessThan(left)
      }
      await focused(review.next)
      await page.keyboard.press('Enter')
    })

    then('puts the unknown paper in its place and says who stands here', async () => {
      const { page } = desk
      const dossier = dossierPage(page)
      await tabTo(page, dossier.sameAsApplicant)
      await page.keyboard.press('Enter')
      await expect.poll(() => dossier.field('submitter', 'fullName').inputValue()).toBe(applicant)
      const place = dossier.unplaced('Không rõ loại')
      await tabTo(page, place)
      await page.keyboard.press('ArrowDown')
      await page.getByRole('option', { name: 'Giấy chứng sinh' }).waitFor()
      await chooseOption(page, place, 'Giấy chứng sinh')
      await dossier.missing.waitFor({ state: 'detached' })
    })

    then('receives with F9 and Enter, and saves the receipt with Ctrl+S', async () => {
      const { page } = desk
      await page.keyboard.press('F9')
      await focused(dossierPage(page).confirmReceive)
      await page.keyboard.press('Enter')
      await receiptPage(page).valid.waitFor()
      const download = page.waitForEvent('download')
      await page.keyboard.press('Control+s')
      const file = join(folder.path, 'receipt.pdf')
      await (await download).saveAs(file)
      expect(signatureReport(file)).toContain('Signature is Valid')
    })

    then('sees in the outbox, on F7, that the portal has it', async () => {
      const { page } = desk
      await page.keyboard.press('F7')
      const outbox = outboxPage(page)
      await outbox.empty.waitFor()
      await tabTo(page, outbox.shownChoice('unproven'))
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => outbox.row(applicant).textContent()).toContain('Biên nhận ')
    })

    then('finds it again with F3, opens it with Enter, and locks the counter with Ctrl+L', async () => {
      const { page } = desk
      await page.keyboard.press('F3')
      await focused(searchPage(page).box)
      await page.keyboard.type('giang a phu', { delay: 60 })
      await expect.poll(() => searchPage(page).results.first().textContent()).toContain(applicant)
      await page.keyboard.press('Enter')
      await dossierPage(page).history.waitFor()
      await page.keyboard.press('Control+l')
      await signInPage(page).title.waitFor()
      expect(desk.complaints).toEqual([])
    })
  })
}

/** Arrow down to the option of the box's open list, and Enter. */
async function chooseOption(page: Page, box: Locator, name: string): Promise<void> {
  const wanted = await page.getByRole('option', { name }).getAttribute('id')
  const current = () => box.getAttribute('aria-activedescendant')
  for (let before = await current(); before !== wanted; before = await current()) {
    await page.keyboard.press('ArrowDown')
    await expect.poll(current).not.toBe(before)
  }
  await page.keyboard.press('Enter')
}
