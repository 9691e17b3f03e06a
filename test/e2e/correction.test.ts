import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import type { DeskWindow } from '../support/desk-window.ts'
import { slipNames } from '../support/slip-names.ts'
import { story } from '../support/story.ts'
import { aTempFolderFor } from '../support/temp-folder-for.ts'
import { openInChromium } from '../support/workstation.ts'
import { receiveWithoutPapers } from './acts/receive-without-papers.ts'
import { counterPage } from './pages/counter-page.ts'
import { dossierPage } from './pages/dossier-page.ts'
import { receiptPage } from './pages/receipt-page.ts'
import { shell } from './pages/shell.ts'
import { signInPage } from './pages/sign-in-page.ts'

describe('a wrong name on a receipt', () => {
  const folder = aTempFolderFor('correction')
  let desk: DeskWindow
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
    expect(desk.complaints).toEqual([])
  })
})
