import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { signatureReport, textOfPdf } from '../../support/slip-tools.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { acceptAllDoubtful } from '../acts/accept-all-doubtful.ts'
import { counterPage } from '../pages/counter-page.ts'
import { dossierPage } from '../pages/dossier-page.ts'
import { intakePage } from '../pages/intake-page.ts'
import { outboxPage } from '../pages/outbox-page.ts'
import { receiptPage } from '../pages/receipt-page.ts'
import { reviewPage } from '../pages/review-page.ts'
import { scanPage } from '../pages/scan-page.ts'
import { searchPage } from '../pages/search-page.ts'
import { shell } from '../pages/shell.ts'
import { signInPage } from '../pages/sign-in-page.ts'

const applicant = 'Giàng A Phử'
const typedByOfficer = /^Đã soát\. Cán bộ gõ tay/

/** From the citizen's papers to the portal's number, by pointer and by what one types into fields. */
export function describeOfficersDay(open: OpenDeskWindow): void {
  describe('an officer’s day by clicks', () => {
    const folder = aTempFolderFor('day')
    let desk: DeskWindow
    let code = ''
    const then = story('day', () => desk)

    beforeAll(async () => {
      desk = await open(join(folder.path, 'data'))
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('signs in with a name and a PIN and sees that this office is for practice', async () => {
      const { page } = desk
      await signInPage(page).title.waitFor()
      await desk.look('01-sign-in')
      await signInPage(page).signIn('Lường Thị Hoa', '1111')
      await counterPage(page).screen.waitFor()
      await shell(page).practiceBand.waitFor()
      await expect.poll(() => shell(page).connection.textContent()).toContain('Có mạng')
      await desk.look('02-counter-empty')
    })

    then('opens a dossier by typing two words of the procedure', async () => {
      const { page } = desk
      await counterPage(page).newDossier.click()
      await intakePage(page).search.fill('khai sinh')
      await expect.poll(() => intakePage(page).procedures.first().textContent()).toContain('Đăng ký khai sinh')
      await page.getByText('Tờ khai đăng ký khai sinh').first().waitFor()
      await desk.look('03-intake')
      await intakePage(page).openDossier.click()
      await scanPage(page).screen.waitFor()
      await desk.look('04-scan-empty')
    })

    then('scans four papers and sees each of them arrive and be read', async () => {
      const { page } = desk
      const scan = scanPage(page)
      await scan.scan.click()
      await expect.poll(() => scan.pages.count()).toBe(4)
      await desk.look('05-scan-reading')
      await expect.poll(() => scan.readPages.count(), { timeout: 180_000 }).toBe(4)
      await page.getByText('Đã đọc xong 4 trang').waitFor()
      await expect.poll(() => scan.progress.getAttribute('aria-valuenow')).toBe('100')
      await desk.look('06-scan-read')
    })

    then('corrects a value, is told of an impossible one, and takes the rest', async () => {
      const { page } = desk
      await scanPage(page).next.click()
      const review = reviewPage(page)
      await review.pageImage.waitFor()
      await review.doubtful.first().waitFor()
      await desk.look('07-review')
      const form = review.paper('Tờ khai đăng ký khai sinh')
      const copies = form.getByRole('textbox', { name: 'Số bản sao đề nghị cấp' })
      await copies.fill('3')
      await copies.press('Enter')
      await form.getByRole('textbox', { name: 'Số bản sao đề nghị cấp', description: typedByOfficer }).waitFor()

      const card = review.paper('Thẻ căn cước, mặt trước')

      const born = card.getByRole('textbox', { name: 'Ngày, tháng, năm sinh' })
      await born.fill('31/02/1996')
      await born.press('Enter')
      await card.getByRole('alert').waitFor()
      await desk.look('08-review-refused')
      await born.press('Escape')
      await expect.poll(() => born.inputValue()).toBe('14/03/1996')

      await card.getByRole('button', { name: 'Nhận các giá trị máy đọc chắc' }).click()
      await card
        .getByRole('textbox', { name: 'Ngày, tháng, năm sinh', description: /^Đã soát\. Đọc từ mã QR/ })
        .waitFor()
      await acceptAllDoubtful(page)
      await desk.look('09-review-done')
    })

    then('finds the papers placed, the people filled in and the promised day explained', async () => {
      const { page } = desk
      await reviewPage(page).next.click()
      const dossier = dossierPage(page)
      await expect.poll(() => dossier.field('applicant', 'fullName').inputValue()).toBe(applicant)
      await expect.poll(() => dossier.field('applicant', 'personalId').inputValue()).toBe('011096004718')
      await dossier.components.getByText('Tờ khai đăng ký khai sinh').first().waitFor()
      await expect.poll(() => dossier.promiseIfNow.textContent()).toMatch(/hẹn trả: .*\d{2}\/\d{2}\/\d{4}/)
      await page.getByText(/giải quyết trong ngày|trả vào ngày làm việc tiếp theo/).waitFor()
      await desk.look('10-dossier')
    })

    then('is told which paper is missing, and puts the one that the machine does not know in its place', async () => {
      const { page } = desk
      const dossier = dossierPage(page)
      await dossier.sameAsApplicant.click()
      await expect.poll(() => dossier.field('submitter', 'fullName').inputValue()).toBe(applicant)
      await dossier.receive.click()
      await dossier.confirmReceive.click()
      await expect.poll(() => dossier.refusal.textContent()).toContain('Còn thiếu: Giấy chứng sinh')
      await desk.look('11-receive-refused')
      await dossier.cancelReceive.click()
      await dossier.placePaper('Không rõ loại', 'Giấy chứng sinh')
      await dossier.missing.waitFor({ state: 'detached' })
    })

    then('receives the dossier and looks at the signed receipt', async () => {
      const { page } = desk
      const dossier = dossierPage(page)
      await dossier.receive.click()
      await dossier.confirmReceive.waitFor()
      await desk.look('12-receive')
      await dossier.confirmReceive.click()
      const receipt = receiptPage(page)
      await receipt.preview.waitFor()
      await receipt.valid.waitFor()
      expect(
        await receipt.preview.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
      ).toBeGreaterThan(800)
      await desk.look('13-receipt')
    })

    then('saves a PDF whose signature and text other programs confirm', async () => {
      const { page } = desk
      const download = page.waitForEvent('download')
      await receiptPage(page).save.click()
      const file = join(folder.path, 'receipt.pdf')
      await (await download).saveAs(file)
      const report = signatureReport(file)
      expect(report).toContain('Signature is Valid')
      expect(report).toContain('Total document signed')
      const text = textOfPdf(file)
      expect(text).toContain('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ')
      expect(text).toContain(applicant)
      code = /H99\.18\.05-\d{6}-\d{4,}/.exec(text)?.[0] ?? ''
      expect(code).not.toBe('')
    })

    then('sees the portal’s number in the outbox', async () => {
      const { page } = desk
      await shell(page).goTo('outbox')
      const outbox = outboxPage(page)
      await outbox.showAll()
      await expect.poll(() => outbox.row(applicant).textContent()).toContain('Biên nhận ')
      expect((await desk.portal.dossiers()).map(({ dossierCode }) => dossierCode)).toEqual([code])
      await desk.look('14-outbox-proven')
    })

    then('sees a change of status that the portal tells', async () => {
      const { page } = desk
      await desk.portal.advance()
      await outboxPage(page).sendAll.click()
      await shell(page).goTo('counter')
      await expect.poll(() => counterPage(page).row(applicant).textContent()).toMatch(/Đang xử lý|Đã có kết quả/)
      await desk.look('15-counter')
      await counterPage(page).open(applicant)
      await dossierPage(page).history.waitFor()
      await expect.poll(() => shell(page).screen(code).textContent()).toMatch(/Đang xử lý|Đã có kết quả/)
      await desk.look('16-dossier-received')
    })

    then('finds the dossier with and without tone marks and by its code', async () => {
      const { page } = desk
      const search = searchPage(page)
      for (const text of ['Giàng A Phử', 'giang a phu', code]) {
        await shell(page).goTo('search')
        await search.box.fill(text)
        await expect.poll(() => search.results.first().textContent(), { message: text }).toContain(code)
        await desk.look('17-search')
        await shell(page).goTo('counter')
      }
      await shell(page).goTo('search')
      await search.box.fill('Zuwex Qarfjop')
      await search.nothing.waitFor()
      await desk.look('18-search-nothing')
    })

    then('has left nothing to complain of for the browser, its policy or axe-core', async () => {
      expect(desk.complaints).toEqual([])
    })
  })
}
