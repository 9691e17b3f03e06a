import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { messages } from '../../../renderer/messages/vi.ts'
import { seedDeadlines } from '../../support/deadlines/seed-deadlines.ts'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { counterPage } from '../pages/counter-page.ts'
import { searchPage } from '../pages/search-page.ts'
import { signInPage } from '../pages/sign-in-page.ts'

/** What a lead counts: a list kept under a key, the indicators, the dossiers behind a number, files to hand on. */
export function describeReports(open: OpenDeskWindow): void {
  describe('lists and reports', () => {
    const folder = aTempFolderFor('reports')
    let desk: DeskWindow
    const then = story('reports', () => desk)

    beforeAll(async () => {
      const dataDir = join(folder.path, 'data')
      await seedDeadlines(dataDir)
      desk = await open(dataDir)
      await signInPage(desk.page).signIn('Nguyễn Minh Quân', '2222')
      await counterPage(desk.page).screen.waitFor()
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('opens what is late by its key and keeps a list of one’s own', async () => {
      const { page } = desk
      await page.keyboard.press('Alt+2')
      const rows = page.getByRole('table', { name: messages.lists.title }).getByRole('row')
      await expect.poll(() => rows.count()).toBeGreaterThan(1)
      await desk.look('94-list-late')

      await page.getByRole('button', { name: messages.lists.dropFilter }).click()
      await page.getByRole('button', { name: messages.lists.keep }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(messages.lists.name).fill('Tất cả')
      await dialog.getByRole('combobox', { name: messages.lists.key }).click()
      await page.getByRole('option', { name: 'Alt+5' }).click()
      await dialog.getByRole('button', { name: messages.common.save }).click()
      await page.getByRole('button', { name: /^Tất cả/, pressed: true }).waitFor()
      await page.getByRole('button', { name: messages.counter.columns.applicant }).click()
      await page.getByRole('columnheader', { name: messages.counter.columns.applicant }).waitFor()
      await desk.look('95-list-kept')
    })

    then('opens what a search found as a list, which is ordered, narrowed and saved like any other', async () => {
      const { page } = desk
      await page.keyboard.press('F3')
      const search = searchPage(page)
      await search.box.fill('H99')
      await expect.poll(() => search.results.count()).toBeGreaterThan(1)
      const found = await search.results.count()
      await desk.look('95a-search')
      await page.getByRole('button', { name: messages.search.asList }).click()
      const rows = page.getByRole('table', { name: messages.lists.title }).getByRole('row')
      await expect.poll(() => rows.count()).toBe(found + 1)
      await desk.look('95b-search-as-list')
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: /CSV/ }).click()
      const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n')
      expect(lines.length).toBe(found + 1)
      const words = page.getByLabel(messages.lists.words)
      expect(await words.inputValue()).toBe('H99')
      await words.fill('H99 không-có-ai')
      await page.getByText(messages.lists.empty).waitFor()
    })

    then('opens the dossiers behind a number of the report', async () => {
      const { page } = desk
      await page.keyboard.press('Alt+r')
      await page.getByRole('region', { name: messages.reports.indicators }).waitFor()
      await page.getByRole('button', { name: messages.reports.thisYear }).click()
      await desk.look('96-report')
      const progress = page.getByRole('table', { name: messages.reports.progress })
      const number = progress.getByRole('button', { name: /Tiếp nhận trong kỳ/ }).first()
      const counted = Number(await number.textContent())
      await number.click()
      const rows = page.getByRole('table', { name: messages.lists.title }).getByRole('row')
      await expect.poll(() => rows.count()).toBe(counted + 1)
      await desk.look('97-list-behind-number')
    })

    then('sends the report of the month before to the province, once', async () => {
      const { page } = desk
      await page.keyboard.press('Alt+r')
      await page.getByRole('button', { name: messages.reports.lastMonth }).click()
      const send = page.getByRole('button', { name: /^Gửi báo cáo tháng/ })
      await send.click()
      await page.getByText(messages.monthlyReport.queued).waitFor()
      await send.waitFor({ state: 'detached' })
      await page.getByRole('region', { name: /^Báo cáo gửi tỉnh/ }).scrollIntoViewIfNeeded()
      await desk.look('97a-report-sent')
      await page.keyboard.press('F7')
      await page.getByText(messages.outbox.all, { exact: true }).click()
      await page.getByRole('button', { name: /^Báo cáo tháng/ }).waitFor()
      await desk.look('97b-report-in-outbox')
    })

    then('hands on the register as a file', async () => {
      const { page } = desk
      await page.keyboard.press('Alt+r')
      await page.getByRole('button', { name: messages.reports.thisYear }).click()
      const saved = page.waitForEvent('download')
      await page
        .getByRole('button', { name: messages.lists.save(messages.reports.register, 'pdf') })
        .first()
        .click()
      const download = await saved
      expect(download.suggestedFilename()).toMatch(/^so-theo-doi-ho-so-.*\.pdf$/)
      expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      await desk.look('98-report-weeks')
    })
  })
}
