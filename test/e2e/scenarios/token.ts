import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { messages } from '../../../renderer/messages/vi.ts'
import { errorSentences } from '../../../shared/messages/errors.vi.ts'
import { makeSoftToken, type SoftToken, softPin } from '../../core/signing/soft-token.ts'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { openDossier } from '../acts/receive-without-papers.ts'
import { dossierPage } from '../pages/dossier-page.ts'
import { receiptPage } from '../pages/receipt-page.ts'
import { shell } from '../pages/shell.ts'
import { signInPage } from '../pages/sign-in-page.ts'

/** SoftHSM2 from Settings to a signed receipt, with the faults that officers meet. */
export function describeToken(open: OpenDeskWindow): void {
  describe('a token', () => {
    const folder = aTempFolderFor('token-day')
    let desk: DeskWindow
    let soft: SoftToken
    const then = story('token', () => desk)
    const panel = () => desk.page.getByRole('region', { name: messages.signing.title, exact: true })
    const dialog = () => desk.page.getByRole('dialog')
    const pin = () => dialog().getByLabel(messages.signing.pin)
    /** As fast as a person: what comes faster is taken for a hand reader. */
    const typePin = (text: string) => pin().pressSequentially(text, { delay: 60 })

    beforeAll(async () => {
      mkdirSync(join(folder.path, 'token'))
      soft = await makeSoftToken({ folder: join(folder.path, 'token') })
      desk = await open(join(folder.path, 'data'))
      await signInPage(desk.page).signIn('Lường Thị Hoa', '1111')
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('is found in Settings with its certificates, and one is chosen by keyboard', async () => {
      await shell(desk.page).goTo('settings')
      await panel().getByRole('button', { name: messages.signing.find }).press('Enter')
      const own = dialog().getByRole('radio', { name: 'Trần Thị Diễm Hữu' })
      await own.waitFor()
      await desk.look('token-found')
      await own.press('Space')
      await own.press('Enter')
      await panel().getByText(messages.signing.onToken('Cán bộ Một cửa')).waitFor()
      await panel().scrollIntoViewIfNeeded()
      await desk.look('token-chosen')
    })

    then('is tried, refuses a wrong PIN in words, and signs with the right one', async () => {
      await panel()
        .getByRole('button', { name: `${messages.signing.try}: ${messages.signing.signatories.own}` })
        .press('Enter')
      await typePin('sai-ma-pin')
      await pin().press('Enter')
      await dialog().getByText(errorSentences.token_pin_wrong_few_left).waitFor()
      await desk.look('token-pin-wrong')
      await typePin(softPin)
      await pin().press('Enter')
      await dialog().getByText(messages.signing.tryDone('Trần Thị Diễm Hữu')).waitFor()
      await desk.look('token-tried')
      await desk.page.keyboard.press('Escape')
    })

    then('asks for its PIN at reception, says when it was pulled out, and signs once it is back', async () => {
      const dossier = dossierPage(desk.page)
      await openDossier(desk.page, 'chứng thực bản sao')
      await shell(desk.page).step('Hồ sơ').click()
      await dossier.field('applicant', 'fullName').fill('LÒ THỊ MẪU')
      await dossier.sameAsApplicant.click()
      await dossier.shown('Bản chính giấy tờ').check()
      await dossier.missing.waitFor({ state: 'detached' })
      await desk.page.keyboard.press('F9')
      await pin().waitFor()
      await expect.poll(() => pin().evaluate((field) => field === document.activeElement)).toBe(true)
      await desk.look('token-receive')
      soft.pullOut()
      await typePin(softPin)
      await pin().press('Enter')
      await dialog().getByText(errorSentences.token_gone).waitFor()
      await desk.look('token-gone')
      soft.plugIn()
      await typePin(softPin)
      await pin().press('Enter')
      await receiptPage(desk.page).valid.waitFor()
      await receiptPage(desk.page).screen.getByText('Trần Thị Diễm Hữu').waitFor()
    })

    then('lets the one in charge put the agency’s seal on what waits, with one consent', async () => {
      await desk.look('signature-verdict')
      await shell(desk.page).lock()
      await signInPage(desk.page).signIn('Nguyễn Minh Quân', '2222')
      await shell(desk.page).goTo('settings')
      await panel().getByText(messages.signing.toSeal(1)).waitFor()
      await panel().getByRole('button', { name: messages.signing.seal }).press('Enter')
      await dialog().getByText(messages.signing.sealText(1, 1)).waitFor()
      await desk.look('seal-consent')
      await desk.page.keyboard.press('Enter')
      await dialog().getByText(messages.signing.sealed(1, 0)).waitFor()
      await desk.page.keyboard.press('Escape')
      await panel().getByRole('button', { name: messages.signing.stampChange }).press('Enter')
      await dialog().getByLabel(messages.signing.stampUrl).waitFor()
      await desk.look('stamp-authority')
      await desk.page.keyboard.press('Escape')
    })

    then('has left nothing to complain of for the browser, its policy or axe-core', async () => {
      await expect.poll(() => desk.complaints).toEqual([])
    })
  })
}
