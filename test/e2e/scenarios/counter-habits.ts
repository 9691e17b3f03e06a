import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { counterPage } from '../pages/counter-page.ts'
import { shell } from '../pages/shell.ts'
import { signInPage } from '../pages/sign-in-page.ts'

/** What one does at a counter besides receiving: come, look up keys, look at settings, go for a minute. */
export function describeCounterHabits(open: OpenDeskWindow): void {
  describe('the counter', () => {
    const folder = aTempFolderFor('habits')
    let desk: DeskWindow
    const then = story('habits', () => desk)

    beforeAll(async () => {
      desk = await open(join(folder.path, 'data'))
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('refuses a wrong PIN in a sentence and lets one try again at once', async () => {
      const signIn = signInPage(desk.page)
      await signIn.signIn('Nguyễn Minh Quân', '9999')
      await expect.poll(() => signIn.refusal.textContent()).toContain('Mã PIN chưa đúng. Hãy nhập lại.')
      await expect.poll(() => signIn.pin.inputValue()).toBe('')
      await desk.look('30-sign-in-refused')
      await signIn.signIn('Nguyễn Minh Quân', '2222')
      await counterPage(desk.page).screen.waitFor()
    })

    then('shows on F1 every key that is in force', async () => {
      const { page } = desk
      await shell(page).showHelp()
      const { help } = shell(page)
      await help.getByText('Tiếp nhận hồ sơ mới').waitFor()
      await help.getByText('Tiếp nhận và lập giấy hẹn').waitFor()
      await desk.look('31-help')
      await page.keyboard.press('Escape')
      await help.waitFor({ state: 'detached' })
    })

    then('finds an act by its name on Ctrl+K', async () => {
      const { page } = desk
      await page.keyboard.press('Control+k')
      const box = page.getByPlaceholder('Gõ việc cần làm…')
      await box.fill('hàng chờ')
      await desk.look('32-palette')
      await page.keyboard.press('Enter')
      await shell(page).screen('Hàng chờ gửi').waitFor()
      await desk.look('33-outbox-empty')
    })

    then('shows settings that the one in charge may change, with the state of the machine', async () => {
      const { page } = desk
      await shell(page).goTo('settings')
      const settings = shell(page).screen('Cài đặt')
      await settings.getByText('Chứng thư thực hành, không có giá trị pháp lý').waitFor()
      const checks = settings.getByRole('region', { name: 'Kiểm tra máy' })
      await checks.getByRole('listitem').filter({ hasText: 'Kho dữ liệu' }).getByText('Tốt').waitFor()
      await desk.look('34-settings')
      const phone = settings.getByRole('textbox', { name: 'Điện thoại' })
      await phone.fill('0215 111 2222')
      await settings.getByRole('button', { name: 'Lưu: Cơ quan và quầy' }).click()
      await page.getByText('Đã lưu cài đặt.').waitFor()
      await page.reload()
      await expect.poll(() => phone.inputValue()).toBe('0215 111 2222')
    })

    then('is locked by one key and shows nothing of its work until someone signs in', async () => {
      const { page } = desk
      await shell(page).lock()
      await signInPage(page).title.waitFor()
      await page.evaluate(() => location.assign('#/outbox'))
      await signInPage(page).title.waitFor()
      expect(await shell(page).screen('Hàng chờ gửi').count()).toBe(0)
      await signInPage(page).signIn('Lường Thị Hoa', '1111')
      await shell(page).screen('Hàng chờ gửi').waitFor()
    })

    then('has left nothing to complain of for the browser, its policy or axe-core', async () => {
      await expect.poll(() => desk.complaints).toEqual([])
    })
  })
}
