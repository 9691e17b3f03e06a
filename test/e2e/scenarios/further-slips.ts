import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { messages } from '../../../renderer/messages/vi.ts'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { slipNames } from '../../support/slip-names.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { receiveWithoutPapers } from '../acts/receive-without-papers.ts'
import { signInPage } from '../pages/sign-in-page.ts'

/** Papers that follow the receipt: what is handed over when something is missing. */
export function describeFurtherSlips(open: OpenDeskWindow): void {
  describe('a dossier in which a paper is missing', () => {
    const folder = aTempFolderFor('slips')
    let desk: DeskWindow
    const then = story('slips', () => desk)

    beforeAll(async () => {
      desk = await open(join(folder.path, 'data'))
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('is asked to be completed, and the slip says why in the officer’s own words', async () => {
      const { page } = desk
      await signInPage(page).signIn('Lường Thị Hoa', '1111')
      await receiveWithoutPapers(page, 'Giàng A Phử')
      await page.getByRole('link', { name: '3. Hồ sơ' }).click()
      await page.getByRole('button', { name: messages.dossier.actions }).click()
      await page.getByRole('menuitem', { name: messages.dossier.actionTitles.request_supplement }).click()
      await page.getByRole('textbox', { name: messages.dossier.reason }).fill('Bản chính bị mờ dấu, cần bản khác')
      await page.getByRole('button', { name: messages.dossier.actionTitles.request_supplement }).click()
      const make = page.getByRole('button', { name: messages.dossier.makeSlipOf(slipNames.supplement) })
      await make.waitFor()
      await desk.look('60-slips-to-make')
      await make.click()
      const dialog = page.getByRole('dialog', { name: slipNames.supplement })
      const reason = dialog.getByRole('textbox', { name: messages.dossier.reason })
      await expect.poll(() => reason.inputValue()).toBe('Bản chính bị mờ dấu, cần bản khác')
      await desk.look('61-slip-dialog')
      await dialog.getByRole('button', { name: messages.dossier.issueSlip }).click()
      const paper = page.getByRole('img', { name: new RegExp(`^${slipNames.supplement}`) })
      await paper.waitFor()
      expect(
        await paper.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
      ).toBeGreaterThan(800)
      await page.getByText(messages.slips.valid).waitFor()
      await desk.look('62-supplement-slip')
    })

    then('keeps both papers in the dossier', async () => {
      const { page } = desk
      await page.goBack()
      await page.getByRole('button', { name: messages.dossier.openSlip(slipNames.supplement) }).waitFor()
      await page.getByRole('button', { name: messages.dossier.openSlip(slipNames.receipt) }).waitFor()
      expect(desk.complaints).toEqual([])
    })
  })
}
