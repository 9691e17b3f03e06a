import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { runTool } from '../core/signing/run-tool.ts'
import type { DeskWindow } from '../support/desk-window.ts'
import { goodFiles } from '../support/paper-files.ts'
import { slipNames } from '../support/slip-names.ts'
import { story } from '../support/story.ts'
import { aTempFolderFor } from '../support/temp-folder-for.ts'
import { openInChromium } from '../support/workstation.ts'
import { focused, tabTo } from './acts/keyboard.ts'
import { openDossier, receiveShownOriginal, receiveWithoutPapers } from './acts/receive-without-papers.ts'
import { counterPage } from './pages/counter-page.ts'
import { dossierPage } from './pages/dossier-page.ts'
import { receiptPage } from './pages/receipt-page.ts'
import { scanPage } from './pages/scan-page.ts'
import { shell } from './pages/shell.ts'
import { signInPage } from './pages/sign-in-page.ts'

describe('a wrong name on a receipt', () => {
  const folder = aTempFolderFor('correction')
  let desk: DeskWindow
  let former = ''
  const then = story('correction', () => desk)

  beforeAll(async () => {
    desk = await openInChromium(join(folder.path, 'data'))
    await signInPage(desk.page).signIn('Lường Thị Hoa', '1111')
    await counterPage(desk.page).screen.waitFor()
  })
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  then('is put right by keyboard, with a reason, and a new receipt is signed', async () => {
    const { page } = desk
    await receiveWithoutPapers(page, 'Lò Văn Tuấn')
    former = await codeOnScreen(page, folder.path)
    await shell(page).step('Hồ sơ').click()
    await page.getByRole('button', { name: messages.corrections.open }).waitFor()
    await page.keyboard.press('Alt+d')
    const screen = page.getByRole('region', { name: messages.corrections.title, exact: true })
    await screen.waitFor()
    const name = dossierPage(page).field('applicant', 'fullName')
    await name.fill('Lò Văn Tuân')
    await page.keyboard.press('Tab')
    await screen.getByText('Chủ hồ sơ, họ tên: «Lò Văn Tuấn» → «Lò Văn Tuân»').waitFor()
    await screen.getByText('Người nộp, họ tên: «Lò Văn Tuấn» → «Lò Văn Tuân»').waitFor()
    await page.getByLabel(messages.corrections.reason).fill('Ghi sai dấu trong tên')
    await desk.look('65-correction')
    await page.keyboard.press('Control+Enter')
    await receiptPage(page).preview.waitFor()
    await page
      .getByText(/\(lần 2\)/)
      .first()
      .waitFor()
    await desk.look('66-corrected-receipt')
  })

  then('leaves the former receipt in the dossier, marked as replaced', async () => {
    const { page } = desk
    await shell(page).step('Hồ sơ').click()
    await page.getByText(messages.slips.replaced).waitFor()
    expect(await page.getByRole('button', { name: messages.dossier.openSlip(slipNames.receipt) }).count()).toBe(2)
    await page.getByText('Đính chính hồ sơ (Ghi sai dấu trong tên)').waitFor()
    await desk.look('67-replaced-receipt')
  })

  then('makes both codes tell a telephone what they are, by one file and without a network', async () => {
    const { page } = desk
    await page
      .getByRole('button', { name: messages.dossier.openSlip(slipNames.receipt) })
      .first()
      .click()
    await receiptPage(page).preview.waitFor()
    const now = await codeOnScreen(page, folder.path)
    await shell(page).goTo('settings')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: messages.slipSettings.save }).click()
    const file = join(folder.path, messages.slipSettings.fileName)
    await (await saved).saveAs(file)
    await page.getByText(messages.slipSettings.title).scrollIntoViewIfNeeded()
    await desk.look('68-slip-settings')

    const telephone = await page.context().newPage()
    const asked: string[] = []
    telephone.on('request', (request) => asked.push(request.url()))
    await telephone.setViewportSize({ width: 390, height: 780 })
    const address = pathToFileURL(file).href
    await telephone.goto(`${address}#${now}`)
    await telephone.getByRole('heading', { name: 'Giấy do nơi cấp ký, chưa bị thay' }).waitFor()
    await telephone.getByText('Chứng thực bản sao từ bản chính').waitFor()
    await telephone.screenshot({ path: join('test-results', 'screens', '69-check-page.png') })
    await telephone.getByLabel('Nội dung mã QR trên giấy').fill(former)
    await telephone.getByRole('button', { name: 'Kiểm tra' }).click()
    await telephone.getByRole('heading', { name: /Giấy này đã được thay bằng giấy số \S+-0002/ }).waitFor()
    await telephone.screenshot({ path: join('test-results', 'screens', '69-check-page-replaced.png') })
    const other = (Number(now.at(-1)) + 1) % 10
    await telephone.getByLabel('Nội dung mã QR trên giấy').fill(`${now.slice(0, -1)}${other}`)
    await telephone.getByRole('button', { name: 'Kiểm tra' }).click()
    await telephone.getByRole('heading', { name: 'Không xác nhận được giấy này' }).waitFor()
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    await telephone.close()
    expect(desk.complaints).toEqual([])
  })

  then('of a value on a paper is chosen by its name, beside its words, and leaves the receipt alone', async () => {
    const { page } = desk
    await openDossier(page, 'chứng thực bản sao')
    await scanPage(page).chooseFiles([goodFiles.bornDigital()])
    await scanPage(page).readPages.waitFor({ timeout: 240_000 })
    await shell(page).step('Hồ sơ').click()
    await receiveShownOriginal(page, 'Lò Văn Phượng')
    await shell(page).step('Hồ sơ').click()
    await page.getByRole('button', { name: messages.corrections.open }).waitFor()
    await page.keyboard.press('Alt+d')
    const screen = page.getByRole('region', { name: messages.corrections.title, exact: true })
    await tabTo(page, screen.getByRole('combobox', { name: messages.corrections.chooseValue }))
    await page.keyboard.type('mục', { delay: 80 })
    await page.getByRole('option', { name: /^Mục đích sử dụng/ }).waitFor()
    await desk.look('67-choose-value')
    await page.keyboard.press('Enter')
    const purpose = screen.getByRole('textbox', { name: 'Mục đích sử dụng' })
    await focused(purpose)
    await purpose.fill('Làm thủ tục mua nhà')
    await tabTo(page, page.getByLabel(messages.corrections.reason))
    await screen.getByText(/Mục đích sử dụng: «.+» → «Làm thủ tục mua nhà»$/).waitFor()
    await page.getByLabel(messages.corrections.reason).fill('Máy đọc sai')
    await screen.getByText(messages.corrections.noteSame).waitFor()
    await desk.look('67-correct-value')
    await page.keyboard.press('Control+Enter')
    await dossierPage(page)
      .history.getByText(/^Đính chính hồ sơ \(Máy đọc sai\)\. .+«Làm thủ tục mua nhà»/)
      .waitFor()
    await page.getByText(messages.slips.replaced).waitFor({ state: 'detached' })
    await desk.look('67-corrected-value')
  })
})

/** The code of the slip that is shown, read from its picture. */
async function codeOnScreen(page: Page, folder: string): Promise<string> {
  const src = (await page.locator('img[src*=".png?paper"]').first().getAttribute('src')) ?? ''
  const bytes = await page.evaluate(
    async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())],
    src,
  )
  const file = join(folder, 'slip.png')
  writeFileSync(file, Uint8Array.from(bytes))
  return runTool('zbarimg', ['-q', '--raw', file]).stdout.trim()
}
