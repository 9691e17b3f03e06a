import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { aPaper } from '../support/bad-papers.ts'
import type { DeskWindow } from '../support/desk-window.ts'
import { story } from '../support/story.ts'
import { aTempFolderFor } from '../support/temp-folder-for.ts'
import { openInChromium } from '../support/workstation.ts'
import { scanPage } from './pages/scan-page.ts'
import { signInPage } from './pages/sign-in-page.ts'

const text = messages.certify
const book = messages.certificationBook

describe('copies certified at the counter', () => {
  const folder = aTempFolderFor('certify')
  let desk: DeskWindow
  const then = story('certify', () => desk)

  beforeAll(async () => {
    desk = await openInChromium(join(folder.path, 'data'))
  })
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  then('are received, numbered and handed back by the keyboard alone', async () => {
    const { page } = desk
    const { keyboard } = page
    await signInPage(page).signIn('Nguyễn Minh Quân', '2222')
    await page.getByRole('link', { name: text.startTitle }).waitFor()
    await desk.look('90-counter-with-certify')
    await keyboard.press('Alt+n')
    await page.getByRole('button', { name: text.newRequest }).waitFor()
    await keyboard.press('Enter')
    const name = page.getByRole('textbox', { name: text.requester })
    await expect.poll(() => name.evaluate((box) => box === document.activeElement)).toBe(true)
    await keyboard.type('Vàng A Dìn', { delay: 60 })
    for (let tab = 0; tab < 4; tab += 1) await keyboard.press('Tab')
    await keyboard.type('Giấy khai sinh', { delay: 60 })
    await keyboard.press('Escape')
    await keyboard.press('Tab')
    await keyboard.type('3')
    await keyboard.press('Tab')
    await keyboard.type('2')
    await keyboard.press('Enter')
    await keyboard.type('Bằng lái cũ nát', { delay: 60 })
    await keyboard.press('Escape')
    await page.getByRole('combobox', { name: `${text.columns.refusal}, ${text.lineNumber(2)}` }).selectOption('damaged')
    await page.getByText(text.total('10.000 đồng')).waitFor()
    await desk.look('91-certify-request')
    await keyboard.press('F9')
    await page.getByText(/^Số 1, quyển 01\/\d{4}-SCT\/BS$/).waitFor()
    await desk.look('92-certify-received')
    await keyboard.press('F8')
    await page.getByText(text.handedBack).waitFor()
    expect(desk.complaints).toEqual([])
  })

  then('also as an electronic copy: scanned, compared page by page, signed and sealed', async () => {
    const { page } = desk
    await page.keyboard.press('Alt+n')
    await page.getByRole('button', { name: text.newRequest }).click()
    await page.getByRole('textbox', { name: text.requester }).fill('Giàng A Phử')
    await page.getByRole('button', { name: text.scan }).click()
    const scan = scanPage(page)
    await scan.screen.waitFor()
    const buffer = aPaper('hon-nhan-dien-tu.pdf')
    await scan.chooseFiles([{ name: 'ban-chinh.pdf', mimeType: 'application/pdf', buffer: Buffer.from(buffer) }])
    await expect.poll(() => scan.readPages.count()).toBeGreaterThan(0)
    await page.keyboard.press('F8')
    await page.getByRole('button', { name: text.takeScanned }).click()
    await page.getByRole('textbox', { name: `${text.columns.copies}, ${text.lineNumber(1)}` }).fill('0')
    await page.getByRole('checkbox', { name: `${text.columns.electronic}, ${text.lineNumber(1)}` }).check()
    await page.getByText(text.total('2.000 đồng')).waitFor()
    await page.keyboard.press('Control+F9')
    await page.getByRole('link', { name: text.copyStates.wanted }).click()
    await page.getByRole('checkbox', { name: text.compared(1) }).check()
    await desk.look('93-compare')
    await page.keyboard.press('F9')
    await page.getByText(text.bound).waitFor()
    await desk.look('94-sealed-copy')
    expect(desk.complaints).toEqual([])
  })

  then('stand in the book, which is searched, corrected beside what was written, and printed by the page', async () => {
    const { page } = desk
    await page.keyboard.press('Alt+o')
    const lines = page.getByRole('table', { name: book.lines })
    await lines.getByRole('row', { name: /Vàng A Dìn/ }).waitFor()
    await lines.getByRole('button', { name: `${book.correct}: 1` }).click()
    const dialog = page.getByRole('dialog', { name: book.correctTitle(1) })
    await dialog.getByRole('textbox', { name: book.value }).fill('Vàng A Dính')
    await dialog.getByRole('textbox', { name: book.reason }).fill('Ghi nhầm tên')
    await desk.look('95-book-correction')
    await dialog.getByRole('button', { name: book.correct }).click()
    await lines.getByText(/trước ghi «Vàng A Dìn»/).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: book.savePage }).click()
    expect((await download).suggestedFilename()).toMatch(/^so-chung-thuc-giay-\d{4}-trang-1\.pdf$/)
    await page.getByText(book.electronic, { exact: true }).click()
    await lines.getByRole('row', { name: /Giàng A Phử/ }).waitFor()
    await desk.look('96-electronic-book')
    expect(desk.complaints).toEqual([])
  })
})
