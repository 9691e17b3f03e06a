import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '../../../main/core/dossiers/calendar/day-arithmetic.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { type Seeded, seedDeadlines } from '../../support/deadlines/seed-deadlines.ts'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { counterPage } from '../pages/counter-page.ts'
import { shell } from '../pages/shell.ts'
import { signInPage } from '../pages/sign-in-page.ts'

/** What a lead does about days: looks at the risks, names a new day, and tells the desk of a swapped one. */
export function describeDeadlines(open: OpenDeskWindow): void {
  describe('deadlines', () => {
    const folder = aTempFolderFor('deadlines')
    let desk: DeskWindow
    let seeded: Seeded
    const then = story('deadlines', () => desk)

    beforeAll(async () => {
      const dataDir = join(folder.path, 'data')
      seeded = await seedDeadlines(dataDir)
      desk = await open(dataDir)
      await signInPage(desk.page).signIn('Nguyễn Minh Quân', '2222')
      await counterPage(desk.page).screen.waitFor()
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('shows what is late or near first, and what stands still last', async () => {
      const { page } = desk
      await page.getByRole('radiogroup', { name: 'Hiện danh sách' }).getByText('Sắp đến hạn, quá hạn').click()
      const rows = page.getByRole('table', { name: 'Hồ sơ sắp đến hạn và quá hạn' }).getByRole('row')
      await expect.poll(() => rows.nth(1).textContent()).toContain('Quá hạn')
      await expect.poll(() => rows.nth(1).textContent()).toContain('Có dự thảo xin lỗi')
      await expect.poll(() => rows.last().textContent()).toContain('Tạm dừng: chờ bổ sung giấy tờ')
      await desk.look('90-risk-list')
    })

    then('explains a late day and lets the lead name a new one, once', async () => {
      const { page } = desk
      await page.goto(`${new URL(page.url()).origin}/#/dossiers/${seeded.late}`)
      await page.getByRole('region', { name: 'Dự thảo văn bản xin lỗi và đề nghị gia hạn' }).waitFor()
      await desk.look('91-deadline-late')
      await page.getByRole('button', { name: 'Đổi hạn' }).click()
      await page.getByRole('menuitem', { name: 'Xin lỗi và hẹn lại ngày' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Lý do').pressSequentially('cơ quan phối hợp trả lời chậm', { delay: 60 })
      await desk.look('92-postpone')
      await dialog.getByRole('button', { name: 'Xin lỗi và hẹn lại ngày' }).click()
      await page
        .getByText(/Xin lỗi, hẹn lại ngày .*: cơ quan phối hợp trả lời chậm/)
        .first()
        .waitFor()
      await desk.look('93-postponed')
    })

    then('shows which dossiers a swapped day would move before it is saved', async () => {
      const { page } = desk
      await shell(page).goTo('settings')
      await page.getByRole('link', { name: 'Mở lịch làm việc' }).click()
      const screen = shell(page).screen('Lịch làm việc')
      await screen.getByRole('list', { name: /^Ngày đặc biệt năm/ }).waitFor()
      await desk.look('94-calendar')
      const day = formatDay(seeded.farDay)
      await screen.getByRole('textbox', { name: 'Ngày nghỉ' }).fill(day)
      await page.keyboard.press('Enter')
      await screen.getByRole('textbox', { name: 'Ngày làm bù' }).fill(formatDay(addDays(seeded.farDay, 30)))
      await page.keyboard.press('Enter')
      await screen.getByRole('textbox', { name: 'Lý do hoặc số thông báo' }).fill('TB 01')
      await screen.getByRole('button', { name: 'Thêm' }).click()
      const preview = screen.getByRole('region', { name: 'Hồ sơ đang mở sẽ đổi hạn' })
      await preview.getByText(`hẹn ${day} chuyển sang`).waitFor()
      await desk.look('95-calendar-preview')
      await screen.getByRole('button', { name: 'Lưu' }).click()
      await preview.waitFor({ state: 'detached' })
    })

    then('complains of nothing on the way', async () => {
      await expect.poll(() => desk.complaints).toEqual([])
    })
  })
}
