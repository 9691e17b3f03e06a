import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { messages } from '../../../renderer/messages/vi.ts'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { slipNames } from '../../support/slip-names.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { receiveWithoutPapers } from '../acts/receive-without-papers.ts'
import { signInPage } from '../pages/sign-in-page.ts'

/** Money at the counter: a fee is counted, a transfer offered, cash taken, and the day closed to the đồng. */
export function describeMoney(open: OpenDeskWindow): void {
  describe('the money of a day', () => {
    const folder = aTempFolderFor('money')
    let desk: DeskWindow
    const then = story('money', () => desk)

    beforeAll(async () => {
      desk = await open(join(folder.path, 'data'))
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('is asked of the citizen by a code on the screen', async () => {
      const { page } = desk
      await signInPage(page).signIn('Nguyễn Minh Quân', '2222')
      await page.getByRole('link', { name: messages.nav.settings }).click()
      const account = page.getByRole('region', { name: messages.fee.accountTitle })
      await account.getByRole('combobox', { name: messages.fee.bank }).click()
      await page.getByRole('option', { name: /^Agribank/ }).click()
      await account.getByRole('textbox', { name: messages.fee.account }).fill('2600205012345')
      await account.getByRole('textbox', { name: messages.fee.holder }).fill('UBND xã Na Sang')
      await account.getByRole('button', { name: messages.common.save }).click()
      await page.getByText(messages.fee.accountSaved).waitFor()
      await desk.look('70-bank-account')

      const fees = messages.localFees
      await page.getByRole('button', { name: fees.add }).click()
      const dialog = page.getByRole('dialog', { name: fees.add })
      await dialog.getByRole('textbox', { name: fees.dong }).fill('-1')
      await dialog.getByRole('button', { name: fees.keep }).click()
      await dialog.getByText(messages.fee.amountWrong).waitFor()
      await dialog.getByText(fees.procedureMissing).waitFor()
      await desk.look('70a-local-fee-refused')
      await dialog.getByRole('combobox', { name: fees.procedure }).fill('1.004873')
      await page.getByRole('option', { name: /1\.004873/ }).click()
      await dialog.getByRole('textbox', { name: fees.dong }).fill('3.000')
      await dialog.getByRole('textbox', { name: fees.online }).fill('0')
      await dialog.getByRole('textbox', { name: fees.resolution }).fill('15/2026/NQ-HĐND')
      await dialog.getByRole('textbox', { name: fees.from }).fill('01/11/2026')
      await page.keyboard.press('Enter')
      await page.getByRole('table', { name: fees.title }).getByText('15/2026/NQ-HĐND').waitFor()
      await desk.look('70b-local-fees')

      await receiveWithoutPapers(page, 'Giàng A Phử')
      await page.getByRole('link', { name: '3. Hồ sơ' }).click()
      const fee = page.getByRole('region', { name: messages.fee.title })
      await fee.getByRole('textbox', { name: messages.fee.pages }).fill('5')
      await fee.getByRole('textbox', { name: messages.fee.units('page') }).fill('2')
      await fee.getByRole('textbox', { name: messages.fee.units('page') }).press('Enter')
      await fee.getByText(messages.fee.due(14_000)).waitFor()
      await desk.look('71-fee')
      await fee.getByRole('button', { name: messages.fee.takeTransfer }).click()
      await page.getByRole('img', { name: /VietQR/ }).waitFor()
      await desk.look('72-transfer')
      await page.keyboard.press('Escape')
    })

    then('is taken in cash in two parts, each with a receipt in three copies', async () => {
      const { page } = desk
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('Alt+m')
      const dialog = page.getByRole('dialog', { name: messages.fee.takeCash })
      await dialog.getByRole('textbox').fill('4.000')
      await dialog.getByText(messages.fee.rest(10_000)).waitFor()
      await desk.look('73-cash-part')
      await page.keyboard.press('Enter')
      await page.getByRole('img', { name: new RegExp(`^${slipNames.fee_receipt}`) }).waitFor()
      await page.goBack()
      await page.getByText(messages.fee.restOf(10_000, 4_000)).waitFor()
      await desk.look('73-fee-rest')
      await page.keyboard.press('Alt+m')
      await dialog.getByRole('textbox').fill('20.000')
      await dialog.getByText(messages.fee.change(10_000)).waitFor()
      await desk.look('73-cash')
      await page.keyboard.press('Enter')
      const paper = page.getByRole('img', { name: new RegExp(`^${slipNames.fee_receipt}`) })
      await paper.waitFor()
      const shape = await paper.evaluate((image: HTMLImageElement) =>
        image.decode().then(() => image.naturalHeight / image.naturalWidth),
      )
      expect(Math.round(shape / Math.SQRT2)).toBe(3)
      await desk.look('74-fee-receipt')
    })

    then('balances to the đồng at the end of the day, by keyboard', async () => {
      const { page } = desk
      await page.keyboard.press('Alt+k')
      await page.getByRole('textbox', { name: messages.dayClose.note(10_000) }).fill('1')
      await page.getByRole('textbox', { name: messages.dayClose.note(2_000) }).fill('2')
      await page.getByText(messages.dayClose.balanced).waitFor()
      await desk.look('75-close-of-day')
      await page.keyboard.press('F9')
      const paper = page.getByRole('img', { name: /^Biên bản chốt sổ/ })
      await paper.waitFor()
      expect(
        await paper.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
      ).toBeGreaterThan(800)
      await desk.look('76-closed-day')
      expect(desk.complaints).toEqual([])
    })
  })
}
