import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { goodFiles } from '../../support/paper-files.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { openDossier, receiveWithoutPapers } from '../acts/receive-without-papers.ts'
import { counterPage } from '../pages/counter-page.ts'
import { dossierPage } from '../pages/dossier-page.ts'
import { receiptPage } from '../pages/receipt-page.ts'
import { scanPage } from '../pages/scan-page.ts'
import { shell } from '../pages/shell.ts'
import { signInPage } from '../pages/sign-in-page.ts'

const received = 'Điêu Thị Nhớ'
const begun = 'Cà Văn Dở'

/** The window is loaded again, the workstation is started again: what was done is there. */
export function describeNothingLost(open: OpenDeskWindow): void {
  describe('a workstation that is closed in the middle of work', () => {
    const folder = aTempFolderFor('again')
    let desk: DeskWindow
    const then = story('nothing-lost', () => desk)

    beforeAll(async () => {
      desk = await open(join(folder.path, 'data'))
      await signInPage(desk.page).signIn('Lường Thị Hoa', '1111')
      await counterPage(desk.page).screen.waitFor()
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('keeps a dossier that was begun when the page is loaded again', async () => {
      const { page } = desk
      await openDossier(page, 'tình trạng hôn nhân')
      await scanPage(page).chooseFiles([goodFiles.bornDigital()])
      await expect.poll(() => scanPage(page).readPages.count(), { timeout: 120_000 }).toBe(1)
      await shell(page).step('Hồ sơ').click()
      const name = dossierPage(page).field('applicant', 'fullName')
      await name.fill(begun)
      await dossierPage(page).field('applicant', 'phone').fill('0900000000')
      await dossierPage(page).sameAsApplicant.click()
      await expect.poll(() => dossierPage(page).field('submitter', 'phone').inputValue()).toBe('0900000000')
      await page.reload()
      await expect.poll(() => name.inputValue()).toBe(begun)
    })

    then('keeps papers, values and the signed receipt when the workstation is started again', async () => {
      await receiveWithoutPapers(desk.page, received)
      await desk.close()
      desk = await open(desk.dataDir)
      const { page } = desk
      await signInPage(page).signIn('Lường Thị Hoa', '1111')
      await counterPage(page).open(received)
      await dossierPage(page).openReceipt.click()
      await receiptPage(page).valid.waitFor()
      await shell(page).goTo('counter')
      await counterPage(page).open(begun)
      await expect.poll(() => dossierPage(page).field('applicant', 'phone').inputValue()).toBe('0900000000')
      await shell(page).step('Quét').click()
      await expect.poll(() => scanPage(page).readPages.count()).toBe(1)
      expect(desk.complaints).toEqual([])
    })
  })
}
