import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { messages } from '../../../renderer/messages/vi.ts'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { slipNames } from '../../support/slip-names.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { readAs } from '../acts/read-as-hand-reader.ts'
import { openDossier } from '../acts/receive-without-papers.ts'
import { signByPen } from '../acts/sign-by-pen.ts'
import { type Past, seedPast } from '../day/seed-past.ts'
import { dossierPage } from '../pages/dossier-page.ts'
import { shell } from '../pages/shell.ts'
import { signInPage } from '../pages/sign-in-page.ts'

/** A result that waits for its owner, and one visit with two matters. */
export function describeResultsAndVisits(open: OpenDeskWindow): void {
  describe('a person who comes back', () => {
    const folder = aTempFolderFor('results')
    let desk: DeskWindow
    let past: Past
    const then = story('results', () => desk)
    const cardOf = ({ personalId, name }: Past['ready'][number]) =>
      `${personalId}||${name}|05031990|Nữ|Bản Mẫu, xã Na Sang, tỉnh Điện Biên|20052021`

    beforeAll(async () => {
      past = await seedPast(join(folder.path, 'data'), 1)
      desk = await open(join(folder.path, 'data'))
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('is told apart from a stranger by the code of the card, and takes the result without a pen', async () => {
      const { page } = desk
      const [waiting] = past.ready
      if (waiting === undefined) throw new Error('a result was laid ready')
      await signInPage(page).signIn('Lường Thị Hoa', '1111')
      await shell(page).connection.waitFor()
      await readAs(page, `PCHS1|${waiting.code}|`, 'Enter')
      await page.getByRole('region', { name: messages.returns.title }).waitFor()
      await readAs(page, cardOf({ ...waiting, personalId: '011199002356', name: 'Lò Thị Hương' }), 'Enter')
      await page.getByText(messages.returns.verdicts.stranger).waitFor()
      await desk.look('80-result-for-a-stranger')
      await readAs(page, cardOf(waiting), 'Enter')
      await page.getByText(messages.returns.verdicts.applicant).waitFor()
      await page.getByRole('radio', { name: messages.returns.satisfactions.satisfied, exact: true }).check()
      await signByPen(page)
      await page.getByRole('button', { name: messages.returns.signAgain }).waitFor()
      await desk.look('81-result')
      await page.keyboard.press('F9')
      const slip = page.getByRole('dialog', { name: slipNames.hand_over })
      await slip.getByRole('button', { name: messages.dossier.issueSlip }).click()
      await page.getByText(messages.slips.valid).waitFor()
      const paper = page.getByRole('img', { name: new RegExp(`^${slipNames.hand_over}`) })
      await paper.evaluate((image: HTMLImageElement) => image.decode())
      await desk.look('82-hand-over-slip')
      await page.goBack()
      await page.getByRole('region', { name: messages.returns.panel }).waitFor()
      await desk.look('83-result-handed-over')
    })

    then('brings two matters in one visit, which are received together', async () => {
      const { page } = desk
      await openDossier(page, 'đăng ký khai sinh')
      await shell(page).step('Hồ sơ').click()
      await dossierPage(page).field('applicant', 'fullName').fill('Giàng A Phử')
      await page.getByRole('button', { name: messages.visit.addThis('Đăng ký thường trú') }).click()
      const panel = page.getByRole('region', { name: messages.visit.title })
      await panel.getByRole('link', { name: 'Đăng ký thường trú' }).waitFor()
      await desk.look('84-visit')
      await page.keyboard.press('F9')
      await page.getByRole('dialog', { name: messages.visit.receiveTitle(2) }).waitFor()
      await desk.look('85-receive-visit')
      expect(desk.complaints).toEqual([])
    })
  })
}
