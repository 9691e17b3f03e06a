import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { errorSentences } from '../../shared/messages/errors.vi.ts'
import { aCodeText } from '../core/slips/a-check-code.ts'
import type { DeskWindow } from '../support/desk-window.ts'
import { story } from '../support/story.ts'
import { aTempFolderFor } from '../support/temp-folder-for.ts'
import { openInChromium } from '../support/workstation.ts'
import { readAs } from './acts/read-as-hand-reader.ts'
import { openDossier, receiveWithoutPapers } from './acts/receive-without-papers.ts'
import { counterPage } from './pages/counter-page.ts'
import { dossierPage } from './pages/dossier-page.ts'
import { intakePage } from './pages/intake-page.ts'
import { searchPage } from './pages/search-page.ts'
import { shell } from './pages/shell.ts'
import { signInPage } from './pages/sign-in-page.ts'

/** Invented people. */
const card = '011096004718|040123456|Giàng A Phử|05031996|Nam|Bản Huổi Xuân, xã Na Sang, tỉnh Điện Biên|20052021'

describe('a hand reader at the counter', () => {
  const folder = aTempFolderFor('hand-reader')
  let desk: DeskWindow
  const then = story('hand-reader', () => desk)

  beforeAll(async () => {
    desk = await openInChromium(join(folder.path, 'data'))
    await signInPage(desk.page).signIn('Nguyễn Minh Quân', '2222')
    await counterPage(desk.page).screen.waitFor()
  })
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  then('fills the person of the open dossier while another field has the focus, and leaves nothing in it', async () => {
    const { page } = desk
    await openDossier(page, 'chứng thực bản sao')
    await shell(page).step('Hồ sơ').click()
    const dossier = dossierPage(page)
    const phone = dossier.field('applicant', 'phone')
    await phone.fill('0912 345 678')
    await readAs(page, card, 'Enter')
    await expect.poll(() => dossier.field('applicant', 'fullName').inputValue()).toBe('Giàng A Phử')
    expect(await dossier.field('applicant', 'personalId').inputValue()).toBe('011096004718')
    expect(await phone.inputValue()).toBe('0912 345 678')
    await desk.look('60-hand-reader-filled')
  })

  then('leaves a plain number in the field where the cursor is, as any reader does', async () => {
    const phone = dossierPage(desk.page).field('applicant', 'phone')
    await phone.fill('')
    await readAs(desk.page, '0987654321', 'Tab')
    await expect.poll(() => phone.inputValue()).toBe('0987654321')
  })

  then('says what was read where it is nobody’s card, and refuses a card without tone marks in words', async () => {
    const { page } = desk
    await readAs(page, 'https://example.vn/x|1', 'Enter')
    await page.getByText('Đầu đọc đã đọc: “https://example.vn/x|1”').waitFor()
    const stripped = '011096004718||GIANG A PHU|05031996|Nam|Ban Huoi Xuan, xa Na Sang, tinh Dien Bien|20052021'
    await readAs(page, stripped, 'Tab')
    await page.getByText(errorSentences.code_mangled).waitFor()
    await desk.look('61-hand-reader-mangled')
  })

  then('looks for the owner of a card on the counter’s screen', async () => {
    const { page } = desk
    await shell(page).goTo('counter')
    await readAs(page, card, 'Enter')
    await page.getByText(messages.visitor.note('Giàng A Phử')).waitFor()
    await expect.poll(() => searchPage(page).results.count()).toBe(1)
    expect(page.url()).not.toContain('011096004718')
    await desk.look('62-hand-reader-visitor')
  })

  then('opens the next dossier for the card’s owner: F2, the procedure, Enter', async () => {
    const { page } = desk
    await page.keyboard.press('F2')
    await page.getByText(messages.visitor.note('Giàng A Phử')).waitFor()
    await page.keyboard.type('tinh trang hon nhan', { delay: 60 })
    await expect.poll(() => intakePage(page).procedures.first().textContent()).toContain('tình trạng hôn nhân')
    await page.keyboard.press('Enter')
    await shell(page).step('Hồ sơ').click()
    await expect.poll(() => dossierPage(page).field('applicant', 'fullName').inputValue()).toBe('Giàng A Phử')
    await page.keyboard.press('F2')
    await intakePage(page).search.waitFor()
    expect(await page.getByText(messages.visitor.note('Giàng A Phử')).count()).toBe(0)
  })

  then(
    'takes a queue ticket on any screen, even into a field, and keeps it with the dossier that is opened next',
    async () => {
      const { page } = desk
      await shell(page).goTo('settings')
      const forms = page.getByRole('textbox', { name: messages.tickets.forms })
      await forms.fill('QUAY {so} {ngay}/{thang} {gio}:{phut}')
      const save = page.getByRole('button', { name: messages.common.saveOf(messages.tickets.title) })
      await save.click()
      await page.getByText(errorSentences.ticket_form_invalid).waitFor()
      await desk.look('63-ticket-form-refused')
      await forms.fill('QUAY {so} LUC {gio}:{phut}')
      await save.click()
      await page.getByText(messages.tickets.saved).waitFor()
      await page.keyboard.press('F2')
      const drawn = new Date(Date.now() + 7 * 3_600_000 - 60_000).toISOString().slice(11, 16)
      await intakePage(page).search.focus()
      await readAs(page, `QUAY A12 LUC ${drawn}`, 'Enter')
      await page.getByText(messages.visitor.ticket('A12')).waitFor()
      expect(await intakePage(page).search.inputValue()).toBe('')
      await desk.look('64-ticket-waits')
      await openDossier(page, '1.004873')
      await shell(page).step('Hồ sơ').click()
      await page.getByText(/Phiếu số A12, chờ \d+ phút/).waitFor()
      await desk.look('65-ticket-kept')
      await page.keyboard.press('Alt+r')
      await page.getByText('Thời gian chờ đến lượt (tại quầy)').waitFor()
      await desk.look('66-ticket-report')
    },
  )

  then('opens the dossier of a receipt of ours from any screen', async () => {
    const { page } = desk
    await receiveWithoutPapers(page, 'Lò Văn Tuấn')
    await shell(page).goTo('counter')
    const cell = counterPage(page).row('Lò Văn Tuấn').getByRole('cell').nth(2)
    const [code = ''] = ((await cell.textContent()) ?? '').split(' ')
    await shell(page).goTo('settings')
    await readAs(
      page,
      `BNHS1|${code}|C|2.000815|H00|Giay tiep nhan|Mot Cua Desk|2026-11-27T08:05:00+07:00|2026-11-30|0`,
      'Enter',
    )
    await page.getByRole('region', { name: code }).waitFor()
    await shell(page).goTo('settings')
    await readAs(page, aCodeText({ dossierCode: code }), 'Enter')
    await page.getByRole('region', { name: code }).waitFor()
    expect(desk.complaints).toEqual([])
  })
})
